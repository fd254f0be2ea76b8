using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>A linkage between two units as its free acid: phosphoric acid H3O4P for a phosphodiester, ...</summary>
public sealed partial class Linkage : Monomer
{
    /// <summary>Defines a linkage of a caller's own library.</summary>
    /// <param name="code">192 to 255; unique among the linkages of the library.</param>
    /// <param name="symbol">Symbol in the canonical notation, without brackets.</param>
    /// <param name="name">Chemical name.</param>
    /// <param name="shortName">Name in backbones, such as <c>PS</c>.</param>
    /// <param name="formula">Formula of the free acid, before it loses one H2O to each of its two neighbours.</param>
    /// <param name="acidicProtons">Acidic protons that stay in the linkage: those that a salt replaces.</param>
    /// <param name="isChiral">Whether its phosphorus is a stereocentre.</param>
    /// <param name="source">Where formula and structure come from.</param>
    /// <param name="smiles">SMILES fragment, or <see langword="null"/>.</param>
    /// <param name="aliases">Other names.</param>
    /// <exception cref="ArgumentException">The symbol, name, source or formula cannot be used.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The code is 0 or the number of protons is negative.</exception>
    public Linkage(
        byte code, string symbol, string name, string shortName, MolecularFormula formula, int acidicProtons, bool isChiral, string source,
        string? smiles = null, ImmutableArray<string> aliases = default)
        : base(code, symbol, name, formula, source, smiles, aliases)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shortName);
        ArgumentOutOfRangeException.ThrowIfNegative(acidicProtons);
        ShortName = shortName;
        AcidicProtons = acidicProtons;
        IsChiral = isChiral;
        Increment = formula - (2 * MolecularFormula.Water);
    }

    /// <summary>Name in backbones: PO, PS, ...</summary>
    public string ShortName { get; }

    /// <summary>Acidic protons that stay in the linkage: those that a salt replaces.</summary>
    public int AcidicProtons { get; }

    /// <summary>Whether its phosphorus is a stereocentre, so that Rp, Sp or a mixture can be stated.</summary>
    public bool IsChiral { get; }

    /// <summary>What a linkage adds between two units: the free acid minus 2 H2O; a difference with negative counts (<c>H-1O2P</c>).</summary>
    public MolecularFormula Increment { get; }

    internal override string Token => Symbol is "s" or "o" or "z" or "x" ? Symbol : $"[{Symbol}]";

    private protected override bool EqualsTraits(Monomer other) =>
        other is Linkage linkage && linkage.AcidicProtons == AcidicProtons && linkage.IsChiral == IsChiral;
}
