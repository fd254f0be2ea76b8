using System.Collections.Immutable;

namespace Oligo.Thermodynamics;

/// <summary>A model whose every step is a row of a table: DNA, RNA, hybrids, 2'-O-methyl strands on RNA, LNA in DNA.</summary>
internal sealed class PlainModel : DuplexModel
{
    // Locked sugars of a step, one bit each, to the table of such steps.
    private readonly ImmutableArray<StepTable> _steps;
    private readonly EndTerms _ends;
    private readonly StepTable? _danglingEnds;
    private readonly StepTable? _terminalMismatches;
    private readonly EnergyTable? _bulges;
    private readonly RnaMismatches? _mismatches;
    private readonly ModificationIncrements? _increments;
    private readonly HybridizationOptions _options;
    private readonly PerfectSteps _perfect;

    public PlainModel(string name, PlainModelTables tables, HybridizationOptions options)
    {
        Name = name;
        _steps = tables.Steps;
        _ends = tables.Ends;
        _danglingEnds = tables.DanglingEnds;
        _terminalMismatches = tables.TerminalMismatches;
        _bulges = tables.Bulges;
        _mismatches = tables.Mismatches;
        _increments = tables.Increments;
        DefaultSalt = tables.DefaultSalt;
        DefaultConditions = tables.DefaultConditions;
        TableSodium = tables.Sodium;
        Error = tables.Error;
        _options = options;
        _perfect = new PerfectSteps((top, next) => _steps[LockedAt(top, next)][StepTable.IndexOf(
            top, PairedResidue.Complement(top), next, PairedResidue.Complement(next))]);
    }

    public override string Name { get; }

    public override double TableSodium { get; }

    public override SaltRule DefaultSalt { get; }

    public override HybridizationConditions DefaultConditions { get; }

    public override double Error { get; }

    public override MeltingSum Sum(in DuplexLayout layout, List<MeltingTerm>? terms)
    {
        int first = 0;
        int last = layout.Count - 1;
        var sum = new MeltingSum { FaultAt = -1 };
        if (_options.Ends == DuplexEndRule.WholeOligo ? !AddEndsOfWholeOligo(layout, ref first, ref last, ref sum, terms)
            : !TryFindCore(layout, out first, out last))
        {
            return MeltingSum.Failed(MeltingFault.NoPairs);
        }
        if (_options.Ends != DuplexEndRule.WholeOligo)
        {
            AddOverhangs(layout, first, last, ref sum, terms);
        }
        AddSteps(layout, first, last, ref sum, terms);
        if (sum.Fault != MeltingFault.None)
        {
            return sum;
        }
        AddEnds(layout, first, last, ref sum, terms);
        if (_increments is not null)
        {
            AddIncrements(layout, first, last, _increments, ref sum, terms);
        }
        return sum;
    }

    public override bool TrySumPerfect(in PerfectStrand strand, out MeltingSum sum)
    {
        sum = new MeltingSum { FaultAt = -1, Pairs = strand.Letters.Length, Strong = strand.Strong };
        if (!_perfect.TrySum(strand.Letters, out sum.Energy))
        {
            return false;
        }
        sum.IsSymmetric = _options.Palindromes == PalindromeRule.Stated
            || (_options.Palindromes == PalindromeRule.Detected && strand.IsSelfComplementary);
        sum.Energy += _ends.Sum(strand.Ends(sum.IsSymmetric), null);
        if (_increments is not null)
        {
            sum.Entropy -= _increments.Sum(strand) / CompositeTables.KilokelvinAt37;
        }
        return true;
    }

    private static void AddIncrements(
        in DuplexLayout layout, int first, int last, ModificationIncrements increments, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        Span<int> counts = stackalloc int[ModificationIncrements.Kinds];
        for (int i = first; i <= last; i++)
        {
            increments.TryCount(layout.Top[i], counts);
            increments.TryCount(layout.Bottom[i], counts);
            if (i < last && layout.TopLinks[i] + layout.BottomLinks[i] is var thioates and > 0)
            {
                counts[ModificationIncrements.Thioate] += thioates;
                sum.MeasuredSteps--;
            }
        }
        (double increment, double spread) = increments.Sum(counts, terms);
        sum.Entropy -= increment / CompositeTables.KilokelvinAt37;
        sum.HalfWidth = spread;
    }

