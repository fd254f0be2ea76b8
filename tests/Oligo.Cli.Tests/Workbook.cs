using System.IO.Compression;
using System.Security;
using System.Text;

namespace Oligo.Cli.Tests;

/// <summary>Writes the smallest workbooks that are ones: ECMA-376, a part for each sheet, texts inline.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet, with a reference of the last cell that is not the right one.</summary>
    public static byte[] Of(string[][] sheet, string? reference) => Write([sheet], reference);

    /// <summary>A workbook of sheets called Sheet1, Sheet2, ...</summary>
    public static byte[] Of(params string[][][] sheets) => Write(sheets, null);

    /// <summary>A workbook of one sheet with the text of its rows.</summary>
    public static byte[] OfSheet(string rows, string? prefix = null) => Write([rows], prefix);

    /// <summary>A workbook with a part besides: a beginning, a text many times, an end.</summary>
    public static byte[] WithPart(string name, string begin, string text, int count, string end)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Of([["id", "notation"]]));
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using Stream part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            byte[] piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 1 << 12)));
            part.Write(Encoding.UTF8.GetBytes(begin));
            for (int i = 0; i < count >> 12; i++)
            {
                part.Write(piece);
            }
            part.Write(Encoding.UTF8.GetBytes(end));
        }
        return bytes.ToArray();
    }

    private static byte[] Write(string[][][] sheets, string? reference) =>
        Write([.. sheets.Select(sheet =>
            string.Concat(sheet.Select((row, r) => Row(row, r + 1, r == sheet.Length - 1 ? reference : null))))], null);

    private static byte[] Write(string[] sheets, string? prefix)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            string[] numbers =
                [.. Enumerable.Range(1, sheets.Length).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
            const string Package = "http://schemas.openxmlformats.org/package/2006";
            const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
            Add("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}.sheet.main+xml\"/>{string.Concat(numbers.Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Type}.worksheet+xml\"/>"))}</Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" " +
                $"Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(numbers.Select(i => $"<sheet name=\"Sheet{i}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>"))}</sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(numbers.Select(i => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}</Relationships>");
            for (int i = 0; i < sheets.Length; i++)
            {
                string p = prefix is null ? "" : prefix + ":";
                string name = prefix is null ? "xmlns" : "xmlns:" + prefix;
                Add($"xl/worksheets/sheet{numbers[i]}.xml",
                    $"<{p}worksheet {name}=\"{Main}\"><{p}sheetData>{sheets[i]}</{p}sheetData></{p}worksheet>");
            }

            void Add(string name, string text)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text));
            }
        }
        return bytes.ToArray();
    }

    private static string Row(string[] cells, int number, string? reference) => FormattableString.Invariant(
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => Cell(cell, i == cells.Length - 1 && reference is not null ? reference : FormattableString.Invariant($"{(char)('A' + i)}{number}"))))}</row>");

    private static string Cell(string text, string reference) =>
        text.Length == 0 ? "" : text is "#N/A" or "#DIV/0!" or "#REF!" ? $"<c r=\"{reference}\" t=\"e\"><v>{text}</v></c>" : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
}
