using System.Text;

namespace Oligo.Cli.Input;

/// <summary>Copies rows of formats that are no lines into a block.</summary>
internal static class RowAppender
{
    // As many rows as a piece of lines has, give or take.
    private const int Rows = 4096;

    public static bool IsFull(RowBlock block, int used) =>
        block.Rows.Count >= Rows || used >= RowBlock.InitialCapacity || block.IsFullOfCells;

    /// <summary>Appends a row after the <paramref name="used"/> bytes.</summary>
    public static void Append(RowBlock block, ref int used, ReadOnlySpan<char> id, ReadOnlySpan<char> text, long line, long position)
    {
        block.EnsureCapacity(used + Encoding.UTF8.GetMaxByteCount(id.Length) + Encoding.UTF8.GetMaxByteCount(text.Length));
        int idLength = Encoding.UTF8.GetBytes(id, block.Bytes.AsSpan(used));
        int textStart = used + idLength;
        int textLength = Encoding.UTF8.GetBytes(text, block.Bytes.AsSpan(textStart));
        block.Rows.Add(new RowSlice(used, idLength, textStart, textLength, line, position));
        used = textStart + textLength;
    }

    /// <summary>Appends a row whose identifier and text are bytes, which may be no text.</summary>
    public static void Append(RowBlock block, ref int used, ReadOnlySpan<byte> id, ReadOnlySpan<byte> text, long line, long position)
    {
        block.EnsureCapacity(used + id.Length + text.Length);
        id.CopyTo(block.Bytes.AsSpan(used));
        int textStart = used + id.Length;
        text.CopyTo(block.Bytes.AsSpan(textStart));
        block.Rows.Add(new RowSlice(used, id.Length, textStart, text.Length, line, position));
        used = textStart + text.Length;
    }

    /// <summary>Appends a row of a table: one text or the two of a pair, and the further cells that the command requires.</summary>
    public static void Append(RowBlock block, ref int used, TableColumns columns, CellText cell, long line, long position)
    {
        ReadOnlySpan<char> text = columns.InPairs ? $"{cell(columns.Text)}\n{cell(columns.Antisense)}" : cell(columns.Text);
        Append(block, ref used, cell(columns.Id), text, line, position);
        AppendExtra(block, ref used, columns, cell);
    }

    /// <summary>Appends the further cells of the last row.</summary>
    public static void AppendExtra(RowBlock block, ref int used, TableColumns columns, CellText cell)
    {
        foreach (int extra in columns.Extra)
        {
            AppendCell(block, ref used, cell(extra));
        }
    }

    /// <summary>Appends a further cell of the last row, whose bytes may be no text.</summary>
    public static void AppendCell(RowBlock block, ref int used, ReadOnlySpan<byte> cell)
    {
        block.EnsureCapacity(used + cell.Length);
        cell.CopyTo(block.Bytes.AsSpan(used));
        block.AddExtra(used, cell.Length);
        used += cell.Length;
    }

    private static void AppendCell(RowBlock block, ref int used, ReadOnlySpan<char> cell)
    {
        block.EnsureCapacity(used + Encoding.UTF8.GetMaxByteCount(cell.Length));
        int length = Encoding.UTF8.GetBytes(cell, block.Bytes.AsSpan(used));
        block.AddExtra(used, length);
        used += length;
    }
}
