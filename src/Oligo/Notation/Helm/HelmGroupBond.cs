using Oligo.Text;

namespace Oligo.Notation;

/// <summary>A connection of the group of a CHEM polymer with a chain.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Position">The monomer of the chain.</param>
/// <param name="Bond">The R of that monomer.</param>
/// <param name="GroupPosition">The position that is named of the group, which has one only.</param>
/// <param name="GroupBond">The R of the group.</param>
/// <param name="Span">Where the connection is in the text.</param>
internal sealed record HelmGroupBond(HelmPolymer Chain, int Position, string Bond, int GroupPosition, string GroupBond, SourceSpan Span);
