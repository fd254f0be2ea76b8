using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// What there is to say about a row of a batch that was read from text: an error, or a note or warning of a row that was read.
/// </summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public sealed record StrandBatchRemark
{
    internal StrandBatchRemark(int row, long line, ParseResult<NucleicAcid> result)
    {
        Row = row;
        Line = line;
        Result = result;
    }

    /// <summary>0-based index of the row in its batch.</summary>
    public int Row { get; }

    /// <summary>1-based number of its line in the whole input.</summary>
    public long Line { get; }

    /// <summary>What the reader of the notation says, word for word.</summary>
    public ParseResult<NucleicAcid> Result { get; }
}
