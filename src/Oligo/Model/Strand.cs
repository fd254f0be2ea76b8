using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo;

/// <summary>An oligonucleotide strand, written 5' to 3'. Immutable and thread-safe.</summary>
/// <remarks>
/// A chain of units (nucleotides, and groups that are between or after linkages), groups bound directly to its ends, and groups beside it.
/// Two strands are equal when they are the same molecule: where their libraries differ, the rows are compared, not the codes.
/// Make one with <see cref="StrandBuilder"/>, <see cref="Parse(ReadOnlySpan{char}, MonomerLibrary?)"/> or a notation.
/// </remarks>
public sealed partial class Strand : NucleicAcid, IEquatable<Strand>
{
    private readonly ImmutableArray<PackedUnit> _units;
    private readonly ImmutableArray<PendantGroup> _pendants;
    private readonly ImmutableArray<UnitRepeats> _repeats;

    // Index of each nucleotide among the units; null when all units are nucleotides.
    private readonly int[]? _nucleotides;

    private MolecularFormula? _formula;
    private Strand? _ordered;
    private ImmutableArray<StrandUnit> _resolved;
    private int _acidicProtons = -1;

    internal Strand(
        ImmutableArray<PackedUnit> units, MonomerLibrary library, AttachedGroup? fivePrime = null, AttachedGroup? threePrime = null,
        ImmutableArray<PendantGroup> pendants = default, ImmutableArray<UnitRepeats> repeats = default)
    {
        if (fivePrime is not null || threePrime is not null)
        {
            units = AminoEnd.Absorb(units, library, ref fivePrime, ref threePrime);
        }
        _units = units;
        _pendants = pendants.IsDefault ? [] : pendants;
        _repeats = repeats.IsDefault ? [] : repeats;
        Library = library;
        FivePrimeGroup = fivePrime;
        ThreePrimeGroup = threePrime;
        int groups = 0;
        foreach (PackedUnit unit in units)
        {
            groups += unit.IsGroup ? 1 : 0;
        }
        Length = units.Length - groups;
        if (groups > 0)
        {
            _nucleotides = NucleotidesOf(units);
        }
    }

    /// <summary>Number of nucleotides; groups do not count.</summary>
    public int Length { get; }

    /// <summary>
    /// Whether the strand is a ring: the linkage of its last unit leads to the first. Its units are in the order of the ordinally smallest
    /// text, so that a ring has one value wherever it was begun.
    /// </summary>
    public bool IsCircular => _units is [.., { HasLinkage: true }];

    /// <summary>
    /// Everything in the chain, 5' to 3': nucleotides, and groups between or after linkages. Groups bound directly to an end are not units.
    /// </summary>
    public ImmutableArray<StrandUnit> Units
    {
        get
        {
            if (_resolved.IsDefault)
            {
                _resolved = ResolveUnits();
            }
            return _resolved;
        }
    }

    /// <summary>The nucleotides of the chain, 5' to 3'; groups are left out.</summary>
    public IEnumerable<Nucleotide> Nucleotides => Units.OfType<Nucleotide>();

    /// <summary>The units of the chain by their codes.</summary>
    internal ImmutableArray<PackedUnit> PackedUnits => _units;

    /// <inheritdoc/>
    public override MonomerLibrary Library { get; }

    /// <summary>The group bound directly to the oxygen of the 5' end, or <see langword="null"/> for a free hydroxyl.</summary>
    public AttachedGroup? FivePrimeGroup { get; }

    /// <summary>The group bound directly to the oxygen of the 3' end, or <see langword="null"/> for a free hydroxyl.</summary>
    public AttachedGroup? ThreePrimeGroup { get; }

    /// <summary>The groups beside the chain, by unit.</summary>
    internal ImmutableArray<PendantGroup> Pendants => _pendants;

    /// <summary>Repeats of the polydisperse groups of the chain, by unit.</summary>
    internal ImmutableArray<UnitRepeats> UnitRepeats => _repeats;

    /// <summary>
    /// The strand in the order of its canonical text. A strand of a duplex may be in the other one, since its register tells its ends
    /// apart.
    /// </summary>
    internal Strand Ordered => _ordered ??= ChainOrder.Of(this);

