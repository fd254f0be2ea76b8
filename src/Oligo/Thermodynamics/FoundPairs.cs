using System.Collections.Immutable;

namespace Oligo.Thermodynamics;

/// <summary>A structure as a search finds it: its pairs and the sum of its parts, without salt.</summary>
/// <param name="Pairs">Indices of both strands, 5' to 3', in the order of the first; of a hairpin both of one strand.</param>
/// <param name="Energy">The sum of its parts at 1 M, a dimer with its initiation.</param>
/// <param name="Stacks">How many times salt counts.</param>
internal sealed record FoundPairs(ImmutableArray<BasePair> Pairs, StructureEnergy Energy, int Stacks);
