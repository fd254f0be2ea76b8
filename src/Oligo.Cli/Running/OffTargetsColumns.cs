using System.Globalization;
using Oligo.Cli.Tables;
using Oligo.Design;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo offtargets</c>.</summary>
internal static class OffTargetsColumns
{
    private static readonly string[] s_usual =
    [
        "query", "record", "strand", "start", "end", "mismatches", "edits", "wobbles", "site", "gene", "region", "class", "status",
    ];

    /// <summary>All columns.</summary>
    public static ColumnSet<OffTargetRecord> All { get; } = new(
        [
            QueryColumns.Query<OffTargetRecord>(),
            QueryColumns.QueryStrand<OffTargetRecord>(),
            QueryColumns.Sequence<OffTargetRecord>(),
            RowColumns.Number<OffTargetRecord>(),
            RowColumns.Input<OffTargetRecord>(),
            RowColumns.Text<OffTargetRecord>(),
            RowColumns.Name<OffTargetRecord>(),
            RowColumns.ReadAs<OffTargetRecord>(),
            RowColumns.Notation<OffTargetRecord>(),
            Text("record", "Record that the site is in: the first word of its header", (record, site) => site.Record.Id),
            Text("accession", "Accession of the record, of a name with bars", (record, site) => record.Header.Accession),
            Text("strand", "+ where the record is the RNA that pairs, - where its reverse complement is", (record, site) =>
                StrandSign.Of(site.Strand)),
            Long("start", "First base of the site on the record as it is written, from 1", site => site.Start),
            Long("end", "Last base of the site; less than the start for a site over the origin of a circular record", site => site.End),
            Integer("mismatches", "Bases that face each other and do not pair, wobble pairs among them unless they are free", site =>
                site.Mismatches),
            Integer("edits", "Mismatches, and bases of either side without a partner", site => site.Edits),
            Integer("wobbles", "Pairs of G with U or T", site => site.Wobbles),
            Text("site", "Letters of the record, as its file has them", (record, site) => site.Letters),
            Text("cigar", "Pairs along the record: = pair, X none, I base of the strand alone, D base of the record alone", (_, site) =>
                site.ToCigar()),
            List("differences", "Position from the 5' end, base of the strand, base of the RNA, of each difference", (record, site) =>
                site.Differences.Select(difference => difference.ToString())),
            Text("gene", "Gene at the site, by the annotation; without one that of the record, as its header states it", (record, _) =>
                record.Known.Gene),
            Text("region", "5'UTR, CDS, 3'UTR; with an annotation also exon, intron, junction, end, antisense, intergenic", (record, _) =>
                record.Known.Region),
            Text("place", "Transcript, exon or intron by its number, and bases of it, by the annotation", (record, _) =>
                record.Known.Place),
            List("variants", "Variants that change the site, as place and letters of the record: 6G>A, 6delG, 25_26insAA", (record, _) =>
                record.Variants.Select(variant => variant.ToString())),
            List("variant_ids", "Identifier of each of the variants; . where none is stated", (record, _) =>
                record.Variants.Select(SiteVariants.IdOf)),
            List("variant_frequencies", "Share of chromosomes with each of the variants, AF; . where none is stated", (record, _) =>
                record.Variants.Select(SiteVariants.FrequencyOf)),
            List("variants_beside", "Insertions right before or after the site, whose letters stay as they are", (record, _) =>
                record.VariantsBeside.Select(variant => variant.ToString())),
            Text("class", "mm and the mismatches of a window; ed and the edits of a place, with --edits", (_, site) => ClassOf(site)),
            Chemistry("wing5_differences", "Differences in the wing at the 5' end of a gapmer", chemistry =>
                chemistry.FivePrimeWingDifferences),
            Chemistry("gap_differences", "Differences in the gap of a gapmer", chemistry => chemistry.GapDifferences),
            Chemistry("wing3_differences", "Differences in the wing at the 3' end of a gapmer", chemistry =>
                chemistry.ThreePrimeWingDifferences),
            Chemistry("gap_run", "Bases of the gap in a row that all pair; RNase H1 needs at least five to eight", chemistry =>
                chemistry.LongestPairedGapRun),
            Text("cleavage", "By the run of the gap that is paired: likely from 8, possible from 5, unlikely; of gapmers", (record, site) =>
                CleavageOf(ChemistryOf(record.Searched!, site))),
            .. CleavageColumns.Of<OffTargetRecord>(record => record.Cleavage),
            .. HybridColumns.Of<OffTargetRecord>(record => record.Hybrid),
            Text("seed", "Seed of the strand as a guide of siRNA: 8mer, 7mer-m8, 7mer-A1, 6mer; empty where it does not pair", (_, site) =>
                SeedOf(site)),
            List("reach", "Splice sites (donor, acceptor) and start codon that the site covers", (record, _) => record.Reach.Reach),
            ValueColumn.Whole<OffTargetRecord>("splice_distance", "Bases to the nearest border of exon and intron; 0 where the site covers "
                + "one", record => record.Site is null ? null : record.Reach.SpliceDistance),
            Text("locus", "Place that sites of isoforms share: on an annotated sequence the place, else a digest of gene, letters and 50 "
                + "around", (record, site) => SiteLocus.Of(site, record.Known.Gene, record.Search)),
            Text("masked", "yes where a letter of the site is small in the file, as repeats are", (record, site) =>
                site.IsMasked ? "yes" : "no"),
            RowColumns.Findings<OffTargetRecord>("of the notation"),
            RowColumns.Messages<OffTargetRecord>(),
            RowColumns.Status<OffTargetRecord>(),
        ],
        (column, _) => s_usual.Contains(column.Name));

