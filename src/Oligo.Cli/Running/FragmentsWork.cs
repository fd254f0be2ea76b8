using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Lists the fragments of the molecules of rows; each ion is a row of the table.</summary>
internal sealed class FragmentsWork(
    InputOptions reading, FragmentsSettings settings, IReadOnlyList<RecordColumn<FragmentsRecord>> columns, OnError onError)
    : RowWork<FragmentsRecord>(columns, onError)
{
    protected override FragmentsRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row, Settings = settings };

    protected override ImmutableArray<Diagnostic> Read(FragmentsRecord record, RowResults results)
    {
        ImmutableArray<Diagnostic> found = ReadMolecule(record, reading, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        record.List = FragmentList.Create(record.Molecule, settings.Options);
        return [.. found, .. record.List.Diagnostics];
    }

    protected override void Write(FragmentsRecord record, TableRows table)
    {
        if (!record.IsGood)
        {
            base.Write(record, table);
            return;
        }
        foreach (FragmentIon ion in record.List!.Ions)
        {
            record.Ion = ion;
            base.Write(record, table);
        }
    }
}
