using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>Which ions of a molecule are asked for.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ChargeSeriesOptions
{
    /// <summary>Negative ions of the usual charges, by protons alone.</summary>
    public static ChargeSeriesOptions Default { get; } = new();

    /// <summary>Whether the ions are positive.</summary>
    public bool IsPositive { get; init; }

    /// <summary>Smallest absolute charge, at least 1; <see langword="null"/> for the usual charges, of which those that a molecule cannot
    /// have are left out without a word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The charge is not from 1 to <see cref="PrecursorIon.MaxCharge"/>.</exception>
    public int? MinCharge { get; init => field = value is { } charge ? PrecursorIon.DemandCharge(charge) : null; }

    /// <summary>Largest absolute charge, at least 1; <see langword="null"/> for the usual charges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The charge is not from 1 to <see cref="PrecursorIon.MaxCharge"/>.</exception>
    public int? MaxCharge { get; init => field = value is { } charge ? PrecursorIon.DemandCharge(charge) : null; }

    /// <summary>What the ions carry beside protons: each charge is listed with each of these. Protons alone unless set; an empty list is
    /// that too.</summary>
    /// <exception cref="ArgumentException">An item is missing.</exception>
    public ImmutableArray<AdductSum> Adducts
    {
        get;
        init => field = value.IsDefaultOrEmpty ? [AdductSum.None]
            : value.Contains(null!) ? throw new ArgumentException("A sum of adducts is missing.", nameof(value))
            : value;
    } = [AdductSum.None];

    /// <summary>Lowest m/z of the most abundant isotopologues; <see langword="null"/> for any.</summary>
    public decimal? MinMz { get; init; }

    /// <summary>Highest m/z of the most abundant isotopologues; <see langword="null"/> for any.</summary>
    public decimal? MaxMz { get; init; }

    /// <summary>The evaluation of isotope abundances, for the most abundant isotopologues.</summary>
    public AbundanceEdition Abundances { get; init; } = IsotopePattern.DefaultAbundances;

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>The values of all properties.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"ChargeSeriesOptions {{ IsPositive = {IsPositive}, MinCharge = {MinCharge}, MaxCharge = {MaxCharge}, "
            + $"Adducts = {(Adducts.IsDefault ? "" : string.Join(',', Adducts))}, MinMz = {MinMz}, MaxMz = {MaxMz}, "
            + $"Abundances = {Abundances} }}");
}
