using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>
/// A part of a strand that is not a nucleotide: terminal phosphates, conjugates, labels, spacers; as the free compound. Immutable and
/// thread-safe.
/// </summary>
public sealed partial class Group : Monomer
{
    /// <summary>Most repeats of a polydisperse group: far beyond any polymer (4.4 MDa of PEG), far below what counts can hold.</summary>
    public const int MaxRepeats = 100_000;

    private static readonly MolecularFormula s_hydrogen = MolecularFormula.Parse("H2");

    private int _carboxylProtons = -1;
    private bool? _isSymmetric;

    /// <summary>Defines a group of a caller's own library.</summary>
    /// <param name="symbol">Symbol in the canonical notation, without braces.</param>
    /// <param name="name">Chemical name.</param>
    /// <param name="formula">Formula of the free compound, before it loses one H2O to each bond; for a polydisperse group without its
    /// repeats.</param>
    /// <param name="places">Where it is allowed; at least one place.</param>
    /// <param name="acidicProtons">Acidic protons that stay in the bound group.</param>
    /// <param name="source">Where formula and structure come from.</param>
    /// <param name="repeatFormula">Formula of one repeat of a polydisperse group (C2H4O), or <see langword="null"/>.</param>
    /// <param name="smiles">SMILES fragment, or <see langword="null"/>.</param>
    /// <param name="aliases">Other names.</param>
    /// <param name="bond">How a group directly at an end is bound.</param>
    /// <param name="fixedCharge">Positive charges that the group carries whatever the pH; the formula is that of the neutral zwitterion or
    /// conjugate base.</param>
    /// <param name="isDirectional">Whether a spacer has a 5' and a 3' hydroxyl, like a nucleoside, so that it can be inverted.</param>
    /// <exception cref="ArgumentException">The symbol, name, source, places or formula cannot be used.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of protons or charges is negative.</exception>
    public Group(
        string symbol, string name, MolecularFormula formula, GroupPlaces places, int acidicProtons, string source,
        MolecularFormula? repeatFormula = null, string? smiles = null, ImmutableArray<string> aliases = default,
        GroupBond bond = GroupBond.Oxygen, int fixedCharge = 0, bool isDirectional = false)
        : base(symbol, name, formula, source, smiles, aliases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(acidicProtons);
        const GroupPlaces Known =
            GroupPlaces.End | GroupPlaces.Linked | GroupPlaces.Spacer | GroupPlaces.Pendant | GroupPlaces.Inside;
        if (places == GroupPlaces.None || (places & ~Known) != 0)
        {
            throw new ArgumentException("A group needs a place: at an end, after a linkage, inside the chain or on a residue.",
                nameof(places));
        }
        if (symbol is "sup" or "sub")
        {
            throw new ArgumentException($"The symbol `{symbol}` is taken: <{symbol}> is a tag of patent texts.", nameof(symbol));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(fixedCharge);
        if (!Enum.IsDefined(bond) || (bond != GroupBond.Oxygen && places != GroupPlaces.End))
        {
            throw new ArgumentException("Only a group that is directly at an end, and nowhere else, is bound other than on the oxygen.",
                nameof(bond));
        }
        if (isDirectional && (places & GroupPlaces.Spacer) == 0)
        {
            throw new ArgumentException("Only a spacer has two ends to tell apart.", nameof(isDirectional));
        }
        Places = places;
        Bond = bond;
        FixedCharge = fixedCharge;
        IsDirectional = isDirectional;
        AcidicProtons = acidicProtons;
        RepeatFormula = repeatFormula;
    }

    /// <summary>Where it is allowed.</summary>
    public GroupPlaces Places { get; }

    /// <summary>How the group is bound where it is directly at an end.</summary>
    public GroupBond Bond { get; }

    /// <summary>
    /// Positive charges whatever the pH (a cyanine, a 7-methylguanosine cap). Each takes the place of one acidic proton of the strand.
    /// </summary>
    public int FixedCharge { get; }

    /// <summary>
    /// Whether a spacer has a 5' and a 3' hydroxyl, like a nucleoside, so that it can be inverted. Any other spacer reads the same from
    /// both sides here.
    /// </summary>
    public bool IsDirectional { get; }

    /// <summary>Whether it is a residue of a chain: a sugar without a base, in contrast to a spacer.</summary>
    internal bool IsResidue => IsDirectional;

    /// <summary>Whether a spacer looks alike from both of its hydroxyls; not known of one without a SMILES.</summary>
    internal bool IsSymmetric => _isSymmetric ??= Smiles is not null && MonomerStructure.IsSymmetric(this);

    /// <summary>What leaves when the group is bound: H2O; twice that for a cyclic phosphate; H4O where a double bond forms.</summary>
    public MolecularFormula BondLoss => Bond switch
    {
        GroupBond.Cyclic => 2 * MolecularFormula.Water,
        GroupBond.Vinyl => MolecularFormula.Water + s_hydrogen,
        _ => MolecularFormula.Water,
    };

    /// <summary>Acidic protons of the bound group as its cation, those that a salt or a fixed charge replaces.</summary>
    public int AcidicProtons { get; }

    /// <summary>
    /// Those of <see cref="AcidicProtons"/> that are of carboxyl groups, which are weaker acids than those on phosphorus.
    /// </summary>
    internal int CarboxylProtons =>
        _carboxylProtons >= 0 ? _carboxylProtons : _carboxylProtons = MonomerStructure.CountCarboxylProtons(this, AcidicProtons);

    /// <summary>Whether a linkage can be on either side of it.</summary>
    internal bool IsBoundTwice => (Places & (GroupPlaces.Spacer | GroupPlaces.Inside)) != 0;

    /// <summary>The atom that joins a group of the chain to a linkage; <see langword="null"/> for the oxygen of the linkage.</summary>
    /// <param name="towardThreePrime">Whether the linkage is at the second hydroxyl of a spacer.</param>
    internal Bridge? BridgeAt(bool towardThreePrime) =>
        Smiles is null
            ? null
            : MonomerStructure.BridgeAt(this,
                towardThreePrime && IsBoundTwice ? MonomerStructure.SecondMark : MonomerStructure.FirstMark);

    /// <summary>Formula of one repeat of a polydisperse group, else <see langword="null"/>.</summary>
    public MolecularFormula? RepeatFormula { get; }

    /// <summary>Whether the text must say how often the repeat occurs.</summary>
    public bool IsPolydisperse => RepeatFormula is not null;

    /// <inheritdoc/>
    public override string Token => $"{{{Symbol}}}";

    /// <summary>Formula of the free compound with a number of repeats.</summary>
    /// <param name="repeats">Repeats of a polydisperse group, 1 to <see cref="MaxRepeats"/>; 0 for any other group.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Repeats for a group without them, or none for a group with them.</exception>
    public MolecularFormula GetFormula(int repeats)
    {
        if (RepeatFormula is null)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(repeats, 0);
            return Formula;
        }
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(repeats);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(repeats, MaxRepeats);
        return Formula + (repeats * RepeatFormula);
    }

    internal override Group Numbered(byte code) =>
        new(Symbol, Name, Formula, Places, AcidicProtons, Source, RepeatFormula, Smiles, Aliases, Bond, FixedCharge,
            IsDirectional)
        { Code = code };

    private protected override bool EqualsTraits(Monomer other) =>
        other is Group group && group.Places == Places && group.AcidicProtons == AcidicProtons
        && group.Bond == Bond && group.FixedCharge == FixedCharge
        && group.IsDirectional == IsDirectional && Equals(group.RepeatFormula, RepeatFormula);
}
