using System.Collections.Immutable;

namespace Oligo.Chemistry;

/// <summary>A cation that replaces acidic protons in a salt, as the part that the formula gains for each proton.</summary>
public sealed class CounterIon
{
    private CounterIon(string symbol, string name, string formula)
    {
        Symbol = symbol;
        Name = name;
        Formula = MolecularFormula.Parse(formula);
    }

    /// <summary>Sodium, Na.</summary>
    public static CounterIon Sodium { get; } = new("Na", "sodium", "Na");

    /// <summary>Potassium, K.</summary>
    public static CounterIon Potassium { get; } = new("K", "potassium", "K");

    /// <summary>Ammonium, NH4.</summary>
    public static CounterIon Ammonium { get; } = new("NH4", "ammonium", "H4N");

    /// <summary>Every counter-ion; the usual one first.</summary>
    public static ImmutableArray<CounterIon> All { get; } = [Sodium, Potassium, Ammonium];

    /// <summary>Symbol: <c>Na</c>.</summary>
    public string Symbol { get; }

    /// <summary>Name as salts carry it: <c>sodium</c>.</summary>
    public string Name { get; }

    /// <summary>What the formula gains for each proton that it loses.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
