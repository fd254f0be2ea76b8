using System.Globalization;
using System.Text.RegularExpressions;

namespace Oligo.Search;

/// <summary>What the header of a record says of its gene, where it follows the habits of a public database. Immutable and
/// thread-safe.</summary>
/// <remarks>
/// Read are the words <c>gene=</c> and <c>cds=</c>; <c>gene:</c> and <c>gene_symbol:</c> of Ensembl, and its gene and transcript joined by
/// a colon; the fields between bars of GENCODE; the symbol in parentheses and the bars of RefSeq.
/// </remarks>
public sealed partial class RecordHeader
{
    private RecordHeader(string accession, string geneId, string geneSymbol, (long Start, long End)? coding)
    {
        Accession = accession;
        GeneId = geneId;
        GeneSymbol = geneSymbol;
        CodingStart = coding?.Start;
        CodingEnd = coding?.End;
    }

    /// <summary>Accession of the record: the field of the name that holds it.</summary>
    public string Accession { get; }

    /// <summary>Identifier of the gene; empty where none is stated.</summary>
    public string GeneId { get; }

    /// <summary>Symbol of the gene; empty where none is stated.</summary>
    public string GeneSymbol { get; }

    /// <summary>First base of the coding sequence, from 1; <see langword="null"/> where none is stated.</summary>
    public long? CodingStart { get; }

    /// <summary>Last base of the coding sequence as the header states it; <see langword="null"/> where none is stated.</summary>
    public long? CodingEnd { get; }

    /// <summary>The symbol, or else the identifier of the gene; empty where neither is stated.</summary>
    public string Gene => GeneSymbol.Length > 0 ? GeneSymbol : GeneId;

    /// <summary>Reads the header of a record.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    public static RecordHeader Read(TargetRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        string header = record.Header;
        string[] bars = record.Id.Split('|');
        bool isGencode = bars.Length >= 6 && bars[0].StartsWith("ENS", StringComparison.Ordinal);
        string accession = bars is [_, _, "ref" or "gb" or "emb" or "dbj", var named, ..] ? named : isGencode ? bars[0] : record.Id;
        string id = isGencode ? bars[1] : Group(EnsemblGene(), header) is { Length: > 0 } gene ? gene : Group(GeneAndTranscript(), header);
        string symbol = isGencode ? bars[5]
            : Group(GeneWord(), header) is { Length: > 0 } word ? word
            : Group(EnsemblSymbol(), header) is { Length: > 0 } other ? other
            : Group(RefSeqSymbol(), header);
        Match coding = Coding().Match(header);
        return new RecordHeader(
            accession, id, symbol, coding.Success && Number(coding, 1) is { } start && Number(coding, 2) is { } end ? (start, end) : null);
    }

    /// <summary>The part of a transcript that a site lies in, by the coding sequence of the header.</summary>
    /// <param name="start">First base of the site, from 1.</param>
    /// <param name="end">Last base of the site.</param>
    /// <returns>5'UTR, CDS, 3'UTR, or two of them with a stroke between; empty without a coding sequence.</returns>
    public string RegionOf(long start, long end)
    {
        if (CodingStart is not { } codingStart || CodingEnd is not { } codingEnd || end < start)
        {
            return "";
        }
        string[] parts =
        [
            .. start < codingStart ? ["5'UTR"] : Array.Empty<string>(),
            .. start <= codingEnd && end >= codingStart ? ["CDS"] : Array.Empty<string>(),
            .. end > codingEnd ? ["3'UTR"] : Array.Empty<string>(),
        ];
        return string.Join('/', parts);
    }

    private static string Group(Regex pattern, string header) =>
        pattern.Match(header) is { Success: true } match ? match.Groups[1].Value : "";

    private static long? Number(Match match, int group) =>
        long.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    [GeneratedRegex(@"(?:^|[\s\[])gene=([^\s\]]+)", RegexOptions.CultureInvariant)]
    private static partial Regex GeneWord();

    [GeneratedRegex(@"\sgene:(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex EnsemblGene();

    [GeneratedRegex(@"\sgene_symbol:(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex EnsemblSymbol();

    [GeneratedRegex(@"^\S+\s(ENS[A-Z]*G[0-9]+(?:\.[0-9]+)?):ENS", RegexOptions.CultureInvariant)]
    private static partial Regex GeneAndTranscript();

    [GeneratedRegex(@"\(([A-Za-z0-9_.\-]+)\), (?:transcript|mRNA|non-coding|partial|RefSeqGene|microRNA|small|long|guide|telomerase)",
        RegexOptions.CultureInvariant)]
    private static partial Regex RefSeqSymbol();

    [GeneratedRegex(@"(?:\scds=|\|CDS:)([0-9]{1,18})(?:\.\.|-)([0-9]{1,18})", RegexOptions.CultureInvariant)]
    private static partial Regex Coding();
}
