namespace Oligo.Batches;

/// <summary>
/// What a reader of rows keeps from row to row, worked out for one alphabet. It lives with the <see cref="BatchWriter"/>,
/// because readers are shared by threads and writers are not. Not thread-safe.
/// </summary>
internal abstract class RowReaderState;
