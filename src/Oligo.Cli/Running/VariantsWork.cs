using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Drawing;
using Oligo.MassSpectrometry;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Lists what comes from the molecules of rows; each related molecule is a row of the table.</summary>
internal sealed class VariantsWork(
    InputOptions reading,
    VariantsSettings variants,
    SpectrumSettings settings,
    IReadOnlyList<RecordColumn<VariantsRecord>> columns,
    OnError onError)
    : RowWork<VariantsRecord>(columns, onError)
{
    // The usual charge is that whose m/z is nearest to this, as far as there are acidic protons.
    private const double UsualMz = 1000;

    private readonly bool _isCompared = columns.Any(column => VariantsColumns.OfComparison.Contains(column.Name));

    protected override VariantsRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row, Settings = settings };

    protected override ImmutableArray<Diagnostic> Read(VariantsRecord record, RowResults results)
    {
        ImmutableArray<Diagnostic> found = ReadAcid(record, reading, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        record.List = VariantList.Create(record.Molecule, variants.Kind, variants.Options);
        if (_isCompared)
        {
            int charge = variants.Charge ?? UsualCharge(record.Molecule.Strands[0]);
            record.Resolution = VariantResolution.Create(record.List, variants.Power, charge, settings.Abundances);
        }
        if (record.List.Diagnostics.All(finding => finding.Severity != DiagnosticSeverity.Error))
        {
            string? name = record.Drug?.Name;
            variants.Picture?.Add(() => Draw(record.List, name));
        }
        return [.. found, .. record.List.Diagnostics];
    }

    private string Draw(VariantList list, string? name)
    {
        bool isImpurity = variants.Kind == VariantKind.Impurity;
        if (list.Variants.Length > VariantLadderSvg.MaxShown)
        {
            throw new ToolException(
                ExitCode.BadInput,
                FormattableString.Invariant(
                    $"A picture shows at most {VariantLadderSvg.MaxShown} molecules; the list has {list.Variants.Length}."),
                "list fewer with --class or --max");
        }
        return VariantLadderSvg.Write(list, new VariantLadderOptions
        {
            Title = $"{(isImpurity ? "Impurities" : "Metabolites")}{(name is null ? "" : $" of {name}")}",
            Caption = $"{list.Molecule.Formula}, {list.Molecule.MonoisotopicMass:F4} Da monoisotopic",
            Abundances = settings.Abundances,
        });
    }

    protected override void Write(VariantsRecord record, TableRows table)
    {
        if (record.List is not { Variants.IsEmpty: false } list)
        {
            base.Write(record, table);
            return;
        }
        for (int i = 0; i < list.Variants.Length; i++)
        {
            record.Index = i;
            base.Write(record, table);
        }
    }

    private static int UsualCharge(Strand strand) =>
        -(int)Math.Clamp(Math.Round(strand.MonoisotopicMass.ToDouble() / UsualMz), 1, Math.Max(1, strand.AcidicProtons));
}
