using Oligo.Chemistry;

namespace Oligo.Cli.Running;

/// <summary>The editions of the data that isotopes and ions are made from.</summary>
/// <param name="Abundances">The evaluation of the abundances.</param>
/// <param name="Weights">The edition of the atomic weights.</param>
internal sealed record SpectrumSettings(AbundanceEdition Abundances, AtomicWeights Weights);
