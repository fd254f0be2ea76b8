using Oligo.Batches;

namespace Oligo.Notation;

/// <summary>An end of a chain that is not a free hydroxyl: the nucleotide there, and what else the end adds to a row. Immutable.</summary>
/// <param name="Unit">The nucleotide, at the 3' end with its linkage to what follows.</param>
/// <param name="Rest">Groups with their linkages.</param>
internal sealed record ChainEnd(PackedUnit Unit, BatchRemainder Rest);
