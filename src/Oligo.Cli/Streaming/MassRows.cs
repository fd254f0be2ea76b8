using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Cli.Streaming;

/// <summary>Formulas and masses of the rows of a block, as columns; what was found wrong beside them. Recycled from block to block.</summary>
internal sealed class MassRows
{
    public const int MonoisotopicDecimals = 6;
    public const int AverageDecimals = 4;

    private readonly Utf8Buffer _formulas = new();
    private int[] _formulaEnds = [];
    private int[] _sodiumEnds = [];
    private string?[] _status = [];
    private int[] _lengths = [];
    private long[] _monoisotopic = [];
    private long[] _average = [];
    private long[] _sodiumAverage = [];

    /// <summary>Rows that go into the table: all of the block, unless the run stops at one of them.</summary>
    public int Count { get; private set; }

    public int Good { get; private set; }

    public int Bad => Count - Good;

    /// <summary>Whether the run ends with this block.</summary>
    public bool IsLast { get; private set; }

    /// <summary>What was found in rows, in their order; rows about which there is nothing to say are not in it.</summary>
    public List<RowFindings> Findings { get; } = [];

    public void Reset(int rows)
    {
        Count = 0;
        Good = 0;
        IsLast = false;
        Findings.Clear();
        _formulas.Clear();
        if (rows > _status.Length)
        {
            int capacity = Math.Max(rows, 2 * _status.Length);
            _formulaEnds = new int[capacity];
            _sodiumEnds = new int[capacity];
            _status = new string?[capacity];
            _lengths = new int[capacity];
            _monoisotopic = new long[capacity];
            _average = new long[capacity];
            _sodiumAverage = new long[capacity];
        }
    }

    /// <summary>Appends a row in error.</summary>
    public void AddBad(string code)
    {
        _status[Count] = code;
        _formulaEnds[Count] = _formulas.Length;
        _sodiumEnds[Count] = _formulas.Length;
        Count++;
    }

    /// <summary>Appends a row. Masses count units of their last decimal.</summary>
    public void AddGood(int length, ReadOnlySpan<byte> formula, long monoisotopic, long average, ReadOnlySpan<byte> sodiumFormula, long sodiumAverage)
    {
        _status[Count] = null;
        _lengths[Count] = length;
        _formulas.Append(formula);
        _formulaEnds[Count] = _formulas.Length;
        _formulas.Append(sodiumFormula);
        _sodiumEnds[Count] = _formulas.Length;
        _monoisotopic[Count] = monoisotopic;
        _average[Count] = average;
        _sodiumAverage[Count] = sodiumAverage;
        Count++;
        Good++;
    }

    public void Report(int row, ImmutableArray<Diagnostic> diagnostics, RowFault? fault) => Findings.Add(new RowFindings(row, diagnostics, fault));

    /// <summary>Ends the table behind the last row that was added.</summary>
    public void Stop() => IsLast = true;

    /// <summary>Whether a row has a formula.</summary>
    public bool IsGood(int row) => _status[row] is null;

    /// <summary><c>ok</c>, or the code of the first error.</summary>
    public string StatusOf(int row) => _status[row] ?? "ok";

    /// <summary>Nucleotides, of all strands.</summary>
    public int LengthOf(int row) => _lengths[row];

    public ReadOnlySpan<byte> FormulaOf(int row) => _formulas.Slice(row == 0 ? 0 : _sodiumEnds[row - 1], _formulaEnds[row]);

    public ReadOnlySpan<byte> SodiumFormulaOf(int row) => _formulas.Slice(_formulaEnds[row], _sodiumEnds[row]);

    /// <summary>In units of 1e-6 Da.</summary>
    public long MonoisotopicOf(int row) => _monoisotopic[row];

    /// <summary>In units of 1e-4 Da.</summary>
    public long AverageOf(int row) => _average[row];

    /// <summary>In units of 1e-4 Da.</summary>
    public long SodiumAverageOf(int row) => _sodiumAverage[row];

    /// <summary>A mass in units of its last decimal, rounded as it is printed: halves away from zero.</summary>
    public static long ToUnits(decimal mass, int decimals)
    {
        decimal scale = decimals == MonoisotopicDecimals ? 1e6m : 1e4m;
        return (long)decimal.Round(mass * scale, 0, MidpointRounding.AwayFromZero);
    }
}
