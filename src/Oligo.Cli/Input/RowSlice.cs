namespace Oligo.Cli.Input;

/// <summary>Where a row is in the bytes of its block.</summary>
/// <param name="IdStart">Index of the first byte of the identifier.</param>
/// <param name="IdLength">Bytes of the identifier; 0 where none is stated.</param>
/// <param name="TextStart">Index of the first byte of the notation.</param>
/// <param name="TextLength">Bytes of the notation.</param>
/// <param name="Line">1-based number of its line in the input; 0 where the format has no lines.</param>
/// <param name="Position">Place of the row in its input, in the unit in which the format is cut into shards: bytes or rows.</param>
internal readonly record struct RowSlice(int IdStart, int IdLength, int TextStart, int TextLength, long Line, long Position);
