namespace Oligo.Notation;

/// <summary>A line that is part of a record.</summary>
/// <param name="Number">Its 1-based number.</param>
/// <param name="Text">Its text, without the line end.</param>
/// <param name="AfterGap">Whether a blank line precedes it.</param>
internal readonly record struct RecordLine(int Number, string Text, bool AfterGap)
{
    /// <summary>Characters at most of the record that the line belongs to.</summary>
    public int MostOfRecord { get; init; } = NotationOptions.UsualMaxTextLength;

    public bool HasId => Text.Contains('\t', StringComparison.Ordinal);

    public bool IsFastaHeader => Text.StartsWith(NotationRecordReader.FastaHeader);
}
