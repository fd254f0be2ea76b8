namespace Oligo.Drawing;

/// <summary>A line of a legend.</summary>
/// <param name="Symbol">What the strip shows: <c>e</c>, <c>s</c>, <c>mC</c>.</param>
/// <param name="Meaning">What it means: <c>MOE, 2'-O-(2-methoxyethyl)-D-ribose</c>.</param>
/// <param name="Color">Fill of the cells that it stands for as <c>#RRGGBB</c>, or <see langword="null"/> where colour plays no part.</param>
public sealed record StripLegendEntry(string Symbol, string Meaning, string? Color);
