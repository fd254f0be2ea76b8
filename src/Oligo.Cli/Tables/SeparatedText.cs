namespace Oligo.Cli.Tables;

/// <summary>Lines of TSV and CSV.</summary>
internal static class SeparatedText
{
    public static void WriteLine(TextWriter writer, char separator, IEnumerable<string> cells) =>
        writer.WriteLine(string.Join(separator, separator == ',' ? cells.Select(Quote) : cells));

    // RFC 4180: quotes around cells with a separator, a quote or a line end; quotes doubled.
    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
