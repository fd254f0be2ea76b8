using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>What <c>oligo fragments</c> lists, and how.</summary>
/// <param name="Options">Which ions.</param>
/// <param name="Labels">The style of the labels.</param>
/// <param name="PrecursorCharge">Largest absolute charge of the ion that is fragmented, for lists of transitions.</param>
/// <param name="Weights">The edition of the atomic weights.</param>
internal sealed record FragmentsSettings(
    FragmentOptions Options, FragmentLabelStyle Labels, int PrecursorCharge, AtomicWeights Weights)
{
    /// <summary>The map of the one molecule; <see langword="null"/> where none is asked for.</summary>
    public PictureFile? Picture { get; init; }
}
