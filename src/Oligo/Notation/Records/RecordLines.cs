using System.Text;

namespace Oligo.Notation;

/// <summary>The lines of a reader, none longer than allowed: a line without an end is not taken into memory. Not thread-safe.</summary>
/// <param name="reader">The text.</param>
/// <param name="maxLength">Characters of one line, and of one record, at most.</param>
internal sealed class RecordLines(TextReader reader, int maxLength)
{
    private readonly char[] _buffer = new char[4096];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _filled;
    private int _number;
    private bool _sawReturn;

    /// <summary>Characters of one record at most.</summary>
    public int MaxLength => maxLength;

    /// <summary>The next line without its end, LF, CR or both; <see langword="null"/> after the last.</summary>
    /// <exception cref="InvalidDataException">The line is longer than allowed.</exception>
    public string? Read()
    {
        bool any = false;
        while (_at < _filled || Fill())
        {
            if (_sawReturn && _buffer[_at] == '\n')
            {
                _sawReturn = false;
                _at++;
                continue;
            }
            _sawReturn = false;
            any = true;
            ReadOnlySpan<char> rest = _buffer.AsSpan(_at, _filled - _at);
            int end = rest.IndexOfAny('\n', '\r');
            Append(end < 0 ? rest : rest[..end]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                _sawReturn = rest[end] == '\r';
                return Take();
            }
        }
        return any ? Take() : null;
    }

    private bool Fill()
    {
        _at = 0;
        _filled = reader.Read(_buffer, 0, _buffer.Length);
        return _filled > 0;
    }

    private void Append(ReadOnlySpan<char> piece)
    {
        if (_line.Length + (long)piece.Length > maxLength)
        {
            throw TooLong(_number + 1, maxLength);
        }
        _line.Append(piece);
    }

    private string Take()
    {
        string line = _line.ToString();
        _line.Clear();
        _number++;
        return line;
    }

    /// <summary>What is said of a record that is longer than allowed.</summary>
    /// <param name="line">The 1-based number of the line where it is too long.</param>
    /// <param name="maxLength">Characters that are allowed.</param>
    public static InvalidDataException TooLong(int line, int maxLength) =>
        new(FormattableString.Invariant($"at line {line}, the record is longer than {maxLength:N0} characters."));
}
