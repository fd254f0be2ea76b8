using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>Which peaks of isotope patterns are listed and drawn.</summary>
/// <param name="Residual">Probability that may be left out.</param>
/// <param name="Threshold">Lowest probability of isotopologues one by one; <see langword="null"/> for mass numbers.</param>
/// <param name="Enrichment">Elements that are labelled; <see langword="null"/> for none.</param>
/// <param name="Power">Resolving power of the profile that is drawn; <see langword="null"/> for sticks alone.</param>
/// <param name="Picture">The picture; <see langword="null"/> for none.</param>
internal sealed record IsotopesSettings(
    double Residual, double? Threshold, IsotopeEnrichment? Enrichment, ResolvingPower? Power, PictureFile? Picture);
