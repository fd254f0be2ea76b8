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
internal static class ChainRules
{
    /// <summary>The first fault, or <see langword="null"/>.</summary>
    public static ChainFault? FindFault(
        ReadOnlySpan<Nucleotide> units, MonomerLibrary library, AttachedGroup? fivePrime, AttachedGroup? threePrime,
        ReadOnlySpan<PendantGroup> pendants, ReadOnlySpan<UnitRepeats> repeats)
    {
        bool anyNucleotide = false;
        SugarSites entry = SugarSites.None;
        int residue = 0;
        int forward = 0;
        int backward = 0;
        for (int i = 0; i < units.Length; i++)
        {
            Nucleotide unit = units[i];
            bool isLast = i == units.Length - 1;
            residue += unit.IsGroup ? 0 : 1;
            anyNucleotide |= !unit.IsGroup;
            if (!unit.HasLinkage && !isLast)
            {
                return new(i, ChainPart.Linkage, ModelDiagnostics.MissingLinkage, [Name(unit, residue, library)]);
            }
            if (unit.HasLinkage && isLast)
            {
                int count = units.Length;
                return new(i, ChainPart.Linkage, ModelDiagnostics.LinkageAtEnd, [library.Linkages[unit.LinkageCode].Token, Text(count), Text(count - 1)]);
            }
            if (unit.IsGroup && FindGroupFault(units, i, library, repeats) is { } groupFault)
            {
                return groupFault;
            }
            // A ligand has one hydroxyl: it is bound as if at the site of an ordinary joint, so that it has one text.
            bool isLigand = unit.IsGroup && (library.Groups[unit.GroupCode].Places & GroupPlaces.Spacer) == 0;
            SugarSites sites = isLigand ? (isLast ? SugarSites.Five : SugarSites.Three)
                : unit.IsGroup ? SugarSites.Three | SugarSites.Five
                : library.Sugars[unit.SugarCode].Sites;
            forward += unit.HasLinkage && unit.Joint.Right == SugarSites.Five && unit.Joint.Left != SugarSites.Five ? 1 : 0;
            backward += unit.HasLinkage && unit.Joint.Left == SugarSites.Five && unit.Joint.Right != SugarSites.Five ? 1 : 0;
            if (entry != SugarSites.None && (sites & entry) == 0)
            {
                return new(i - 1, ChainPart.Linkage, ModelDiagnostics.SiteMissing, [Name(unit, residue, library), NameOf(unit, library), Text(Joint.Number(entry))]);
            }
            if (unit.HasLinkage)
            {
                if (unit.Stereo != PhosphorusStereo.NotStated && !library.Linkages[unit.LinkageCode].IsChiral)
                {
                    return new(i, ChainPart.Linkage, ModelDiagnostics.StereoOfAchiral, [library.Linkages[unit.LinkageCode].Name, unit.Stereo.ToString()]);
                }
                SugarSites exit = unit.Joint.Left;
                if ((sites & exit) == 0)
                {
                    return new(i, ChainPart.Linkage, ModelDiagnostics.SiteMissing, [Name(unit, residue, library), NameOf(unit, library), Text(Joint.Number(exit))]);
                }
                if (exit == entry)
                {
                    return new(i, ChainPart.Linkage, ModelDiagnostics.SiteUsedTwice, [Text(Joint.Number(exit)), Name(unit, residue, library)]);
                }
                entry = unit.Joint.Right;
            }
        }
        if (!anyNucleotide)
        {
            return new(0, ChainPart.Unit, ModelDiagnostics.NoResidue, []);
        }
        if (backward > forward)
        {
            return new(0, ChainPart.Linkage, ModelDiagnostics.WrittenFromThreePrime, [Text(backward), Text(forward)]);
        }
        return FindEndFault(units[0], fivePrime, ChainPart.FivePrimeGroup, 0, library)
            ?? FindEndFault(units[^1], threePrime, ChainPart.ThreePrimeGroup, units.Length - 1, library)
            ?? FindPendantFault(units, pendants);
    }

    private static ChainFault? FindGroupFault(ReadOnlySpan<Nucleotide> units, int at, MonomerLibrary library, ReadOnlySpan<UnitRepeats> repeats)
    {
        Group group = library.Groups[units[at].GroupCode];
        bool inside = at > 0 && at < units.Length - 1;
        GroupPlaces fitting = inside ? GroupPlaces.Spacer : GroupPlaces.Spacer | GroupPlaces.Linked;
        if ((group.Places & fitting) == 0)
        {
            return new(at, ChainPart.Unit, ModelDiagnostics.WrongPlace, [group.Token, group.Name, inside ? "between two linkages" : "behind a linkage"]);
        }
        int count = 0;
        foreach (UnitRepeats row in repeats)
        {
            count = row.Unit == at ? row.Count : count;
        }
        return FindRepeatFault(group, count, at, ChainPart.Unit);
    }

    private static ChainFault? FindRepeatFault(Group group, int repeats, int at, ChainPart part)
    {
        if (group.IsPolydisperse == repeats > 0)
        {
            return null;
        }
        return new(at, part, group.IsPolydisperse ? ModelDiagnostics.MissingRepeats : ModelDiagnostics.UnwantedRepeats, [group.Symbol]);
    }

    private static ChainFault? FindEndFault(Nucleotide unit, AttachedGroup? end, ChainPart part, int at, MonomerLibrary library)
    {
        if (end is null)
        {
            return null;
        }
        if ((end.Group.Places & GroupPlaces.End) == 0)
        {
            return new(at, part, ModelDiagnostics.WrongPlace, [end.Group.Token, end.Group.Name, "directly at an end; it wants a linkage"]);
        }
        if (unit.IsGroup && (library.Groups[unit.GroupCode].Places & GroupPlaces.Spacer) == 0)
        {
            return new(at, part, ModelDiagnostics.WrongPlace, [end.Group.Token, end.Group.Name, $"on {library.Groups[unit.GroupCode].Token}, which has no free hydroxyl"]);
        }
        return FindRepeatFault(end.Group, end.Repeats, at, part);
    }

    private static ChainFault? FindPendantFault(ReadOnlySpan<Nucleotide> units, ReadOnlySpan<PendantGroup> pendants)
    {
        foreach (PendantGroup pendant in pendants)
        {
            if ((pendant.Group.Places & GroupPlaces.Pendant) == 0 || units[pendant.Unit].IsGroup)
            {
                return new(pendant.Unit, ChainPart.Pendant, ModelDiagnostics.WrongPlace, [$"<{pendant.Group.Symbol}>", pendant.Group.Name, "on a residue"]);
            }
            if (pendant.Group.IsPolydisperse)
            {
                return new(pendant.Unit, ChainPart.Pendant, ModelDiagnostics.WrongPlace, [$"<{pendant.Group.Symbol}>", pendant.Group.Name, "on a residue, where no repeats can be stated"]);
            }
        }
        return null;
    }

    private static string Name(Nucleotide unit, int residue, MonomerLibrary library) =>
        unit.IsGroup ? library.Groups[unit.GroupCode].Token : Text(residue);

    private static string NameOf(Nucleotide unit, MonomerLibrary library) =>
        unit.IsGroup ? library.Groups[unit.GroupCode].Name : library.Sugars[unit.SugarCode].ShortName;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