    private static readonly ColumnSet<OffTargetRecord> s_withVariants =
        new(All.All, (column, _) => s_usual.Contains(column.Name) || column.Name is "variants" or "variant_frequencies");

    /// <summary>All columns; those of the variants are usual where there are some.</summary>
    public static ColumnSet<OffTargetRecord> With(bool variants) => variants ? s_withVariants : All;

    /// <summary>The class of a site: of windows by mismatches, of places by edits.</summary>
    public static string ClassOf(TargetSite site) => ClassOf(site.IsPlace, site.IsPlace ? site.Edits : site.Mismatches);

    /// <summary>The class of windows with so many mismatches, or of places with so many edits.</summary>
    public static string ClassOf(bool isPlace, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(isPlace ? "ed" : "mm")}{count}");

    /// <summary>The classes of a search, those without a site too.</summary>
    /// <param name="options">Which sites are searched for.</param>
    /// <param name="hasRings">Whether a record is circular: over its origin windows alone are looked for.</param>
    public static IEnumerable<string> ClassesOf(TargetSearchOptions options, bool hasRings)
    {
        int from = 0;
        if (options.MaxEdits is { } edits)
        {
            for (int edit = 0; edit <= edits; edit++)
            {
                yield return ClassOf(isPlace: true, edit);
            }
            // Other windows within the edits belong to places.
            from = hasRings ? 0 : edits + 1;
        }
        for (int mismatch = from; mismatch <= Math.Min(options.MaxMismatches, TargetQuery.MaxLength); mismatch++)
        {
            yield return ClassOf(isPlace: false, mismatch);
        }
    }

    /// <summary>Whether RNase H1 may cut, by the run of the gap that is paired; empty for a strand without a gap.</summary>
    public static string CleavageOf(SiteChemistry? chemistry) => chemistry?.LongestPairedGapRun switch
    {
        null => "",
        >= SiteChemistry.GoodRun => "likely",
        >= SiteChemistry.LeastRun => "possible",
        _ => "unlikely",
    };

    /// <summary>Where in a gapmer the differences of a site lie; <see langword="null"/> for a strand without a gap.</summary>
    // A strand with abasic residues at its ends has more units than bases that are searched for.
    public static SiteChemistry? ChemistryOf(SearchedStrand strand, TargetSite site) =>
        strand.Architecture.Length == site.Query.Length ? SiteChemistry.Create(site, strand.Architecture) : null;

    private static string SeedOf(TargetSite site) => SeedSearch.ClassOf(site) is { } seed ? NameOf(seed) : "";

    /// <summary>Name of a class of seeds.</summary>
    public static string NameOf(SeedClass seed) => seed switch
    {
        SeedClass.EightMer => "8mer",
        SeedClass.SevenMerM8 => "7mer-m8",
        SeedClass.SevenMerA1 => "7mer-A1",
        _ => "6mer",
    };

    private static RecordColumn<OffTargetRecord> Text(string name, string description, Func<OffTargetRecord, TargetSite, string> text) =>
        new(name, ColumnType.Text, description, (record, cells) => cells.Add(record.Site is { } site ? text(record, site) : ""));

    private static RecordColumn<OffTargetRecord> List(
        string name, string description, Func<OffTargetRecord, TargetSite, IEnumerable<string>> items) =>
        new(name, ColumnType.List, description, (record, cells) => cells.Add(record.Site is { } site ? items(record, site) : []))
        {
            Joint = " ",
        };

    private static RecordColumn<OffTargetRecord> Integer(string name, string description, Func<TargetSite, int> number) =>
        Number(name, ColumnType.Integer, description, site => number(site));

    private static RecordColumn<OffTargetRecord> Long(string name, string description, Func<TargetSite, long> number) =>
        Number(name, ColumnType.LongInteger, description, number);

    private static RecordColumn<OffTargetRecord> Chemistry(string name, string description, Func<SiteChemistry, int> number) =>
        new(name, ColumnType.Integer, description, (record, cells) =>
        {
            if (record.Site is { } site && ChemistryOf(record.Searched!, site) is { } chemistry)
            {
                cells.Add(number(chemistry));
                return;
            }
            cells.AddNothing();
        });

    private static RecordColumn<OffTargetRecord> Number(
        string name, ColumnType type, string description, Func<TargetSite, long> number) =>
        new(name, type, description, (record, cells) =>
        {
            if (record.Site is { } site)
            {
                cells.Add(number(site));
                return;
            }
            cells.AddNothing();
        });
}