    private void AddSteps(in DuplexLayout layout, int first, int last, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        ReadOnlySpan<byte> top = layout.Top;
        ReadOnlySpan<byte> bottom = layout.Bottom;
        for (int i = first; i < last; i++)
        {
            StepTable table = _steps[LockedAt(top[i], top[i + 1])];
            int index = StepTable.IndexOf(top[i], bottom[i], top[i + 1], bottom[i + 1]);
            long energy = table[index];
            sum.Steps++;
            if (energy == PackedEnergy.None)
            {
                int length = AddSpecial(layout, i, last, ref sum, terms);
                if (length == 0)
                {
                    sum.Fault = MeltingFault.NoParameters;
                    sum.FaultAt = i;
                    return;
                }
                i += length - 1;
                continue;
            }
            sum.Energy += energy;
            sum.MeasuredSteps++;
            sum.HasMismatch |= !PairedResidue.IsPair(top[i], bottom[i]);
            terms?.Add(new MeltingTerm("step", layout.KeyAt(i), energy, table.RowAt(index)));
        }
    }

    /// <summary>A bulge, a mismatch of RNA, or a residue that is left out: how many steps it takes, 0 for none of these.</summary>
    private int AddSpecial(in DuplexLayout layout, int at, int last, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        if (_options.LeavesOutUnknown && (IsUnknown(layout, at) || IsUnknown(layout, at + 1)))
        {
            terms?.Add(new MeltingTerm("left out, no parameters", layout.KeyAt(at), 0, null));
            return 1;
        }
        if (at + 2 > last)
        {
            return 0;
        }
        EnergyRow? row = BulgeAt(layout, at);
        long energy = row is null ? PackedEnergy.None : PackedEnergy.Of(row.Enthalpy!.Value, row.Entropy!.Value);
        string label = "bulge";
        if (row is null && _mismatches is not null)
        {
            energy = _mismatches.Energy(layout, at, terms);
            label = "";
        }
        if (energy == PackedEnergy.None)
        {
            return 0;
        }
        sum.Energy += energy;
        sum.Steps++;
        sum.MeasuredSteps += 2;
        sum.HasMismatch = true;
        if (label.Length > 0)
        {
            terms?.Add(new MeltingTerm(label, row!.Key, energy, row));
        }
        return 2;
    }

    private EnergyRow? BulgeAt(in DuplexLayout layout, int at)
    {
        if (_bulges is null)
        {
            return null;
        }
        string key = layout.KeyAt(at, 3);
        if (key is [var a, var b, var c, '/', var d, '.', var e])
        {
            return _bulges.Find(EnergyKind.Bulge, $"{a}{b}{c}/{d}{e}");
        }
        return key is [var f, '.', var g, '/', var h, var i, var j] ? _bulges.Find(EnergyKind.Bulge, $"{j}{i}{h}/{g}{f}") : null;
    }

    /// <summary>What hangs over or does not pair beyond the first and the last pair: one base at each end.</summary>
    private void AddOverhangs(in DuplexLayout layout, int first, int last, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        if (first > 0)
        {
            AddOverhang(layout, first - 1, isLeft: true, ref sum, terms);
        }
        if (last < layout.Count - 1)
        {
            AddOverhang(layout, last, isLeft: false, ref sum, terms);
        }
    }

    private void AddOverhang(in DuplexLayout layout, int at, bool isLeft, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        int outer = isLeft ? at : at + 1;
        bool isDangling = IsGap(layout, outer);
        StepTable? table = isDangling ? _danglingEnds : _terminalMismatches;
        int index = StepTable.IndexOf(layout.Top[at], layout.Bottom[at], layout.Top[at + 1], layout.Bottom[at + 1]);
        if (table is null || table[index] == PackedEnergy.None)
        {
            // Without a row the bases beyond the last pair count as unpaired, and add nothing.
            return;
        }
        sum.Energy += table[index];
        terms?.Add(new MeltingTerm(isDangling ? "dangling end" : "terminal mismatch", layout.KeyAt(at), table[index], table.RowAt(index)));
    }

    /// <summary>Dangling ends and terminal mismatches as Biopython takes them off, before the steps.</summary>
    private bool AddEndsOfWholeOligo(
        in DuplexLayout layout, ref int first, ref int last, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        first += TakeOff(layout, first, isLeft: true, ref sum, terms);
        last -= TakeOff(layout, last - 1, isLeft: false, ref sum, terms);
        if (last > first && !PairedResidue.IsPair(layout.Top[first], layout.Bottom[first]) && AddMismatch(layout, first, ref sum, terms))
        {
            first++;
        }
        if (last > first && !PairedResidue.IsPair(layout.Top[last], layout.Bottom[last]) && AddMismatch(layout, last - 1, ref sum, terms))
        {
            last--;
        }
        return last > first;
    }

