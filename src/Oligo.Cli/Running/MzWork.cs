using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Drawing;
using Oligo.MassSpectrometry;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Lists the ions of the molecules of rows; each ion is a row of the table.</summary>
internal sealed class MzWork(
    InputOptions reading,
    ChargeSeriesOptions ions,
    SpectrumSettings settings,
    PictureFile? picture,
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
        if (record.Series.Diagnostics.All(finding => finding.Severity != DiagnosticSeverity.Error))
        {
            NucleicAcid molecule = record.Molecule;
            ChargeSeries series = record.Series;
            string? name = record.Drug?.Name;
            picture?.Add(() => Draw(molecule, series, name));
        }
        return [.. found, .. record.Series.Diagnostics];
    }

    private string Draw(NucleicAcid molecule, ChargeSeries series, string? name)
    {
        if (series.Ions.IsEmpty)
        {
            throw new ToolException(ExitCode.BadInput, "A picture shows at least one ion; the list has none.", "widen --mz-range");
        }
        if (series.Ions.Length > ChargeEnvelopeSvg.MaxShown)
        {
            throw new ToolException(
                ExitCode.BadInput,
                FormattableString.Invariant(
                    $"A picture shows at most {ChargeEnvelopeSvg.MaxShown} ions; the list has {series.Ions.Length}."),
                "list fewer with --charges, --adducts or --mz-range");
        }
        return ChargeEnvelopeSvg.Write(series, new ChargeEnvelopeSvgOptions
        {
            Title = $"Charge series{(name is null ? "" : $" of {name}")}",
            Caption = $"M = {molecule.Formula}, {molecule.MonoisotopicMass:F4} Da monoisotopic",
            Abundances = settings.Abundances,
        });
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
