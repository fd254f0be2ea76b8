namespace Oligo.Search;

/// <summary>How a pattern and a window pair, a bit for each position in the record.</summary>
/// <param name="Mismatched">The pair is none of Watson and Crick.</param>
/// <param name="Wobble">Of these, pairs of G with U or T.</param>
internal readonly record struct WindowPairs(ulong Mismatched, ulong Wobble);
