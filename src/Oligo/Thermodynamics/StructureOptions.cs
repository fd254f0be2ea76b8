using System.Globalization;
using Oligo.Internal;

namespace Oligo.Thermodynamics;

/// <summary>Conditions and rules of structures. Immutable and thread-safe.</summary>
public sealed record StructureOptions
{
    private const int MostBest = 1000;
    private const int LargestLoop = 200;

    private readonly StructureModel _model;
    private readonly double _temperature = 37;
    private readonly double _monovalent = 50;
    private readonly double _magnesium;
    private readonly double _dntp;
    private readonly double _strand = 50;
    private readonly int _maxLoop = StructureTables.LargestLoop;
    private readonly int _best = 1;

    /// <summary>The usual conditions: 37 C, 50 mM monovalent salt, 50 nM strands.</summary>
    public static StructureOptions Default { get; } = new();

    /// <summary>By which rules structures are found.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public StructureModel Model
    {
        get => _model;
        init => _model = DefinedValue.Demand(value);
    }

    /// <summary>Temperature of dG in C, above absolute zero to 200; 37 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public double TemperatureCelsius
    {
        get => _temperature;
        init => _temperature = value is > -StructureConditions.Kelvin0 and <= 200
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A temperature above absolute zero to 200 C is expected.");
    }

    /// <summary>Monovalent cations in mM: Na + K + half of Tris; 50 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive number.</exception>
    public double MonovalentMillimolar
    {
        get => _monovalent;
        init => _monovalent = PositiveNumber.Demand(value);
    }

    /// <summary>Magnesium in mM; 0 by default. What exceeds dNTP counts as 120 times its square root of monovalent ions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double MagnesiumMillimolar
    {
        get => _magnesium;
        init => _magnesium = PositiveNumber.DemandZeroOrMore(value);
    }

    /// <summary>Nucleoside triphosphates in mM, which bind magnesium; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double DntpMillimolar
    {
        get => _dntp;
        init => _dntp = PositiveNumber.DemandZeroOrMore(value);
    }

    /// <summary>Strands in nM, all together; 50 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a positive number.</exception>
    public double StrandNanomolar
    {
        get => _strand;
        init => _strand = PositiveNumber.Demand(value);
    }

    /// <summary>Unpaired bases of a bulge or an internal loop at most, 0 to 200; 30 by default. Hairpin loops have no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int MaxLoop
    {
        get => _maxLoop;
        init => _maxLoop = value is >= 0 and <= LargestLoop
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A number from 0 to 200 is expected.");
    }

    /// <summary>How many structures are listed, the best first, 1 to 1000; 1 by default. The preset of ntthal finds one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int Best
    {
        get => _best;
        init => _best = value is >= 1 and <= MostBest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A number from 1 to 1000 is expected.");
    }

    /// <summary>The options, for people to read; the same in every culture.</summary>
    /// <returns>Every option with its value.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"StructureOptions {{ Model = {Model}, TemperatureCelsius = {TemperatureCelsius}, MonovalentMillimolar = {MonovalentMillimolar}, "
            + $"MagnesiumMillimolar = {MagnesiumMillimolar}, DntpMillimolar = {DntpMillimolar}, StrandNanomolar = {StrandNanomolar}, "
            + $"MaxLoop = {MaxLoop}, Best = {Best} }}");
}
