using Oligo.Catalog;
using Oligo.Cli.Input;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>A strand that is searched for, with the row that it is from.</summary>
/// <param name="Rows">The row, in a block of its own.</param>
/// <param name="Molecule">The molecule of the row.</param>
/// <param name="Drug">The entry of the catalogue that the row names.</param>
/// <param name="ReadAs">Names of the dialects that the row was read as.</param>
/// <param name="Name">Which strand of a duplex it is; empty for a single strand.</param>
/// <param name="Strand">The strand.</param>
/// <param name="Architecture">The design of the strand.</param>
/// <param name="Query">Its bases.</param>
internal sealed record SearchedStrand(
    RowBlock Rows, NucleicAcid Molecule, Drug? Drug, string? ReadAs, string Name, Strand Strand, StrandArchitecture Architecture,
    TargetQuery Query);