    /// <inheritdoc/>
    public override ImmutableArray<Strand> Strands => [this];

    /// <summary>Formula of the free acid. Computed once.</summary>
    public override MolecularFormula Formula => _formula ??= ComputeFormula();

    /// <summary>Acidic protons of linkages and groups: as many as a full salt replaces.</summary>
    public override int AcidicProtons
    {
        get
        {
            if (_acidicProtons < 0)
            {
                _acidicProtons = CountProtons().Replaceable;
            }
            return _acidicProtons;
        }
    }

    /// <inheritdoc/>
    public override int FixedCharge => CountProtons().FixedCharge;

    /// <inheritdoc/>
    public override int UnbalancedCharge => Math.Max(0, -CountProtons().Net);

    /// <inheritdoc/>
    public override bool IsPolydisperse => HasGroups && Groups().Any(group => group.IsPolydisperse);

    /// <summary>The plain sequence, one letter for each nucleotide: <c>GCCTCAGTCTGCTTCGCACC</c>.</summary>
    public string Sequence => string.Create(Length, this, static (letters, strand) =>
    {
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = strand.BaseAt(i).Letter;
        }
    });

    /// <summary>The nucleotide at an index.</summary>
    /// <param name="index">0-based index among the nucleotides; groups do not count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the strand.</exception>
    public Nucleotide this[int index] => (Nucleotide)Units[UnitIndex(index)];

    internal Nucleobase BaseAt(int index) => Library.Bases[_units[UnitIndex(index)].BaseCode];

    internal Sugar SugarAt(int index) => Library.Sugars[_units[UnitIndex(index)].SugarCode];

    internal int UnitIndex(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        return _nucleotides is null ? index : _nucleotides[index];
    }

    /// <summary>Whether anything but nucleotides is in the chain, at an end or beside it.</summary>
    internal bool HasGroups => _nucleotides is not null || !_pendants.IsEmpty || FivePrimeGroup is not null || ThreePrimeGroup is not null;

    // Few strands have pendants or repeats; those that do resolve their units once, so that each look-up takes the same time.
    internal Group? PendantAt(int unit) => _pendants.IsEmpty ? null : Units[unit].Pendant;

    internal int RepeatsAt(int unit) => _repeats.IsEmpty ? 0 : (Units[unit] as GroupUnit)?.Repeats ?? 0;

    private ImmutableArray<StrandUnit> ResolveUnits()
    {
        var units = new StrandUnit[_units.Length];
        int position = 0;
        int pendant = 0;
        int repeats = 0;
        for (int i = 0; i < units.Length; i++)
        {
            PackedUnit unit = _units[i];
            Linkage? linkage = unit.HasLinkage ? Library.Linkages[unit.LinkageCode] : null;
            // Both lists are in the order of the units.
            Group? beside = pendant < _pendants.Length && _pendants[pendant].Unit == i ? _pendants[pendant++].Group : null;
            int count = repeats < _repeats.Length && _repeats[repeats].Unit == i ? _repeats[repeats++].Count : 0;
            units[i] = unit.IsGroup
                ? new GroupUnit(Library.Groups[unit.GroupCode], linkage, unit.Stereo, unit.Joint, count, beside)
                : new Nucleotide(Library.Bases[unit.BaseCode], Library.Sugars[unit.SugarCode], linkage,
                    unit.Stereo, unit.Joint, beside, ++position);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(units);
    }

    internal MolecularFormula ComputeFormula() => StrandComposition.QuickFormulaOf(this) ?? AddUp().ToFormula();

    /// <summary>All parts, one after the other.</summary>
    private CompositionSum AddUp()
    {
        var sum = new CompositionSum();
        for (int i = 0; i < _units.Length; i++)
        {
            sum.AddUnit(_units[i], Library, RepeatsAt(i));
        }
        sum.AddGroupsOutsideChain(this);
        return sum;
    }

    // A method of its own: a closure here would cost every strand an object.
    private static int[] NucleotidesOf(ImmutableArray<PackedUnit> units) =>
        [.. Enumerable.Range(0, units.Length).Where(i => !units[i].IsGroup)];

    private ProtonCount CountProtons()
    {
        ProtonCount count = default;
        foreach (PackedUnit unit in _units)
        {
            if (!unit.IsGroup)
            {
                count.Add(Library.Bases[unit.BaseCode]);
            }
            if (unit.HasLinkage)
            {
                count.Add(Library.Linkages[unit.LinkageCode]);
            }
        }
        if (HasGroups)
        {
            foreach (Group group in Groups())
            {
                count.Add(group);
            }
        }
        return count;
    }

    /// <summary>Every group of the strand: at its ends, in the chain, beside it.</summary>
    internal IEnumerable<Group> Groups()
    {
        if (FivePrimeGroup is not null)
        {
            yield return FivePrimeGroup.Group;
        }
        foreach (PackedUnit unit in _units)
        {
            if (unit.IsGroup)
            {
                yield return Library.Groups[unit.GroupCode];
            }
        }
        foreach (PendantGroup pendant in _pendants)
        {
            yield return pendant.Group;
        }
        if (ThreePrimeGroup is not null)
        {
            yield return ThreePrimeGroup.Group;
        }
    }

    /// <summary>Whether two strands are the same molecule.</summary>
    /// <param name="other">The other strand.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public bool Equals(Strand? other) =>
        EqualsAsWritten(other)
        || (other is not null && (ChainOrder.MayTurn(this) || ChainOrder.MayTurn(other)) && Ordered.EqualsAsWritten(other.Ordered));

    /// <summary>Whether two strands are the same units in the same order.</summary>
    internal bool EqualsAsWritten(Strand? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }
        if (other is null || other._units.Length != _units.Length || !Equals(FivePrimeGroup, other.FivePrimeGroup)
            || !Equals(ThreePrimeGroup, other.ThreePrimeGroup) || !_pendants.AsSpan().SequenceEqual(other._pendants.AsSpan())
            || !_repeats.AsSpan().SequenceEqual(other._repeats.AsSpan()))
        {
            return false;
        }
        return ReferenceEquals(Library, other.Library)
            ? _units.AsSpan().SequenceEqual(other._units.AsSpan())
            : EqualsByRows(other);
    }

    private bool EqualsByRows(Strand other)
    {
        for (int i = 0; i < _units.Length; i++)
        {
            PackedUnit a = _units[i];
            PackedUnit b = other._units[i];
            if (a.IsGroup != b.IsGroup || a.HasLinkage != b.HasLinkage || a.Stereo != b.Stereo || a.Joint != b.Joint)
            {
                return false;
            }
            bool same = a.IsGroup
                ? Library.Groups[a.GroupCode].Equals(other.Library.Groups[b.GroupCode])
                : Library.Bases[a.BaseCode].Equals(other.Library.Bases[b.BaseCode])
                    && Library.Sugars[a.SugarCode].Equals(other.Library.Sugars[b.SugarCode]);
            if (!same || (a.HasLinkage && !Library.Linkages[a.LinkageCode].Equals(other.Library.Linkages[b.LinkageCode])))
            {
                return false;
            }
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Strand);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (ChainOrder.MayTurn(this) && !ReferenceEquals(Ordered, this))
        {
            return Ordered.GetHashCode();
        }
        var hash = new HashCode();
        hash.Add(FivePrimeGroup);
        hash.Add(ThreePrimeGroup);
        foreach (PackedUnit unit in _units)
        {
            // Codes of callers' rows differ between libraries that state the same molecule.
            hash.Add(IsBuiltIn(unit) ? unit.ToUInt32() : ((uint)unit.Stereo << 2) | unit.Joint.Code);
        }
        return hash.ToHashCode();

        static bool IsBuiltIn(PackedUnit unit) =>
            Math.Max(Math.Max(unit.BaseCode, unit.SugarCode), Math.Max(unit.LinkageCode, unit.GroupCode)) < MonomerCodes.FirstCustom;
    }

    /// <summary>Whether two strands are the same molecule.</summary>
    /// <param name="left">One strand.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Strand? left, Strand? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two strands are different molecules.</summary>
    /// <param name="left">One strand.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Strand? left, Strand? right) => !(left == right);
}
