using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

/// <summary>A fault of a chain: which unit, and the row and arguments that say what is wrong.</summary>
internal readonly record struct ChainFault(int Unit, ChainPart Part, DiagnosticDescriptor Descriptor, string[] Arguments);

/// <summary>The part of a unit that a fault lies in.</summary>
internal enum ChainPart
{
    Unit,
    Linkage,
    FivePrimeGroup,
    ThreePrimeGroup,
    Pendant,
}

/// <summary>What makes units a strand: one place for the rules that the builder and the reader of texts share.</summary>
internal static partial class ChainRules
{
    /// <summary>The first fault, or <see langword="null"/>.</summary>
    /// <remarks>A ring has no ends: its last unit is linked to its first, and no group is at either.</remarks>
    public static ChainFault? FindFault(
        ReadOnlySpan<PackedUnit> units, MonomerLibrary library, AttachedGroup? fivePrime, AttachedGroup? threePrime,
        ReadOnlySpan<PendantGroup> pendants, ReadOnlySpan<UnitRepeats> repeats, bool isRing = false)
    {
        bool anyResidue = false;
        SugarSites entry = isRing ? EntryOfRing(units) : SugarSites.None;
        int residue = 0;
        int forward = 0;
        int backward = 0;
        for (int i = 0; i < units.Length; i++)
        {
            PackedUnit unit = units[i];
            bool isLast = i == units.Length - 1;
            residue += unit.IsGroup ? 0 : 1;
            anyResidue |= !unit.IsGroup || library.Groups[unit.GroupCode].IsResidue;
            if (!unit.HasLinkage && (!isLast || isRing))
            {
                return new(i, ChainPart.Linkage, ModelDiagnostics.MissingLinkage, [Name(unit, residue, library)]);
            }
            if (unit.HasLinkage && isLast && !isRing)
            {
                return new(i, ChainPart.Linkage, ModelDiagnostics.LinkageAtEnd,
                    [library.Linkages[unit.LinkageCode].Token, CountedNoun.Of(units.Length, "residue"),
                        CountedNoun.Of(units.Length - 1, "linkage")]);
            }
            int count = 0;
            if (!repeats.IsEmpty && repeats[0].Unit == i)
            {
                // They are in the order of the units.
                count = repeats[0].Count;
                repeats = repeats[1..];
            }
            if (unit.IsGroup && FindGroupFault(units, i, library, count, isRing) is { } groupFault)
            {
                return groupFault;
            }
            SugarSites sites = SitesOf(unit, library);
            forward += unit.HasLinkage && unit.Joint.Right == SugarSites.Five && unit.Joint.Left != SugarSites.Five ? 1 : 0;
            backward += unit.HasLinkage && unit.Joint.Left == SugarSites.Five && unit.Joint.Right != SugarSites.Five ? 1 : 0;
            if (entry != SugarSites.None && (sites & entry & EntriesOf(unit, library)) == 0)
            {
                return new(i > 0 ? i - 1 : units.Length - 1, ChainPart.Linkage, ModelDiagnostics.SiteMissing,
                    [Name(unit, residue, library), NameOf(unit, library), Text(Joint.Number(entry))]);
            }
            if (unit.HasLinkage)
            {
                if (unit.Stereo != PhosphorusStereo.Unspecified && !library.Linkages[unit.LinkageCode].IsChiral)
                {
                    return new(i, ChainPart.Linkage, ModelDiagnostics.StereoOfAchiral,
                        [library.Linkages[unit.LinkageCode].Name, unit.Stereo.ToString()]);
                }
                SugarSites exit = unit.Joint.Left;
                if ((sites & exit & ExitsOf(unit, library)) == 0)
                {
                    return new(i, ChainPart.Linkage, ModelDiagnostics.SiteMissing,
                        [Name(unit, residue, library), NameOf(unit, library), Text(Joint.Number(exit))]);
                }
                if (exit == entry)
                {
                    return new(i, ChainPart.Linkage, ModelDiagnostics.SiteUsedTwice,
                        [Text(Joint.Number(exit)), Name(unit, residue, library)]);
                }
                entry = unit.Joint.Right;
            }
        }
        if (!anyResidue)
        {
            return new(0, ChainPart.Unit, ModelDiagnostics.NoResidue, []);
        }
        if (backward > forward)
        {
            return new(0, ChainPart.Linkage, ModelDiagnostics.WrittenFromThreePrime, [Text(backward), Text(forward)]);
        }
        if (isRing)
        {
            return FindRingFault(units, library, fivePrime ?? threePrime, pendants);
        }
        return FindEndFault(units[0], units.Length > 1 ? units[0].Joint.Left : SugarSites.None,
            fivePrime, ChainPart.FivePrimeGroup, 0, library)
            ?? FindEndFault(units[^1], entry, threePrime, ChainPart.ThreePrimeGroup, units.Length - 1, library)
            ?? FindPendantFault(units, pendants)
            ?? FindMirrorFault(units, library, Equals(fivePrime, threePrime), pendants);
    }

