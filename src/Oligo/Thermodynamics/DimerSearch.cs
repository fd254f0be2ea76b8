using System.Numerics.Tensors;

namespace Oligo.Thermodynamics;

/// <summary>Dimers of two strands by free energy, the best first. One search after another in the same arrays; not thread-safe.</summary>
/// <remarks>
/// The second strand is read from its 3' end, so that a pair (i, j) is followed by (i + 1, j + 1). A cell holds the best structures whose
/// last pair it is. Strands are searched in the order of their letters, so that both orders of a call are one search.
/// </remarks>
internal sealed class DimerSearch
{
    private readonly FoldEnergies _energies;
    private readonly int _maxLoop;
    private readonly long[] _leastOfShape;
    private readonly FoldCells _cells = new();
    private readonly FoldCells _ends = new();
    private readonly int[] _columnEnds = new int[StructureTables.Bases + 1];
    private byte[] _first = [];
    private byte[] _second = [];
    private byte[] _firstClasses = [];
    private byte[] _secondClasses = [];
    private int _rows;
    private int _width;
    private bool _toFirstEnd;
    private bool _toSecondEnd;
    private FoldEnergies.Term _initiation;
    private int _best;
    private int[] _columns = [];
    private int[] _places = [];

    // The best energy of each pair with the mismatch of an internal loop after it. By row and column, the least of those in columns
    // before; by column, the least of those of all rows.
    private long[] _open = [];
    private long[] _openBefore = [];
    private long[] _openSoFar = [];

    // The columns of each row from which an internal loop can lead to anything, how many they are, and the rows that have some.
    private int[] _openColumns = [];
    private int[] _openCounts = [];
    private int[] _openRows = [];
    private int _openRowCount;
    private long _openLimit;

    // The same of bulges: by column the last row with such a pair, and by pair the one before it; how many the rows have.
    private int[] _bulgeRows = [];
    private int[] _bulgeRowsBefore = [];
    private int[] _bulgeCounts = [];
    private long _bulgeLimit;

    // The least energy of all rows so far: most pairs need not look at any bulge.
    private long _leastSoFar;

    public DimerSearch(FoldEnergies energies, int maxLoop)
    {
        _energies = energies;
        _maxLoop = maxLoop;
        _leastOfShape = LeastOfShape(energies, maxLoop);
    }

    /// <summary>Whether the arrays are small enough to be kept for the next search.</summary>
    public bool IsSmall => _cells.IsSmall;

    /// <summary>The best structures.</summary>
    /// <param name="first">One strand.</param>
    /// <param name="second">The other strand.</param>
    /// <param name="toFirstEnd">Whether the 3' end of the first must be paired.</param>
    /// <param name="toSecondEnd">Whether that of the second must be paired.</param>
    /// <param name="best">How many.</param>
    public List<FoundPairs> Find(FoldStrand first, FoldStrand second, bool toFirstEnd, bool toSecondEnd, int best)
    {
        Fill(first, second, toFirstEnd, toSecondEnd, best);
        var found = new List<FoundPairs>(_ends.Count(0));
        for (int rank = 0; rank < _ends.Count(0); rank++)
        {
            var pairs = new List<BasePair>();
            FoundEnergy energy = Sum(_ends.Before(rank), pairs);
            pairs.Reverse();
            found.Add(new FoundPairs([.. pairs], energy.Energy, energy.Stacks));
        }
        return found;
    }

    /// <summary>The energy of the best structure; <see langword="null"/> where nothing pairs.</summary>
    public FoundEnergy? FindEnergy(FoldStrand first, FoldStrand second)
    {
        Fill(first, second, false, false, 1);
        return _ends.Count(0) == 0 ? null : Sum(_ends.Before(0), null);
    }

    private void Fill(FoldStrand first, FoldStrand second, bool toFirstEnd, bool toSecondEnd, int best)
    {
        (_toFirstEnd, _toSecondEnd, _best) = (toFirstEnd, toSecondEnd, best);
        (_rows, _width) = (first.Length, second.Length);
        MakeRoom();
        first.Bases.CopyTo(_first);
        first.Classes.CopyTo(_firstClasses);
        second.Bases.CopyTo(_second);
        second.Classes.CopyTo(_secondClasses);
        _second.AsSpan(0, _width).Reverse();
        _secondClasses.AsSpan(0, _width).Reverse();
        _initiation = _energies.Initiation(first.HasDna || second.HasDna, first.HasRna || second.HasRna);
        SetLimits();
        SortColumns();
        for (int i = 0; i < _rows; i++)
        {
            FillRow(i);
        }
        _ends.Clear(1, best);
        for (int i = _toFirstEnd ? _rows - 1 : 0; i < _rows; i++)
        {
            foreach (int j in ColumnsThatPairWith(_first[i]))
            {
                long end = EndEnergy(i, j, 1);
                for (int rank = 0; rank < _cells.Count(Cell(i, j)); rank++)
                {
                    int entry = _cells.EntryOf(Cell(i, j), rank);
                    _ends.Add(0, _cells.Energy(entry) + end, _cells.Loops(entry), entry);
                }
            }
        }
    }

