using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo impurities</c> or <c>oligo metabolites</c>: one related molecule after another of a molecule.</summary>
internal sealed class VariantsRecord : RowRecord
{
    public required SpectrumSettings Settings { get; init; }

    /// <summary>All related molecules; <see langword="null"/> for a row in error.</summary>
    public VariantList? List { get; set; }

    /// <summary>Which of them a spectrum tells apart; <see langword="null"/> where no column asks, or patterns are too large.</summary>
    public VariantResolution? Resolution { get; set; }

    /// <summary>0-based index of that of the row; -1 for a row without one.</summary>
    public int Index { get; set; } = -1;

    /// <summary>That of the row.</summary>
    public StrandVariant? Variant => Index < 0 ? null : List!.Variants[Index];
}
