namespace Oligo.Thermodynamics;

/// <summary>Hairpins of a strand by free energy, the best first: one after another, none within the loop of another.</summary>
/// <remarks>
/// A cell holds the best structures that a pair (i, j) encloses. One search after another in the same arrays; not thread-safe.
/// </remarks>
internal sealed class HairpinSearch
{
    private readonly FoldEnergies _energies;
    private readonly int _maxLoop;
    private readonly FoldCells _cells = new();
    private byte[] _bases = [];
    private byte[] _classes = [];
    private int _length;
    private int _best;

    // The columns of each row that are paired, in the order in which they are filled, and how many they are.
    private int[] _paired = [];
    private int[] _pairedCounts = [];
    private long _leastSoFar;

    // By the number of bases from the 5' end: the best chains of hairpins among them. Before an entry is that of the last helix.
    private readonly FoldCells _chains = new();
    private readonly List<Helix> _helices = [];

    public HairpinSearch(FoldEnergies energies, int maxLoop)
    {
        _energies = energies;
        _maxLoop = maxLoop;
    }

    /// <summary>Whether the arrays are small enough to be kept for the next search.</summary>
    public bool IsSmall => _cells.IsSmall && _helices.Capacity <= FoldCells.MostKept;

    /// <summary>The best structures.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="best">How many.</param>
    public List<FoundPairs> Find(FoldStrand strand, int best)
    {
        Fill(strand, best);
        var found = new List<FoundPairs>();
        for (int rank = 0; rank < _chains.Count(_length) && found.Count < _best; rank++)
        {
            int last = _chains.Before(_chains.EntryOf(_length, rank));
            if (last != FoldCells.None)
            {
                var pairs = new List<BasePair>();
                FoundEnergy energy = Sum(last, pairs);
                found.Add(new FoundPairs([.. pairs.OrderBy(pair => pair.First)], energy.Energy, energy.Stacks));
            }
        }
        return found;
    }

    /// <summary>The energy of the best structure; <see langword="null"/> where nothing pairs.</summary>
    public FoundEnergy? FindEnergy(FoldStrand strand)
    {
        Fill(strand, 1);
        for (int rank = 0; rank < _chains.Count(_length); rank++)
        {
            if (_chains.Before(_chains.EntryOf(_length, rank)) is var last and not FoldCells.None)
            {
                return Sum(last, null);
            }
        }
        return null;
    }

    private void Fill(FoldStrand strand, int best)
    {
        (_length, _best) = (strand.Length, best);
        if (_bases.Length < _length)
        {
            (_bases, _classes, _pairedCounts) = (new byte[_length], new byte[_length], new int[_length]);
            _paired = new int[_length * _length];
        }
        strand.Bases.CopyTo(_bases);
        strand.Classes.CopyTo(_classes);
        _cells.Clear(_length * _length, best);
        // One more, because a chain without a helix is among them.
        _chains.Clear(_length + 1, best + 1);
        _helices.Clear();
        _pairedCounts.AsSpan(0, _length).Clear();
        _leastSoFar = FoldCells.Never;
        for (int j = NtthalHairpin.LeastLoop + 1; j < _length; j++)
        {
            for (int i = j - NtthalHairpin.LeastLoop - 1; i >= 0; i--)
            {
                if (FoldSequence.ArePaired(_bases[i], _bases[j]))
                {
                    FillCell(i, j);
                    _paired[(i * _length) + _pairedCounts[i]++] = j;
                    _leastSoFar = Math.Min(_leastSoFar, _cells.Energies[Cell(i, j) * _best]);
                }
            }
        }
        Chain();
    }

