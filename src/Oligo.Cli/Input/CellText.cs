namespace Oligo.Cli.Input;

/// <summary>The text of a cell of the row at hand; empty where there is no such cell, as for an index of -1.</summary>
/// <param name="column">Index of the column.</param>
internal delegate ReadOnlySpan<char> CellText(int column);