    private int TakeOff(in DuplexLayout layout, int at, bool isLeft, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        int outer = isLeft ? at : at + 1;
        if (at < 0 || !IsGap(layout, outer))
        {
            return 0;
        }
        AddOverhang(layout, at, isLeft, ref sum, terms);
        return 1;
    }

    private bool AddMismatch(in DuplexLayout layout, int at, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        int index = StepTable.IndexOf(layout.Top[at], layout.Bottom[at], layout.Top[at + 1], layout.Bottom[at + 1]);
        if (_terminalMismatches is null || _terminalMismatches[index] == PackedEnergy.None)
        {
            return false;
        }
        sum.Energy += _terminalMismatches[index];
        terms?.Add(new MeltingTerm(
            "terminal mismatch", layout.KeyAt(at), _terminalMismatches[index], _terminalMismatches.RowAt(index)));
        return true;
    }

    private void AddEnds(in DuplexLayout layout, int first, int last, ref MeltingSum sum, List<MeltingTerm>? terms)
    {
        ReadOnlySpan<byte> top = layout.Top;
        ReadOnlySpan<byte> bottom = layout.Bottom;
        sum.IsSymmetric = _options.Palindromes == PalindromeRule.Stated
            || (_options.Palindromes == PalindromeRule.Detected && layout.IsSymmetric);
        DuplexEnds ends;
        if (_options.Ends == DuplexEndRule.WholeOligo)
        {
            ReadOnlySpan<byte> oligo = OligoOf(top);
            sum.Pairs = oligo.Length;
            sum.Strong = StrongShare(oligo, []);
            byte opposite = PairedResidue.Complement(oligo[0]);
            byte lastOpposite = PairedResidue.Complement(oligo[^1]);
            ends = EndsOf(oligo[0], opposite, oligo[^1], lastOpposite, sum.Strong, sum.IsSymmetric);
        }
        else
        {
            sum.Pairs = last - first + 1;
            sum.Strong = StrongShare(top[first..(last + 1)], bottom[first..(last + 1)]);
            ends = EndsOf(top[first], bottom[first], top[last], bottom[last], sum.Strong, sum.IsSymmetric);
            bool hangsLeft = first > 0;
            bool hangsRight = last < layout.Count - 1;
            if (_options.Ends == DuplexEndRule.Shifted && hangsLeft != hangsRight)
            {
                ends = hangsLeft
                    ? EndsOf(top[first], bottom[first], top[last - 1], bottom[last - 1], sum.Strong, sum.IsSymmetric)
                    : OneEnd(ends, top[first], bottom[first]);
            }
        }
        sum.Energy += _ends.Sum(ends, terms);
    }

    private static DuplexEnds OneEnd(DuplexEnds ends, byte top, byte bottom) =>
        ends with { Weak = IsStrong(top, bottom) ? 0 : 1, Strong = IsStrong(top, bottom) ? 1 : 0 };

    private static ReadOnlySpan<byte> OligoOf(ReadOnlySpan<byte> top)
    {
        int start = 0;
        int end = top.Length;
        while (start < end && PairedResidue.BaseOf(top[start]) == PairedResidue.Gap)
        {
            start++;
        }
        while (end > start && PairedResidue.BaseOf(top[end - 1]) == PairedResidue.Gap)
        {
            end--;
        }
        return top[start..end];
    }

    private static bool IsGap(in DuplexLayout layout, int at) =>
        PairedResidue.BaseOf(layout.Top[at]) == PairedResidue.Gap || PairedResidue.BaseOf(layout.Bottom[at]) == PairedResidue.Gap;

    private static bool IsUnknown(in DuplexLayout layout, int at) =>
        PairedResidue.BaseOf(layout.Top[at]) == PairedResidue.Unknown || PairedResidue.BaseOf(layout.Bottom[at]) == PairedResidue.Unknown;

    private int LockedAt(byte top, byte next) => _steps.Length == 1 ? 0 : LockedAt(top) | (LockedAt(next) << 1);

    private static int LockedAt(byte residue) => PairedResidue.SugarOf(residue) == ResidueSugar.Lna ? 1 : 0;
}
