using Oligo.Chemistry;

namespace Oligo.Notation;

/// <summary>A part of a structure beside the molecule.</summary>
/// <param name="Ion">The counter-ion; <see langword="null"/> for one that is not in the table.</param>
/// <param name="Name">What messages call it: the symbol, or formula and charge.</param>
internal readonly record struct StructureIon(CounterIon? Ion, string Name);
