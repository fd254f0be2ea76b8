using FluentAssertions;
using Oligo.Batches;
using Oligo.Catalog;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

public sealed class BatchExtinctionTest
{
    public static TheoryData<string> Methods => [.. ExtinctionMethod.All.Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Rows_of_a_batch_are_equal_to_their_strands_or_have_no_value(string method)
    {
        var options = new ExtinctionOptions
        {
            Method = ExtinctionMethod.Find(method)!,
            Methylcytosine = MethylcytosineAbsorption.Reduced,
            IgnoresUnknownLabels = true,
        };
        NucleicAcid[] molecules =
        [
            .. TestData.Read("extinction-vectors.tsv").Select(row => ExtinctionCoefficientTest.Dna(row["sequence_5to3"])),
            .. DrugCatalog.Default.All.Select(drug => drug.Molecule).OfType<NucleicAcid>(),
            ExtinctionCoefficientTest.Dna(string.Concat(Enumerable.Repeat("ACGTTGCA", 20))),
            Strand.Parse("cyclo(Ado Cdo Gdo)"),
            Strand.Parse("Ad"),
        ];
        using StrandBatch batch = StrandBatch.Create(molecules);
        double[] values = new double[batch.Count];
        new BatchExtinction(options).CopyTo(batch, values);
        int known = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
            {
                continue;
            }
            known++;
            values[i].Should().Be(ExtinctionCoefficient.Create(molecules[i], options).PerMolarCentimetre, molecules[i].ToString());
        }
        known.Should().BeGreaterThan(100);
    }

    [Fact]
    public void Rows_that_a_batch_does_not_tell_apart_have_no_value()
    {
        using StrandBatch batch = StrandBatch.Create(
            Strand.Parse("{L96}o Ado Cd"), Strand.Parse("cyclo(Ado Cdo Gdo)"), new Duplex(Strand.Parse("Ado Cd"), Strand.Parse("Gdo Td"), 0),
            Strand.Parse("Ado Cd"));
        double[] values = new double[2];
        new BatchExtinction().CopyTo(batch, values, 2);
        values.Should().Equal(double.NaN, 21_200);
        new BatchExtinction().CopyTo(batch, values);
        values.Should().Equal(double.NaN, double.NaN);
        FluentActions.Invoking(() => new BatchExtinction().CopyTo(batch, new double[5])).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void No_row_allocates()
    {
        var extinction = new BatchExtinction();
        using StrandBatch few = StrandBatch.Create(Enumerable.Repeat(ExtinctionCoefficientTest.Mipomersen(), 10));
        using StrandBatch many = StrandBatch.Create(Enumerable.Repeat(ExtinctionCoefficientTest.Mipomersen(), 10_000));
        double[] values = new double[10_000];
        long first = Allocated(() => extinction.CopyTo(few, values.AsSpan(0, 10)));
        Allocated(() => extinction.CopyTo(many, values)).Should().BeLessThanOrEqualTo(first);
        values.Should().OnlyContain(value => value == 170_600);
    }

    private static long Allocated(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
