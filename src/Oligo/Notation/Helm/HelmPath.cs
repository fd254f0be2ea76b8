using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// The order in which joined polymers make a strand. A polymer that is entered at its R2 runs backward: its joints are turned round.
/// </summary>
internal static class HelmPath
{
    /// <summary>
    /// The polymers from one end of the strand to the other, or once round a ring, so that no more joints lead backward than forward, and
    /// the first of the text comes first where both orders do.
    /// </summary>
    /// <param name="start">A polymer of the strand.</param>
    /// <param name="isRing">Whether the last polymer leads to the first.</param>
    public static List<(HelmPolymer Polymer, bool IsTurned)> Of(HelmPolymer start, out bool isRing)
    {
        if (start.Left.Joined is null && start.Right.Joined is null)
        {
            isRing = false;
            return [(start, false)];
        }
        List<(HelmPolymer Polymer, bool IsTurned)> right = Follow(start, isLeft: false, out isRing);
        List<(HelmPolymer Polymer, bool IsTurned)> left = isRing ? [] : Follow(start, isLeft: true, out _);
        left.Reverse();
        List<(HelmPolymer Polymer, bool IsTurned)> path =
            [.. left.Select(part => (part.Polymer, !part.IsTurned)), (start, false), .. right];
        List<(HelmPolymer Polymer, bool IsTurned)> reversed = path.ConvertAll(part => (part.Polymer, !part.IsTurned));
        reversed.Reverse();
        int order = path.Count == 1 && !isRing ? 1 : Balance(path, isRing).CompareTo(Balance(reversed, isRing));
        bool isInOrder = path.Count == 1 || path[^1].Polymer != start;
        bool fits = !path.Exists(part => part.IsTurned && part.Polymer.IsOneWay);
        bool fitsReversed = !reversed.Exists(part => part.IsTurned && part.Polymer.IsOneWay);
        return order > 0 || (order == 0 && (fits == fitsReversed ? isInOrder : fits)) ? path : reversed;
    }

    /// <summary>Joints that lead to a 5' site less those that lead from one.</summary>
    private static int Balance(List<(HelmPolymer Polymer, bool IsTurned)> path, bool isRing)
    {
        int balance = path.Sum(part => part.IsTurned ? 1 - part.Polymer.Units.Count : part.Polymer.Units.Count - 1);
        balance += isRing ? Sign(path[^1], path[0]) : 0;
        for (int i = 1; i < path.Count; i++)
        {
            balance += Sign(path[i - 1], path[i]);
        }
        return balance;
    }

    private static int Sign((HelmPolymer Polymer, bool IsTurned) part, (HelmPolymer Polymer, bool IsTurned) next) =>
        (next.Polymer.IsPlain || !next.IsTurned ? 1 : 0) - (part.IsTurned && !part.Polymer.IsPlain ? 1 : 0);

    private static List<(HelmPolymer Polymer, bool IsTurned)> Follow(HelmPolymer start, bool isLeft, out bool isRing)
    {
        isRing = false;
        var parts = new List<(HelmPolymer Polymer, bool IsTurned)>();
        (HelmPolymer Polymer, bool IsLeft)? next = start.EndAt(isLeft).Joined;
        while (next is { } entered)
        {
            if (entered.Polymer == start)
            {
                isRing = true;
                return parts;
            }
            parts.Add((entered.Polymer, !entered.IsLeft));
            next = entered.Polymer.EndAt(!entered.IsLeft).Joined;
        }
        return parts;
    }

    /// <summary>The units of a polymer from its last to its first.</summary>
    public static List<PackedUnit> Turn(HelmPolymer polymer, MonomerLibrary library)
    {
        var units = new List<PackedUnit>();
        for (int i = polymer.Units.Count - 1; i >= 0; i--)
        {
            PackedUnit unit = polymer.Units[i].WithoutLinkage();
            if (i > 0 && polymer.Units[i - 1] is var before && library.Linkages.TryGet(before.LinkageCode, out Linkage? linkage))
            {
                unit = unit.WithLinkage(linkage, before.Stereo, JointOf(unit, before.Joint.Right, before, before.Joint.Left, library));
            }
            units.Add(unit);
        }
        return units;
    }

    /// <summary>Binds what has been read of a strand to its next polymer by the phosphate that one of the two ends has.</summary>
    /// <param name="units">The units so far.</param>
    /// <param name="next">The next polymer.</param>
    /// <param name="isTurned">Whether it runs backward.</param>
    /// <param name="own">Its units in the order of the strand.</param>
    /// <param name="library">The library of the units.</param>
    public static void Bind(List<PackedUnit> units, HelmPolymer next, bool isTurned, List<PackedUnit> own, MonomerLibrary library)
    {
        HelmEnd entry = next.EndAt(!isTurned);
        (HelmPolymer before, bool isLeft) = entry.Joined!.Value;
        HelmEnd exit = before.EndAt(isLeft);
        HelmEnd bearer = exit.Phosphate is null ? entry : exit;
        units[^1] = units[^1].WithLinkage(bearer.Phosphate, bearer.Stereo, JointOf(units[^1], exit.Site, own[0], entry.Site, library));
    }

    // A group without sides is bound as if by an ordinary joint.
    private static Joint JointOf(PackedUnit left, SugarSites exit, PackedUnit right, SugarSites entry, MonomerLibrary library) =>
        new(HasSides(left, library) ? exit : SugarSites.Three, HasSides(right, library) ? entry : SugarSites.Five);

    private static bool HasSides(PackedUnit unit, MonomerLibrary library) => !unit.IsGroup || library.Groups[unit.GroupCode].IsDirectional;
}
