using System.Text.Json.Serialization;

namespace Oligo.Text;

/// <summary>A stretch of source text: where a diagnostic points.</summary>
/// <remarks>
/// Immutable and thread-safe. Spans are for code. <see cref="GetPosition"/> turns one into the line and column that a person counts.
/// </remarks>
public readonly record struct SourceSpan
{
    /// <summary>A stretch of a text.</summary>
    /// <param name="start">0-based index of the first UTF-16 code unit.</param>
    /// <param name="length">Number of UTF-16 code units; 0 marks a place between two characters.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the end is beyond the range of <see cref="int"/>.</exception>
    [JsonConstructor]
    public SourceSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, int.MaxValue - start);
        Start = start;
        Length = length;
    }

    /// <summary>0-based index of the first UTF-16 code unit.</summary>
    public int Start { get; }

    /// <summary>Number of UTF-16 code units; 0 marks a place between two characters.</summary>
    public int Length { get; }

    /// <summary>Index just past the last UTF-16 code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <param name="start">0-based index of the first code unit.</param>
    /// <param name="end">0-based index after the last code unit; at least <paramref name="start"/>.</param>
    /// <returns>The span.</returns>
    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Line and column of the first character, both 1-based; the column counts Unicode code points.</summary>
    /// <param name="text">The text that the span belongs to.</param>
    /// <returns>The position. A start after the end of the text counts as its end.</returns>
    public TextPosition GetPosition(ReadOnlySpan<char> text)
    {
        int end = Math.Min(Start, text.Length);
        int line = 1;
        int column = 1;
        for (int i = 0; i < end; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                column = 1;
            }
            else if (!(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1])))
            {
                column++;
            }
        }
        return new TextPosition(line, column);
    }
}
