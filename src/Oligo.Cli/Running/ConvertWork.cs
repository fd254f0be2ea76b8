using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Writes the molecules of rows in another dialect.</summary>
internal sealed class ConvertWork(
    INotation target, Salt? salt, InputOptions reading, IReadOnlyList<RecordColumn<ConvertRecord>> columns, OnError onError)
    : RowWork<ConvertRecord>(columns, onError)
{
    protected override ConvertRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row };

    protected override ImmutableArray<Diagnostic> Read(ConvertRecord record, RowResults results)
    {
        RowReading read = ReadMolecule(record, reading, results);
        if (record.Molecule is not { } molecule)
        {
            return read.Result.Diagnostics;
        }
        FormatResult written = Notations.WriteSalt(target, molecule, salt ?? Salt.FreeAcid);
        results.OtherSalt += salt is not null && read.Salt is not null && salt != read.Salt ? 1 : 0;
        record.Converted = written.Success ? written.Text : null;
        return [.. read.Result.Diagnostics, .. written.Diagnostics];
    }
}
