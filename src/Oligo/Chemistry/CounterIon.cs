using System.Collections.Immutable;

namespace Oligo.Chemistry;

/// <summary>A cation that replaces acidic protons in a salt, as many as its charge. Immutable and thread-safe.</summary>
public sealed partial class CounterIon
{
    private CounterIon(string symbol, string name, string formula, int charge, params ImmutableArray<string> aliases)
    {
        Symbol = symbol;
        Name = name;
        Formula = MolecularFormula.Parse(formula);
        Charge = charge;
        Aliases = aliases;
    }

    /// <summary>Symbol: <c>Na</c>, <c>Fe(II)</c>, <c>TEA</c>.</summary>
    public string Symbol { get; }

    /// <summary>Name as salts carry it: <c>sodium</c>, <c>triethylammonium</c>.</summary>
    public string Name { get; }

    /// <summary>Other names, lower case.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>What the formula gains for each ion: the atoms of the cation.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>Charge of the cation: acidic protons that it replaces; 0 for the acid of a hydrochloride.</summary>
    public int Charge { get; }

    /// <summary>Whether the name has parts of its own, so that numbers of it are bis, tris, tetrakis.</summary>
    internal bool IsCompound => Formula[Element.Carbon] > 0;

    /// <summary>Ions of the full salt: as many as the protons allow. Protons that are fewer than the charge of one more stay.</summary>
    internal int CountFor(int acidicProtons) => Charge == 0 ? 0 : acidicProtons / Charge;

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
