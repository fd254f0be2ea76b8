namespace Oligo.Notation;

/// <summary>A dialect of words: a word for each nucleotide, and what joins two of them. Immutable.</summary>
/// <param name="Notation">The dialect.</param>
/// <param name="Words">Its words for nucleotides and ends; others may be among them.</param>
/// <param name="Links">What may be between two of them; empty for nothing.</param>
internal sealed record DialectWords(INotation Notation, Func<IEnumerable<string>> Words, IReadOnlyList<string> Links);
