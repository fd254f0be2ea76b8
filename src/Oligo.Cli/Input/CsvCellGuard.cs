namespace Oligo.Cli.Input;

/// <summary>The characters of a CSV file, as long as no record has more cells than are read.</summary>
/// <param name="text">The file, from the header on; it is disposed of with this reader.</param>
/// <param name="separator">What separates its cells.</param>
/// <param name="source">What messages call it.</param>
/// <param name="firstLine">The 1-based number of the line of the header.</param>
/// <param name="usualBuffer">Characters of the buffer that the caller starts with.</param>
internal sealed class CsvCellGuard(TextReader text, char separator, string source, long firstLine, int usualBuffer) : TextReader
{
    private const char Quote = '"';
    private const int LongestPiece = CellLimit.Most / 2;

    // Separators outside quotes since the last line end outside quotes.
    private int _separators;
    private bool _isQuoted;

    // Whether the last quote closed a cell.
    private bool _isClosed;

    // The character before the next one; a line end at the beginning.
    private char _before = '\n';
    private long _line = firstLine;

    public override int Read(char[] buffer, int index, int count)
    {
        int read = ReadPiece(buffer.AsSpan(index, count));
        // A buffer that has grown holds the start of a long record, which is parsed anew after each reading: it is filled, so that there
        // are few of them. Rows that arrive one by one never wait for others.
        for (int piece = read; piece > 0 && read < count && buffer.Length > usualBuffer; read += piece)
        {
            piece = ReadPiece(buffer.AsSpan(index + read, count - read));
        }
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }
        base.Dispose(disposing);
    }

    private int ReadPiece(Span<char> buffer)
    {
        // A piece is shorter than the limit: no line that is whole in it is too long.
        Span<char> piece = buffer[..Math.Min(buffer.Length, LongestPiece)];
        int read = text.Read(piece);
        Look(piece[..read]);
        return read;
    }

    private void Look(ReadOnlySpan<char> piece)
    {
        while (!piece.IsEmpty)
        {
            int quote = piece.IndexOf(Quote);
            ReadOnlySpan<char> before = quote < 0 ? piece : piece[..quote];
            if (!_isQuoted)
            {
                Count(before);
            }
            _before = before.IsEmpty ? _before : before[^1];
            if (quote < 0)
            {
                return;
            }
            // A quote opens at the start of a cell only. One that follows the closing one is doubled, and the cell goes on.
            bool opens = (before.IsEmpty && _isClosed) || _before == separator || _before is '\n' or '\r';
            (_isClosed, _isQuoted) = (_isQuoted, !_isQuoted && opens);
            _before = Quote;
            piece = piece[(quote + 1)..];
        }
    }

    private void Count(ReadOnlySpan<char> piece)
    {
        int end = piece.IndexOfAny('\n', '\r');
        _separators += (end < 0 ? piece : piece[..end]).Count(separator);
        if (_separators >= CellLimit.Most)
        {
            throw CellLimit.Exceeded(source, _line);
        }
        if (end >= 0)
        {
            int last = piece.LastIndexOfAny('\n', '\r');
            _line += piece[..(last + 1)].Count('\n');
            _separators = piece[(last + 1)..].Count(separator);
        }
    }
}
