using Oligo.Monomers;

namespace Oligo;

// Rings: the last unit is linked to the first.
internal static partial class ChainRules
{
    private static SugarSites EntryOfRing(ReadOnlySpan<PackedUnit> units) =>
        units is [.., { HasLinkage: true } last] ? last.Joint.Right : SugarSites.None;

    private static ChainFault? FindRingFault(
        ReadOnlySpan<PackedUnit> units, MonomerLibrary library, AttachedGroup? end, ReadOnlySpan<PendantGroup> pendants)
    {
        if (end is not null)
        {
            return new(0, ChainPart.Unit, ModelDiagnostics.RingEnd, [end.ToString()]);
        }
        if (FindPendantFault(units, pendants) is { } fault)
        {
            return fault;
        }
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i].Stereo != PhosphorusStereo.Unspecified && units[i].Joint.Left == units[i].Joint.Right
                && IsMirror(units, i, pendants))
            {
                return new(i, ChainPart.Linkage, ModelDiagnostics.StereoOfAchiral,
                    [library.Linkages[units[i].LinkageCode].Name, units[i].Stereo.ToString()]);
            }
        }
        return null;
    }

    /// <summary>Whether a ring looks alike in both directions from a linkage, whose phosphorus then has two like neighbours.</summary>
    private static bool IsMirror(ReadOnlySpan<PackedUnit> units, int linkage, ReadOnlySpan<PendantGroup> pendants)
    {
        int count = units.Length;
        for (int i = 0; i < (count + 1) / 2; i++)
        {
            int left = (linkage - i + count) % count;
            int right = (linkage + 1 + i) % count;
            if (!AreAlike(units[left], units[right]) || !Equals(GroupAt(pendants, left), GroupAt(pendants, right)))
            {
                return false;
            }
            // From the left unit inwards, and from there outwards to the right one.
            PackedUnit inward = units[left];
            PackedUnit outward = units[(linkage + i) % count];
            if (i > 0 && (inward.LinkageCode != outward.LinkageCode || inward.Stereo != outward.Stereo
                || inward.Joint.Left != outward.Joint.Right || inward.Joint.Right != outward.Joint.Left))
            {
                return false;
            }
        }
        PackedUnit opposite = units[(linkage + (count / 2)) % count];
        return count % 2 != 0 || opposite.Joint.Left == opposite.Joint.Right;
    }

    private static bool AreAlike(PackedUnit one, PackedUnit other) =>
        one.IsGroup == other.IsGroup && one.BaseCode == other.BaseCode && one.SugarCode == other.SugarCode
        && one.GroupCode == other.GroupCode;

    private static Group? GroupAt(ReadOnlySpan<PendantGroup> pendants, int unit)
    {
        foreach (PendantGroup pendant in pendants)
        {
            if (pendant.Unit == unit)
            {
                return pendant.Group;
            }
        }
        return null;
    }
}
