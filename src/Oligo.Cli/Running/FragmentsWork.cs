using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Drawing;
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
        ImmutableArray<Diagnostic> found = ReadAcid(record, reading, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        record.List = FragmentList.Create(record.Molecule, settings.Options);
        if (record.List.Diagnostics.All(finding => finding.Severity != DiagnosticSeverity.Error))
        {
            NucleicAcid molecule = record.Molecule;
            FragmentList list = record.List;
            string? name = record.Drug?.Name;
            settings.Picture?.Add(() => Draw(molecule, list, name));
        }
        return [.. found, .. record.List.Diagnostics];
    }

    private string Draw(NucleicAcid molecule, FragmentList list, string? name)
    {
        int units = molecule.Strands.Sum(strand => strand.Units.Length);
        if (units > FragmentMapSvg.MaxCells)
        {
            throw new ToolException(
                ExitCode.BadInput,
                FormattableString.Invariant(
                    $"A map holds at most {FragmentMapSvg.MaxCells} nucleotides and groups; the molecule has {units}."));
        }
        char sign = settings.Options.IsPositive ? '+' : '-';
        string charges = FormattableString.Invariant($"charges {settings.Options.MinCharge}{sign} to {settings.Options.MaxCharge}{sign}");
        string range = settings.Options is { MinMz: { } low, MaxMz: { } high } ? FormattableString.Invariant($", m/z {low} to {high}") : "";
        return FragmentMapSvg.Write(molecule, list.Ions, $"Fragments{(name is null ? "" : $" of {name}")}", charges + range);
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
