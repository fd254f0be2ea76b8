using System.Globalization;
using Oligo.Chemistry;
using Oligo.Internal;

namespace Oligo.Thermodynamics;

/// <summary>How an extinction coefficient is found. Immutable and thread-safe.</summary>
public sealed record ExtinctionOptions
{
    private readonly MethylcytosineAbsorption _methylcytosine;
    private readonly double? _given;
    private readonly int _wavelength = DefaultWavelength;

    /// <summary>The usual wavelength in nm.</summary>
    public const int DefaultWavelength = 260;

    /// <summary>The options of most calls.</summary>
    public static ExtinctionOptions Default { get; } = new();

    /// <summary>The rule; nearest neighbours by default.</summary>
    public ExtinctionMethod Method
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = ExtinctionMethod.NearestNeighbour;

    /// <summary>The wavelength in nm, from 230 to 280 nm. Tables of DNA, of labels and of 5-methylcytosine are for 260 nm only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The wavelength is not positive.</exception>
    public int WavelengthNanometres
    {
        get => _wavelength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _wavelength = value;
        }
    }

    /// <summary>What 5-methylcytosine counts as.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public MethylcytosineAbsorption Methylcytosine
    {
        get => _methylcytosine;
        init => _methylcytosine = DefinedValue.Demand(value);
    }

    /// <summary>Whether a label without a value counts as 0, with a warning; otherwise it is an error.</summary>
    public bool IgnoresUnknownLabels { get; init; }

    /// <summary>
    /// A value of the caller's own, per M per cm, which takes the place of every rule; <see langword="null"/> for none. It is the only one
    /// for morpholinos.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive number.</exception>
    public double? Given
    {
        get => _given;
        init => _given = value is { } number ? PositiveNumber.Demand(number, nameof(value)) : null;
    }

    /// <summary>Atomic weights of the rules that go by mass; <see cref="AtomicWeights.Current"/> by default.</summary>
    public AtomicWeights Weights
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = AtomicWeights.Current;

    /// <summary>The options, for people to read; the same in every culture.</summary>
    /// <returns>Every option with its value.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"ExtinctionOptions {{ Method = {Method}, WavelengthNanometres = {WavelengthNanometres}, Methylcytosine = {Methylcytosine}, "
            + $"IgnoresUnknownLabels = {IgnoresUnknownLabels}, Given = {Given} }}");
}
