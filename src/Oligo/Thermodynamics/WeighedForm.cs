using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.Thermodynamics;

/// <summary>What lies on the balance: a salt form, and what is beside it. Immutable and thread-safe.</summary>
public sealed record WeighedForm
{
    private readonly double _water;
    private readonly double _residual;
    private readonly double _purity = 1;

    /// <summary>The pure, dry free acid.</summary>
    public static WeighedForm FreeAcid { get; } = new();

    /// <summary>The form whose mass counts; the free acid by default.</summary>
    public Salt Salt
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = Salt.FreeAcid;

    /// <summary>Share of water in the mass, from 0 to less than 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public double Water
    {
        get => _water;
        init => _water = PositiveNumber.DemandShare(value);
    }

    /// <summary>Share of salts that are not bound in the form (sodium acetate, ...) in the mass, from 0 to less than 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public double ResidualSalts
    {
        get => _residual;
        init => _residual = PositiveNumber.DemandShare(value);
    }

    /// <summary>Share of the molecule among all oligonucleotides, above 0 up to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public double Purity
    {
        get => _purity;
        init => _purity = value is > 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A share above 0 up to 1 is expected.");
    }

    /// <summary>Rounded masses of a vendor in place of the formula, of the free acid only; <see langword="null"/> for none.</summary>
    public VendorMassRule? VendorMass { get; init; }

    /// <summary>Atomic weights; <see cref="AtomicWeights.Current"/> by default.</summary>
    public AtomicWeights Weights
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = AtomicWeights.Current;

    /// <summary>Share of the named form in what is weighed: less water, residual salts and impurities.</summary>
    public double Content => (1 - Water) * (1 - ResidualSalts) * Purity;

    /// <summary>The form, for people to read; the same in every culture.</summary>
    /// <returns>Salt and shares.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"WeighedForm {{ Salt = {Salt}, Water = {Water}, ResidualSalts = {ResidualSalts}, Purity = {Purity}, VendorMass = {VendorMass} }}");
}
