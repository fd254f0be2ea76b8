using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>Extinction coefficients, conversions and solutions of the molecules of rows.</summary>
internal sealed class QuantityWork(
    InputOptions reading,
    ExtinctionOptions extinction,
    WeighedForm form,
    AmountSettings amount,
    IReadOnlyList<RecordColumn<QuantityRecord>> columns,
    OnError onError)
    : RowWork<QuantityRecord>(columns, onError)
{
    protected override QuantityRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row };

    protected override ImmutableArray<Diagnostic> Read(QuantityRecord record, RowResults results)
    {
        ImmutableArray<Diagnostic> found = ReadMolecule(record, reading, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        SampleConversion sample = SampleConversion.Create(record.Molecule, form, extinction);
        if (!sample.IsComplete)
        {
            return [.. found, .. sample.Diagnostics];
        }
        record.Sample = sample;
        Measure(record, sample);
        return [.. found, .. sample.Diagnostics, .. Mix(record)];
    }

    private void Measure(QuantityRecord record, SampleConversion sample)
    {
        if (amount.Absorbance is { } absorbance)
        {
            record.Micromolar = sample.MicromolarOf(absorbance, amount.PathCentimetres, amount.Dilution);
            record.Nanomoles = amount.Microlitres is { } volume ? DilutionPlan.AmountIn(record.Micromolar.Value, volume) : null;
        }
        else if (amount.Amount is { } stated)
        {
            record.Nanomoles = sample.ToNanomoles(stated, amount.Unit);
        }
    }

    private ImmutableArray<Diagnostic> Mix(QuantityRecord record)
    {
        ImmutableArray<Diagnostic> found = [];
        if (amount.TargetMicromolar is { } target && record.Nanomoles is { } nanomoles)
        {
            found = Dissolve(record, nanomoles, target);
        }
        if (amount.Dilute is { } dilute)
        {
            record.Dilution = DilutionPlan.Create(
                dilute.FromMicromolar ?? record.Micromolar!.Value, dilute.ToMicromolar, dilute.Microlitres);
            found = [.. found, .. record.Dilution.Diagnostics];
        }
        if (amount.Anneal is { } anneal && record.Molecule is Duplex)
        {
            record.Annealing = AnnealingPlan.Create(
                anneal.FirstMicromolar, anneal.FirstMicrolitres, anneal.SecondMicromolar, anneal.SecondMicrolitres);
            found = [.. found, .. record.Annealing.Diagnostics];
        }
        return found;
    }

    private static ImmutableArray<Diagnostic> Dissolve(QuantityRecord record, double nanomoles, double target)
    {
        double volume = DilutionPlan.VolumeOf(nanomoles, target);
        if (record.Micromolar is not { } measured)
        {
            record.TargetMicrolitres = volume;
            return [];
        }
        DilutionPlan plan = DilutionPlan.Create(measured, target, volume);
        if (double.IsFinite(plan.SolventMicrolitres))
        {
            record.TargetMicrolitres = volume;
            record.AddedMicrolitres = plan.SolventMicrolitres;
        }
        return plan.Diagnostics;
    }
}
