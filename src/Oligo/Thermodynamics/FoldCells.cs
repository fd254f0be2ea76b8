namespace Oligo.Thermodynamics;

/// <summary>The best few structures that end with each pair, by free energy, then by fewer loops. Not thread-safe.</summary>
internal sealed class FoldCells
{
    /// <summary>No structure before this one.</summary>
    public const int None = -1;

    /// <summary>More than the energy of any structure, and little enough for sums.</summary>
    public const long Never = long.MaxValue / 8;

    /// <summary>Entries that are kept for the next search; arrays of longer strands are not.</summary>
    public const int MostKept = 1 << 14;

    private int _best = 1;
    private long[] _energies = [];
    private int[] _loops = [];
    private int[] _before = [];
    private int[] _counts = [];

    /// <summary>Whether the arrays are small enough to be kept for the next search.</summary>
    public bool IsSmall => _energies.Length <= MostKept;

    /// <summary>Empties all cells.</summary>
    /// <param name="cells">How many cells there are from now on.</param>
    /// <param name="best">Structures that each keeps.</param>
    public void Clear(int cells, int best)
    {
        int entries = cells * best;
        _best = best;
        if (_energies.Length < entries || _counts.Length < cells)
        {
            (_energies, _loops, _before, _counts) = (new long[entries], new int[entries], new int[entries], new int[cells]);
        }
        _counts.AsSpan(0, cells).Clear();
        _energies.AsSpan(0, entries).Fill(Never);
    }

    /// <summary>Structures of a cell.</summary>
    public int Count(int cell) => _counts[cell];

    /// <summary>Number of a structure: of the cell it ends with, and its rank there.</summary>
    public int EntryOf(int cell, int rank) => (cell * _best) + rank;

    public int CellOf(int entry) => entry / _best;

    public long Energy(int entry) => _energies[entry];

    public int Loops(int entry) => _loops[entry];

    /// <summary>The structure that this one was made from.</summary>
    public int Before(int entry) => _before[entry];

    /// <summary>Energies of all entries; <see cref="Never"/> for those that are not taken.</summary>
    public ReadOnlySpan<long> Energies => _energies;

    /// <summary>Above which energy a structure is not kept.</summary>
    public long Limit(int cell) => _energies[(cell * _best) + _best - 1];

    /// <summary>Keeps a structure if it is among the best of its cell. Of equal ones the first stays before the later.</summary>
    public void Add(int cell, long energy, int loops, int before)
    {
        int start = cell * _best;
        if (energy > _energies[start + _best - 1])
        {
            return;
        }
        int count = _counts[cell];
        if (_best == 1)
        {
            if (count == 0 || IsBetter(energy, loops, start))
            {
                (_energies[start], _loops[start], _before[start], _counts[cell]) = (energy, loops, before, 1);
            }
            return;
        }
        int at = count;
        while (at > 0 && IsBetter(energy, loops, start + at - 1))
        {
            at--;
        }
        if (at == _best)
        {
            return;
        }
        int last = Math.Min(count, _best - 1);
        for (int i = last; i > at; i--)
        {
            _energies[start + i] = _energies[start + i - 1];
            _loops[start + i] = _loops[start + i - 1];
            _before[start + i] = _before[start + i - 1];
        }
        (_energies[start + at], _loops[start + at], _before[start + at]) = (energy, loops, before);
        _counts[cell] = last + 1;
    }

    private bool IsBetter(long energy, int loops, int entry) =>
        energy < _energies[entry] || (energy == _energies[entry] && loops < _loops[entry]);
}
