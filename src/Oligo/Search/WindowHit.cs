namespace Oligo.Search;

/// <summary>A window that an engine found.</summary>
/// <param name="Pattern">Index of the pattern.</param>
/// <param name="Start">Its first letter, in the text of all records.</param>
internal readonly record struct WindowHit(int Pattern, long Start);
