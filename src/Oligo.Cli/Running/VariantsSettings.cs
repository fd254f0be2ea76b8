using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>What is listed, and the instrument by which it is compared.</summary>
/// <param name="Kind">Impurities or metabolites.</param>
/// <param name="Options">Which of them.</param>
/// <param name="Power">Resolving power of the instrument.</param>
/// <param name="Charge">Charge of the ions with its sign; <see langword="null"/> for a usual one of each molecule.</param>
internal sealed record VariantsSettings(VariantKind Kind, VariantOptions Options, ResolvingPower Power, int? Charge)
{
    /// <summary>The picture of the list; <see langword="null"/> for none.</summary>
    public PictureFile? Picture { get; init; }
}
