namespace Oligo.Cli.Streaming;

/// <summary>Why a row cannot be read before any notation is looked at: no JSON, two tabs.</summary>
/// <param name="Code">Code for the column <c>status</c>.</param>
/// <param name="Message">One sentence without a full stop.</param>
/// <param name="Column">1-based column of the fault in the row or its notation; 0 for none.</param>
/// <param name="Place">What the column counts in, such as <c>the notation</c>.</param>
internal sealed record RowFault(string Code, string Message, int Column, string Place);
