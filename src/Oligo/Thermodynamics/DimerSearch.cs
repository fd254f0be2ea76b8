namespace Oligo.Thermodynamics;

/// <summary>Dimers of two strands by free energy, the best first. One search of one call; not thread-safe.</summary>
/// <remarks>
/// The second strand is read from its 3' end, so that a pair (i, j) is followed by (i + 1, j + 1). A cell holds the best structures whose
/// last pair it is. Strands are searched in the order of their letters, so that both orders of a call are one search.
/// </remarks>
internal sealed class DimerSearch : IDisposable
{
    private readonly FoldEnergies _energies;
    private readonly byte[] _first;
    private readonly byte[] _second;
    private readonly byte[] _firstClasses;
    private readonly byte[] _secondClasses;
    private readonly int _maxLoop;
    private readonly bool _toFirstEnd;
    private readonly bool _toSecondEnd;
    private readonly FoldEnergies.Term _initiation;
    private readonly FoldCells _cells;
    private readonly int _best;
    private readonly int[] _columns;
    private readonly int[] _places;
    private readonly int[] _columnEnds = new int[StructureTables.Bases + 1];

    // The best energy of each pair with the mismatch of an internal loop after it, and the least of each row.
    private readonly long[] _open;
    private readonly long[] _openLeast;

    // The columns of each row from which an internal loop can lead to anything, and how many they are.
    private readonly int[] _openColumns;
    private readonly int[] _openCounts;
    private readonly long _openLimit;

    // The least energies of all rows so far: most pairs need not look at any loop.
    private long _leastSoFar = FoldCells.Never;
    private long _openSoFar = FoldCells.Never;

    public DimerSearch(
        FoldEnergies energies, FoldSequence first, FoldSequence second, int maxLoop, bool toFirstEnd, bool toSecondEnd, int best)
    {
        _energies = energies;
        _maxLoop = maxLoop;
        (_toFirstEnd, _toSecondEnd) = (toFirstEnd, toSecondEnd);
        (_first, _firstClasses) = (first.Bases, first.Classes);
        (_second, _secondClasses) = (second.ReversedBases, second.ReversedClasses);
        bool hasDna = first.HasDna || second.HasDna;
        _initiation = energies.Initiation(hasDna, first.HasRna || second.HasRna);
        _cells = new FoldCells(_first.Length * _second.Length, best);
        _best = best;
        _columns = new int[_second.Length];
        _places = new int[_second.Length];
        _open = new long[_first.Length * _second.Length];
        _openLeast = new long[_first.Length];
        _openColumns = new int[_open.Length];
        _openCounts = new int[_first.Length];
        // Where every pair may begin a dimer, a loop that makes a worse one than that is of no use.
        _openLimit = best == 1 && !toSecondEnd && maxLoop > 2
            ? _initiation.FreeEnergy + energies.MostEnd - energies.LeastInternal.From[3] - energies.LeastMismatch
            : FoldCells.Never;
        SortColumns();
    }

    /// <summary>The best structures, each with its entry in the search.</summary>
    /// <param name="best">How many.</param>
    public List<FoundPairs> Find(int best)
    {
        for (int i = 0; i < _first.Length; i++)
        {
            _openLeast[i] = FoldCells.Never;
            long least = FoldCells.Never;
            foreach (int j in ColumnsThatPairWith(_first[i]))
            {
                FillCell(i, j);
                Open(i, j);
                least = Math.Min(least, _cells.Energies[Cell(i, j) * _best]);
            }
            _leastSoFar = Math.Min(_leastSoFar, least);
            _openSoFar = Math.Min(_openSoFar, _openLeast[i]);
        }
        using var ends = new FoldCells(1, best);
        for (int i = _toFirstEnd ? _first.Length - 1 : 0; i < _first.Length; i++)
        {
            foreach (int j in ColumnsThatPairWith(_first[i]))
            {
                long end = EndEnergy(i, j, 1);
                for (int rank = 0; rank < _cells.Count(Cell(i, j)); rank++)
                {
                    int entry = _cells.EntryOf(Cell(i, j), rank);
                    ends.Add(0, _cells.Energy(entry) + end, _cells.Loops(entry), entry);
                }
            }
        }
        var found = new List<FoundPairs>(ends.Count(0));
        for (int rank = 0; rank < ends.Count(0); rank++)
        {
            found.Add(Structure(ends.Before(rank)));
        }
        return found;
    }

    public void Dispose() => _cells.Dispose();

