namespace Oligo.Thermodynamics;

/// <summary>What options of structures come to: the salt for each pair, the concentration for two strands, the temperature.</summary>
internal readonly struct StructureConditions
{
    /// <summary>R in cal/(mol K), as ntthal has it.</summary>
    public const double GasConstant = 1.9872;

    /// <summary>0 C in K.</summary>
    public const double Kelvin0 = 273.15;

    // SantaLucia (1998), cal/(mol K) for each stack.
    private const double SaltFactor = 0.368;

    private const double MagnesiumFactor = 120;
    private const double DistinctStrands = 4;
    private const double NanomolesPerMole = 1e-9;

    public StructureConditions(StructureOptions options)
    {
        double magnesium = options.MagnesiumMillimolar > options.DntpMillimolar
            ? MagnesiumFactor * Math.Sqrt(options.MagnesiumMillimolar - options.DntpMillimolar)
            : 0;
        SaltEntropy = SaltFactor * Math.Log((options.MonovalentMillimolar + magnesium) / 1000);
        Molar = options.StrandNanomolar * NanomolesPerMole;
        Kelvin = options.TemperatureCelsius + Kelvin0;
        MaxLoop = options.MaxLoop;
    }

    /// <summary>What salt adds to dS for each stack, in cal/(mol K).</summary>
    public double SaltEntropy { get; }

    /// <summary>Total concentration of strands in M.</summary>
    public double Molar { get; }

    public double Kelvin { get; }

    public int MaxLoop { get; }

    /// <summary>R ln k of a dimer: all strands where each pairs with its like, a quarter of them otherwise.</summary>
    public double ConcentrationEntropy(bool areAlike) => GasConstant * Math.Log(areAlike ? Molar : Molar / DistinctStrands);
}
