using System.Collections.Immutable;
using System.Globalization;

namespace Oligo.MassSpectrometry;

/// <summary>Which fragments of a molecule are asked for, and how their masses are counted.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record FragmentOptions
{
    /// <summary>The usual series as negative ions of charges 1 to 5.</summary>
    public static FragmentOptions Default { get; } = new();

    /// <summary>The series, in the order in which they are listed; the usual ones unless set, and for an empty list.</summary>
    /// <exception cref="ArgumentException">A series is missing or comes twice.</exception>
    public ImmutableArray<FragmentSeries> Series
    {
        get;
        init => field = value.IsDefaultOrEmpty ? FragmentSeries.Usual
            : value.Contains(null!) ? throw new ArgumentException("A series is missing.", nameof(value))
            : value.Distinct().Count() != value.Length ? throw new ArgumentException("A series comes twice.", nameof(value))
            : value;
    } = FragmentSeries.Usual;

    /// <summary>Whether the ions are positive.</summary>
    public bool IsPositive { get; init; }

    /// <summary>Smallest absolute charge: 1 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The charge is not from 1 to <see cref="PrecursorIon.MaxCharge"/>.</exception>
    public int MinCharge { get; init => field = PrecursorIon.DemandCharge(value); } = 1;

    /// <summary>Largest absolute charge: 5 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The charge is not from 1 to <see cref="PrecursorIon.MaxCharge"/>.</exception>
    public int MaxCharge { get; init => field = PrecursorIon.DemandCharge(value); } = 5;

    /// <summary>Whether charges are listed that a fragment has no acids and bases for, as some programs do.</summary>
    public bool HasImpossibleCharges { get; init; }

    /// <summary>Lowest monoisotopic m/z; <see langword="null"/> for any.</summary>
    public decimal? MinMz { get; init; }

    /// <summary>Highest monoisotopic m/z; <see langword="null"/> for any.</summary>
    public decimal? MaxMz { get; init; }

    /// <summary>How masses are counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public FragmentConvention Convention
    {
        get;
        init => field = FragmentIon.Defined(value);
    }

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>The values of all properties.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"FragmentOptions {{ Series = {(Series.IsDefault ? "" : string.Join(',', Series))}, IsPositive = {IsPositive}, "
            + $"MinCharge = {MinCharge}, MaxCharge = {MaxCharge}, HasImpossibleCharges = {HasImpossibleCharges}, "
            + $"MinMz = {MinMz}, MaxMz = {MaxMz}, Convention = {Convention} }}");
}