    /// <summary>
    /// A configuration of the phosphorus in the middle of a chain whose halves are alike: with two like neighbours it is not a
    /// stereocentre.
    /// </summary>
    private static ChainFault? FindMirrorFault(ReadOnlySpan<PackedUnit> units, MonomerLibrary library, bool endsAreAlike,
        ReadOnlySpan<PendantGroup> pendants)
    {
        int middle = (units.Length / 2) - 1;
        if (units.Length % 2 != 0 || units[middle].Stereo == PhosphorusStereo.Unspecified
            || units[middle].Joint.Left != units[middle].Joint.Right || !endsAreAlike)
        {
            return null;
        }
        for (int i = 0; i <= middle; i++)
        {
            PackedUnit left = units[middle - i];
            PackedUnit right = units[middle + 1 + i];
            if (left.IsGroup != right.IsGroup || left.BaseCode != right.BaseCode
                || left.SugarCode != right.SugarCode || left.GroupCode != right.GroupCode)
            {
                return null;
            }
            PackedUnit inner = units[middle + i];
            bool isLinkedAlike = i == 0 || (left.LinkageCode == inner.LinkageCode && left.Stereo == inner.Stereo
                && left.Joint.Left == inner.Joint.Right && left.Joint.Right == inner.Joint.Left);
            if (!isLinkedAlike)
            {
                return null;
            }
        }
        for (int i = 0; i < pendants.Length; i++)
        {
            PendantGroup other = pendants[pendants.Length - 1 - i];
            if (pendants[i].Unit != units.Length - 1 - other.Unit || !pendants[i].Group.Equals(other.Group))
            {
                return null;
            }
        }
        return new(middle, ChainPart.Linkage, ModelDiagnostics.StereoOfAchiral,
            [library.Linkages[units[middle].LinkageCode].Name, units[middle].Stereo.ToString()]);
    }

    /// <summary>The sites that a unit has.</summary>
    public static SugarSites SitesOf(PackedUnit unit, MonomerLibrary library) =>
        unit.IsGroup ? SugarSites.Three | SugarSites.Five : library.Sugars[unit.SugarCode].Sites;

    /// <summary>
    /// The site at which an end is free: the 5' site at the 5' end, the 3' site at the 3' end, the other after an inverted joint.
    /// </summary>
    /// <param name="sites">The sites of the unit.</param>
    /// <param name="used">The site that its one linkage binds, or none.</param>
    /// <param name="isFivePrime">Whether the end is the 5' end.</param>
    public static SugarSites FreeSite(SugarSites sites, SugarSites used, bool isFivePrime)
    {
        SugarSites wanted = isFivePrime ? SugarSites.Five : SugarSites.Three;
        SugarSites other = isFivePrime ? SugarSites.Three : SugarSites.Five;
        return (sites & ~used & wanted) != 0 ? wanted : other;
    }

    // A group that is not a nucleoside reads the same from both sides: it is bound as if by an ordinary joint, so that it has one text.
    private static SugarSites EntriesOf(PackedUnit unit, MonomerLibrary library) =>
        unit.IsGroup && !library.Groups[unit.GroupCode].IsDirectional ? SugarSites.Five : ~SugarSites.None;

    private static SugarSites ExitsOf(PackedUnit unit, MonomerLibrary library) =>
        unit.IsGroup && !library.Groups[unit.GroupCode].IsDirectional ? SugarSites.Three : ~SugarSites.None;

    private static ChainFault? FindGroupFault(
        ReadOnlySpan<PackedUnit> units, int at, MonomerLibrary library, int repeats, bool isRing)
    {
        Group group = library.Groups[units[at].GroupCode];
        bool inside = isRing || (at > 0 && at < units.Length - 1);
        GroupPlaces fitting = GroupPlaces.Spacer | (inside ? GroupPlaces.Inside : GroupPlaces.Linked);
        if ((group.Places & fitting) == 0)
        {
            return new(at, ChainPart.Unit, ModelDiagnostics.WrongPlace,
                [group.Token, group.Name, inside ? "between two linkages" : "after a linkage"]);
        }
        return FindRepeatFault(group, repeats, at, ChainPart.Unit);
    }

