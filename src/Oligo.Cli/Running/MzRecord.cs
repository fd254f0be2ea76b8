using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo mz</c>: one ion after another of a molecule.</summary>
internal sealed class MzRecord : RowRecord
{
    public required SpectrumSettings Settings { get; init; }

    /// <summary>All ions of the molecule; <see langword="null"/> for a row in error.</summary>
    public ChargeSeries? Series { get; set; }

    /// <summary>The ion of the row; <see langword="null"/> for a row in error.</summary>
    public PrecursorIon? Ion { get; set; }
}
