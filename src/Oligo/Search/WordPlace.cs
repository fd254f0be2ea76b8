namespace Oligo.Search;

/// <summary>A place where a word of a table begins.</summary>
/// <param name="After">Letters from where the search began.</param>
/// <param name="Word">The word.</param>
internal readonly record struct WordPlace(int After, uint Word);