    private void MakeRoom()
    {
        int cells = _rows * _width;
        _cells.Clear(cells, _best);
        if (_first.Length < _rows)
        {
            (_first, _firstClasses) = (new byte[_rows], new byte[_rows]);
            (_openCounts, _openRows, _bulgeCounts) = (new int[_rows], new int[_rows], new int[_rows]);
        }
        if (_second.Length < _width)
        {
            (_second, _secondClasses) = (new byte[_width], new byte[_width]);
            (_columns, _places, _bulgeRows, _openSoFar) = (new int[_width], new int[_width], new int[_width], new long[_width]);
        }
        if (_open.Length < cells)
        {
            (_open, _openBefore, _openColumns, _bulgeRowsBefore) = (new long[cells], new long[cells], new int[cells], new int[cells]);
        }
        _bulgeRows.AsSpan(0, _width).Fill(FoldCells.None);
        _openSoFar.AsSpan(0, _width).Fill(FoldCells.Never);
        (_openRowCount, _leastSoFar) = (0, FoldCells.Never);
    }

    // The least that an internal loop adds beside its mismatches, by the bases of either side. The loop of one base on each is looked at
    // by itself: it is dearer than what may lead to any pair, and little enough for sums.
    private static long[] LeastOfShape(FoldEnergies energies, int maxLoop)
    {
        long[] least = new long[(maxLoop + 1) * (maxLoop + 1)];
        Array.Fill(least, 4 * FoldCells.Never);
        for (int bases = 1; bases < maxLoop; bases++)
        {
            for (int others = bases == 1 ? 2 : 1; bases + others <= maxLoop; others++)
            {
                least[(bases * (maxLoop + 1)) + others] =
                    energies.LeastInternal.Sizes[bases + others] + (energies.AsymmetryEnergy * Math.Abs(bases - others));
            }
        }
        return least;
    }

    /// <summary>Where every pair may begin a dimer, a loop that makes a worse one than that is of no use.</summary>
    private void SetLimits()
    {
        bool isLimited = _best == 1 && !_toSecondEnd;
        long most = _initiation.FreeEnergy + _energies.MostEnd;
        _openLimit = isLimited && _maxLoop > 2 ? most - _energies.LeastInternal.From[3] - _energies.LeastMismatch : FoldCells.Never;
        _bulgeLimit = isLimited ? most - _energies.LeastBulge.From[1] : FoldCells.Never;
    }

    private void FillRow(int i)
    {
        (_openCounts[i], _bulgeCounts[i]) = (0, 0);
        long least = FoldCells.Never;
        foreach (int j in ColumnsThatPairWith(_first[i]))
        {
            FillCell(i, j);
            int cell = Cell(i, j);
            long energy = _cells.Energies[cell * _best];
            Open(i, j, energy);
            least = Math.Min(least, energy);
            if (energy <= _bulgeLimit)
            {
                _bulgeRowsBefore[cell] = _bulgeRows[j];
                _bulgeRows[j] = i;
                _bulgeCounts[i]++;
            }
        }
        if (_openCounts[i] > 0)
        {
            _openRows[_openRowCount++] = i;
            SumUpOpen(i);
        }
        _leastSoFar = Math.Min(_leastSoFar, least);
    }

    // For every column the least open energy before it: a loop leads forward in both strands.
    private void SumUpOpen(int i)
    {
        Span<long> before = _openBefore.AsSpan(i * _width, _width);
        int column = 0;
        long least = FoldCells.Never;
        for (int at = i * _width; at < (i * _width) + _openCounts[i]; at++)
        {
            before[column..(_openColumns[at] + 1)].Fill(least);
            column = _openColumns[at] + 1;
            least = Math.Min(least, _open[at]);
        }
        before[column..].Fill(least);
        TensorPrimitives.Min(before, _openSoFar.AsSpan(0, _width), _openSoFar.AsSpan(0, _width));
    }

    // Pairs of a row are numbered by the place of their column among those with its base, so that they are neighbours in memory.
    private int Cell(int i, int j) => (i * _width) + _places[j];

