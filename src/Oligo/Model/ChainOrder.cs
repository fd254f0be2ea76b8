using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// The order in which units are written where the molecule leaves it open: a ring has no first unit, and a chain with inverted joints may
/// be
/// a text from either of its ends. So many joints as can lead to a 5' site; among the orders left, the one whose text is ordinally smaller,
/// of
/// rings unit by unit.
/// </summary>
internal static class ChainOrder
{
    /// <summary>The strand in that order; the same object where it is already.</summary>
    /// <param name="strand">A strand without faults.</param>
    public static Strand Of(Strand strand)
    {
        if (strand.IsCircular)
        {
            Strand best = Rotate(strand, out string[] tokens);
            return Turn(strand) is { } turned && Balance(turned) >= Balance(strand)
                && Rotate(turned, out string[] other) is var rotated && (Balance(turned) > Balance(strand) || Compare(other, tokens) < 0)
                ? rotated
                : best;
        }
        if (!MayTurn(strand) || Turn(strand) is not { } reversed)
        {
            return strand;
        }
        int order = Balance(strand).CompareTo(Balance(reversed));
        bool isSmaller = order == 0 && string.CompareOrdinal(CanonicalWriter.AsWritten(reversed), CanonicalWriter.AsWritten(strand)) < 0;
        return order < 0 || isSmaller ? reversed : strand;
    }

