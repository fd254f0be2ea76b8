using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Oligo.Notation;

namespace Oligo.Cli.Input;

/// <summary>
/// The rows of <see cref="NotationRecordReader"/> for dialects that need no lines but their own, in bytes: one molecule a line,
/// <c>notation</c> or <c>id&lt;TAB&gt;notation</c>;
/// blank lines and # lines skipped; legend lines of the bracket form, and the lines of a FASTA record, belong to the row above.
/// </summary>
/// <param name="input">The bytes.</param>
/// <param name="source">What messages call them.</param>
/// <param name="range">The part of them that is read.</param>
/// <param name="takesHeaders">Whether &gt; may begin a record of FASTA: where no dialect is named.</param>
internal sealed class PlainRowReader(InputStream input, string source, RowRange range, bool takesHeaders)
    : LineRowReader(input, source, range)
{
    private const char FastaHeader = '>';

    // Bytes at either end of a record that tell whether a line belongs to it.
    private const int LongestLook = 256;

    private bool _afterGap;

    // Whether no line of the block has any of them, as in most files of one dialect.
    private bool _isPlain;

    // Whether a line of the block may have a name, a legend or a bracket; most blocks of tables without names have none.
    private bool _hasSigns;

    // Whether the last row is a record of FASTA.
    private bool _inRecord;

    protected override bool NamedByLine => true;

    protected override bool RowsContinue => true;

    // The bytes begin with a row, or with the input: nothing is above.
    protected override void BeginLines(ReadOnlySpan<byte> bytes)
    {
        _afterGap = false;
        _isPlain = IsPlain(bytes);
        _hasSigns = !_isPlain && bytes.ContainsAny((byte)'\t', (byte)'=', (byte)'[');
    }

    // Names, comments, headers, brackets, legends, ends with a prime and what is not ASCII make a line more than a row of its own.
    // In one pass: a set of so many values is looked up by shuffles, which the native binary for every x64 has not.
    private static bool IsPlain(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<Vector128<byte>> vectors = MemoryMarshal.Cast<byte, Vector128<byte>>(bytes);
        foreach (Vector128<byte> letters in vectors)
        {
            Vector128<byte> signs = Vector128.Equals(letters, Vector128.Create((byte)'\t'))
                | Vector128.Equals(letters & Vector128.Create((byte)(0xFF ^ '#' ^ '\'')), Vector128.Create((byte)('#' & '\'')))
                | Vector128.Equals(letters & Vector128.Create((byte)(0xFF ^ '=' ^ '}')), Vector128.Create((byte)('=' & '}')))
                | Vector128.Equals(letters, Vector128.Create((byte)'>'))
                | Vector128.Equals(letters, Vector128.Create((byte)'['))
                | Vector128.Equals(letters, Vector128.Create((byte)'`'))
                | letters;
            if (signs.ExtractMostSignificantBits() != 0)
            {
                return false;
            }
        }
        ReadOnlySpan<byte> rest = bytes[(vectors.Length * Vector128<byte>.Count)..];
        return Ascii.IsValid(rest) && !rest.ContainsAny("\t=[#>"u8) && !rest.ContainsAny((byte)'}', (byte)'\'', (byte)'`');
    }

    protected override void AddLine(RowBlock block, int start, int end, long line)
    {
        ReadOnlySpan<byte> bytes = block.Bytes.AsSpan(start, end - start);
        if (Utf8Line.IsBlank(bytes))
        {
            _afterGap = true;
            return;
        }
        if (_isPlain && !_inRecord)
        {
            block.Rows.Add(new RowSlice(start, 0, start, bytes.Length, line, PositionOf(start)));
            _afterGap = false;
            return;
        }
        if (bytes[0] == '#')
        {
            return;
        }
        // Most lines have none: one look at the letters says that there is no name, no legend and no bracket.
        bool hasSigns = _hasSigns && bytes.ContainsAny((byte)'\t', (byte)'=', (byte)'[');
        if (block.Rows.Count > 0 && Continues(block, bytes, hasSigns))
        {
            Extend(block, start, end);
        }
        else
        {
            Add(block, start, end, line, hasSigns);
        }
        _afterGap = false;
    }

    private bool Continues(RowBlock block, ReadOnlySpan<byte> line, bool hasSigns)
    {
        if (_inRecord)
        {
            return line[0] != FastaHeader && !_afterGap && !line.Contains((byte)'\t');
        }
        // What is asked is slow, and few lines can be a legend, a field of an infobox or its end, or follow a dash.
        ReadOnlySpan<byte> above = block.TextOf(block.Rows.Count - 1);
        if (line[0] != '}' && !EndsWithPrime(line) && !(hasSigns && (line.Contains((byte)'=') || EndsWithDash(above))))
        {
            return false;
        }
        // The signs are at the ends: what is looked at does not grow with the record.
        ReadOnlySpan<byte> first = above[..Math.Min(above.Length, LongestLook)];
        int end = first.IndexOf((byte)'\n');
        first = end < 0 ? first : first[..end];
        ReadOnlySpan<byte> last = above[^Math.Min(above.Length, LongestLook)..];
        last = last[(last.LastIndexOf((byte)'\n') + 1)..];
        return NotationRecordReader.Continues(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(last), Encoding.UTF8.GetString(line));
    }

    // The name of an end, 3' or 5' with any prime, ends a strand that may have begun on the line above.
    private static bool EndsWithPrime(ReadOnlySpan<byte> line) =>
        line.TrimEnd(" \r"u8) is [.., (byte)'\'' or (byte)'`' or 0x98 or 0x99 or 0xB2 or 0xB4 or 0xB9]
        && line[0] is not ((byte)'5' or (byte)'3');

    // A hyphen, or a dash of U+2010 to U+2015.
    private static bool EndsWithDash(ReadOnlySpan<byte> text) =>
        text.TrimEnd(" \r"u8) is [.., (byte)'-'] or [.., 0xE2, 0x80, >= 0x90 and <= 0x95];

    private void Add(RowBlock block, int start, int end, long line, bool hasSigns)
    {
        ReadOnlySpan<byte> bytes = block.Bytes.AsSpan(start, end - start);
        _inRecord = takesHeaders && bytes[0] == FastaHeader;
        if (_inRecord)
        {
            (int nameStart, int nameLength) = HeaderName(bytes);
            block.Rows.Add(new RowSlice(start + nameStart, nameLength, start, bytes.Length, line, PositionOf(start)));
            return;
        }
        int tab = hasSigns ? bytes.IndexOf((byte)'\t') : -1;
        if (tab < 0)
        {
            block.Rows.Add(new RowSlice(start, 0, start, bytes.Length, line, PositionOf(start)));
            return;
        }
        (int idStart, int idLength) = Utf8Line.Trim(bytes[..tab]);
        if (idLength > 0 && bytes[idStart] == '{')
        {
            block.Rows.Add(new RowSlice(start, 0, start, bytes.Length, line, PositionOf(start)));
            return;
        }
        ReadOnlySpan<byte> text = bytes[(tab + 1)..];
        _inRecord = takesHeaders && text is [(byte)FastaHeader, ..];
        if (idLength == 0 && _inRecord)
        {
            (idStart, idLength) = HeaderName(text);
            idStart += tab + 1;
        }
        block.Rows.Add(new RowSlice(start + idStart, idLength, start + tab + 1, text.Length, line, PositionOf(start)));
        if (text.Contains((byte)'\t'))
        {
            block.AddFault(RowFault.ExtraTab(Encoding.UTF8.GetString(text)));
        }
    }

    /// <summary>The first word after >.</summary>
    private static (int Start, int Length) HeaderName(ReadOnlySpan<byte> header)
    {
        (int start, int length) = Utf8Line.Trim(header[1..]);
        int blank = header.Slice(1 + start, length).IndexOfAny((byte)' ', (byte)'\t');
        return (1 + start, blank < 0 ? length : blank);
    }

    /// <summary>Puts a line after the last row, before the skipped lines between them; no line gets lost.</summary>
    private static void Extend(RowBlock block, int start, int end)
    {
        RowSlice row = block.Rows[^1];
        int after = row.TextStart + row.TextLength + 1;
        int length = end - start;
        if (after < start)
        {
            byte[] between = block.Bytes[after..(start - 1)];
            block.Bytes.AsSpan(start, length).CopyTo(block.Bytes.AsSpan(after));
            block.Bytes[after + length] = (byte)'\n';
            between.CopyTo(block.Bytes, after + length + 1);
        }
        block.Rows[^1] = row with { TextLength = row.TextLength + 1 + length };
    }
}
