namespace Oligo.Search;

/// <summary>Where a word is in a pattern.</summary>
/// <param name="Pattern">Index of the pattern.</param>
/// <param name="Offset">The first letter of the word in it.</param>
internal readonly record struct WordEntry(int Pattern, int Offset);
