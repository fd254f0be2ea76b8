using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Oligo.Cli.Tables;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Sites as lines of BED and of SAM, whose columns are those of the formats.</summary>
/// <remarks>BED: UCSC Genome Browser, frequently asked questions on data file formats, BED. SAM: Sequence Alignment/Map Format
/// Specification 1.6, sections 1.3 to 1.5.</remarks>
internal static partial class SiteFormats
{
    // A score of BED is at most 1000, and falls with the edits.
    private const int MostScore = 1000;
    private const int ScoreOfEdit = 100;

    // SAM: the read is the reverse complement of the one that was given; a mapping quality that is not available; the longest name of a
    // read; the longest reference.
    private const int ReverseFlag = 16;
    private const int NoQuality = 255;
    private const int LongestName = 254;
    private const long LongestReference = int.MaxValue;

    private static readonly RecordColumn<OffTargetRecord>[] s_bed =
    [
        Text("chrom", (_, site) => site.Record.Id),
        Text("chromStart", (_, site) => Number(site.Start - 1)),
        Text("chromEnd", (_, site) => Number(site.End)),
        Text("name", (record, _) => NameOf(record)),
        Text("score", (_, site) => Number(Math.Max(0, MostScore - (ScoreOfEdit * site.Edits)))),
        Text("strand", (_, site) => StrandSign.Of(site.Strand)),
        Text("mismatches", (_, site) => Number(site.Mismatches)),
        Text("edits", (_, site) => Number(site.Edits)),
        Text("cigar", (_, site) => site.ToCigar()),
        Text("gene", (record, _) => record.Known.Gene is { Length: > 0 } gene ? gene : "."),
        Text("region", (record, _) => record.Known.Region is { Length: > 0 } region ? region : "."),
    ];

    private static readonly RecordColumn<OffTargetRecord>[] s_sam =
    [
        Text("QNAME", (record, _) => NameOf(record)),
        // Where the record is the RNA, the strand runs against it.
        Text("FLAG", (_, site) => Number(site.Strand == TargetStrand.Plus ? ReverseFlag : 0)),
        Text("RNAME", (_, site) => site.Record.Id),
        Text("POS", (_, site) => Number(site.Start)),
        Text("MAPQ", (_, _) => Number(NoQuality)),
        Text("CIGAR", (record, _) => record.Alignment.Cigar),
        Text("RNEXT", (_, _) => "*"),
        Text("PNEXT", (_, _) => "0"),
        Text("TLEN", (_, _) => "0"),
        Text("SEQ", (_, site) => SamAlignment.ReadOf(site)),
        Text("QUAL", (_, _) => "*"),
        Text("NM", (record, _) => "NM:i:" + Number(record.Alignment.Differences)),
        Text("MD", (record, _) => "MD:Z:" + record.Alignment.Letters),
    ];

    /// <summary>The columns of a format; <see langword="null"/> for one that is not of sites.</summary>
    public static IReadOnlyList<RecordColumn<OffTargetRecord>>? ColumnsOf(TableFormat format) => format switch
    {
        TableFormat.Bed => s_bed,
        TableFormat.Sam => s_sam,
        _ => null,
    };

    /// <summary>The lines before the first site: of SAM the version, the records with their lengths, and the program.</summary>
    /// <param name="format">The format.</param>
    /// <param name="search">What is searched.</param>
    /// <exception cref="ToolException">The format cannot hold the records.</exception>
    public static string HeadOf(TableFormat format, SearchSettings search)
    {
        IReadOnlyList<TargetRecord> records = search.Database.Targets.Records;
        if (records.Any(record => record.IsCircular))
        {
            throw ToolException.Usage(
                $"Sites over the origin of a circular record cannot be written as {format.NameOf()}.", "--format tsv holds them");
        }
        if (format == TableFormat.Bed)
        {
            return "";
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        // A list of the best is in the order of the strands.
        string order = search.Limit is null ? "coordinate" : "unsorted";
        var head = new StringBuilder($"@HD\tVN:1.6\tSO:{order}\n");
        // A reference has a letter at least.
        foreach (TargetRecord record in records.Where(record => record.Length > 0))
        {
            RefuseRecord(record, names);
            head.Append(CultureInfo.InvariantCulture, $"@SQ\tSN:{record.Id}\tLN:{record.Length}\n");
        }
        return head.Append(CultureInfo.InvariantCulture, $"@PG\tID:oligo\tPN:oligo\tVN:{ToolVersion.Text}\n").ToString();
    }

    private static void RefuseRecord(TargetRecord record, HashSet<string> names)
    {
        const string Hint = "--format bed or tsv holds it";
        string name = DiagnosticPrinter.MakePrintable(record.Id);
        if (!ReferenceName().IsMatch(record.Id))
        {
            throw ToolException.Usage($"The name of the record `{name}` has characters that SAM has not.", Hint);
        }
        if (!names.Add(record.Id))
        {
            throw ToolException.Usage($"Two records are called `{name}`, which SAM does not allow.", Hint);
        }
        if (record.Length > LongestReference)
        {
            throw ToolException.Usage($"The record `{name}` is longer than SAM allows.", Hint);
        }
    }

    private static RecordColumn<OffTargetRecord> Text(string name, Func<OffTargetRecord, TargetSite, string> text) =>
        new(name, ColumnType.Text, name, (record, cells) => cells.Add(record.Site is { } site ? text(record, site) : ""));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a strand, which has neither blanks nor other characters that end a name in these formats.</summary>
    private static string NameOf(OffTargetRecord record)
    {
        string id = record.Rows.ToInputRow(record.Row).Id;
        string name = record.Searched!.Name is { Length: > 0 } strand ? $"{id}/{strand}" : id;
        return string.Concat(name.Take(LongestName).Select(letter => letter is > ' ' and <= '~' and not '@' ? letter : '_'));
    }

    [GeneratedRegex(@"\A[0-9A-Za-z!#$%&+./:;?@^_|~-][0-9A-Za-z!#$%&*+./:;=?@^_|~-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceName();
}