    private static ChainFault? FindRepeatFault(Group group, int repeats, int at, ChainPart part)
    {
        if (group.IsPolydisperse == repeats > 0)
        {
            return null;
        }
        return new(at, part, group.IsPolydisperse ? ModelDiagnostics.MissingRepeats : ModelDiagnostics.UnwantedRepeats, [group.Symbol]);
    }

    private static ChainFault? FindEndFault(PackedUnit unit, SugarSites used, AttachedGroup? end,
        ChainPart part, int at, MonomerLibrary library)
    {
        if (end is null)
        {
            return null;
        }
        if ((end.Group.Places & GroupPlaces.End) == 0)
        {
            return new(at, part, ModelDiagnostics.WrongPlace,
                [end.Group.Token, end.Group.Name, "directly at an end; it requires a linkage"]);
        }
        if (unit.IsGroup && (library.Groups[unit.GroupCode].Places & GroupPlaces.Spacer) == 0)
        {
            return new(at, part, ModelDiagnostics.WrongPlace,
                [end.Group.Token, end.Group.Name, $"on {library.Groups[unit.GroupCode].Token}, which has no free hydroxyl"]);
        }
        return FindBondObstacle(unit, used, end.Group, part, library) is { } obstacle
            ? new(at, part, ModelDiagnostics.WrongPlace, [end.Group.Token, end.Group.Name, obstacle])
            : FindRepeatFault(end.Group, end.Repeats, at, part);
    }

    /// <summary>Why a group that does not simply sit on the terminal oxygen cannot be bound here, or <see langword="null"/>.</summary>
    private static string? FindBondObstacle(PackedUnit unit, SugarSites used, Group group, ChainPart part, MonomerLibrary library)
    {
        if (group.Bond == GroupBond.Oxygen)
        {
            return null;
        }
        if (unit.IsGroup)
        {
            return "on a group; it requires a residue";
        }
        Sugar sugar = library.Sugars[unit.SugarCode];
        SugarSites free = FreeSite(sugar.Sites, used, part == ChainPart.FivePrimeGroup);
        return group.Bond switch
        {
            GroupBond.Vinyl when part != ChainPart.FivePrimeGroup || free != SugarSites.Five =>
                "anywhere but at a free 5' carbon at the 5' end",
            GroupBond.Vinyl when !sugar.HasFivePrimeMethylene => $"on {sugar.ShortName}, which has no 5' methylene",
            GroupBond.Cyclic or GroupBond.TwoPrime when part != ChainPart.ThreePrimeGroup => "anywhere but at the 3' end",
            GroupBond.Cyclic or GroupBond.TwoPrime when sugar.HasThreePrimeNitrogen
                || (sugar.Sites & ~used & (SugarSites.Two | SugarSites.Three)) != (SugarSites.Two | SugarSites.Three) =>
                $"on {sugar.ShortName} here; it requires a free 2' and a free 3' hydroxyl",
            GroupBond.ReplacesOxygen when free == SugarSites.Three && sugar.HasThreePrimeNitrogen =>
                $"on {sugar.ShortName}, which has no 3' oxygen to replace",
            _ => null,
        };
    }

    private static ChainFault? FindPendantFault(ReadOnlySpan<PackedUnit> units, ReadOnlySpan<PendantGroup> pendants)
    {
        foreach (PendantGroup pendant in pendants)
        {
            if ((pendant.Group.Places & GroupPlaces.Pendant) == 0 || units[pendant.Unit].IsGroup)
            {
                return new(pendant.Unit, ChainPart.Pendant, ModelDiagnostics.WrongPlace,
                    [$"<{pendant.Group.Symbol}>", pendant.Group.Name, "on a residue"]);
            }
            if (pendant.Group.IsPolydisperse)
            {
                return new(pendant.Unit, ChainPart.Pendant, ModelDiagnostics.WrongPlace,
                    [$"<{pendant.Group.Symbol}>", pendant.Group.Name, "on a residue, where no repeats can be stated"]);
            }
        }
        return null;
    }

    private static string Name(PackedUnit unit, int residue, MonomerLibrary library) =>
        unit.IsGroup ? library.Groups[unit.GroupCode].Token : Text(residue);

    private static string NameOf(PackedUnit unit, MonomerLibrary library) =>
        unit.IsGroup ? library.Groups[unit.GroupCode].Name : library.Sugars[unit.SugarCode].ShortName;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
