namespace Oligo.Thermodynamics;

/// <summary>Hairpins of a strand by free energy, the best first: one after another, none within the loop of another.</summary>
/// <remarks>A cell holds the best structures that a pair (i, j) encloses. One search of one call; not thread-safe.</remarks>
internal sealed class HairpinSearch : IDisposable
{
    private readonly FoldEnergies _energies;
    private readonly byte[] _bases;
    private readonly byte[] _classes;
    private readonly int _maxLoop;
    private readonly int _best;
    private readonly FoldCells _cells;

    // By the number of bases from the 5' end: the best chains of hairpins among them. Before an entry is that of the last helix.
    private readonly FoldCells _chains;
    private readonly Dictionary<int, Helix> _helices = [];

    public HairpinSearch(FoldEnergies energies, FoldSequence strand, int maxLoop, int best)
    {
        _best = best;
        _energies = energies;
        _maxLoop = maxLoop;
        (_bases, _classes) = (strand.Bases, strand.Classes);
        _cells = new FoldCells(_bases.Length * _bases.Length, best);
        // One more, because a chain without a helix is among them.
        _chains = new FoldCells(_bases.Length + 1, best + 1);
    }

    /// <summary>The best structures.</summary>
    public List<FoundPairs> Find()
    {
        for (int j = NtthalHairpin.LeastLoop + 1; j < _bases.Length; j++)
        {
            for (int i = j - NtthalHairpin.LeastLoop - 1; i >= 0; i--)
            {
                if (FoldSequence.ArePaired(_bases[i], _bases[j]))
                {
                    FillCell(i, j);
                }
            }
        }
        var found = new List<FoundPairs>();
        Chain();
        for (int rank = 0; rank < _chains.Count(_bases.Length) && found.Count < _best; rank++)
        {
            if (Structure(_chains.Before(_chains.EntryOf(_bases.Length, rank))) is { } structure)
            {
                found.Add(structure);
            }
        }
        return found;
    }

    public void Dispose()
    {
        _cells.Dispose();
        _chains.Dispose();
    }

    private int Cell(int i, int j) => (i * _bases.Length) + j;

    private int CodeOf(int i, int j) => FoldEnergies.CodeOf(_bases[i], _classes[i], _classes[j]);

    private void FillCell(int i, int j)
    {
        int cell = Cell(i, j);
        int code = CodeOf(i, j);
        _cells.Add(cell, _energies.Hairpin(code, _bases.AsSpan(i, j - i + 1)).FreeEnergy, 0, FoldCells.None);
        int inner = Cell(i + 1, j - 1);
        if (_cells.Count(inner) > 0)
        {
            AddFrom(inner, cell, (_energies.Step(code, CodeOf(i + 1, j - 1)) + _energies.Salt).FreeEnergy, 0);
        }
        long outerEnd = _energies.OuterEnd(code, _bases[i + 1], _bases[j - 1]);
        int most = Math.Min(_maxLoop, j - i - NtthalHairpin.LeastLoop - 3);
        for (int size = 1; size <= most; size++)
        {
            for (int bases = 0; bases <= size; bases++)
            {
                (int first, int last) = (i + 1 + bases, j - 1 - (size - bases));
                inner = Cell(first, last);
                if (_cells.Count(inner) > 0
                    && _cells.Energy(_cells.EntryOf(inner, 0)) + Least(outerEnd, first, last, bases, size) <= _cells.Limit(cell)
                    && TryLoop(i, j, first, last, out FoldEnergies.Term loop))
                {
                    AddFrom(inner, cell, (loop + _energies.Salt).FreeEnergy, 1);
                }
            }
        }
    }

    /// <summary>The least that a loop can add; of the loop of one base on either side that is not worth asking.</summary>
    private long Least(long outerEnd, int first, int last, int bases, int size)
    {
        if (bases == 0 || bases == size)
        {
            return _energies.LeastBulge.Sizes[size];
        }
        return size == 2 ? -FoldCells.Never
            : outerEnd + _energies.LeastInternal.Sizes[size]
                + _energies.InnerEnd(CodeOf(first, last), _bases[first - 1], _bases[last + 1]);
    }

    private void AddFrom(int inner, int cell, long energy, int loops)
    {
        for (int rank = 0; rank < _cells.Count(inner); rank++)
        {
            int entry = _cells.EntryOf(inner, rank);
            _cells.Add(cell, _cells.Energy(entry) + energy, _cells.Loops(entry) + loops, entry);
        }
    }

