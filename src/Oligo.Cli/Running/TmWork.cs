using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Monomers;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>Computes the melting temperatures of the molecules of rows.</summary>
internal sealed class TmWork(
    InputOptions reading,
    TmSettings settings,
    IReadOnlyList<RecordColumn<TmRecord>> columns,
    OnError onError,
    TmComparison? comparison)
    : RowWork<TmRecord>(columns, onError)
{
    /// <summary>The column with the target of a row.</summary>
    public const string Target = "target";

    /// <summary>The column with the measured temperature of a row.</summary>
    public const string Measured = "tm_c";

    protected override TmRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row };

    protected override ImmutableArray<Diagnostic> Read(TmRecord record, RowResults results)
    {
        InputRow row = record.Rows.ToInputRow(record.Row);
        InputOptions how = BareStrands.Reading(reading, row.Text, settings.Preset);
        ImmutableArray<Diagnostic> found = ReadMolecule(record, how, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        record.Target = row.Others.TryGetValue(Target, out string? cell) && cell.Trim().Length > 0 ? cell.Trim() : settings.Target ?? "";
        record.Measured = TmSettings.TryReadNumber(row, Measured, out double measured) ? measured : null;
        if (record.Target.Length > 0)
        {
            ParseResult<NucleicAcid> target = ReadTarget(record.Molecule, record.Target);
            if (!target.TryGetValue(out NucleicAcid? opposite))
            {
                return [.. found, .. target.Errors];
            }
            record.Result = settings.For(Hybridization.UsualTarget(opposite), row).Compute(record.Molecule, opposite, settings.Explains);
        }
        else
        {
            NucleicAcidKind kind = record.Molecule is Duplex duplex
                ? Hybridization.UsualTarget(duplex)
                : settings.TargetKind ?? settings.Preset?.Target ?? Hybridization.UsualTarget(record.Molecule);
            record.Result = settings.For(kind, row).Compute(record.Molecule, kind, settings.Explains);
        }
        comparison?.Add(record);
        return [.. found, .. record.Result.Diagnostics];
    }

    protected override void Write(TmRecord record, TableRows table)
    {
        if (record.Result is not { Terms.IsEmpty: false } result)
        {
            base.Write(record, table);
            return;
        }
        foreach (MeltingTerm term in result.Terms)
        {
            record.Term = term;
            record.SumOfEnthalpy += term.Enthalpy;
            record.SumOfEntropy += term.Entropy;
            base.Write(record, table);
        }
    }

    /// <summary>A target in letters is of the kind that is asked for, or of RNA where it has U or the strand is not plain DNA.</summary>
    private ParseResult<NucleicAcid> ReadTarget(NucleicAcid oligo, string text)
    {
        NucleicAcidKind kind = settings.TargetKind ?? settings.Preset?.Target
            ?? (BareStrands.HasUracil(text) ? NucleicAcidKind.Rna
                : BareStrands.HasThymine(text) ? NucleicAcidKind.Dna
                : Hybridization.UsualTarget(oligo));
        InputOptions how = BareStrands.Reading(reading with { Dialect = null }, text, kind);
        return how.Read(new InputRow("", false, text, null, null)).Result;
    }
}
