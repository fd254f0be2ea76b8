namespace Oligo.Search;

/// <summary>Letters in a row that have something in common.</summary>
/// <param name="Start">The first letter, in the text of all records.</param>
/// <param name="End">The letter after the last.</param>
/// <param name="Letter">The letter, as a capital; 0 where the runs of a list are not of one letter.</param>
internal readonly record struct LetterRun(long Start, long End, byte Letter);
