using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>What an ion may carry beside protons: a cation that takes their place, or a neutral molecule. Immutable and
/// thread-safe.</summary>
public sealed partial class Adduct
{
    private Adduct(string symbol, string name, MolecularFormula formula, int charge)
    {
        Symbol = symbol;
        Name = name;
        Formula = formula;
        Charge = charge;
    }

    private Adduct(CounterIon ion)
        : this(ion.Symbol, ion.Name, ion.Formula, ion.Charge)
    {
    }

    /// <summary>Symbol: <c>Na</c>, <c>NH4</c>, <c>HFIP</c>.</summary>
    public string Symbol { get; }

    /// <summary>English name.</summary>
    public string Name { get; }

    /// <summary>The atoms that an ion gains.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>Charge that they bring: 0 or positive.</summary>
    public int Charge { get; }

    /// <summary>Finds the adduct of a symbol or name; case-insensitive.</summary>
    /// <param name="name">The symbol or name.</param>
    /// <returns>The adduct, or <see langword="null"/> if there is none of the name.</returns>
    public static Adduct? Find(ReadOnlySpan<char> name)
    {
        foreach (Adduct candidate in All)
        {
            if (name.Equals(candidate.Symbol, StringComparison.OrdinalIgnoreCase)
                || name.Equals(candidate.Name, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }
        return null;
    }

    /// <summary>The symbol.</summary>
    /// <returns><see cref="Symbol"/>.</returns>
    public override string ToString() => Symbol;
}
