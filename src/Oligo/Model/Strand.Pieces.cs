using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo;

public sealed partial class Strand
{
    /// <summary>What cuts through linkages leave: a stretch of units, with what the cuts leave at the ends that are new.</summary>
    /// <remarks>The linkages before and after the stretch are not part of it. A stretch of a ring may run past the last unit.</remarks>
    /// <param name="first">0-based index of the first unit.</param>
    /// <param name="count">Number of units, at least 1.</param>
    /// <param name="fivePrime">Group for the 5' end where that is new; <see langword="null"/> for a hydroxyl.</param>
    /// <param name="threePrime">Group for the 3' end where that is new; <see langword="null"/> for a hydroxyl.</param>
    /// <returns>The piece; <see langword="null"/> where it is not a strand: without a nucleotide, or with a group at an end at which it
    /// cannot be.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or reaches outside the strand.</exception>
    internal Strand? FindPiece(int first, int count, Group? fivePrime = null, Group? threePrime = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(first, _units.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, IsCircular ? _units.Length : _units.Length - first);
        bool isNewStart = IsCircular || first > 0;
        bool isNewEnd = IsCircular || first + count < _units.Length;
        AttachedGroup? start = isNewStart ? EndOf(fivePrime) : FivePrimeGroup;
        AttachedGroup? end = isNewEnd ? EndOf(threePrime) : ThreePrimeGroup;
        var units = new PackedUnit[count];
        for (int i = 0; i < count; i++)
        {
            units[i] = _units[(first + i) % _units.Length];
        }
        units[^1] = units[^1].WithoutLinkage();
        ImmutableArray<PendantGroup> pendants = _pendants.IsEmpty
            ? []
            : [.. _pendants.Select(p => p with { Unit = IndexInPiece(p.Unit, first) }).Where(p => p.Unit < count).OrderBy(p => p.Unit)];
        ImmutableArray<UnitRepeats> repeats = _repeats.IsEmpty
            ? []
            : [.. _repeats.Select(r => r with { Unit = IndexInPiece(r.Unit, first) }).Where(r => r.Unit < count).OrderBy(r => r.Unit)];
        return ChainRules.FindFault(units, Library, start, end, pendants.AsSpan(), repeats.AsSpan()) is null
            ? new Strand(Own(units), Library, start, end, pendants, repeats).Ordered
            : null;
    }

    /// <summary>The strand with other units in its chain.</summary>
    /// <param name="units">The units.</param>
    /// <returns>The strand with its groups at the ends; <see langword="null"/> where that is none.</returns>
    internal Strand? FindWithUnits(ImmutableArray<StrandUnit> units) => FindWith(units, FivePrimeGroup, ThreePrimeGroup);

    /// <summary>The strand with other groups at its ends.</summary>
    /// <param name="fivePrime">The group at the 5' end; <see langword="null"/> for a hydroxyl.</param>
    /// <param name="threePrime">The group at the 3' end; <see langword="null"/> for a hydroxyl.</param>
    /// <returns>The strand; <see langword="null"/> where the groups cannot be at its ends.</returns>
    internal Strand? FindWithEnds(AttachedGroup? fivePrime, AttachedGroup? threePrime) => FindWith(Units, fivePrime, threePrime);

    private Strand? FindWith(ImmutableArray<StrandUnit> units, AttachedGroup? fivePrime, AttachedGroup? threePrime) =>
        new StrandBuilder(Library)
            .AddRange(units.AsSpan())
            .SetFivePrimeGroup(fivePrime?.Group, fivePrime?.Repeats ?? 0)
            .SetThreePrimeGroup(threePrime?.Group, threePrime?.Repeats ?? 0)
            .BuildIfValid(IsCircular);

    private static AttachedGroup? EndOf(Group? group) => group is null ? null : new AttachedGroup(group);

    // Units before the piece come after all others, where no piece of a linear strand reaches.
    private int IndexInPiece(int unit, int first) => unit >= first ? unit - first : unit - first + _units.Length;
}
