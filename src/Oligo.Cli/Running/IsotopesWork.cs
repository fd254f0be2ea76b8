using System.Collections.Immutable;
using System.Text;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Drawing;
using Oligo.MassSpectrometry;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Computes the isotope patterns of the molecules of rows; each peak is a row of the table.</summary>
internal sealed class IsotopesWork(
    InputOptions reading,
    IsotopesSettings isotopes,
    SpectrumSettings settings,
    IReadOnlyList<RecordColumn<IsotopesRecord>> columns,
    OnError onError)
    : RowWork<IsotopesRecord>(columns, onError)
{
    protected override IsotopesRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row, Settings = settings };

    protected override ImmutableArray<Diagnostic> Read(IsotopesRecord record, RowResults results)
    {
        (ImmutableArray<Diagnostic> found, IsotopeEnvelope? envelope) = reading.TakesFormulas
            ? OfFormula(record)
            : (ReadAcid(record, reading, results).Result.Diagnostics, record.Molecule is null ? null : Of(record.Molecule));
        if (envelope is null)
        {
            return found;
        }
        record.Pattern = envelope.Pattern;
        record.Fine = envelope.Fine;
        if (envelope.Pattern is { } pattern)
        {
            string? name = record.Drug?.Name;
            isotopes.Picture?.Add(() => Draw(pattern, name));
        }
        return [.. found, .. envelope.Diagnostics];
    }

    protected override void Write(IsotopesRecord record, TableRows table)
    {
        if (record.Pattern is null)
        {
            base.Write(record, table);
            return;
        }
        foreach ((int k, double probability, Mass mass) in record.Fine is { } fine
            ? fine.Peaks.Select(peak => (peak.K, peak.Probability, peak.Mass))
            : record.Pattern.Peaks.Select(peak => (peak.K, peak.Probability, peak.Mass)))
        {
            record.K = k;
            record.Probability = probability;
            record.Mass = mass;
            base.Write(record, table);
        }
    }

    private (ImmutableArray<Diagnostic> Found, IsotopeEnvelope? Envelope) OfFormula(IsotopesRecord record)
    {
        ParseResult<MolecularFormula> read = MolecularFormula.Read(Encoding.UTF8.GetString(record.Rows.TextOf(record.Row)));
        if (!read.TryGetValue(out MolecularFormula? formula))
        {
            return (read.Diagnostics, null);
        }
        return (read.Diagnostics, isotopes.Threshold is { } threshold
            ? IsotopeEnvelope.FineOfFormula(formula, threshold, settings.Abundances, isotopes.Enrichment)
            : IsotopeEnvelope.OfFormula(formula, isotopes.Residual, settings.Abundances, isotopes.Enrichment));
    }

    private IsotopeEnvelope Of(NucleicAcid molecule) => isotopes.Threshold is { } threshold
        ? IsotopeEnvelope.CreateFine(molecule, threshold, settings.Abundances, isotopes.Enrichment)
        : IsotopeEnvelope.Create(molecule, isotopes.Residual, settings.Abundances, isotopes.Enrichment);

    private string Draw(IsotopePattern pattern, string? name)
    {
        try
        {
            return EnvelopeSvg.Write(pattern, new EnvelopeSvgOptions
            {
                Title = $"Isotope pattern{(name is null ? "" : $" of {name}")}",
                Caption = $"{pattern.Formula}, {pattern.Formula.MonoisotopicMass:F4} Da monoisotopic, "
                    + $"{pattern.MostAbundant.Mass:F4} Da most abundant",
                Power = isotopes.Power,
            });
        }
        catch (ArgumentException e)
        {
            throw new ToolException(ExitCode.BadInput, e.Message.Split(" (Parameter")[0]);
        }
    }
}
