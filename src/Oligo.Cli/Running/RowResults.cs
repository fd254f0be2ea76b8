using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>
/// What came of the rows of a block: rows of the table, and what was found wrong beside it. Recycled from block to block.
/// </summary>
internal sealed class RowResults
{
    private TableRows? _table;

    /// <summary>Rows of the table.</summary>
    public TableRows Table => _table!;

    /// <summary>Rows of the input that were worked out.</summary>
    public int Good { get; private set; }

    /// <summary>Rows of the input in error.</summary>
    public int Bad { get; private set; }

    /// <summary>Rows of the input that were worked out, and whose check did not hold.</summary>
    public int Failed { get; private set; }

    /// <summary>Rows whose text is a name of the catalogue.</summary>
    public int ReadByName { get; set; }

    /// <summary>Rows whose name states a salt that the table does not show.</summary>
    public int SaltNotShown { get; set; }

    /// <summary>Rows whose name states another salt than the one that was asked for and written.</summary>
    public int OtherSalt { get; set; }

    /// <summary>Rows that state no salt for the columns of salts.</summary>
    public int WithoutSalt { get; set; }

    /// <summary>Rows that name a salt where the table is of the acid.</summary>
    public int SaltLeftOff { get; set; }

    /// <summary>Whether the run ends with this block.</summary>
    public bool IsLast { get; private set; }

    /// <summary>What was found in rows, in their order; rows about which there is nothing to say are not in it.</summary>
    public List<RowFindings> Findings { get; } = [];

    /// <summary>The dialects that were detected, and in how many rows; empty where the dialect was named.</summary>
    public Dictionary<INotation, int> Dialects { get; } = [];

    /// <summary>Columns in whose dialect something of a molecule was lost or could not be said, and in how many rows.</summary>
    public Dictionary<string, int> Losses { get; } = [];

    /// <summary>Index of the row that is worked out.</summary>
    public int Row { get; set; }

    public void Reset(int columns)
    {
        Row = 0;
        _table = _table?.Columns == columns ? _table : new TableRows(columns);
        _table.Clear();
        Dialects.Clear();
        Losses.Clear();
        Findings.Clear();
        Good = 0;
        Bad = 0;
        Failed = 0;
        ReadByName = 0;
        SaltNotShown = 0;
        OtherSalt = 0;
        WithoutSalt = 0;
        SaltLeftOff = 0;
        IsLast = false;
    }

    /// <summary>Counts a row of the input.</summary>
    /// <param name="isGood">Whether it was worked out; else it is in error.</param>
    public void Count(bool isGood)
    {
        if (isGood)
        {
            Good++;
            return;
        }
        Bad++;
    }

    /// <summary>Counts a row whose check did not hold.</summary>
    public void CountFailed() => Failed++;

    /// <summary>Counts rows whose dialect was detected.</summary>
    public void CountDialect(INotation dialect, int count = 1) =>
        CollectionsMarshal.GetValueRefOrAddDefault(Dialects, dialect, out _) += count;

    /// <summary>Counts a row of which a column does not say everything.</summary>
    public void CountLoss(string column) => CollectionsMarshal.GetValueRefOrAddDefault(Losses, column, out _)++;

    /// <summary>Reads a row by itself, and counts its dialect or name.</summary>
    public RowReading Read(RowBlock block, int row, InputOptions options)
    {
        RowReading reading = options.Read(block.ToInputRow(row));
        foreach (INotation detected in new[] { reading.Detected, reading.Other }.OfType<INotation>())
        {
            CountDialect(detected);
        }
        CountName(reading, block, row);
        return reading;
    }

    /// <summary>Counts a row whose text is a name of the catalogue, and calls it by that name.</summary>
    public void CountName(RowReading reading, RowBlock block, int row)
    {
        if (reading.Drug is not null)
        {
            ReadByName++;
            block.NameByText(row);
        }
    }

    public void Report(int row, ImmutableArray<Diagnostic> diagnostics, RowFault? fault) =>
        Findings.Add(new RowFindings(row, diagnostics, fault));

    /// <summary>Ends the table after the last row that was added.</summary>
    public void Stop() => IsLast = true;
}
