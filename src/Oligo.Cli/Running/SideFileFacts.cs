using Oligo.Cli.Input;

namespace Oligo.Cli.Running;

/// <summary>A file that says something of the sequences of a search.</summary>
/// <param name="Role">What it says: <c>annotation</c>, <c>variants</c>, <c>names</c>.</param>
/// <param name="File">The file with its digest.</param>
internal readonly record struct SideFileFacts(string Role, SequenceFile File);
