using System.Collections.Immutable;
using Oligo.Fuzz.Oracles;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Fuzz.Targets;

/// <summary>Annotations and variants of sequences: rows, or a named error.</summary>
/// <param name="name">The format.</param>
/// <param name="seeds">Texts to begin with.</param>
/// <param name="read">Reads a text and looks everything up; returns what was found to be wrong with it.</param>
internal sealed class SideFileTarget(string name, IReadOnlyList<string> seeds, Func<string, IEnumerable<Diagnostic>> read) : FuzzTarget
{
    private static readonly TargetDatabase s_database = TargetDatabase.ReadFasta(new MemoryStream(
        ">c1\nTTTTTGGTGCGAAGCAGACTGAGGCTTTTTNNNNACGTRYacgt\n>c2 circular=true\nGACTGAGGCTTTTTTTTTTGGTGCGAAGCA\n>empty\n"u8.ToArray())).Value;

    public override string Name => name;

    public override IEnumerable<string> Seeds() => seeds;

    public override Fault? Read(string text) => DiagnosticChecks.CheckMessages(text, [.. read(text)]);

    /// <summary>The targets of all formats.</summary>
    public static IEnumerable<FuzzTarget> All() =>
    [
        new SideFileTarget(
            "vcf",
            [
                "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nc1\t6\trs6\tG\tA\t.\t.\tAF=0.01\n",
                "c1\t25\t.\tC\tCAA,<DEL>,*\t50\tPASS\tDP=3;AF=0.2,0.3,.\tGT\t0/1\nc2\t1\t.\tGACT\tG\nother\t1\t.\tA\tC\r\n",
                "c1\t31\t.\tNN\tN\nc1\t5\t.\tTG\t]c2:9]G\nc2\t29\t.\tCA\tTG\n",
            ],
            text => ReadVariants(text)),
        new SideFileTarget(
            "gtf", ["c1\tx\texon\t1\t20\t.\t+\t.\tgene_id \"G1\"; transcript_id \"T1\";\nc1\tx\tCDS\t5\t9\t.\t+\t0\ttranscript_id \"T1\";\n"],
            text => ReadGenes(text, AnnotationFormat.Gtf)),
        new SideFileTarget(
            "gff3",
            [
                "##gff-version 3\nc1\tx\tgene\t1\t20\t.\t-\t.\tID=g;Name=G%31\n" +
                    "c1\tx\tmRNA\t1\t20\t.\t-\t.\tID=t;Parent=g\nc1\tx\texon\t1\t20\t.\t-\t.\tParent=t\n",
            ],
            text => ReadGenes(text, AnnotationFormat.Gff3)),
        new SideFileTarget(
            "bed", ["track name=x\nc1\t10\t40\tT1\t0\t-\t14\t36\t0\t2\t10,10,\t0,20,\n"],
            text => ReadGenes(text, AnnotationFormat.Bed)),
        new SideFileTarget(
            "genbank",
            [
                "LOCUS       X1    12 bp    DNA     circular   PRI\nDEFINITION  A\n            ring.\nVERSION     X1.2\n"
                    + "     gene            1..12\n                     /gene=\"ABC\"\n     CDS             3..8\n"
                    + "ORIGIN\n        1 acgtnnrygg tt\n//\nLOCUS       X2    2 bp\nORIGIN\n        1 ac\n//\n",
            ],
            text => ReadSequences(text)),
    ];

    private static ImmutableArray<Diagnostic> ReadVariants(string text)
    {
        ParseResult<VariantSet> result = VariantSet.Read(new StringReader(text), s_database);
        if (result.TryGetValue(out VariantSet? variants))
        {
            foreach (TargetRecord record in s_database.Records)
            {
                foreach (Variant variant in variants.At(record, 1, record.Length).Concat(variants.At(record, record.Length, 1)))
                {
                    _ = variant.ToString();
                }
            }
        }
        return result.Diagnostics;
    }

    private static ImmutableArray<Diagnostic> ReadSequences(string text)
    {
        ParseResult<TargetDatabase> result = TargetDatabase.ReadFasta(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
        if (result.TryGetValue(out TargetDatabase? database))
        {
            foreach (TargetRecord record in database.Records.Where(record => record.Length > 0))
            {
                _ = RecordHeader.Read(record).RegionOf(1, record.Length);
                _ = database.GetLetters(record, 1, (int)record.Length);
            }
        }
        return result.Diagnostics;
    }

    private static ImmutableArray<Diagnostic> ReadGenes(string text, AnnotationFormat format)
    {
        ParseResult<GeneModel> result = GeneModel.Read(new StringReader(text), format);
        if (result.TryGetValue(out GeneModel? genes))
        {
            foreach (TranscriptModel transcript in genes.Transcripts)
            {
                _ = transcript.PlaceOf(transcript.Start, transcript.Start + 20)?.Description;
                _ = transcript.ReachOf(transcript.End - 20, transcript.End + 1);
                _ = genes.At(transcript.Sequence, transcript.End, transcript.End + 20);
            }
        }
        return result.Diagnostics;
    }
}
