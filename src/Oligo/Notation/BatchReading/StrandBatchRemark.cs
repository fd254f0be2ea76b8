using Oligo.Text;

namespace Oligo.Notation;

/// <summary>What there is to say about a row of a batch that was read from text: an error, or a note or warning of a row that was read.</summary>
/// <param name="Row">0-based index of the row in its batch.</param>
/// <param name="Line">1-based number of its line in the whole input.</param>
/// <param name="Result">What the reader of the notation says, word for word.</param>
public sealed record StrandBatchRemark(int Row, long Line, ParseResult<NucleicAcid> Result);
