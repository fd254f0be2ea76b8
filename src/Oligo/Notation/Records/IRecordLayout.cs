namespace Oligo.Notation;

/// <summary>A dialect that makes records of lines in its own way. The records of all others are lines.</summary>
internal interface IRecordLayout
{
    /// <summary>Whether a line that begins with &gt; is the header of a record of FASTA, to which the lines below it belong.</summary>
    bool TakesHeaders => false;

    /// <summary>Groups lines into records.</summary>
    /// <param name="lines">The lines, without space ones and comments.</param>
    /// <returns>The records, in the order of their first lines.</returns>
    IEnumerable<NotationRecord> MakeRecords(IEnumerable<RecordLine> lines);
}
