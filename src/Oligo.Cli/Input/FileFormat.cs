using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>The format of a file whose format nobody named.</summary>
internal static class FileFormat
{
    /// <summary>
    /// By the extension; a .tsv file without a header that has the column is what it always was: lines of
    /// <c>id&lt;TAB&gt;notation</c>.
    /// </summary>
    public static TableFormat Of(string path, TableReading table, Session session)
    {
        TableFormat format = TableFormats.FromPath(path) is { } known and not TableFormat.Json ? known : TableFormat.Plain;
        if (format != TableFormat.Tsv || table.NamedColumn is not null)
        {
            return format;
        }
        TableHeader found = HeaderOf(path, table.Columns);
        if (found.IsFound)
        {
            return TableFormat.Tsv;
        }
        string[] header = found.Cells;
        // Two cells may be a row; a third is none of `id<TAB>notation`, so the line is a header that was not recognised.
        if (header.Length > 2)
        {
            session.Error.WriteLine(DiagnosticPrinter.MakePrintable(
                $"{path}: no column `{table.Columns.Text}` in its first line, so it is read as lines of id<TAB>notation; "
                + $"its columns are {Suggestion.List([.. header.Take(ColumnNames.MostShown)], "and")}: --column \"{header[^1]}\" reads one "
                    + "of them"));
        }
        return TableFormat.Plain;
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
