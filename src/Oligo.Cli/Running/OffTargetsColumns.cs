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
                site.Strand == TargetStrand.Plus ? "+" : "-"),
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
            Text("class", "mm and the mismatches of a window; ed and the edits of a place, with --edits", (_, site) => ClassOf(site)),
            Chemistry("wing5_differences", "Differences in the wing at the 5' end of a gapmer", chemistry =>
                chemistry.FivePrimeWingDifferences),
            Chemistry("gap_differences", "Differences in the gap of a gapmer", chemistry => chemistry.GapDifferences),
            Chemistry("wing3_differences", "Differences in the wing at the 3' end of a gapmer", chemistry =>
                chemistry.ThreePrimeWingDifferences),
            Chemistry("gap_run", "Bases of the gap in a row that all pair; RNase H1 needs at least five to eight", chemistry =>
                chemistry.LongestPairedGapRun),
            Text("masked", "yes where a letter of the site is small in the file, as repeats are", (record, site) =>
                site.IsMasked ? "yes" : "no"),
            RowColumns.Findings<OffTargetRecord>("of the notation"),
            RowColumns.Messages<OffTargetRecord>(),
            RowColumns.Status<OffTargetRecord>(),
        ],
        (column, _) => s_usual.Contains(column.Name));

    /// <summary>The class of a site: of windows by mismatches, of places by edits.</summary>
    public static string ClassOf(TargetSite site) => ClassOf(site.IsPlace, site.IsPlace ? site.Edits : site.Mismatches);

    /// <summary>The class of windows with so many mismatches, or of places with so many edits.</summary>
    public static string ClassOf(bool isPlace, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(isPlace ? "ed" : "mm")}{count}");

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
            if (record.Site is { } site && SiteChemistry.Create(site, record.Searched!.Architecture) is { } chemistry)
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
