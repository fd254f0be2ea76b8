namespace Oligo.Thermodynamics;

/// <summary>
/// The hairpins that ntthal of primer3 2.6.1 finds in a strand, with its choices: the highest dH/dS, and dG37 to close a loop.
/// </summary>
/// <remarks>Worked out from its published model and from its answers. A pair (i, j) encloses (i + 1, j - 1).</remarks>
internal sealed class NtthalHairpin
{
    /// <summary>Fewest bases in the loop of a hairpin.</summary>
    public const int LeastLoop = 3;

    private readonly StructureTables _tables = StructureTables.Ntthal;
    private readonly byte[] _bases;
    private readonly NtthalEnds _ends;
    private readonly StructureEnergy[] _energies;
    private readonly int[] _inner;
    private readonly bool[] _pairs;
    private readonly int _maxLoop;

    private NtthalHairpin(FoldSequence strand, int maxLoop)
    {
        _bases = strand.Bases;
        _ends = new NtthalEnds(_tables, default, 0);
        _maxLoop = Math.Min(maxLoop, StructureTables.LargestLoop);
        _energies = new StructureEnergy[_bases.Length * _bases.Length];
        _inner = new int[_energies.Length];
        _pairs = new bool[_energies.Length];
        Fill();
    }

    /// <summary>The chain of hairpins; <see langword="null"/> for none.</summary>
    public static FoundPairs? Find(FoldSequence strand, int maxLoop) =>
        strand.Bases.Length == 0 ? null : new NtthalHairpin(strand, maxLoop).Chain();

    private int Cell(int i, int j) => (i * _bases.Length) + j;

    private static double Ratio(StructureEnergy energy) => (double)energy.Enthalpy / energy.Entropy;

    private void Fill()
    {
        for (int j = LeastLoop + 1; j < _bases.Length; j++)
        {
            for (int i = j - LeastLoop - 1; i >= 0; i--)
            {
                if (FoldSequence.ArePaired(_bases[i], _bases[j]))
                {
                    FillCell(i, j);
                }
            }
        }
    }

    private void FillCell(int i, int j)
    {
        StructureEnergy? best = null;
        int inner = -1;
        if (_pairs[Cell(i + 1, j - 1)])
        {
            inner = Cell(i + 1, j - 1);
            best = _energies[inner] + _tables.Step(_bases[i], _bases[i + 1]);
        }
        for (int size = 1; size <= _maxLoop && size <= j - i - LeastLoop - 3; size++)
        {
            for (int bases = 0; bases <= size; bases++)
            {
                int cell = Cell(i + 1 + bases, j - 1 - (size - bases));
                if (_pairs[cell] && Loop(i, j, i + 1 + bases, j - 1 - (size - bases)) is { } loop
                    && (_energies[cell] + loop) is var sum && (best is null || Ratio(sum) > Ratio(best.Value)))
                {
                    (best, inner) = (sum, cell);
                }
            }
        }
        StructureEnergy closed = Closed(i, j);
        StructureEnergy end = _ends.Best(_bases[i], _bases[i + 1], j + 1 < _bases.Length ? _bases[j + 1] : NtthalEnds.None);
        if (best is not { } present || (present + end).FreeEnergy37 >= (closed + end).FreeEnergy37)
        {
            (best, inner) = (closed, -1);
        }
        int at = Cell(i, j);
        (_energies[at], _inner[at], _pairs[at]) = (best.Value, inner, true);
    }

    private StructureEnergy Closed(int i, int j)
    {
        int size = j - i - 1;
        StructureEnergy sum = _tables.Hairpin(size);
        sum += size == LeastLoop ? _tables.End(_bases[i]) : _tables.Terminal(_bases[i], _bases[i + 1], _bases[j - 1]);
        return size <= LeastLoop + 1 ? sum + _tables.ClosedLoop(_bases.AsSpan(i, size + 2)) : sum;
    }

    private StructureEnergy? Loop(int i, int j, int innerFirst, int innerLast)
    {
        int bases = innerFirst - i - 1;
        int others = j - innerLast - 1;
        int size = bases + others;
        if (bases == 0 || others == 0)
        {
            return size == 1
                ? _tables.Bulge(size) + _tables.Step(_bases[i], _bases[innerFirst])
                : _tables.Bulge(size) + _tables.End(_bases[i]) + _tables.End(_bases[innerFirst]);
        }
        return bases == 1 && others == 1
            ? _tables.Mismatch(_bases[i], _bases[i + 1], _bases[j - 1])
                + _tables.Mismatch(_bases[innerLast], _bases[innerLast + 1], _bases[innerFirst - 1])
            : _tables.Internal(size) + _tables.Terminal(_bases[i], _bases[i + 1], _bases[j - 1])
                + _tables.Terminal(_bases[innerLast], _bases[innerLast + 1], _bases[innerFirst - 1])
                + new StructureEnergy(0, _tables.Asymmetry.Entropy * Math.Abs(bases - others));
    }

    /// <summary>The best of all bases, from those of their beginnings.</summary>
    private FoundPairs? Chain()
    {
        var best = new Link?[_bases.Length + 1];
        for (int end = 1; end <= _bases.Length; end++)
        {
            best[end] = best[end - 1];
            for (int variant = 0; variant < 4; variant++)
            {
                for (int start = 0; start < end; start++)
                {
                    if (Append(best[start], start, end, (variant & 1) != 0, (variant & 2) != 0) is { } link
                        && (best[end] is not { } present || Ratio(link.Energy) > Ratio(present.Energy)))
                    {
                        best[end] = link;
                    }
                }
            }
        }
        return best[^1] is { } found ? new FoundPairs([.. PairsOf(found)], found.Energy, StacksOf(found)) : null;
    }

    /// <summary>A helix over all bases from a start to an end, but for those that hang over it, after what comes before.</summary>
    private Link? Append(Link? before, int start, int end, bool hangsBefore, bool hangsAfter)
    {
        int i = start + (hangsBefore ? 1 : 0);
        int j = end - 1 - (hangsAfter ? 1 : 0);
        if (i >= j || !_pairs[Cell(i, j)])
        {
            return null;
        }
        StructureEnergy energy = _energies[Cell(i, j)] + _tables.End(_bases[i]);
        if (hangsBefore && hangsAfter)
        {
            energy += _tables.Terminal(_bases[j], _bases[j + 1], _bases[i - 1]);
        }
        else if (hangsBefore)
        {
            energy += _tables.FivePrimeDangle(_bases[j], _bases[i - 1]);
        }
        else if (hangsAfter)
        {
            energy += _tables.ThreePrimeDangle(_bases[j], _bases[j + 1]);
        }
        energy = before is null ? energy : before.Energy + energy;
        return energy.FreeEnergy37 < 0 ? new Link(before, i, j, energy) : null;
    }

    private IEnumerable<BasePair> PairsOf(Link last)
    {
        var pairs = new List<BasePair>();
        for (Link? link = last; link is not null; link = link.Before)
        {
            for (int cell = Cell(link.First, link.Last); cell >= 0; cell = _inner[cell])
            {
                pairs.Add(new BasePair(cell / _bases.Length, cell % _bases.Length));
            }
        }
        return pairs.OrderBy(pair => pair.First);
    }

    // The last base of the strand is not counted.
    private int StacksOf(Link last) => (PairsOf(last).Sum(pair => pair.Second == _bases.Length - 1 ? 1 : 2) / 2) - 1;

    /// <summary>A helix, and what comes before it.</summary>
    private sealed record Link(Link? Before, int First, int Last, StructureEnergy Energy);
}
