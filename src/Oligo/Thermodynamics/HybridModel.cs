namespace Oligo.Thermodynamics;

/// <summary>
/// DNA on RNA: the energies at 0.1 M Na+ up to 0.3 M, those at 1 M from there on, and between the two in proportion to ln Na.
/// </summary>
/// <remarks>
/// Both sets have the enthalpies of Sugimoto et al. (1995). Moved from 0.1 M to 1 M by a salt rule the first is 4.8 C off, the second
/// moved to 0.1 M 2 to 7 C.
/// </remarks>
internal sealed class HybridModel(CompositeModel low, PlainModel high, double sodium) : DuplexModel
{
    private const double MostOfLow = 0.3;

    private readonly double _weight = Math.Clamp(Math.Log(sodium / MostOfLow) / Math.Log(1 / MostOfLow), 0, 1);

    private readonly double _logOfMost = LogFromTable(MostOfLow);
    private readonly double _logOfSodium = LogFromTable(Math.Min(sodium, 1));

    public override string Name => _weight switch
    {
        0 => "HYB_Banerjee2020_dG37 with dH of HYB_Sugimoto1995",
        1 => high.Name,
        _ => "HYB_Banerjee2020_dG37 to HYB_Sugimoto1995",
    };

    public override double TableSodium => low.TableSodium;

    public override SaltRule DefaultSalt => low.DefaultSalt;

    public override HybridizationConditions DefaultConditions => low.DefaultConditions;

    public override double Error => 2.5;

    public override MeltingSum Sum(in DuplexLayout layout, List<MeltingTerm>? terms)
    {
        if (_weight == 0)
        {
            return low.Sum(layout, terms);
        }
        MeltingSum atOneMolar = high.Sum(layout, terms);
        if (_weight < 1 && atOneMolar.Fault == MeltingFault.None)
        {
            return Between(low.Sum(layout, null), atOneMolar);
        }
        return Between(atOneMolar, atOneMolar);
    }

    public override bool TrySumPerfect(in PerfectStrand strand, out MeltingSum sum)
    {
        if (_weight == 0)
        {
            return low.TrySumPerfect(strand, out sum);
        }
        MeltingSum atLow = default;
        if (!high.TrySumPerfect(strand, out sum) || (_weight < 1 && !low.TrySumPerfect(strand, out atLow)))
        {
            return false;
        }
        sum = Between(_weight < 1 ? atLow : sum, sum);
        return true;
    }

    /// <summary>The energies between the two sets, moved to where the salt rule counts from.</summary>
    private MeltingSum Between(in MeltingSum atLow, MeltingSum atOneMolar)
    {
        if (_weight < 1 && atOneMolar.Fault == MeltingFault.None)
        {
            double difference = Entropy(atOneMolar) - Entropy(atLow);
            double moved = PhosphateEntropy(atLow.Pairs, _logOfMost);
            // More salt never destabilizes, whatever the two sets say of a sequence.
            double wanted = moved + (_weight * Math.Max(0, difference - moved));
            atOneMolar.Entropy += wanted - difference;
        }
        // The salt rule counts from 0.1 M.
        atOneMolar.Entropy -= PhosphateEntropy(atOneMolar.Pairs, _logOfSodium);
        return atOneMolar;
    }

    private static double LogFromTable(double to) => Math.Log(to / CompositeTables.Sodium);

    private static double PhosphateEntropy(int pairs, double log) => SaltCorrection.EntropyOfPhosphates * (pairs - 1) * log;

    private static double Entropy(in MeltingSum sum) => (PackedEnergy.Entropy(sum.Energy) / 1000.0) + sum.Entropy;
}
