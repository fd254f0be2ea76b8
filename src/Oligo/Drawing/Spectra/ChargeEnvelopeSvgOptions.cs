using Oligo.Chemistry;

namespace Oligo.Drawing;

/// <summary>How a charge series is drawn. Immutable and thread-safe.</summary>
public sealed record ChargeEnvelopeSvgOptions
{
    /// <summary>The defaults.</summary>
    public static ChargeEnvelopeSvgOptions Default { get; } = new();

    /// <summary>Title above the picture, or <see langword="null"/> for none.</summary>
    public string? Title { get; init; }

    /// <summary>A line below the title, or <see langword="null"/> for none.</summary>
    public string? Caption { get; init; }

    /// <summary>The evaluation of isotope abundances.</summary>
    public AbundanceEdition Abundances { get; init; } = IsotopePattern.DefaultAbundances;
}
