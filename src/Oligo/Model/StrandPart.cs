using Oligo.Chemistry;

namespace Oligo;

/// <summary>
/// What a part of a strand adds to it, or a fragment is: formula, acidic protons and fixed charge. Immutable and thread-safe.
/// </summary>
/// <param name="Formula">The formula; a difference may have negative counts.</param>
/// <param name="Protons">Acidic protons and fixed charges.</param>
/// <param name="IsPolydisperse">Whether it holds a polymer of a mean length.</param>
internal sealed record StrandPart(MolecularFormula Formula, ProtonCount Protons, bool IsPolydisperse);