    /// <summary>Whether a joint other than 3'-5' may let a chain be written from its other end.</summary>
    public static bool MayTurn(Strand strand)
    {
        foreach (PackedUnit unit in strand.PackedUnits)
        {
            if (!unit.Joint.IsOrdinary)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Joints that lead to a 5' site less those that lead from one; a group that reads the same from both sides has none.
    /// </summary>
    private static int Balance(Strand strand)
    {
        ImmutableArray<PackedUnit> units = strand.PackedUnits;
        int balance = 0;
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i].HasLinkage)
            {
                PackedUnit next = units[(i + 1) % units.Length];
                balance += units[i].Joint.Right == SugarSites.Five && HasSides(next, strand.Library) ? 1 : 0;
                balance -= units[i].Joint.Left == SugarSites.Five && HasSides(units[i], strand.Library) ? 1 : 0;
            }
        }
        return balance;
    }

    /// <summary>
    /// The strand from its last unit to its first; <see langword="null"/> where that is not the same molecule, or no text.
    /// </summary>
    public static Strand? Turn(Strand strand)
    {
        ImmutableArray<PackedUnit> units = strand.PackedUnits;
        MonomerLibrary library = strand.Library;
        int count = units.Length;
        var turned = new PackedUnit[count];
        for (int i = 0; i < count; i++)
        {
            PackedUnit unit = units[count - 1 - i].WithoutLinkage();
            bool isInside = strand.IsCircular || (i > 0 && i < count - 1);
            if (isInside && unit.IsGroup && library.Groups[unit.GroupCode] is { IsDirectional: false, IsSymmetric: false })
            {
                return null;
            }
            // The linkage after a unit is now that before the next one.
            PackedUnit link = units[((2 * count) - 2 - i) % count];
            if (i < count - 1 || strand.IsCircular)
            {
                SugarSites exit = HasSides(unit, library) ? link.Joint.Right : SugarSites.Three;
                SugarSites entry = HasSides(link, library) ? link.Joint.Left : SugarSites.Five;
                unit = unit.WithLinkage(library.Linkages[link.LinkageCode], link.Stereo, new Joint(exit, entry));
            }
            turned[i] = unit;
        }
        ImmutableArray<PendantGroup> pendants =
            [.. strand.Pendants.Reverse().Select(pendant => pendant with { Unit = count - 1 - pendant.Unit })];
        ImmutableArray<UnitRepeats> repeats =
            [.. strand.UnitRepeats.Reverse().Select(repeat => repeat with { Unit = count - 1 - repeat.Unit })];
        bool isSame = ChainRules.FindFault(
            turned, library, strand.ThreePrimeGroup, strand.FivePrimeGroup, pendants.AsSpan(), repeats.AsSpan(), strand.IsCircular) is null
            && (strand.IsCircular || EndsStay(strand, turned));
        return isSame ? new Strand([.. turned], library, strand.ThreePrimeGroup, strand.FivePrimeGroup, pendants, repeats) : null;
    }

    /// <summary>Whether groups at the ends are at the same oxygens when the chain is written from its other end.</summary>
    private static bool EndsStay(Strand strand, PackedUnit[] turned)
    {
        ImmutableArray<PackedUnit> units = strand.PackedUnits;
        MonomerLibrary library = strand.Library;
        return (strand.FivePrimeGroup is null || FirstSite(units.AsSpan(), library) == LastSite(turned, library))
            && (strand.ThreePrimeGroup is null || LastSite(units.AsSpan(), library) == FirstSite(turned, library));
    }

    private static SugarSites FirstSite(ReadOnlySpan<PackedUnit> units, MonomerLibrary library) =>
        HasSides(units[0], library)
            ? ChainRules.FreeSite(ChainRules.SitesOf(units[0], library), units.Length > 1 ? units[0].Joint.Left : SugarSites.None, true)
            : SugarSites.None;

    private static SugarSites LastSite(ReadOnlySpan<PackedUnit> units, MonomerLibrary library) =>
        HasSides(units[^1], library)
            ? ChainRules.FreeSite(ChainRules.SitesOf(units[^1], library), units.Length > 1 ? units[^2].Joint.Right : SugarSites.None, false)
            : SugarSites.None;

    private static bool HasSides(PackedUnit unit, MonomerLibrary library) => !unit.IsGroup || library.Groups[unit.GroupCode].IsDirectional;

    /// <summary>A ring from the unit on with which its texts are smallest, unit by unit; and those texts.</summary>
    private static Strand Rotate(Strand ring, out string[] tokens)
    {
        int count = ring.PackedUnits.Length;
        string[] all = [.. Enumerable.Range(0, count).Select(unit => CanonicalWriter.UnitAsWritten(ring, unit))];
        int start = LeastRotation(all);
        tokens = [.. Enumerable.Range(0, count).Select(unit => all[(start + unit) % count])];
        if (start == 0)
        {
            return ring;
        }
        return new Strand(
            [.. ring.PackedUnits[start..], .. ring.PackedUnits[..start]], ring.Library, null, null,
            [.. ring.Pendants.Select(pendant => pendant with { Unit = Rotated(pendant.Unit) }).OrderBy(pendant => pendant.Unit)],
            [.. ring.UnitRepeats.Select(repeat => repeat with { Unit = Rotated(repeat.Unit) }).OrderBy(repeat => repeat.Unit)]);

        int Rotated(int unit) => (unit - start + count) % count;
    }

    /// <summary>
    /// Where the smallest rotation begins, in time proportional to the length: two candidates, of which each comparison rules one out.
    /// </summary>
    private static int LeastRotation(string[] tokens)
    {
        int count = tokens.Length;
        (int one, int other, int same) = (0, 1, 0);
        while (one < count && other < count && same < count)
        {
            int order = string.CompareOrdinal(tokens[(one + same) % count], tokens[(other + same) % count]);
            if (order == 0)
            {
                same++;
                continue;
            }
            // No rotation that begins inside the stretch just compared can be smaller.
            if (order > 0)
            {
                one += same + 1;
            }
            else
            {
                other += same + 1;
            }
            other += one == other ? 1 : 0;
            same = 0;
        }
        return Math.Min(one, other);
    }

    private static int Compare(string[] one, string[] other)
    {
        for (int i = 0; i < one.Length; i++)
        {
            if (string.CompareOrdinal(one[i], other[i]) is not 0 and int order)
            {
                return order;
            }
        }
        return 0;
    }
}
