using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>What came of the rows of a block: the table as text, and what was found wrong beside it. Recycled from block to block.</summary>
/// <remarks>The text is that of a TSV, line for line; other formats take its cells. So numbers are texts, and every format states the same ones.</remarks>
internal sealed class MassRows
{
    public const int MonoisotopicDecimals = 6;
    public const int AverageDecimals = 4;

    /// <summary>Status of a row with a formula.</summary>
    public const string Ok = "ok";

    private static ReadOnlySpan<byte> EndOfGood => "ok\n"u8;

    private const int EndsOfRow = 1 + MassCells.Count;

    private readonly Utf8Buffer _lines = new();

    // Of each row: where its identifier ends, and each cell.
    private int[] _ends = [];
    private string?[] _status = [];
    private int[] _lengths = [];
    private int _lineStart;

    /// <summary>Rows whose text is a name of the catalogue.</summary>
    public int ReadByName { get; set; }

    /// <summary>Rows that go into the table: all of the block, unless the run stops at one of them.</summary>
    public int Count { get; private set; }

    public int Good { get; private set; }

    public int Bad => Count - Good;

    /// <summary>The lines of the table, without those in error where they are left out.</summary>
    public ReadOnlySpan<byte> Lines => _lines.Written;

    /// <summary>Whether the run ends with this block.</summary>
    public bool IsLast { get; private set; }

    /// <summary>What was found in rows, in their order; rows about which there is nothing to say are not in it.</summary>
    public List<RowFindings> Findings { get; } = [];

    /// <summary>The dialects that were detected, and in how many rows; empty where the dialect was named.</summary>
    public Dictionary<INotation, int> Dialects { get; } = [];

    public void Reset(int rows)
    {
        Dialects.Clear();
        Count = 0;
        Good = 0;
        ReadByName = 0;
        IsLast = false;
        Findings.Clear();
        _lines.Clear();
        _lineStart = 0;
        if (rows > _status.Length)
        {
            // Blocks hold nearly the same number of rows.
            int capacity = Math.Max(rows + (rows / 8), 2 * _status.Length);
            _ends = new int[capacity * EndsOfRow];
            _status = new string?[capacity];
            _lengths = new int[capacity];
        }
    }

    /// <summary>Appends a row in error.</summary>
    /// <param name="rows">The rows of the input.</param>
    /// <param name="code">The code of its first error.</param>
    /// <param name="inTable">Whether it has a line in the table.</param>
    public void AddBad(RowBlock rows, string code, bool inTable)
    {
        if (inTable)
        {
            AppendName(rows);
            for (int i = 0; i <= MassCells.Count; i++)
            {
                _lines.Append(CellWriter.Separator);
            }
            _lines.Append(code);
            _lines.Append((byte)'\n');
            _lineStart = _lines.Length;
        }
        _status[Count++] = code;
    }

    /// <summary>Begins the next row, or begins it anew: its name, and room for its cells.</summary>
    /// <param name="rows">The rows of the input.</param>
    /// <param name="size">Least number of bytes for the cells.</param>
    public CellWriter BeginRow(RowBlock rows, int size)
    {
        _lines.Truncate(_lineStart);
        AppendName(rows);
        Span<int> ends = _ends.AsSpan(Count * EndsOfRow, EndsOfRow);
        ends[0] = _lines.Length;
        _lines.Append(CellWriter.Separator);
        return new CellWriter(_lines.GetSpan(size), ends[1..], _lines.Length);
    }

    /// <summary>Appends a row with a formula.</summary>
    /// <param name="length">Nucleotides, of all strands.</param>
    /// <param name="cells">The cells, all of them.</param>
    public void EndRow(int length, CellWriter cells)
    {
        _lines.Advance(cells.Length);
        _lines.Append(EndOfGood);
        _lineStart = _lines.Length;
        _lengths[Count] = length;
        _status[Count++] = null;
        Good++;
    }

    /// <summary>Counts a row whose dialect was detected.</summary>
    public void CountDialect(INotation dialect) => CollectionsMarshal.GetValueRefOrAddDefault(Dialects, dialect, out _)++;

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
        int at = (row * EndsOfRow) + cell;
        return _lines.Slice(_ends[at] + 1, _ends[at + 1]);
    }

    /// <summary>All cells of a row with a formula, a <see cref="CellWriter.Separator"/> after each.</summary>
    public ReadOnlySpan<byte> CellsOf(int row)
    {
        int at = row * EndsOfRow;
        return _lines.Slice(_ends[at] + 1, _ends[at + MassCells.Count] + 1);
    }

    private void AppendName(RowBlock rows)
    {
        ReadOnlySpan<byte> identifier = rows.IdOf(Count);
        if (identifier.IsEmpty)
        {
            _lines.Append(rows.DefaultIdOf(Count));
        }
        else
        {
            SeparatedCell.Append(_lines, identifier, csv: false);
        }
    }
}
