namespace Oligo.Search;

/// <summary>Lines of a text, of which a hostile one cannot take all memory. Not thread-safe.</summary>
/// <param name="text">The text.</param>
internal sealed class LimitedLines(TextReader text)
{
    /// <summary>Characters of a line at most: a line of variants has a column for each of up to some hundred thousand people.</summary>
    public const int MaxLength = 1 << 24;

    private readonly char[] _buffer = new char[1 << 12];
    private int _at;
    private int _end;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line that was read last is cut off, because it is too long.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next line without its end; <see langword="null"/> after the last.</summary>
    public string? Read()
    {
        var line = new System.Text.StringBuilder();
        bool hasLine = false;
        while (Fill())
        {
            hasLine = true;
            ReadOnlySpan<char> rest = _buffer.AsSpan(_at, _end - _at);
            int length = rest.IndexOf('\n');
            ReadOnlySpan<char> piece = length < 0 ? rest : rest[..length];
            if (line.Length + piece.Length > MaxLength)
            {
                Number++;
                IsCut = true;
                return "";
            }
            line.Append(piece);
            _at += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
            {
                break;
            }
        }
        if (!hasLine)
        {
            return null;
        }
        Number++;
        return line is { Length: > 0 } && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
    }

    private bool Fill()
    {
        if (_at < _end)
        {
            return true;
        }
        _at = 0;
        _end = text.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
