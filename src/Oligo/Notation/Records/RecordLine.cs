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

    /// <summary>Whether &gt; may begin a record of FASTA here: in that dialect, or where none is named.</summary>
    public bool TakesHeaders { get; init; } = true;

    public bool IsFastaHeader => TakesHeaders && Text.StartsWith(NotationRecordReader.FastaHeader);
}