    private bool TryLoop(int i, int j, int first, int last, out FoldEnergies.Term loop) => _energies.TryLoop(
        CodeOf(i, j), CodeOf(first, last), first - i - 1, j - last - 1, _bases[i + 1], _bases[j - 1], _bases[first - 1], _bases[last + 1],
        out loop);

    private void Chain()
    {
        _chains.Add(0, 0, 0, FoldCells.None);
        for (int end = 1; end <= _bases.Length; end++)
        {
            for (int rank = 0; rank < _chains.Count(end - 1); rank++)
            {
                int entry = _chains.EntryOf(end - 1, rank);
                _chains.Add(end, _chains.Energy(entry), _chains.Loops(entry), _chains.Before(entry));
            }
            for (int start = 0; start + NtthalHairpin.LeastLoop + 1 < end; start++)
            {
                AddHelices(start, end - 1);
            }
        }
    }

    /// <summary>The helices of an outermost pair after every chain that ends before it.</summary>
    private void AddHelices(int i, int j)
    {
        int cell = Cell(i, j);
        if (_cells.Count(cell) == 0)
        {
            return;
        }
        for (int before = 0; before < _chains.Count(i); before++)
        {
            int chain = _chains.EntryOf(i, before);
            for (int rank = 0; rank < _cells.Count(cell); rank++)
            {
                int entry = _cells.EntryOf(cell, rank);
                long energy = _chains.Energy(chain) + _cells.Energy(entry) + End(i, j, _chains.Before(chain)).FreeEnergy;
                int number = _helices.Count;
                _helices.Add(number, new Helix(_chains.Before(chain), entry, energy));
                _chains.Add(j + 1, energy, _chains.Loops(chain) + _cells.Loops(entry) + 1, number);
            }
        }
    }

    /// <summary>The outer end of a helix. A base that the helix before it ends with is not free to hang over this one.</summary>
    private FoldEnergies.Term End(int i, int j, int before)
    {
        bool isFree = i > 0 && (before == FoldCells.None || LastOf(before) < i - 1);
        int next = j + 1 < _bases.Length ? _bases[j + 1] : -1;
        return _energies.End(FoldEnergies.Turned(CodeOf(i, j)), next, isFree ? _bases[i - 1] : -1);
    }

    private int LastOf(int helix) => _cells.CellOf(_helices[helix].Entry) % _bases.Length;

    private FoundPairs? Structure(int last)
    {
        if (last == FoldCells.None)
        {
            return null;
        }
        var pairs = new List<BasePair>();
        StructureEnergy sum = default;
        int stacks = 0;
        for (int helix = last; helix != FoldCells.None; helix = _helices[helix].Before)
        {
            int entry = _helices[helix].Entry;
            int cell = _cells.CellOf(entry);
            sum += End(cell / _bases.Length, cell % _bases.Length, _helices[helix].Before).Energy;
            for (; entry != FoldCells.None; entry = _cells.Before(entry))
            {
                cell = _cells.CellOf(entry);
                pairs.Add(new BasePair(cell / _bases.Length, cell % _bases.Length));
                sum += Inside(cell, _cells.Before(entry));
                stacks += _cells.Before(entry) == FoldCells.None ? 0 : 1;
            }
        }
        return new FoundPairs([.. pairs.OrderBy(pair => pair.First)], sum, stacks);
    }

    private StructureEnergy Inside(int cell, int inner)
    {
        (int i, int j) = (cell / _bases.Length, cell % _bases.Length);
        if (inner == FoldCells.None)
        {
            return _energies.Hairpin(CodeOf(i, j), _bases.AsSpan(i, j - i + 1)).Energy;
        }
        (int first, int last) = (_cells.CellOf(inner) / _bases.Length, _cells.CellOf(inner) % _bases.Length);
        if (first == i + 1 && last == j - 1)
        {
            return _energies.Step(CodeOf(i, j), CodeOf(first, last)).Energy;
        }
        TryLoop(i, j, first, last, out FoldEnergies.Term loop);
        return loop.Energy;
    }

    /// <summary>A helix after a chain.</summary>
    private sealed record Helix(int Before, int Entry, long Energy);
}
