namespace Oligo.Thermodynamics;

/// <summary>
/// DNA on RNA: the energies at 0.1 M Na+ up to 0.3 M, those at 1 M from there on, and between the two in proportion to ln Na.
/// </summary>
/// <remarks>
/// Both sets have the enthalpies of Sugimoto et al. (1995). Moved from 0.1 M to 1 M by a salt rule the first is 4.8 C off, the second
/// moved to 0.1 M 2 to 7 C. Where the set at 0.1 M says more than the one at 1 M, the latter is the most that any salt reaches.
/// </remarks>
internal sealed class HybridModel(CompositeModel low, PlainModel high, double sodium, EnergyRow[] sources) : DuplexModel
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
        MeltingSum atLow = low.Sum(layout, _weight == 0 ? terms : null);
        MeltingSum atOneMolar = high.Sum(layout, _weight == 0 ? null : terms);
        MeltingSum sum = Between(atLow, atOneMolar);
        double added = sum.Entropy - (_weight == 0 ? atLow : atOneMolar).Entropy;
        if (added != 0)
        {
            terms?.Add(new MeltingTerm("between the sets at 0.1 M and 1 M", "", 0, added, null, sources));
        }
        return sum;
    }

    public override bool TrySumPerfect(in PerfectStrand strand, out MeltingSum sum)
    {
        if (!low.TrySumPerfect(strand, out sum) || !high.TrySumPerfect(strand, out MeltingSum atOneMolar))
        {
            return false;
        }
        sum = Between(sum, atOneMolar);
        return true;
    }

    /// <summary>The energies between the two sets, moved to where the salt rule counts from.</summary>
    private MeltingSum Between(in MeltingSum atLow, in MeltingSum atOneMolar)
    {
        MeltingSum sum = _weight == 0 ? atLow : atOneMolar;
        if (atOneMolar.Fault != MeltingFault.None)
        {
            return sum;
        }
        if (atLow.Fault != MeltingFault.None)
        {
            sum.Entropy -= _weight == 0 ? 0 : PhosphateEntropy(sum.Pairs, _logOfSodium);
            return sum;
        }
        double difference = Entropy(atOneMolar) - Entropy(atLow);
        double toMost = PhosphateEntropy(atLow.Pairs, _logOfMost);
        double toSodium = PhosphateEntropy(atLow.Pairs, _logOfSodium);
        // Some sequences are less stable in the set at 1 M than in the other one long before: more salt never destabilizes, so that
        // they are as stable as at 1 M from there on.
        double wanted = difference < toMost
            ? Math.Min(toSodium, difference)
            : _weight == 0 ? toSodium : toMost + (_weight * (difference - toMost));
        // The salt rule counts from 0.1 M.
        sum.Entropy += wanted - toSodium - (Entropy(sum) - Entropy(atLow));
        return sum;
    }

    private static double LogFromTable(double to) => Math.Log(to / CompositeTables.Sodium);

    private static double PhosphateEntropy(int pairs, double log) => SaltCorrection.EntropyOfPhosphates * (pairs - 1) * log;

    private static double Entropy(in MeltingSum sum) => (PackedEnergy.Entropy(sum.Energy) / 1000.0) + sum.Entropy;
}
