using Oligo.Chemistry;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo isotopes</c>: one peak after another of the pattern of a molecule.</summary>
internal sealed class IsotopesRecord : RowRecord
{
    public required SpectrumSettings Settings { get; init; }

    /// <summary>The pattern; <see langword="null"/> for a row in error.</summary>
    public IsotopePattern? Pattern { get; set; }

    /// <summary>The peak of the row.</summary>
    public IsotopePeak Peak { get; set; }
}
