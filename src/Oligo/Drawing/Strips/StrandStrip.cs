using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Drawing;

/// <summary>A strand as a row of cells with a legend: the form that terminals and pictures draw. Immutable and thread-safe.</summary>
public sealed class StrandStrip
{
    private StrandStrip(Strand strand, ImmutableArray<StripCell> cells, ImmutableArray<StripLegendEntry> legend)
    {
        Strand = strand;
        Cells = cells;
        Legend = legend;
    }

    /// <summary>The strand.</summary>
    public Strand Strand { get; }

    /// <summary>The cells, 5' to 3': nucleotides and groups.</summary>
    public ImmutableArray<StripCell> Cells { get; }

    /// <summary>What the letters mean: the sugars, linkages and bases that occur, and no others.</summary>
    public ImmutableArray<StripLegendEntry> Legend { get; }

    /// <summary>The site that faces outwards at the left end as written, such as <c>5'</c>; a parenthesis for a ring.</summary>
    internal string FirstEnd => Strand.IsCircular ? "(" : EndOf(first: true);

    /// <summary>
    /// The site that faces outwards at the right end as written, such as <c>3'</c>; <c>5'</c> after an inverted joint; for a ring the
    /// linkage back to the first unit and a parenthesis.
    /// </summary>
    internal string LastEnd => Strand.IsCircular ? $"{LinkageText(Strand.Units[^1], Strand.Units[^1].Linkage!)})" : EndOf(first: false);

    /// <summary>Makes the strip of a strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <returns>The strip.</returns>
    public static StrandStrip Create(Strand strand)
    {
        ArgumentNullException.ThrowIfNull(strand);
        var cells = ImmutableArray.CreateBuilder<StripCell>(strand.Units.Length + 2);
        if (strand.FivePrimeGroup is { } five)
        {
            cells.Add(GroupCell(five.ToString(), "", ""));
        }
        foreach (StrandUnit unit in strand.Units)
        {
            string link = unit.Linkage is null ? "" : LinkageText(unit, unit.Linkage);
            string linkName = unit.Linkage?.ShortName ?? "";
            cells.Add(unit is Nucleotide nucleotide
                ? new StripCell(
                    nucleotide.Base.Token, nucleotide.Sugar.Token, nucleotide.Sugar.ShortName, nucleotide.Position,
                    link, linkName, unit.Pendant?.Symbol ?? "")
                : GroupCell(unit.ToString()!, link, linkName));
        }
        if (strand.ThreePrimeGroup is { } three)
        {
            cells.Add(GroupCell(three.ToString(), "", ""));
        }
        return new StrandStrip(strand, cells.ToImmutable(), LegendOf(strand));
    }

    /// <summary>The legend of all strips of a molecule together, each entry once.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <returns>The sugars, linkages, joints, bases, configurations and groups that occur, in this order.</returns>
    public static ImmutableArray<StripLegendEntry> LegendOf(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        ImmutableArray<Strand> strands = molecule.Strands;
        var legend = new List<StripLegendEntry>();
        Nucleotide[] residues = [.. strands.SelectMany(strand => strand.Nucleotides)];
        legend.AddRange(residues.Select(residue => residue.Sugar).Distinct()
            .Select(sugar => new StripLegendEntry(sugar.Token, $"{sugar.ShortName}, {sugar.Name}", StripPalette.ColorOf(sugar.ShortName))));
        legend.AddRange(strands.SelectMany(LinkagesOf).Distinct()
            .Select(linkage => new StripLegendEntry(linkage.Token, $"{linkage.ShortName}, {linkage.Name}", null)));
        legend.AddRange(strands.SelectMany(JointsOf).Distinct()
            .Select(joint =>
                new StripLegendEntry(joint.ToString(),
                    $"joins {NameOf(joint.Left)} of the left and {NameOf(joint.Right)} of the right unit as written", null)));
        legend.AddRange(residues.Select(residue => residue.Base).Distinct().Where(IsExplained)
            .Select(row => new StripLegendEntry(row.Token, row.Name, null)));
        if (strands.Any(strand => strand.Units.Any(unit => unit.Stereo != PhosphorusStereo.Unspecified)))
        {
            legend.Add(new StripLegendEntry("R S X", "configuration of phosphorus: Rp, Sp, mixture", null));
        }
        legend.AddRange(strands.SelectMany(GroupsOf).Distinct()
            .Select(group => new StripLegendEntry(group.Token, group.Name, StripPalette.Other)));
        return [.. legend];

        // The four letters of DNA and U need no explanation.
        static bool IsExplained(Nucleobase row) => row.Symbol is not ("A" or "C" or "G" or "T" or "U");
    }

    private static IEnumerable<Linkage> LinkagesOf(Strand strand) =>
        strand.Units.Select(unit => unit.Linkage).OfType<Linkage>();

    private static IEnumerable<Joint> JointsOf(Strand strand) =>
        strand.Units.Where(unit => !unit.Joint.IsOrdinary).Select(unit => unit.Joint);

    private static IEnumerable<Group> GroupsOf(Strand strand)
    {
        IEnumerable<Group> units = strand.Units.OfType<GroupUnit>().Select(unit => unit.Group);
        IEnumerable<Group?> ends =
            [strand.FivePrimeGroup?.Group, strand.ThreePrimeGroup?.Group, .. strand.Units.Select(unit => unit.Pendant)];
        return units.Concat(ends.OfType<Group>());
    }

    private static StripCell GroupCell(string text, string linkage, string linkageName) => new(text, "", "", 0, linkage, linkageName, "");

    private static string LinkageText(StrandUnit unit, Linkage linkage)
    {
        string stereo =
            unit.Stereo switch { PhosphorusStereo.Rp => "R", PhosphorusStereo.Sp => "S", PhosphorusStereo.Mixture => "X", _ => "" };
        return linkage.Token + stereo + (unit.Joint.IsOrdinary ? "" : unit.Joint.ToString());
    }

    /// <summary>
    /// The outward site of the outermost residue: the one that a linked group takes, else 5' on the left and 3' on the right unless its
    /// neighbour takes that one.
    /// </summary>
    private string EndOf(bool first)
    {
        ImmutableArray<PackedUnit> units = Strand.PackedUnits;
        int outermost = Strand.Length == 0 ? (first ? 0 : units.Length - 1) : Strand.UnitIndex(first ? 0 : Strand.Length - 1);
        SugarSites? before = outermost == 0 ? null : units[outermost - 1].Joint.Right;
        SugarSites? after = outermost == units.Length - 1 ? null : units[outermost].Joint.Left;
        (SugarSites? outward, SugarSites? inward) = first ? (before, after) : (after, before);
        SugarSites usual = first ? SugarSites.Five : SugarSites.Three;
        SugarSites other = first ? SugarSites.Three : SugarSites.Five;
        return NameOf(outward ?? (inward == usual ? other : usual));
    }

    private static string NameOf(SugarSites site) => site switch { SugarSites.Two => "2'", SugarSites.Three => "3'", _ => "5'" };
}
