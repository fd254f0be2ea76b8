using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Computes the isotope patterns of the molecules of rows; each peak is a row of the table.</summary>
internal sealed class IsotopesWork(
    InputOptions reading,
    double residual,
    SpectrumSettings settings,
    IReadOnlyList<RecordColumn<IsotopesRecord>> columns,
    OnError onError)
    : RowWork<IsotopesRecord>(columns, onError)
{
    protected override IsotopesRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row, Settings = settings };

    protected override ImmutableArray<Diagnostic> Read(IsotopesRecord record, RowResults results)
    {
        ImmutableArray<Diagnostic> found = ReadMolecule(record, reading, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        IsotopeEnvelope envelope = IsotopeEnvelope.Create(record.Molecule, residual, settings.Abundances);
        record.Pattern = envelope.Pattern;
        return [.. found, .. envelope.Diagnostics];
    }

    protected override void Write(IsotopesRecord record, TableRows table)
    {
        if (record.Pattern is null)
        {
            base.Write(record, table);
            return;
        }
        foreach (IsotopePeak peak in record.Pattern.Peaks)
        {
            record.Peak = peak;
            base.Write(record, table);
        }
    }
}
