namespace Oligo.Search;

/// <summary>A letter at which an alignment of a whole pattern ends.</summary>
/// <param name="Pattern">Index of the pattern.</param>
/// <param name="Place">The last letter, in the text of all records.</param>
/// <param name="Edits">Edits of the best alignment that ends there.</param>
internal readonly record struct EditEnd(int Pattern, long Place, int Edits);