    // Pairs of a row are numbered by the place of their column among those with its base, so that they are neighbours in memory.
    private int Cell(int i, int j) => (i * _second.Length) + _places[j];

    private (int First, int Second) PairOf(int cell)
    {
        (int i, int place) = Math.DivRem(cell, _second.Length);
        return (i, ColumnsThatPairWith(_first[i])[place]);
    }

    private int CodeOf(int i, int j) => FoldEnergies.CodeOf(_first[i], _firstClasses[i], _secondClasses[j]);

    // The columns of each base, one base after another.
    private void SortColumns()
    {
        int filled = 0;
        for (int nucleobase = 0; nucleobase < StructureTables.Bases; nucleobase++)
        {
            int start = filled;
            for (int j = 0; j < _second.Length; j++)
            {
                if (_second[j] == nucleobase)
                {
                    _places[j] = filled - start;
                    _columns[filled++] = j;
                }
            }
            _columnEnds[nucleobase + 1] = filled;
        }
    }

    private ReadOnlySpan<int> ColumnsThatPairWith(int nucleobase)
    {
        int partner = StructureTables.Bases - 1 - nucleobase;
        return _columns.AsSpan(_columnEnds[partner].._columnEnds[partner + 1]);
    }

    private void FillCell(int i, int j)
    {
        int cell = Cell(i, j);
        int code = CodeOf(i, j);
        if (!_toSecondEnd || j == 0)
        {
            _cells.Add(cell, _initiation.FreeEnergy + EndEnergy(i, j, -1), 0, FoldCells.None);
        }
        if (i == 0 || j == 0)
        {
            return;
        }
        if (FoldSequence.ArePaired(_first[i - 1], _second[j - 1]))
        {
            AddFrom(Cell(i - 1, j - 1), cell, _energies.StepEnergy(CodeOf(i - 1, j - 1), code), 0);
        }
        if (_leastSoFar + _energies.LeastBulge.From[1] <= _cells.Limit(cell))
        {
            AddBulges(i, j, cell, code);
        }
        AddInternal(i, j, cell, code);
    }

    private void Open(int i, int j)
    {
        int cell = Cell(i, j);
        bool hasNext = i + 1 < _first.Length && j + 1 < _second.Length;
        long energy = hasNext
            ? _cells.Energies[cell * _best] + _energies.OuterEnd(CodeOf(i, j), _first[i + 1], _second[j + 1])
            : FoldCells.Never;
        if (energy <= _openLimit && hasNext)
        {
            int at = (i * _second.Length) + _openCounts[i]++;
            (_open[at], _openColumns[at]) = (energy, j);
            _openLeast[i] = Math.Min(_openLeast[i], energy);
        }
    }

    private void AddBulges(int i, int j, int cell, int code)
    {
        unchecked
        {
            long[] least = _energies.LeastBulge.Sizes;
            ReadOnlySpan<int> columns = ColumnsThatPairWith(_first[i - 1]);
            for (int at = 0; at < columns.Length && columns[at] < j - 1; at++)
            {
                int others = j - 1 - columns[at];
                if (others <= _maxLoop && _cells.Energies[(((i - 1) * _second.Length) + at) * _best] + least[others] <= _cells.Limit(cell))
                {
                    AddLoop(i, j, i - 1, columns[at], cell, code);
                }
            }
            int partner = StructureTables.Bases - 1 - _second[j - 1];
            long[] from = _energies.LeastBulge.From;
            for (int row = i - 2; row >= Math.Max(0, i - 1 - _maxLoop); row--)
            {
                if (_first[row] == partner && _cells.Energies[Cell(row, j - 1) * _best] + from[i - 1 - row] <= _cells.Limit(cell))
                {
                    AddLoop(i, j, row, j - 1, cell, code);
                }
            }
        }
    }

    private void AddInternal(int i, int j, int cell, int code)
    {
        if (j < 2 || _maxLoop < 2)
        {
            return;
        }
        if (i > 1 && FoldSequence.ArePaired(_first[i - 2], _second[j - 2]))
        {
            AddLoop(i, j, i - 2, j - 2, cell, code);
        }
        long end = _energies.InnerEnd(code, _first[i - 1], _second[j - 1]);
        long[] from = _energies.LeastInternal.From;
        if (_maxLoop < 3 || _openSoFar + end + from[3] > _cells.Limit(cell))
        {
            return;
        }
        int firstRow = Math.Max(0, i - _maxLoop);
        for (int row = i - 2; row >= firstRow; row--)
        {
            if (_openLeast[row] + end + from[i - row] <= _cells.Limit(cell))
            {
                AddInternal(i, j, row, cell, code, end);
            }
        }
    }

