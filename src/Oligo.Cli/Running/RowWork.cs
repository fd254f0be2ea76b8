using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>
/// Works out rows one by one, each a row of the table, or several where <see cref="Write"/> says so. Used by several threads at a time.
/// </summary>
/// <typeparam name="T">What a row of the table is made from.</typeparam>
/// <param name="columns">The columns of the table.</param>
/// <param name="onError">What becomes of a row in error.</param>
internal abstract class RowWork<T>(IReadOnlyList<RecordColumn<T>> columns, OnError onError) : IRowWork
    where T : RowRecord
{
    public IReadOnlyList<Column> Columns => columns;

    public void Compute(RowBlock rows, RowResults results)
    {
        for (int row = 0; row < rows.Rows.Count; row++)
        {
            results.Row = row;
            T record = Create(rows, row);
            record.Error = Compute(record, results);
            results.Count(record.IsGood);
            if (record.IsGood || onError != OnError.Skip)
            {
                Write(record, results.Table);
            }
            if (!record.IsGood && onError == OnError.Fail)
            {
                results.Stop();
                return;
            }
        }
    }

    /// <summary>A record of a row that nothing is known of yet.</summary>
    protected abstract T Create(RowBlock rows, int row);

    /// <summary>Why a row cannot be read before its notation is looked at; <see langword="null"/> for nothing.</summary>
    protected virtual RowFault? FaultOf(T record) => record.Rows.FaultOf(record.Row);

    /// <summary>Works out one row.</summary>
    /// <returns>What was found, errors included; what is not for people to see unasked is left out of the messages.</returns>
    protected abstract ImmutableArray<Diagnostic> Read(T record, RowResults results);

    /// <summary>Adds what was worked out to the table: a row, unless a command has several.</summary>
    protected virtual void Write(T record, TableRows table) => RecordColumn<T>.WriteRow(columns, record, table);

    /// <summary>Reads the row of a record, which gets its molecule, if it has one, and what is known of both.</summary>
    protected static RowReading ReadMolecule(T record, InputOptions reading, RowResults results)
    {
        RowReading read = results.Read(record.Rows, record.Row, reading);
        record.Drug = read.Drug;
        record.ReadAs = read.NameDialect(reading.Dialect);
        record.Molecule = read.Result.TryGetValue(out NucleicAcid? molecule) ? molecule : null;
        return read;
    }

    /// <summary>Reads the row of a record as <see cref="ReadMolecule"/>, for a table whose molecules are free acids whatever salt a row
    /// names.</summary>
    protected static RowReading ReadAcid(T record, InputOptions reading, RowResults results)
    {
        RowReading read = ReadMolecule(record, reading, results);
        results.SaltLeftOff += record.Molecule is not null && read.Salt is { Ion: not null } ? 1 : 0;
        return read;
    }

    private string? Compute(T record, RowResults results)
    {
        record.Fault = FaultOf(record);
        if (record.Fault is { } fault)
        {
            results.Report(record.Row, [], fault);
            return fault.Code;
        }
        record.Diagnostics = Read(record, results);
        ImmutableArray<Diagnostic> shown = [.. Reporter.Shown(record.Diagnostics)];
        if (!shown.IsEmpty)
        {
            results.Report(record.Row, shown, null);
        }
        return shown.FirstOrDefault(finding => finding.Severity == DiagnosticSeverity.Error)?.Code;
    }
}
