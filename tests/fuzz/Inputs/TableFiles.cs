using System.IO.Compression;
using System.Text;
using Oligo.Cli;
using Oligo.Fuzz.Targets;
using ToolSession = Oligo.Cli.Output.Session;

namespace Oligo.Fuzz.Inputs;

/// <summary>Small tables of every format, mostly as the tool writes them.</summary>
internal static class TableFiles
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";

    private static readonly string[] s_texts = ["Ges mCe", "RNA1{d(A)p.d(T)}$$$$V2.0", "rA*+G", "not a molecule"];

    private static readonly Lazy<byte[]> s_workbook = new(() => WriteByTool("xlsx", s_texts));

    public static IEnumerable<byte[]> Csv() =>
    [
        .. Written("csv"), .. Texts("id,notation\n1,Ges mCe\n\"a,b\",\"Ges\nmCe\"\n", "id;notation;design\nx;GCC;DNA\n", "notation\n=1+1\n"),
    ];

    public static IEnumerable<byte[]> Tsv() =>
    [
        .. Written("tsv"), .. Texts("id\tnotation\n1\tGes mCe\n", "# remark\nTitle\n\nName\tSense\tAntisense\na\tGro\tCr\n", "\ufeffid\tnotation\nx\tAd\n"),
    ];

    public static IEnumerable<byte[]> Ndjson() =>
    [
        .. Written("ndjson"),
        .. Texts("{\"id\":\"1\",\"notation\":\"Ges mCe\"}\n{\"id\":2,\"notation\":\"\\u0041d\",\"x\":[1,{}]}\n", "{\"notation\":null}\n"),
    ];

    public static IEnumerable<byte[]> Parquet() => Written("parquet");

    public static IEnumerable<byte[]> Xlsx() => Written("xlsx");

    public static IEnumerable<byte[]> SheetParts()
    {
        using var archive = new ZipArchive(new MemoryStream(s_workbook.Value));
        using Stream part = archive.GetEntry(SheetPart)!.Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return
        [
            bytes.ToArray(),
            .. Texts("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>notation</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"e\"><f>1/0</f><v>#N/A</v></c><c r=\"XFD2\"><v>1e5</v></c></row></sheetData></worksheet>"),
        ];
    }

    /// <summary>A workbook with other bytes for its first sheet.</summary>
    public static byte[] WithSheet(byte[] part)
    {
        using var bytes = new MemoryStream();
        bytes.Write(s_workbook.Value);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(SheetPart)!.Delete();
            using Stream sheet = archive.CreateEntry(SheetPart, CompressionLevel.NoCompression).Open();
            sheet.Write(part);
        }
        return bytes.ToArray();
    }

    public static IEnumerable<byte[]> Fasta() => Texts(">a\nACGT\nACG\n>b | DNA\nACGU\n", ">x\n\n>y\nN\n");

    public static IEnumerable<byte[]> Smiles() => Texts("CCO a\nCC(=O)O\tb\nid\tCCN\n", "[Na+].[O-]P(=O)(O)O x y\n");

    public static IEnumerable<byte[]> Lines() => Texts(
        "Ges mCe\nx\tAd\n# remark\n\n", "sense: Gro Cr\nantisense: Gro Cr\n", "5'-[G]*-[dA]-[mU]*-3'\n* = 2'-MOE\n", "A C G\n/ e e e\n/ s s\n",
        "{\"subunit\":[{\"sequence\":\"AC\"}]}\n");

    public static IEnumerable<byte[]> Packed() => Lines().Select(bytes =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    });

    private static IEnumerable<byte[]> Written(string format) => [WriteByTool(format, s_texts), WriteByTool(format, s_texts[..1])];

    private static byte[] WriteByTool(string format, string[] texts)
    {
        using var output = new MemoryStream();
        using (ToolSession session = ToolHost.OpenSession(output, Stream.Null))
        {
            Tool.Run(["mass", "--text", .. texts, "--columns", "id,notation,status", "--format", format, "--threads", "1"], session);
        }
        return output.ToArray();
    }

    private static IEnumerable<byte[]> Texts(params string[] texts) => texts.Select(Encoding.UTF8.GetBytes);
}