    /// <summary>Loops from the pairs of a row; a pair whose cheapest loop of that size is too dear is left out.</summary>
    private void AddInternal(int i, int j, int row, int cell, int code, long end)
    {
        unchecked
        {
            int bases = i - 1 - row;
            ReadOnlySpan<int> columns = _openColumns.AsSpan(row * _second.Length, _openCounts[row]);
            ReadOnlySpan<long> open = _open.AsSpan(row * _second.Length, columns.Length);
            long[] least = _energies.LeastInternal.Sizes;
            long limit = _cells.Limit(cell) - end;
            long asymmetry = _energies.AsymmetryEnergy;
            int leastColumn = j - 1 - (_maxLoop - bases);
            for (int at = 0; at < columns.Length && columns[at] < j - 1; at++)
            {
                int column = columns[at];
                // The loop of one base on either side is looked at already.
                int others = j - 1 - column;
                if (column >= leastColumn && bases + others > 2
                    && open[at] + least[bases + others] + (asymmetry * Math.Abs(bases - others)) <= limit)
                {
                    AddLoop(i, j, row, column, cell, code);
                    limit = _cells.Limit(cell) - end;
                }
            }
        }
    }

    private void AddLoop(int i, int j, int row, int column, int cell, int code)
    {
        long loop = _energies.LoopEnergy(
            CodeOf(row, column), code, i - 1 - row, j - 1 - column, _first[row + 1], _second[column + 1], _first[i - 1], _second[j - 1]);
        int from = Cell(row, column);
        if (_cells.Energies[from * _best] + loop <= _cells.Limit(cell))
        {
            AddFrom(from, cell, loop, 1);
        }
    }

    private void AddFrom(int from, int cell, long energy, int loops)
    {
        for (int rank = 0; rank < _cells.Count(from); rank++)
        {
            int entry = _cells.EntryOf(from, rank);
            _cells.Add(cell, _cells.Energy(entry) + energy, _cells.Loops(entry) + loops, entry);
        }
    }

    private bool TryLoop(int row, int column, int i, int j, int code, out FoldEnergies.Term loop) => _energies.TryLoop(
        CodeOf(row, column), code, i - 1 - row, j - 1 - column, _first[row + 1], _second[column + 1], _first[i - 1], _second[j - 1],
        out loop);

    private FoldEnergies.Term End(int i, int j, int side)
    {
        int next = i + side >= 0 && i + side < _first.Length ? _first[i + side] : -1;
        int facing = j + side >= 0 && j + side < _second.Length ? _second[j + side] : -1;
        int code = CodeOf(i, j);
        return side > 0 ? _energies.End(code, next, facing) : _energies.End(FoldEnergies.Turned(code), facing, next);
    }

    private long EndEnergy(int i, int j, int side)
    {
        int next = i + side >= 0 && i + side < _first.Length ? _first[i + side] : -1;
        int facing = j + side >= 0 && j + side < _second.Length ? _second[j + side] : -1;
        int code = CodeOf(i, j);
        return side > 0 ? _energies.EndEnergy(code, next, facing) : _energies.EndEnergy(FoldEnergies.Turned(code), facing, next);
    }

    private FoundPairs Structure(int last)
    {
        var pairs = new List<BasePair>();
        (int i, int j) = PairOf(_cells.CellOf(last));
        StructureEnergy sum = End(i, j, 1).Energy + _initiation.Energy;
        for (int entry = last; entry != FoldCells.None; entry = _cells.Before(entry))
        {
            (i, j) = PairOf(_cells.CellOf(entry));
            pairs.Add(new BasePair(i, _second.Length - 1 - j));
            sum += Joined(_cells.Before(entry), i, j);
        }
        pairs.Reverse();
        return new FoundPairs([.. pairs], sum, pairs.Count - 1);
    }

    /// <summary>What joins a pair to the one before it, or begins the helix.</summary>
    private StructureEnergy Joined(int before, int i, int j)
    {
        if (before == FoldCells.None)
        {
            return End(i, j, -1).Energy;
        }
        (int row, int column) = PairOf(_cells.CellOf(before));
        if (row == i - 1 && column == j - 1)
        {
            return _energies.Step(CodeOf(row, column), CodeOf(i, j)).Energy;
        }
        TryLoop(row, column, i, j, CodeOf(i, j), out FoldEnergies.Term loop);
        return loop.Energy;
    }
}
