using System.Text;
using System.Text.Unicode;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>
/// Rows of another reader; one whose identifier or notation is not UTF-8 is in error instead of being read as something else.
/// </summary>
internal sealed class StrictRowReader(IRowReader rows, InputNotes notes) : IRowReader
{
    /// <summary>Decodes text and keeps the place of bytes that are not UTF-8.</summary>
    public static readonly Encoding Marking = Mark("utf-8");

    private static ReadOnlySpan<byte> Lost => "\uFFFF"u8;

    public double? Progress => rows.Progress;

    public TableColumns? Columns => rows.Columns;

    public bool Read(RowBlock block)
    {
        if (!rows.Read(block))
        {
            return false;
        }
        if (block.Rows.Count > 0 && !Ascii.IsValid(BytesOf(block)))
        {
            Check(block);
        }
        notes.CheckIdentifiers(block);
        notes.MoveTo(block);
        return true;
    }

    public void Dispose() => rows.Dispose();

    // From the first row to the last, with what lies between: one look at most blocks is enough.
    private static ReadOnlySpan<byte> BytesOf(RowBlock block)
    {
        RowSlice first = block.Rows[0];
        RowSlice last = block.Rows[^1];
        int start = Math.Min(first.IdStart, first.TextStart);
        int end = Math.Max(last.TextStart + last.TextLength, last.IdStart + last.IdLength);
        // Further cells of the first row may be before it, and those of the last after it: all that the block holds is looked at.
        return block.Shape.Extra == 0 ? block.Bytes.AsSpan(start..end) : block.Bytes;
    }

    private static void Check(RowBlock block)
    {
        for (int row = 0; row < block.Rows.Count; row++)
        {
            if (!IsText(block.IdOf(row)))
            {
                block.AddFault(row, Fault(block.IdOf(row), "the identifier"));
                // What cannot be written has no place in a table: the row is called by its number.
                block.Rows[row] = block.Rows[row] with { IdLength = 0 };
            }
            else if (!IsText(block.TextOf(row)))
            {
                block.AddFault(row, Fault(block.TextOf(row), "the notation"));
            }
            for (int i = 0; i < block.Shape.Extra; i++)
            {
                if (!IsText(block.ExtraOf(row, i)))
                {
                    block.AddFault(row, Fault(block.ExtraOf(row, i), $"the cell of {block.Shape.NameOf(i)}"));
                }
            }
        }
    }

    /// <summary>An encoding that keeps the place of bytes that are not text: U+FFFF is in no text, while U+FFFD may be.</summary>
    public static Encoding Mark(string encoding) =>
        Encoding.GetEncoding(encoding, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFF"));

    private static bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && bytes.IndexOf(Lost) < 0;

    private static RowFault Fault(ReadOnlySpan<byte> bytes, string place)
    {
        string text = Marking.GetString(bytes);
        int column = CodePoints.ColumnAfter(text.AsSpan(0, text.IndexOf('\uFFFF', StringComparison.Ordinal)));
        return new RowFault(
            TextDiagnostics.UnexpectedCharacter.Code, $"{place} has bytes that are not UTF-8; save the file as UTF-8", column, place);
    }
}
