namespace Oligo.Thermodynamics;

/// <summary>
/// The dimer that ntthal of primer3 2.6.1 finds, with its choices: melting temperatures for stacks and ends, dG37 for loops.
/// </summary>
/// <remarks>
/// Worked out from its published model and from its answers. The second strand is read from its 3' end, so that both run in one direction
/// and a pair (i, j) is followed by (i + 1, j + 1).
/// </remarks>
internal sealed class NtthalDimer
{
    private readonly StructureTables _tables = StructureTables.Ntthal;
    private readonly byte[] _first;
    private readonly byte[] _second;
    private readonly NtthalEnds _ends;
    private readonly StructureEnergy[] _energies;
    private readonly int[] _before;
    private readonly bool[] _pairs;
    private readonly int _maxLoop;

    private NtthalDimer(FoldSequence first, FoldSequence second, double concentrationEntropy, int maxLoop)
    {
        _first = first.Bases;
        _second = [.. second.Bases];
        Array.Reverse(_second);
        _ends = new NtthalEnds(_tables, _tables.Initiation, concentrationEntropy);
        _maxLoop = Math.Min(maxLoop, StructureTables.LargestLoop);
        int cells = _first.Length * _second.Length;
        _energies = new StructureEnergy[cells];
        _before = new int[cells];
        _pairs = new bool[cells];
        Fill();
    }

    /// <summary>The dimer of the least dG37 at 1 M; <see langword="null"/> where nothing pairs.</summary>
    /// <param name="first">The first strand.</param>
    /// <param name="second">The second strand.</param>
    /// <param name="concentrationEntropy">R ln k.</param>
    /// <param name="ends">Which ends must pair.</param>
    /// <param name="maxLoop">Most bases of a loop.</param>
    public static FoundPairs? Find(FoldSequence first, FoldSequence second, double concentrationEntropy, DimerEnds ends, int maxLoop)
    {
        if (first.Bases.Length == 0 || second.Bases.Length == 0)
        {
            return null;
        }
        return new NtthalDimer(first, second, concentrationEntropy, maxLoop).Best(ends);
    }

    private int Cell(int i, int j) => (i * _second.Length) + j;

    private FoundPairs? Best(DimerEnds ends)
    {
        int best = -1;
        StructureEnergy energy = default;
        for (int cell = ends == DimerEnds.Any ? 0 : Cell(_first.Length - 1, 0); cell < _pairs.Length; cell++)
        {
            if (!_pairs[cell])
            {
                continue;
            }
            StructureEnergy sum = _energies[cell] + End(cell / _second.Length, cell % _second.Length, 1) + _tables.Initiation;
            if (best < 0 || sum.FreeEnergy37 < energy.FreeEnergy37)
            {
                (best, energy) = (cell, sum);
            }
        }
        if (best < 0)
        {
            return null;
        }
        var pairs = new List<BasePair>();
        for (int cell = best; cell >= 0; cell = _before[cell])
        {
            pairs.Add(new BasePair(cell / _second.Length, _second.Length - 1 - (cell % _second.Length)));
        }
        pairs.Reverse();
        return new FoundPairs([.. pairs], energy, pairs.Count - 1);
    }

    private void Fill()
    {
        for (int i = 0; i < _first.Length; i++)
        {
            for (int j = 0; j < _second.Length; j++)
            {
                if (FoldSequence.ArePaired(_first[i], _second[j]))
                {
                    FillCell(i, j);
                }
            }
        }
    }

    private void FillCell(int i, int j)
    {
        StructureEnergy right = End(i, j, 1);
        StructureEnergy best = End(i, j, -1);
        int before = -1;
        if (i > 0 && j > 0 && _pairs[Cell(i - 1, j - 1)])
        {
            StructureEnergy stacked = _energies[Cell(i - 1, j - 1)] + _tables.Step(_first[i - 1], _first[i]);
            if (_ends.MeltingOf(stacked + right) > _ends.MeltingOf(best + right))
            {
                (best, before) = (stacked, Cell(i - 1, j - 1));
            }
        }
        for (int size = 1; size <= _maxLoop; size++)
        {
            for (int bases = Math.Max(0, size - j + 1); bases <= Math.Min(size, i - 1); bases++)
            {
                int cell = Cell(i - 1 - bases, j - 1 - (size - bases));
                if (_pairs[cell] && Loop(cell, i, j, bases, size - bases) is { } loop
                    && (_energies[cell] + loop) is var sum && IsTaken(sum, size) && sum.FreeEnergy37 < best.FreeEnergy37)
                {
                    (best, before) = (sum, cell);
                }
            }
        }
        int at = Cell(i, j);
        (_energies[at], _before[at], _pairs[at]) = (best, before, true);
    }

    // A bulge of one base is judged by itself, every other loop by the whole.
    private static bool IsTaken(StructureEnergy sum, int size) => size == 1 || sum is not { Enthalpy: > 0, Entropy: > 0 };

    private StructureEnergy? Loop(int cell, int i, int j, int bases, int others)
    {
        int start = cell / _second.Length;
        int otherStart = cell % _second.Length;
        int size = bases + others;
        if (bases == 0 || others == 0)
        {
            if (size > 1)
            {
                return _tables.Bulge(size) + _tables.End(_first[start]) + _tables.End(_first[i]);
            }
            StructureEnergy bulge = _tables.Bulge(size) + _tables.Step(_first[start], _first[i]);
            return bulge is { Enthalpy: <= 0, Entropy: <= 0 } ? bulge : null;
        }
        return bases == 1 && others == 1
            ? _tables.Mismatch(_first[start], _first[start + 1], _second[otherStart + 1])
                + _tables.Mismatch(_second[j], _second[j - 1], _first[i - 1])
            : _tables.Internal(size) + _tables.Terminal(_first[start], _first[start + 1], _second[otherStart + 1])
                + _tables.Terminal(_second[j], _second[j - 1], _first[i - 1])
                + new StructureEnergy(0, _tables.Asymmetry.Entropy * Math.Abs(bases - others));
    }

    /// <summary>The end of a helix on one side of a pair.</summary>
    private StructureEnergy End(int i, int j, int side)
    {
        int next = i + side;
        int facing = j + side;
        int one = next >= 0 && next < _first.Length ? _first[next] : NtthalEnds.None;
        int other = facing >= 0 && facing < _second.Length ? _second[facing] : NtthalEnds.None;
        // On the left the other strand is the one that goes on toward its 3' end.
        return side > 0 ? _ends.Best(_first[i], one, other) : _ends.Best(_second[j], other, one);
    }
}
