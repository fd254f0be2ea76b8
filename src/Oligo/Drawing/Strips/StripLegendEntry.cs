namespace Oligo.Drawing;

/// <summary>A line of a legend.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public sealed record StripLegendEntry
{
    internal StripLegendEntry(string symbol, string meaning, string? color)
    {
        Symbol = symbol;
        Meaning = meaning;
        Color = color;
    }

    /// <summary>What the strip shows: <c>e</c>, <c>s</c>, <c>mC</c>.</summary>
    public string Symbol { get; }

    /// <summary>A symbol as a picture shows it: a group without its braces, and a capital for LNA, whose letter reads as a bar.</summary>
    internal static string Readable(string symbol) => symbol == "l" ? "L" : symbol.Trim('{', '}');

    /// <summary>What it means: <c>MOE, 2'-O-(2-methoxyethyl)-D-ribose</c>.</summary>
    public string Meaning { get; }

    /// <summary>Fill of the cells that it represents as <c>#RRGGBB</c>, or <see langword="null"/> where colour plays no part.</summary>
    public string? Color { get; }
}
