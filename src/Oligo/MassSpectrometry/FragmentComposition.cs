using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>What a fragment is made of.</summary>
/// <param name="Formula">The neutral compound.</param>
/// <param name="AcidicProtons">Its acidic protons.</param>
/// <param name="Sites">Where it gives and takes protons.</param>
internal readonly record struct FragmentComposition(MolecularFormula Formula, int AcidicProtons, ChargeSites Sites);
