using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Oligo.Text;

namespace Oligo.Cli.Streaming;

/// <summary>What came of the rows of a block: the cells of the table as text, and what was found wrong beside them. Recycled from block to block.</summary>
/// <remarks>Numbers are texts here, so that every format states the same ones.</remarks>
internal sealed class MassRows
{
    public const int MonoisotopicDecimals = 6;
    public const int AverageDecimals = 4;

    /// <summary>Status of a row with a formula.</summary>
    public const string Ok = "ok";

    /// <summary>Stands behind each cell; in no cell.</summary>
    public const byte Separator = (byte)'\t';

    private readonly Utf8Buffer _cells = new();
    private int[] _ends = [];
    private string?[] _status = [];
    private int[] _lengths = [];
    private int _endCount;

    /// <summary>Rows that go into the table: all of the block, unless the run stops at one of them.</summary>
    public int Count { get; private set; }

    public int Good { get; private set; }

    public int Bad => Count - Good;

    /// <summary>Whether the run ends with this block.</summary>
    public bool IsLast { get; private set; }

    /// <summary>What was found in rows, in their order; rows about which there is nothing to say are not in it.</summary>
    public List<RowFindings> Findings { get; } = [];

    /// <summary>The dialects that were detected, and in how many rows; empty where the dialect was named.</summary>
    public Dictionary<string, int> Dialects { get; } = [];

    public void Reset(int rows)
    {
        Dialects.Clear();
        Count = 0;
        Good = 0;
        IsLast = false;
        Findings.Clear();
        _cells.Clear();
        _endCount = 0;
        if (rows > _status.Length)
        {
            // Blocks hold nearly the same number of rows.
            int capacity = Math.Max(rows + (rows / 8), 2 * _status.Length);
            _ends = new int[capacity * MassCells.Count];
            _status = new string?[capacity];
            _lengths = new int[capacity];
        }
    }

    /// <summary>Appends a row in error.</summary>
    public void AddBad(string code)
    {
        // The cells of the next row begin one behind the end of the last one.
        _ends.AsSpan(_endCount, MassCells.Count).Fill(_cells.Length - 1);
        _endCount += MassCells.Count;
        _status[Count++] = code;
    }

    /// <summary>Room for the cells of the next row; it counts only when the row is ended.</summary>
    /// <param name="size">Least number of bytes.</param>
    public CellWriter BeginRow(int size) => new(_cells.GetSpan(size), _ends.AsSpan(_endCount, MassCells.Count), _cells.Length);

    /// <summary>Appends a row with a formula.</summary>
    /// <param name="length">Nucleotides, of all strands.</param>
    /// <param name="cells">The cells, all of them.</param>
    public void EndRow(int length, CellWriter cells)
    {
        _cells.Advance(cells.Length);
        _endCount += MassCells.Count;
        _lengths[Count] = length;
        _status[Count++] = null;
        Good++;
    }

    /// <summary>Counts a row whose dialect was detected.</summary>
    /// <param name="dialect">What is said of it: <c>read as ionis (the Ionis form)</c>.</param>
    public void CountDialect(string dialect) => CollectionsMarshal.GetValueRefOrAddDefault(Dialects, dialect, out _)++;

    public void Report(int row, ImmutableArray<Diagnostic> diagnostics, RowFault? fault) => Findings.Add(new RowFindings(row, diagnostics, fault));

    /// <summary>Ends the table behind the last row that was added.</summary>
    public void Stop() => IsLast = true;

    /// <summary>Whether a row has a formula.</summary>
    public bool IsGood(int row) => _status[row] is null;

    /// <summary><c>ok</c>, or the code of the first error.</summary>
    public string StatusOf(int row) => _status[row] ?? Ok;

    /// <summary>Nucleotides, of all strands.</summary>
    public int LengthOf(int row) => _lengths[row];

    /// <summary>A cell of <see cref="MassCells"/> of a row with a formula.</summary>
    public ReadOnlySpan<byte> CellOf(int row, int cell)
    {
        int at = (row * MassCells.Count) + cell;
        return _cells.Slice(StartOf(at), _ends[at]);
    }

    /// <summary>All cells of a row with a formula, a <see cref="Separator"/> behind each.</summary>
    public ReadOnlySpan<byte> CellsOf(int row)
    {
        int at = row * MassCells.Count;
        return _cells.Slice(StartOf(at), _ends[at + MassCells.Count - 1] + 1);
    }

    private int StartOf(int at) => at == 0 ? 0 : _ends[at - 1] + 1;
}
