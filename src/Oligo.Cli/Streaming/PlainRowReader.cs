using System.Text;
using System.Text.RegularExpressions;
using Oligo.Text;

namespace Oligo.Cli.Streaming;

/// <summary>One molecule a line: <c>notation</c> or <c>id&lt;TAB&gt;notation</c>; blank lines and # lines passed over; legend lines of the bracket form belong to the row above.</summary>
internal sealed partial class PlainRowReader(InputStream input, string source, RowRange range) : LineRowReader(input, source, range)
{
    protected override bool NamedByLine => true;

    protected override bool RowsContinue => true;

    protected override void AddLine(RowBlock block, int start, int end, long line)
    {
        ReadOnlySpan<byte> bytes = block.Bytes.AsSpan(start, end - start);
        if (Utf8Line.IsBlank(bytes) || bytes[0] == '#')
        {
            return;
        }
        if (block.Rows.Count > 0 && IsLegend(bytes))
        {
            Extend(block, start, end);
            return;
        }
        Add(block, start, end, line, PositionOf(start));
    }

    /// <summary>Adds the row of a line.</summary>
    public static void Add(RowBlock block, int start, int end, long line, long position)
    {
        ReadOnlySpan<byte> bytes = block.Bytes.AsSpan(start, end - start);
        int tab = bytes.IndexOf((byte)'\t');
        if (tab < 0)
        {
            block.Rows.Add(new RowSlice(start, 0, start, end - start, line, position));
            return;
        }
        (int idStart, int idLength) = Utf8Line.Trim(bytes[..tab]);
        ReadOnlySpan<byte> text = bytes[(tab + 1)..];
        block.Rows.Add(new RowSlice(start + idStart, idLength, start + tab + 1, text.Length, line, position));
        if (text.Contains((byte)'\t'))
        {
            block.AddFault(ExtraTab(Encoding.UTF8.GetString(text)));
        }
    }

    /// <summary>What is wrong with a notation that has a tab in it.</summary>
    public static RowFault ExtraTab(string text)
    {
        int column = CodePoints.ColumnBehind(text.AsSpan(0, text.IndexOf('\t', StringComparison.Ordinal)));
        return new RowFault(TextDiagnostics.UnexpectedCharacter.Code, "the row has more than one tab; expected `notation` or `id<TAB>notation`", column, "the notation");
    }

    // A legend entry of the bracket form: `: * = 2'-O-(2-methoxyethyl)`, `"m" = 5-methyl`.
    private static bool IsLegend(ReadOnlySpan<byte> line) => line.Contains((byte)'=') && LegendLine().IsMatch(Encoding.UTF8.GetString(line));

    /// <summary>Puts a legend line behind the last row, before the passed-over lines that part them; no line gets lost.</summary>
    private static void Extend(RowBlock block, int start, int end)
    {
        RowSlice row = block.Rows[^1];
        int behind = row.TextStart + row.TextLength + 1;
        int length = end - start;
        if (behind < start)
        {
            byte[] between = block.Bytes[behind..(start - 1)];
            block.Bytes.AsSpan(start, length).CopyTo(block.Bytes.AsSpan(behind));
            block.Bytes[behind + length] = (byte)'\n';
            between.CopyTo(block.Bytes, behind + length + 1);
        }
        block.Rows[^1] = row with { TextLength = row.TextLength + 1 + length };
    }

    [GeneratedRegex("^[\\s:•·]*[\"“”']?([*md]|[-–—])[\"“”']?\\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex LegendLine();
}