    private (int First, int Second) PairOf(int cell)
    {
        (int i, int place) = Math.DivRem(cell, _width);
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
            for (int j = 0; j < _width; j++)
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

    private void Open(int i, int j, long energy)
    {
        if (i + 1 == _rows || j + 1 == _width)
        {
            return;
        }
        energy += _energies.OuterEnd(CodeOf(i, j), _first[i + 1], _second[j + 1]);
        if (energy <= _openLimit)
        {
            int at = (i * _width) + _openCounts[i]++;
            (_open[at], _openColumns[at]) = (energy, j);
        }
    }

    private void AddBulges(int i, int j, int cell, int code)
    {
        unchecked
        {
            long[] least = _energies.LeastBulge.Sizes;
            ReadOnlySpan<int> columns = _bulgeCounts[i - 1] == 0 ? default : ColumnsThatPairWith(_first[i - 1]);
            for (int at = 0; at < columns.Length && columns[at] < j - 1; at++)
            {
                int others = j - 1 - columns[at];
                if (others <= _maxLoop && _cells.Energies[(((i - 1) * _width) + at) * _best] + least[others] <= _cells.Limit(cell))
                {
                    AddLoop(i, j, i - 1, columns[at], cell, code);
                }
            }
            long[] from = _energies.LeastBulge.From;
            int firstRow = i - 1 - _maxLoop;
            for (int row = _bulgeRows[j - 1]; row >= Math.Max(0, firstRow); row = _bulgeRowsBefore[Cell(row, j - 1)])
            {
                if (row < i - 1 && _cells.Energies[Cell(row, j - 1) * _best] + from[i - 1 - row] <= _cells.Limit(cell))
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
        if (_maxLoop < 3 || _openSoFar[j - 1] + end + from[3] > _cells.Limit(cell))
        {
            return;
        }
        int firstRow = Math.Max(0, i - _maxLoop);
        for (int at = _openRowCount - 1; at >= 0 && _openRows[at] >= firstRow; at--)
        {
            int row = _openRows[at];
            long most = _cells.Limit(cell) - end - from[i - row];
            if (_openSoFar[j - 1] > most)
            {
                return;
            }
            if (row < i - 1 && _openBefore[(row * _width) + j - 1] <= most)
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
            ReadOnlySpan<int> columns = _openColumns.AsSpan(row * _width, _openCounts[row]);
            ReadOnlySpan<long> open = _open.AsSpan(row * _width, columns.Length);
            ReadOnlySpan<long> least = _leastOfShape.AsSpan(bases * (_maxLoop + 1), _maxLoop - bases + 1);
            long limit = _cells.Limit(cell) - end;
            for (int at = 0; at < columns.Length; at++)
            {
                int others = j - 1 - columns[at];
                if (others <= 0)
                {
                    break;
                }
                if (others < least.Length && open[at] + least[others] <= limit)
                {
                    AddLoop(i, j, row, columns[at], cell, code);
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
        if (loop != FoldCells.Never && _cells.Energies[from * _best] + loop <= _cells.Limit(cell))
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
        int next = i + side >= 0 && i + side < _rows ? _first[i + side] : -1;
        int facing = j + side >= 0 && j + side < _width ? _second[j + side] : -1;
        int code = CodeOf(i, j);
        return side > 0 ? _energies.End(code, next, facing) : _energies.End(FoldEnergies.Turned(code), facing, next);
    }

    private long EndEnergy(int i, int j, int side)
    {
        int next = i + side >= 0 && i + side < _rows ? _first[i + side] : -1;
        int facing = j + side >= 0 && j + side < _width ? _second[j + side] : -1;
        int code = CodeOf(i, j);
        return side > 0 ? _energies.EndEnergy(code, next, facing) : _energies.EndEnergy(FoldEnergies.Turned(code), facing, next);
    }

    /// <summary>The energy of a structure, and its pairs from the last to the first.</summary>
    private FoundEnergy Sum(int last, List<BasePair>? pairs)
    {
        (int i, int j) = PairOf(_cells.CellOf(last));
        StructureEnergy sum = End(i, j, 1).Energy + _initiation.Energy;
        int stacks = -1;
        for (int entry = last; entry != FoldCells.None; entry = _cells.Before(entry))
        {
            (i, j) = PairOf(_cells.CellOf(entry));
            pairs?.Add(new BasePair(i, _width - 1 - j));
            sum += Joined(_cells.Before(entry), i, j);
            stacks++;
        }
        return new FoundEnergy(sum, stacks);
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
