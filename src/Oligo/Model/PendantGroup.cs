using Oligo.Monomers;

namespace Oligo;

/// <summary>A group beside the chain.</summary>
/// <param name="Unit">0-based index of the unit that carries it.</param>
/// <param name="Group">The group; bound with the loss of one H2O.</param>
internal sealed record PendantGroup(int Unit, Group Group);
