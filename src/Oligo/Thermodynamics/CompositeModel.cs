namespace Oligo.Thermodynamics;

/// <summary>
/// Modified strands on RNA: each residue is like DNA or like RNA, steps are those of the hybrid or of RNA at 0.1 M Na+, and each
/// modification adds its increment to dG37.
/// </summary>
/// <remarks>
/// Steps between residues like DNA: dH of Sugimoto et al. (1995), dS from the free energies of Banerjee et al. (2020). Steps between
/// residues like RNA: Xia et al. (1998), moved to 0.1 M by Tan and Chen (2007). At a junction the mean of both. Initiation and ends by the
/// shares of both kinds of residues.
/// </remarks>
internal sealed class CompositeModel : DuplexModel
{
    // What a mismatch without a measured row of its own may be off by, in kcal/mol.
    private const double MismatchSpread = 1;

    private readonly CompositeTables _tables;
    private readonly HybridizationOptions _options;
    private readonly PerfectSteps _perfect;

    public CompositeModel(CompositeTables tables, HybridizationOptions options)
    {
        _tables = tables;
        _options = options;
        _perfect = new PerfectSteps((top, next) =>
            _tables.Paired(top, next, (IsLikeDna(top) ? 1 : 0) + (IsLikeDna(next) ? 1 : 0)).Energy);
    }

    public override string Name => "composite";

    public override double TableSodium => CompositeTables.Sodium;

    public override SaltRule DefaultSalt => SaltRule.SantaLucia1998;

    public override HybridizationConditions DefaultConditions => HybridizationConditions.Antisense;

    public override double Error => 2.5;

    public override MeltingSum Sum(in DuplexLayout layout, List<MeltingTerm>? terms)
    {
        if (!TryFindCore(layout, out int first, out int last))
        {
            return MeltingSum.Failed(MeltingFault.NoPairs);
        }
        var sum = new MeltingSum { FaultAt = -1, Pairs = last - first + 1 };
        Span<int> counts = stackalloc int[ModificationIncrements.Kinds];
        int likeDna = 0;
        for (int i = first; i <= last; i++)
        {
            likeDna += IsLikeDna(layout.Top[i]) ? 1 : 0;
            if (!_tables.Increments.TryCount(layout.Top[i], counts) || !_tables.Increments.TryCount(layout.Bottom[i], counts))
            {
                if (!_options.LeavesOutUnknown)
                {
                    return MeltingSum.Failed(MeltingFault.NoParameters, i);
                }
            }
        }
        for (int i = first; i < last; i++)
        {
            if (!AddStep(layout, i, counts, ref sum, terms))
            {
                return MeltingSum.Failed(MeltingFault.NoParameters, i);
            }
        }
        AddLength(LikeRnaSteps(layout, first, last), ref sum, terms);
        int weak = (IsStrong(layout.Top[first], layout.Bottom[first]) ? 0 : 1) + (IsStrong(layout.Top[last], layout.Bottom[last]) ? 0 : 1);
        AddEnds((double)likeDna / sum.Pairs, weak, ref sum, terms);
        AddOverhangs(layout, first, last, ref sum, terms);
        AddIncrements(counts, ref sum, terms);
        sum.Strong = StrongShare(layout.Top[first..(last + 1)], layout.Bottom[first..(last + 1)]);
        return sum;
    }

    public override bool TrySumPerfect(in PerfectStrand strand, out MeltingSum sum)
    {
        sum = new MeltingSum { FaultAt = -1, Pairs = strand.Letters.Length, Strong = strand.Strong };
        if (!_tables.Increments.Know(strand) || !_perfect.TrySum(strand.Letters, out sum.Energy))
        {
            return false;
        }
        sum.Entropy = CompositeTables.EntropyByLength(strand.LikeRnaSteps, sum.Pairs);
        AddEnds((double)strand.LikeDna / sum.Pairs, strand.WeakEnds, ref sum, null);
        sum.Entropy -= _tables.Increments.Sum(strand) / CompositeTables.KilokelvinAt37;
        return true;
    }

    public static bool IsLikeDna(byte residue) => PairedResidue.SugarOf(residue) is ResidueSugar.Dna or ResidueSugar.Fana;

    /// <summary>Steps between residues like RNA; a junction is half of one.</summary>
    private static double LikeRnaSteps(in DuplexLayout layout, int first, int last)
    {
        int halves = 0;
        for (int i = first; i < last; i++)
        {
            halves += (IsLikeDna(layout.Top[i]) ? 0 : 1) + (IsLikeDna(layout.Top[i + 1]) ? 0 : 1);
        }
        return halves / 2.0;
    }

