using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>
/// A linkage between two units as its free acid: phosphoric acid H3O4P for a phosphodiester, ... Immutable and thread-safe.
/// </summary>
public sealed partial class Linkage : Monomer
{
    private static readonly MolecularFormula s_hydroxyl = MolecularFormula.Parse("HO");

    private MolecularFormula? _core;
    private int _carboxylProtons = -1;

    /// <summary>Defines a linkage of a caller's own library.</summary>
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
    /// <exception cref="ArgumentOutOfRangeException">The number of protons is negative.</exception>
    public Linkage(
        string symbol, string name, string shortName, MolecularFormula formula, int acidicProtons, bool isChiral, string source,
        string? smiles = null, ImmutableArray<string> aliases = default)
        : base(symbol, name, formula, source, smiles, aliases)
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

    /// <summary>
    /// What a linkage adds between two units: the free acid minus 2 H2O; a difference with negative counts (<c>H-1O2P</c>).
    /// </summary>
    public MolecularFormula Increment { get; }

    /// <summary>The atom toward the unit on the left; a unit that has another atom at the site brings its own (a 3'-amino sugar).</summary>
    internal Bridge BridgeThree { get; } = Bridge.Oxygen;

    /// <summary>What is between the bridges: the free acid without its two hydroxyls (<c>HO2P</c>).</summary>
    /// <remarks>
    /// The free acid is bridge, core and bridge with one hydrogen on each bridge. <see cref="Increment"/> is the three together less the
    /// hydroxyl that each neighbour gives up.
    /// </remarks>
    internal MolecularFormula Core => _core ??= Formula - (2 * s_hydroxyl);

    /// <summary>The atom toward the unit on the right.</summary>
    internal Bridge BridgeFive { get; } = Bridge.Oxygen;

    /// <summary>
    /// Those of <see cref="AcidicProtons"/> that are of carboxyl groups, which are weaker acids than those on phosphorus.
    /// </summary>
    internal int CarboxylProtons =>
        _carboxylProtons >= 0 ? _carboxylProtons : _carboxylProtons = MonomerStructure.CountCarboxylProtons(this, AcidicProtons);

    /// <inheritdoc/>
    public override string Token => Symbol is "s" or "o" or "z" or "x" ? Symbol : $"[{Symbol}]";

    internal override Linkage Numbered(byte code) =>
        new(Symbol, Name, ShortName, Formula, AcidicProtons, IsChiral, Source, Smiles, Aliases) { Code = code };

    private protected override bool EqualsTraits(Monomer other) =>
        other is Linkage linkage && linkage.AcidicProtons == AcidicProtons && linkage.IsChiral == IsChiral;
}
