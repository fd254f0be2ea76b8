using System.Globalization;

namespace Oligo;

/// <summary>Writes ASCII tokens into a buffer; counts on when the buffer is full, so that a first pass can measure.</summary>
internal ref struct TokenWriter
{
    private readonly Span<char> _destination;

    public TokenWriter(Span<char> destination) => _destination = destination;

    /// <summary>Characters written, or that would have been.</summary>
    public int Length { get; private set; }

    public readonly bool Fits => Length <= _destination.Length;

    public void Write(scoped ReadOnlySpan<char> token)
    {
        if (Length + token.Length <= _destination.Length)
        {
            token.CopyTo(_destination[Length..]);
        }
        Length += token.Length;
    }

    public void Write(char c)
    {
        if (Length < _destination.Length)
        {
            _destination[Length] = c;
        }
        Length++;
    }

    public void Write(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out int count, default, CultureInfo.InvariantCulture);
        Write(digits[..count]);
    }
}
