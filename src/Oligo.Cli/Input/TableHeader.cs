using System.Text;

namespace Oligo.Cli.Input;

/// <summary>Where the header of a table is: in its first line, or below a few lines of titles.</summary>
/// <param name="Cells">The names of its columns; of the first line where no line has the wanted ones.</param>
/// <param name="Separator">What separates its cells.</param>
/// <param name="LinesAbove">Lines above it.</param>
/// <param name="BytesAbove">Bytes of the lines above it.</param>
/// <param name="IsFound">Whether it has the wanted columns.</param>
internal sealed record TableHeader(string[] Cells, char Separator, int LinesAbove, int BytesAbove, bool IsFound)
{
    // Titles of spreadsheets have a line or two; more would be data.
    public const int MostTitles = 5;

    // Bytes of a header that are looked at; a longer one has its first names there too.
    private const int MostBytes = 1 << 16;

    /// <summary>Finds the header at the beginning of a stream.</summary>
    /// <param name="stream">The bytes of the table.</param>
    /// <param name="columns">The columns that are wanted.</param>
    /// <param name="separators">The separators that come into question, the likeliest first.</param>
    /// <param name="bytes">The bytes from the beginning.</param>
    /// <param name="mostTitles">Lines above the header at most.</param>
    public static TableHeader Find(Stream stream, ColumnNames columns, string separators, out Stream bytes, int mostTitles = MostTitles)
    {
        byte[] head = new byte[MostBytes];
        int length = 0;
        TableHeader? first = null;
        int start = 0;
        for (int line = 0; line <= mostTitles; line++)
        {
            int end = EndOfLine(stream, head, start, ref length);
            TableHeader here = Of(Encoding.UTF8.GetString(head, start, end - start), columns, separators) with
            {
                LinesAbove = line,
                BytesAbove = start,
            };
            first ??= here;
            if (here.IsFound)
            {
                first = here;
                break;
            }
            start = Math.Min(length, end + (head.AsSpan(end, length - end).StartsWith("\r\n"u8) ? 2 : 1));
            if (start >= length && end >= length)
            {
                break;
            }
        }
        bytes = new PrefixedStream(head[..length], stream);
        return first!;
    }

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
        return new TableHeader(Split(line, separators[0]), separators[0], 0, 0, IsFound: false);
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
