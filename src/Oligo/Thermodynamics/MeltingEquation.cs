using System.Globalization;

namespace Oligo.Thermodynamics;

/// <summary>A model under conditions: everything that is the same for all duplexes is worked out once.</summary>
internal sealed class MeltingEquation
{
    private const double Kelvin = 273.15;
    private const double StepsOfFullError = 20;

    // Formamide, mol/L for each percent by volume: 1.13 g/mL and 45.04 g/mol.
    private const double FormamideMolar = 0.2514;

    private readonly HybridizationOptions _options;
    private readonly SaltCorrection? _salt;
    private readonly double _sodium;
    private readonly double _logOfTwo;
    private readonly double _logOfOne;
    private readonly double _degrees;

    public MeltingEquation(DuplexModel model, HybridizationOptions options, HybridizationConditions conditions)
    {
        Model = model;
        _options = options;
        Conditions = conditions;
        Rule = options.Salt != SaltRule.Default
            ? options.Salt
            : model.DefaultSalt == SaltRule.SantaLucia1998 && model.TableSodium == 1
                && SaltCorrection.FreeMagnesium(options.Magnesium, conditions) > 0
            ? SaltRule.Owczarzy2008
            : model.DefaultSalt;
        _salt = SaltCorrection.Create(Rule, options, conditions, model.TableSodium);
        _sodium = SaltCorrection.SodiumEquivalent(conditions, options.CountsMagnesiumAsSodium);
        (double two, double one) = Concentrations(options.Concentration, conditions);
        HasStrands = two > 0 && one > 0;
        _logOfTwo = options.GasConstant * Math.Log(two * 1e-9);
        _logOfOne = options.GasConstant * Math.Log(one * 1e-9);
        _degrees = (options.DegreesPerDmsoPercent * conditions.DmsoPercent)
            + ((options.DegreesPerFormamidePercent ?? 0) * conditions.FormamidePercent);
    }

    public DuplexModel Model { get; }

    public HybridizationConditions Conditions { get; }

    public SaltRule Rule { get; }

    public bool HasStrands { get; }

    /// <summary>The rule of the salt and the ions, for people.</summary>
    public string SaltText
    {
        get
        {
            string rule = Rule switch
            {
                SaltRule.None => "none",
                SaltRule.SantaLucia1998 when Model.TableSodium != 1 =>
                    string.Create(CultureInfo.InvariantCulture, $"santalucia-1998 from {Model.TableSodium} M"),
                _ => SaltRules.NameOf(Rule),
            };
            string[] ions =
            [
                Ion("Na", Conditions.SodiumMillimolar),
                Ion("K", Conditions.PotassiumMillimolar),
                Ion("Tris", Conditions.TrisMillimolar),
                Ion("Mg", Conditions.MagnesiumMillimolar),
                Ion("dNTP", Conditions.NucleotideMillimolar),
            ];
            return $"{rule}; {string.Join(", ", ions.Where(ion => ion.Length > 0))}";
        }
    }

    /// <summary>The rule of the concentration and the strands, for people.</summary>
    public string ConcentrationText
    {
        get
        {
            string strands = Conditions.TotalNanomolar is { } total
                ? string.Create(CultureInfo.InvariantCulture, $"{total} nM in all")
                : string.Create(CultureInfo.InvariantCulture, $"{Conditions.OligoNanomolar} and {Conditions.TargetNanomolar} nM");
            return $"{ConcentrationRules.NameOf(_options.Concentration)}; {strands}";
        }
    }

    /// <summary>Entropy with that of the salt, in cal/(mol K).</summary>
    public double Entropy(in MeltingSum sum) =>
        (PackedEnergy.Entropy(sum.Energy) / 1000.0) + sum.Entropy + (_salt?.Entropy(sum.Pairs) ?? 0);

    /// <summary>The melting temperature in C.</summary>
    /// <param name="sum">The energies.</param>
    /// <param name="freeEnergy">kcal/mol that are added to dG37.</param>
    /// <param name="fault">Why there is none.</param>
    /// <returns>The temperature; not a number where there is a fault.</returns>
    public double Solve(in MeltingSum sum, double freeEnergy, out MeltingFault fault)
    {
        fault = sum.Fault;
        if (fault != MeltingFault.None)
        {
            return double.NaN;
        }
        if (_options.LongerThan is { } limit && sum.Pairs > limit)
        {
            return 81.5 + (16.6 * Math.Log10(_sodium)) + (41 * sum.Strong) - (600.0 / sum.Pairs) + Solvents(sum.Strong);
        }
        if (_salt is not { } salt)
        {
            fault = MeltingFault.NoSalt;
            return double.NaN;
        }
        double enthalpy = PackedEnergy.Enthalpy(sum.Energy);
        double entropy = (PackedEnergy.Entropy(sum.Energy) / 1000.0) + sum.Entropy + salt.Entropy(sum.Pairs)
            - (freeEnergy / CompositeTables.KilokelvinAt37);
        double denominator = entropy + (sum.IsSymmetric ? _logOfOne : _logOfTwo);
        if (!HasStrands || enthalpy >= 0 || denominator >= 0)
        {
            fault = HasStrands ? MeltingFault.NeverStable : MeltingFault.NoStrands;
            return double.NaN;
        }
        double kelvin = enthalpy / denominator;
        if (_options.SubtractsIdtTerm)
        {
            kelvin -= -0.5954 + (1.106 * sum.Strong) - (0.1402 * sum.Pairs) + (0.3866 * sum.Strong * sum.Pairs);
        }
        return salt.Apply(kelvin, sum.Strong, sum.Pairs) - Kelvin + Solvents(sum.Strong);
    }

    /// <summary>
    /// Error of the model in degrees. That of a sum of independent steps falls with the root of their number: a short duplex is further off
    /// than one of twenty pairs.
    /// </summary>
    public double Error(int pairs) => Model.Error * Math.Sqrt(StepsOfFullError / Math.Min(pairs, StepsOfFullError));

    private double Solvents(double strong) =>
        _degrees + (_options.DegreesPerFormamidePercent is null
            ? ((0.453 * strong) - 2.88) * FormamideMolar * Conditions.FormamidePercent
            : 0);

    private static (double Two, double One) Concentrations(ConcentrationRule rule, HybridizationConditions conditions)
    {
        double total = conditions.Total;
        double oligo = conditions.TotalNanomolar / 2 ?? conditions.OligoNanomolar;
        double target = conditions.TotalNanomolar / 2 ?? conditions.TargetNanomolar;
        return rule switch
        {
            ConcentrationRule.QuarterOfTotal => (total / 4, total),
            ConcentrationRule.Total => (total, total),
            ConcentrationRule.TotalOver160 => (total / 160, total / 160),
            ConcentrationRule.OligoLessHalfTarget => (oligo - (target / 2), conditions.TotalNanomolar ?? oligo),
            _ => (Math.Max(oligo, target) - (Math.Min(oligo, target) / 2), total),
        };
    }

    private static string Ion(string name, double millimolar) =>
        millimolar == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{name} {millimolar} mM");
}
