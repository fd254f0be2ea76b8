using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>The format of a file whose format nobody named.</summary>
internal static class FileFormat
{
    // Bytes of a JSON file in which a document of the tool says what it is.
    private const int LengthOfSchema = 256;

    /// <summary>
    /// By the extension; a .tsv file of two columns without a header that has the wanted ones is what it always was: lines of
    /// <c>id&lt;TAB&gt;notation</c>.
    /// </summary>
    public static TableFormat Of(string path, InputOptions options, Session session)
    {
        TableReading table = options.Table;
        RefuseOthers(path, options);
        TableFormat format = TableFormats.FromPath(path) is { } known and not TableFormat.Json ? known : TableFormat.Plain;
        if (format != TableFormat.Tsv || table.NamedColumn is not null)
        {
            return format;
        }
        TableHeader found = HeaderOf(path, table.Columns);
        string[] header = found.Cells;
        // A third cell is none of `id<TAB>notation`, so the line is the header of a table that was not recognised.
        if (found.IsFound || header.Length > 2)
        {
            return TableFormat.Tsv;
        }
        if (header.Length == 2 && !options.Read(new InputRow("1", false, header[1], null, null)).Result.Success)
        {
            string likeliest = ColumnNames.LikeliestText(header) ?? header[^1];
            session.Error.WriteLine(DiagnosticPrinter.MakePrintable(
                $"{path}: no column `{table.Columns.Text}` in its first line, so it is read as lines of id<TAB>notation; "
                + $"its columns are {Suggestion.List(header, "and")}: --column \"{likeliest}\" reads one of them"));
        }
        return TableFormat.Plain;
    }

    /// <summary>The dialect whose own files have the extension of a file; <see langword="null"/> for none.</summary>
    public static INotation? DialectOf(string path)
    {
        string extension = TableFormats.ExtensionOf(path);
        return Notations.All.FirstOrDefault(notation => notation.FileExtensions.Contains(extension));
    }

    /// <summary>Refuses files of formats that are known and not read, whose every line would be an error.</summary>
    private static void RefuseOthers(string path, InputOptions options)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (options.Dialect is not null)
        {
            return;
        }
        if (DialectOf(path) is { CanRead: false } written)
        {
            throw ToolException.File(
                $"`{path}`: {written.Title} are written, not read.", "SMILES of the same structures can be read");
        }
        if (extension == ".json")
        {
            RefuseDocuments(path);
        }
    }

    // Documents of substance registries are read, one a file.
    private static void RefuseDocuments(string path)
    {
        using FileStream file = InputStream.OpenFile(path);
        byte[] head = new byte[LengthOfSchema];
        int length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> text = head.AsSpan(0, length).TrimStart(" \t\r\n\uFEFF"u8);
        if (text.StartsWith("["u8))
        {
            throw ToolException.File($"`{path}` is a list in JSON.", "one object a line (NDJSON) is read: jq -c '.[]' FILE > FILE.ndjson");
        }
        if (text.StartsWith("{"u8) && text.IndexOf("\"oligo."u8) > 0)
        {
            throw ToolException.File(
                $"`{path}` is a document that oligo has written.", "--format ndjson writes rows that can be read again");
        }
    }

    private static TableHeader HeaderOf(string path, ColumnNames columns)
    {
        try
        {
            using InputStream input = InputStream.Of(InputStream.OpenFile(path), ResultFile.IsPacked(path), path);
            return input.MoveToHeader(columns, "\t");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw InputStream.CannotRead(path, e);
        }
    }
}
