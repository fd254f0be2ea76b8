using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Lists the ions of the molecules of rows; each ion is a row of the table.</summary>
internal sealed class MzWork(
    InputOptions reading,
    ChargeSeriesOptions ions,
    SpectrumSettings settings,
    IReadOnlyList<RecordColumn<MzRecord>> columns,
    OnError onError)
    : RowWork<MzRecord>(columns, onError)
{
    protected override MzRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row, Settings = settings };

    protected override ImmutableArray<Diagnostic> Read(MzRecord record, RowResults results)
    {
        ImmutableArray<Diagnostic> found = ReadAcid(record, reading, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        record.Series = ChargeSeries.Create(record.Molecule, ions);
        return [.. found, .. record.Series.Diagnostics];
    }

    protected override void Write(MzRecord record, TableRows table)
    {
        if (!record.IsGood)
        {
            base.Write(record, table);
            return;
        }
        foreach (PrecursorIon ion in record.Series!.Ions)
        {
            record.Ion = ion;
            base.Write(record, table);
        }
    }
}
