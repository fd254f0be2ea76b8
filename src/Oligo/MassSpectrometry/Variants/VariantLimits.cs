namespace Oligo.MassSpectrometry;

/// <summary>How far lists of related molecules go.</summary>
/// <param name="Shorter">Most nucleotides that are missing.</param>
/// <param name="Longer">Most nucleotides more.</param>
/// <param name="Times">Most changes of one kind at once.</param>
/// <param name="IsGrouped">Whether molecules of one class and composition are one.</param>
/// <param name="MinLength">Fewest nucleotides of a metabolite.</param>
/// <param name="Exonucleases">When exonucleases shorten a strand.</param>
internal sealed record VariantLimits(
    int Shorter, int Longer, int Times, bool IsGrouped, int MinLength = 1, ExonucleaseRule Exonucleases = ExonucleaseRule.Usual);
