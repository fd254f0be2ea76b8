using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.Drawing;

/// <summary>How a ladder of impurities or metabolites is drawn. Immutable and thread-safe.</summary>
public sealed record VariantLadderOptions
{
    /// <summary>The defaults.</summary>
    public static VariantLadderOptions Default { get; } = new();

    /// <summary>Title above the picture, or <see langword="null"/> for none.</summary>
    public string? Title { get; init; }

    /// <summary>A line below the title, or <see langword="null"/> for none.</summary>
    public string? Caption { get; init; }

    /// <summary>
    /// Left end of the axis: mass less that of the strand, in Da; <see langword="null"/> for the lightest, of impurities not below
    /// -500.
    /// </summary>
    public double? MinDelta { get; init; }

    /// <summary>
    /// Right end of the axis: mass less that of the strand, in Da; <see langword="null"/> for the heaviest, but not above 500.
    /// </summary>
    public double? MaxDelta { get; init; }

    /// <summary>The evaluation of isotope abundances.</summary>
    public AbundanceEdition Abundances { get; init; } = IsotopePattern.DefaultAbundances;

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>The values of all properties.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"VariantLadderOptions {{ Title = {Title}, Caption = {Caption}, MinDelta = {MinDelta}, MaxDelta = {MaxDelta}, "
            + $"Abundances = {Abundances} }}");
}
