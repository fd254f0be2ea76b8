using System.Text.Json.Serialization;

namespace Oligo.Text;

/// <summary>A place in a text as people count it.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public readonly record struct TextPosition
{
    [JsonConstructor]
    internal TextPosition(int line, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        Line = line;
        Column = column;
    }

    /// <summary>1-based line.</summary>
    public int Line { get; }

    /// <summary>1-based column in Unicode code points.</summary>
    public int Column { get; }
}
