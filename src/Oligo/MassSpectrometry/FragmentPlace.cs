namespace Oligo.MassSpectrometry;

/// <summary>Where a fragment is in its molecule.</summary>
/// <param name="Strand">1-based index of the strand.</param>
/// <param name="First">1-based position of the first nucleotide at or after its 5' side.</param>
/// <param name="Number">Nucleotides of the fragment.</param>
/// <param name="Length">Nucleotides of the strand.</param>
/// <param name="StartGroups">Groups between a cut at the 5' side and the first nucleotide, in the canonical notation.</param>
/// <param name="EndGroups">Groups between the last nucleotide and a cut at the 3' side.</param>
/// <param name="FirstBase">Letter of the first nucleotide.</param>
/// <param name="LastBase">Letter of the last nucleotide.</param>
/// <param name="FirstUnit">0-based index of its first unit.</param>
/// <param name="LastUnit">0-based index of its last unit.</param>
internal readonly record struct FragmentPlace(
    int Strand, int First, int Number, int Length, string StartGroups, string EndGroups, char FirstBase, char LastBase,
    int FirstUnit, int LastUnit);
