namespace Oligo.Thermodynamics;

/// <summary>A salt rule with the logarithms of its conditions, so that a duplex costs no further ones.</summary>
internal readonly struct SaltCorrection
{
    // Entropy of each phosphate pair, cal/(mol K) for each unit of ln Na: SantaLucia (1998).
    public const double EntropyOfPhosphates = 0.368;

    // Owczarzy et al. (2008), Table 2 and equations 18 to 20.
    private const double A = 3.92e-5;
    private const double B = -9.11e-6;
    private const double C = 6.26e-5;
    private const double D = 1.42e-5;
    private const double E = -4.82e-4;
    private const double F = 5.25e-4;
    private const double G = 8.31e-5;
    private const double SodiumDominates = 0.22;
    private const double MagnesiumDominates = 6;

    // Association of Mg2+ with a nucleoside triphosphate, per M: von Ahsen et al., Clin. Chem. 47, 1956 (2001).
    private const double MagnesiumNucleotide = 3e4;

    private readonly double _entropyOfStep;
    private readonly double _entropyOfStepByLength;
    private readonly double _reciprocal;
    private readonly double _reciprocalOfStrong;
    private readonly double _reciprocalByLength;
    private readonly double _degrees;

    private SaltCorrection(
        double entropyOfStep = 0, double entropyOfStepByLength = 0, double reciprocal = 0, double reciprocalOfStrong = 0,
        double reciprocalByLength = 0, double degrees = 0)
    {
        _entropyOfStep = entropyOfStep;
        _entropyOfStepByLength = entropyOfStepByLength;
        _reciprocal = reciprocal;
        _reciprocalOfStrong = reciprocalOfStrong;
        _reciprocalByLength = reciprocalByLength;
        _degrees = degrees;
    }

    /// <summary>dS that the rule adds, in cal/(mol K).</summary>
    public double Entropy(int pairs) => (_entropyOfStep + (_entropyOfStepByLength / pairs)) * (pairs - 1);

    /// <summary>The melting temperature in K after the rule.</summary>
    /// <param name="kelvin">Before it.</param>
    /// <param name="strong">Share of G and C.</param>
    /// <param name="pairs">Number of pairs.</param>
    public double Apply(double kelvin, double strong, int pairs)
    {
        double shift = _reciprocal + (_reciprocalOfStrong * strong)
            + (_reciprocalByLength == 0 ? 0 : _reciprocalByLength / (2 * (pairs - 1)));
        return (shift == 0 ? kelvin : 1 / ((1 / kelvin) + shift)) + _degrees;
    }

    /// <summary>Free Mg2+ in M.</summary>
    public static double FreeMagnesium(MagnesiumRule rule, HybridizationConditions conditions)
    {
        double magnesium = conditions.MagnesiumMillimolar / 1000;
        double nucleotides = conditions.NucleotideMillimolar / 1000;
        if (nucleotides == 0)
        {
            return magnesium;
        }
        if (rule == MagnesiumRule.Subtract)
        {
            return Math.Max(0, magnesium - nucleotides);
        }
        double linear = (MagnesiumNucleotide * nucleotides) - (MagnesiumNucleotide * magnesium) + 1;
        return (-linear + Math.Sqrt((linear * linear) + (4 * MagnesiumNucleotide * magnesium))) / (2 * MagnesiumNucleotide);
    }

    /// <summary>Na+ in M that has the effect of all ions.</summary>
    public static double SodiumEquivalent(HybridizationConditions conditions, bool countsMagnesium)
    {
        double free = conditions.MagnesiumMillimolar - conditions.NucleotideMillimolar;
        double magnesium = countsMagnesium && free > 0 ? 120 * Math.Sqrt(free) / 1000 : 0;
        return conditions.Monovalent + magnesium;
    }

    /// <summary>A rule under conditions.</summary>
    /// <param name="rule">The rule; not the default one.</param>
    /// <param name="options">What else it depends on.</param>
    /// <param name="conditions">What is in the tube.</param>
    /// <param name="tableSodium">Na+ in M at which the energies were measured.</param>
    /// <returns>The correction, or <see langword="null"/> where there is no salt that the rule could count.</returns>
    public static SaltCorrection? Create(
        SaltRule rule, HybridizationOptions options, HybridizationConditions conditions, double tableSodium = 1)
    {
        if (rule == SaltRule.None)
        {
            return new SaltCorrection(degrees: options.Shift);
        }
        double magnesium = FreeMagnesium(options.Magnesium, conditions);
        if (rule == SaltRule.Owczarzy2008 && magnesium > 0
            && Math.Sqrt(magnesium) / conditions.Monovalent is var ratio && ratio >= SodiumDominates)
        {
            return WithMagnesium(magnesium, conditions.Monovalent, ratio, options, -EntropyOfPhosphates * Math.Log(tableSodium));
        }
        double sodium = rule == SaltRule.Owczarzy2008
            ? conditions.Monovalent
            : SodiumEquivalent(conditions, options.CountsMagnesiumAsSodium);
        if (sodium <= 0)
        {
            return null;
        }
        double log = Math.Log(sodium);
        double tableLog = Math.Log(tableSodium);
        // From the salt of the table to 1 M, where the rules begin, unless they count from the table.
        double toOneMolar = -EntropyOfPhosphates * tableLog;
        double moved = options.MovesTablesToOneMolar ? toOneMolar : 0;
        double from = options.MovesTablesToOneMolar ? 0 : tableLog;
        return rule switch
        {
            SaltRule.SantaLucia1998 => new SaltCorrection(moved + (EntropyOfPhosphates * (log - from)), degrees: options.Shift),
            SaltRule.SchildkrautLifson => OfDegrees(16.6 * (Math.Log10(sodium) - (from / Math.Log(10)))),
            SaltRule.SantaLucia1996 => OfDegrees(12.5 * (Math.Log10(sodium) - (from / Math.Log(10)))),
            SaltRule.SantaLucia1998Linear => OfDegrees(11.7 * (Math.Log10(sodium) - (from / Math.Log(10)))),
            SaltRule.Wetmur1991 => new SaltCorrection(
                toOneMolar, degrees: options.Shift + (16.6 * Math.Log10(sodium / (1 + (0.7 * sodium))))),
            SaltRule.TanChen2007 => new SaltCorrection(
                moved + TanChen(log) - TanChen(from), TanChenByLength(log) - TanChenByLength(from), degrees: options.Shift),
            _ => new SaltCorrection(
                toOneMolar, reciprocal: (-3.95e-5 * log) + (9.4e-6 * log * log), reciprocalOfStrong: 4.29e-5 * log, degrees: options.Shift),
        };
        SaltCorrection OfDegrees(double degrees) => new(moved, degrees: options.Shift + degrees);
    }

    /// <summary>dS of each step of RNA at a logarithm of Na+ in M, beside 1 M, in cal/(mol K).</summary>
    public static double TanChen(double log) => -3.22 * ((-0.075 * log) + (0.012 * log * log));

    /// <summary>The part of it that is divided by the length.</summary>
    public static double TanChenByLength(double log) => -3.22 * 0.018 * log * log;

    private static SaltCorrection WithMagnesium(
        double magnesium, double monovalent, double ratio, HybridizationOptions options, double entropyOfStep)
    {
        double log = Math.Log(magnesium);
        (double a, double d, double g) = (A, D, G);
        if (ratio < MagnesiumDominates)
        {
            double ions = Math.Log(monovalent);
            a *= 0.843 - (0.352 * Math.Sqrt(monovalent) * ions);
            d *= 1.279 - (4.03e-3 * ions) - (8.03e-3 * ions * ions);
            g *= 0.486 - (0.258 * ions) + (5.25e-3 * ions * ions * ions);
        }
        return new SaltCorrection(
            entropyOfStep,
            reciprocal: a + (B * log),
            reciprocalOfStrong: C + (d * log),
            reciprocalByLength: options.KeepsLengthTerm ? E + (F * log) + (g * log * log) : 0,
            degrees: options.Shift);
    }
}
