using System.Text;

namespace Oligo.Cli.Input;

/// <summary>Where the header of a table is: in its first line, or below a few lines of titles.</summary>
/// <param name="Cells">The names of its columns; of the likeliest line where no line has the wanted ones.</param>
/// <param name="Separator">What separates its cells.</param>
/// <param name="LinesAbove">Lines above it.</param>
/// <param name="BytesAbove">Bytes of the lines above it.</param>
/// <param name="IsFound">Whether it has the wanted columns.</param>
internal sealed record TableHeader(string[] Cells, char Separator, int LinesAbove, int BytesAbove, bool IsFound)
{
    // Titles of spreadsheets have a line or two; more would be data.
    public const int MaxTitles = 5;

    // Bytes of a header that are looked at; a longer one has its first names there too.
    private const int MaxBytes = 1 << 16;

    /// <summary>Finds the header at the beginning of a stream.</summary>
    /// <param name="stream">The bytes of the table.</param>
    /// <param name="columns">The columns that are wanted.</param>
    /// <param name="separators">The separators that come into question, the likeliest first.</param>
    /// <param name="bytes">The bytes from the beginning.</param>
    /// <param name="maxTitles">Lines above the header at most.</param>
    public static TableHeader Find(Stream stream, ColumnNames columns, string separators, out Stream bytes, int maxTitles = MaxTitles)
    {
        byte[] head = new byte[MaxBytes];
        int length = 0;
        TableHeader? found = null;
        int start = 0;
        for (int line = 0; line <= maxTitles; line++)
        {
            int end = EndOfLine(stream, head, start, ref length);
            TableHeader here = Of(Encoding.UTF8.GetString(head, start, end - start), columns, separators) with
            {
                LinesAbove = line,
                BytesAbove = start,
            };
            found = found is null || here.IsLikelierThan(found) ? here : found;
            if (found is { IsFound: true, IsTitle: false })
            {
                break;
            }
            start = Math.Min(length, end + (head.AsSpan(end, length - end).StartsWith("\r\n"u8) ? 2 : 1));
            if (start >= length && end >= length)
            {
                break;
            }
        }
        bytes = new PrefixedStream(head[..length], stream);
        return found!;
    }

    /// <summary>Whether a line with the names of the wanted columns, or without, has no more than one cell: it may be a title.</summary>
    public bool IsTitle => Cells.Count(cell => cell.Length > 0) <= 1;

    /// <summary>Whether it is the header rather than a line above it: a title such as <c>Sequence</c> has no other cells.</summary>
    public bool IsLikelierThan(TableHeader above) => above.IsFound == IsFound ? above.IsTitle && !IsTitle : IsFound;

    private static TableHeader Of(string line, ColumnNames columns, string separators)
    {
        foreach (char separator in separators)
        {
            string[] cells = Split(line, separator);
            if (columns.AreIn(cells))
            {
                return new TableHeader(cells, separator, 0, 0, IsFound: true);
            }
        }
        char likeliest = separators.MaxBy(separator => line.AsSpan().Count(separator));
        return new TableHeader(Split(line, likeliest), likeliest, 0, 0, IsFound: false);
    }

    // Spreadsheets put quotes around some names; a separator within them is not worth a parser here.
    private static string[] Split(string line, char separator) => [.. line.Split(separator).Select(name => name.Trim().Trim('"').Trim())];

    /// <summary>Index of the end of the line that begins at an index; reads on where it is not there yet.</summary>
    private static int EndOfLine(Stream stream, byte[] head, int start, ref int length)
    {
        while (true)
        {
            int end = head.AsSpan(start, length - start).IndexOfAny((byte)'\n', (byte)'\r');
            // A CR at the end of what is there may be half a line end.
            if (end >= 0 && (head[start + end] == '\n' || start + end + 1 < length))
            {
                return start + end;
            }
            int read = length == head.Length ? 0 : stream.Read(head, length, head.Length - length);
            if (read == 0)
            {
                return end >= 0 ? start + end : length;
            }
            length += read;
        }
    }
}
