using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Digests the molecules of rows; each product is a row of the table.</summary>
internal sealed class DigestWork(
    InputOptions reading,
    DigestOptions digest,
    AtomicWeights weights,
    IReadOnlyList<RecordColumn<DigestRecord>> columns,
    OnError onError)
    : RowWork<DigestRecord>(columns, onError)
{
    protected override DigestRecord Create(RowBlock rows, int row) =>
        new() { Rows = rows, Row = row, Weights = weights, Nuclease = digest.Nuclease };

    protected override ImmutableArray<Diagnostic> Read(DigestRecord record, RowResults results)
    {
        ImmutableArray<Diagnostic> found = ReadAcid(record, reading, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        record.Digest = Digest.Create(record.Molecule, digest);
        return [.. found, .. record.Digest.Diagnostics];
    }

    protected override void Write(DigestRecord record, TableRows table)
    {
        if (!record.IsGood)
        {
            base.Write(record, table);
            return;
        }
        foreach (DigestProduct product in record.Digest!.Products)
        {
            record.Product = product;
            base.Write(record, table);
        }
    }
}