    private int Cell(int i, int j) => (i * _length) + j;

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
        if (_leastSoFar + _energies.LeastLoop <= _cells.Limit(cell))
        {
            AddLoops(i, j, cell, code);
        }
    }

    private void AddLoops(int i, int j, int cell, int code)
    {
        long outerEnd = _energies.OuterEnd(code, _bases[i + 1], _bases[j - 1]);
        int lastRow = Math.Min(i + 1 + _maxLoop, j - NtthalHairpin.LeastLoop - 2);
        for (int first = i + 1; first <= lastRow; first++)
        {
            int bases = first - i - 1;
            int leastColumn = j - 1 - (_maxLoop - bases);
            int start = first * _length;
            for (int at = _pairedCounts[first] - 1; at >= 0 && _paired[start + at] >= leastColumn; at--)
            {
                int last = _paired[start + at];
                int size = bases + j - 1 - last;
                if (size > 0 && last < j)
                {
                    AddLoop(i, j, first, last, size, cell, outerEnd);
                }
            }
        }
    }

    private void AddLoop(int i, int j, int first, int last, int size, int cell, long outerEnd)
    {
        int inner = Cell(first, last);
        long energy = _cells.Energies[inner * _best];
        if (energy + _energies.LeastLoop <= _cells.Limit(cell)
            && energy + Least(outerEnd, first, last, first - i - 1, size) <= _cells.Limit(cell)
            && TryLoop(i, j, first, last, out FoldEnergies.Term loop))
        {
            AddFrom(inner, cell, (loop + _energies.Salt).FreeEnergy, 1);
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
        for (int end = 1; end <= _length; end++)
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
                if (energy > _chains.Limit(j + 1))
                {
                    continue;
                }
                int number = _helices.Count;
                _helices.Add(new Helix(_chains.Before(chain), entry));
                _chains.Add(j + 1, energy, _chains.Loops(chain) + _cells.Loops(entry) + 1, number);
            }
        }
    }

    /// <summary>The outer end of a helix. A base that the helix before it ends with is not free to hang over this one.</summary>
    private FoldEnergies.Term End(int i, int j, int before)
    {
        bool isFree = i > 0 && (before == FoldCells.None || LastOf(before) < i - 1);
        int next = j + 1 < _length ? _bases[j + 1] : -1;
        return _energies.End(FoldEnergies.Turned(CodeOf(i, j)), next, isFree ? _bases[i - 1] : -1);
    }

    private int LastOf(int helix) => _cells.CellOf(_helices[helix].Entry) % _length;

    /// <summary>The energy of a chain of helices, and its pairs.</summary>
    private FoundEnergy Sum(int last, List<BasePair>? pairs)
    {
        StructureEnergy sum = default;
        int stacks = 0;
        for (int helix = last; helix != FoldCells.None; helix = _helices[helix].Before)
        {
            int entry = _helices[helix].Entry;
            int cell = _cells.CellOf(entry);
            sum += End(cell / _length, cell % _length, _helices[helix].Before).Energy;
            for (; entry != FoldCells.None; entry = _cells.Before(entry))
            {
                cell = _cells.CellOf(entry);
                pairs?.Add(new BasePair(cell / _length, cell % _length));
                sum += Inside(cell, _cells.Before(entry));
                stacks += _cells.Before(entry) == FoldCells.None ? 0 : 1;
            }
        }
        return new FoundEnergy(sum, stacks);
    }

    private StructureEnergy Inside(int cell, int inner)
    {
        (int i, int j) = (cell / _length, cell % _length);
        if (inner == FoldCells.None)
        {
            return _energies.Hairpin(CodeOf(i, j), _bases.AsSpan(i, j - i + 1)).Energy;
        }
        (int first, int last) = (_cells.CellOf(inner) / _length, _cells.CellOf(inner) % _length);
        if (first == i + 1 && last == j - 1)
        {
            return _energies.Step(CodeOf(i, j), CodeOf(first, last)).Energy;
        }
        TryLoop(i, j, first, last, out FoldEnergies.Term loop);
        return loop.Energy;
    }

    /// <summary>A helix after a chain.</summary>
    private readonly record struct Helix(int Before, int Entry);
}