    private bool AddStep(in DuplexLayout layout, int at, Span<int> counts, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        byte top = layout.Top[at];
        byte next = layout.Top[at + 1];
        byte bottom = layout.Bottom[at];
        byte nextBottom = layout.Bottom[at + 1];
        sum.Steps++;
        byte topLink = layout.TopLinks[at];
        byte bottomLink = layout.BottomLinks[at];
        bool isUnknown = IsUnknown(top, bottom) || IsUnknown(next, nextBottom)
            || topLink == ResidueMap.UnknownLink || bottomLink == ResidueMap.UnknownLink;
        if (isUnknown)
        {
            terms?.Add(new MeltingTerm("left out, no parameters", layout.KeyAt(at), 0, null));
            return _options.LeavesOutUnknown;
        }
        counts[ModificationIncrements.Thioate] += topLink + bottomLink;
        bool isPaired = PairedResidue.IsPair(top, bottom) && PairedResidue.IsPair(next, nextBottom);
        int likeDna = (IsLikeDna(top) ? 1 : 0) + (IsLikeDna(next) ? 1 : 0);
        bool isPlain = topLink == ResidueMap.Diester && bottomLink == ResidueMap.Diester
            && IsPlain(top, likeDna == 2) && IsPlain(next, likeDna == 2) && IsPlain(bottom, false) && IsPlain(nextBottom, false);
        CompositeStep step = isPaired
            ? _tables.Paired(top, next, likeDna, explains: terms is not null)
            : _tables.Mismatched(top, bottom, next, nextBottom, likeDna, isPlain, explains: terms is not null);
        if (!step.IsKnown)
        {
            return false;
        }
        sum.Energy += step.Energy;
        sum.HasMismatch |= !isPaired;
        sum.MeasuredSteps += isPlain && !step.IsEstimate ? 1 : 0;
        if (step.IsEstimate)
        {
            sum.HalfWidth = MismatchSpread;
        }
        terms?.Add(new MeltingTerm(step.Label, layout.KeyAt(at), step.Energy, step.Row, step.Others));
        return true;
    }

    private static void AddLength(double likeRna, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        double entropy = CompositeTables.EntropyByLength(likeRna, sum.Pairs);
        sum.Entropy += entropy;
        if (entropy != 0)
        {
            terms?.Add(new MeltingTerm("salt of RNA steps by length", SaltRules.NameOf(SaltRule.TanChen2007), 0, entropy, null));
        }
    }

    private void AddIncrements(ReadOnlySpan<int> counts, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        double half = sum.HalfWidth;
        (double increment, double spread) = _tables.Increments.Sum(counts, terms);
        sum.Entropy -= increment / CompositeTables.KilokelvinAt37;
        sum.HalfWidth = Math.Sqrt((half * half) + (spread * spread));
    }

    private void AddEnds(double share, int weak, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        (double enthalpy, double entropy) = _tables.Ends(share, weak);
        long packed = PackedEnergy.Pack((int)Math.Round(enthalpy), 0);
        sum.Energy += packed;
        sum.Entropy += entropy;
        terms?.Add(new MeltingTerm(
            "initiation and ends", "", PackedEnergy.Enthalpy(packed) / 1000.0, entropy, null, _tables.EndRows(share)));
    }

    private void AddOverhangs(in DuplexLayout layout, int first, int last, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        // Measured dangling ends are those of RNA: they hold where the last pair is like RNA.
        if (first > 0 && !IsLikeDna(layout.Top[first]))
        {
            AddOverhang(layout, first - 1, ref sum, terms);
        }
        if (last < layout.Count - 1 && !IsLikeDna(layout.Top[last]))
        {
            AddOverhang(layout, last, ref sum, terms);
        }
    }

    private void AddOverhang(in DuplexLayout layout, int at, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        int index = StepTable.IndexOf(layout.Top[at], layout.Bottom[at], layout.Top[at + 1], layout.Bottom[at + 1]);
        if (_tables.DanglingEnds[index] is var energy && energy != PackedEnergy.None)
        {
            sum.Energy += energy;
            terms?.Add(new MeltingTerm("dangling end", layout.KeyAt(at), energy, _tables.DanglingEnds.RowAt(index)));
        }
    }

    private static bool IsUnknown(byte top, byte bottom) =>
        PairedResidue.BaseOf(top) == PairedResidue.Unknown || PairedResidue.BaseOf(bottom) == PairedResidue.Unknown
        || PairedResidue.SugarOf(top) == ResidueSugar.Unknown || PairedResidue.SugarOf(bottom) == ResidueSugar.Unknown;

    private static bool IsPlain(byte residue, bool isDna) =>
        (residue & PairedResidue.Methylated) == 0
        && PairedResidue.SugarOf(residue) == (isDna ? ResidueSugar.Dna : ResidueSugar.Rna);
}
