using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>
/// The average mass of a formula: a sum of atomic weights, exact in the weights of its edition, with the bounds that those weights allow.
/// <see cref="MolecularFormula.GetAverageMass"/> makes it.
/// </summary>
/// <remarks>Immutable and thread-safe. The default value is 0 Da in the weights of <see cref="AtomicWeights.Current"/>.</remarks>
[JsonConverter(typeof(AverageMassJsonConverter))]
public readonly struct AverageMass : IEquatable<AverageMass>, IFormattable
{
    private readonly AtomicWeights? _edition;

    internal AverageMass(Mass value, Mass low, Mass high, AtomicWeights edition)
    {
        Value = value;
        Low = low;
        High = high;
        _edition = edition;
    }

    /// <summary>The mass.</summary>
    public Mass Value { get; }

    /// <summary>The lowest mass that the bounds of the weights allow.</summary>
    public Mass Low { get; }

    /// <summary>The highest mass that the bounds of the weights allow.</summary>
    public Mass High { get; }

    /// <summary>The edition of the weights.</summary>
    public AtomicWeights Edition => _edition ?? AtomicWeights.Current;

    /// <summary>Half the distance between the bounds: for intervals the spread of natural materials, which adds up linearly.</summary>
    public Mass HalfWidth => new((High - Low).Picodaltons / 2);

    /// <summary>
    /// Value, bounds and edition. The bounds are not symmetric about a conventional value, so no half-width is written beside it.
    /// </summary>
    /// <returns>For example <c>7594.764 Da (7594.340 to 7595.352, weights of 2024)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Value, bounds and edition; see <see cref="ToString()"/>.</summary>
    /// <param name="format">
    /// The decimals of the masses, a format of <see cref="Mass"/> such as <c>F2</c>; empty for <c>F3</c>.
    /// </param>
    /// <param name="formatProvider">Not used: the text does not depend on a culture.</param>
    /// <returns>For example <c>7594.76 Da (7594.34 to 7595.35, weights of 2024)</c>.</returns>
    /// <exception cref="FormatException">The format is not one of a mass.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        string decimals = string.IsNullOrEmpty(format) ? "F3" : format;
        string bounds = $"{Low.ToString(decimals, null)} to {High.ToString(decimals, null)}";
        return $"{Value.ToString(decimals, null)} Da ({bounds}, weights of {Edition.Name})";
    }

    /// <inheritdoc/>
    public bool Equals(AverageMass other) => Value == other.Value && Low == other.Low && High == other.High && Edition == other.Edition;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AverageMass other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Low, High, Edition);

    /// <summary>Whether two masses agree in value, bounds and edition.</summary>
    /// <param name="left">One mass.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(AverageMass left, AverageMass right) => left.Equals(right);

    /// <summary>Whether two masses differ in value, bounds or edition.</summary>
    /// <param name="left">One mass.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(AverageMass left, AverageMass right) => !left.Equals(right);
}
