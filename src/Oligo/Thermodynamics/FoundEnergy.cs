namespace Oligo.Thermodynamics;

/// <summary>The energy of a structure as a search finds it.</summary>
/// <param name="Energy">The sum of its parts at 1 M, a dimer with its initiation.</param>
/// <param name="Stacks">How many times salt counts.</param>
internal readonly record struct FoundEnergy(StructureEnergy Energy, int Stacks);
