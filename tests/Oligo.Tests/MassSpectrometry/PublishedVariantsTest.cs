using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

/// <summary>Differences of impurities and masses of metabolites that others print or have measured.</summary>
public sealed class PublishedVariantsTest
{
    private static double Number(TestData.Row row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static IEnumerable<MolecularFormula> DeltasOf(string symbol, string text) => Listed.Of(
        Strand.Parse(text), VariantKind.Impurity,
        new VariantOptions { Classes = [VariantClass.Find(VariantKind.Impurity, symbol)!] }).Variants.Select(variant => variant.Delta);

    [Fact]
    public void Differences_of_reviews_are_those_of_the_classes()
    {
        MonomerLibrary library = MonomerLibrary.Default;
        int rows = 0;
        foreach (TestData.Row row in TestData.Read("impurity-deltas.tsv"))
        {
            var delta = MolecularFormula.Parse(row["delta"]);
            delta.MonoisotopicMass.ToDouble().Should().BeApproximately(Number(row, "monoisotopic"), 1e-6, row.ToString());
            delta.GetAverageMass().Value.ToDouble().Should().BeApproximately(Number(row, "average"), 2e-4, row.ToString());
            string[] two = row["strand"].Split('-');
            IEnumerable<MolecularFormula> deltas = row["class"] switch
            {
                "sugar" => [library.Sugars.Find(two[0])!.Formula - library.Sugars.Find(two[1])!.Formula],
                "linkage" => [library.Linkages.Find(two[0])!.Formula - library.Linkages.Find(two[1])!.Formula],
                var symbol => DeltasOf(symbol, row["strand"]),
            };
            deltas.Should().Contain(int.Parse(row["sign"], CultureInfo.InvariantCulture) * delta, row.ToString());
            rows++;
        }
        rows.Should().Be(66);
    }

    [Fact]
    public void Printed_differences_are_those_of_the_classes_and_wrong_ones_are_not()
    {
        int wrong = 0;
        IReadOnlyList<TestData.Row> rows = TestData.Read("impurities-published.tsv");
        foreach (TestData.Row row in rows)
        {
            double sign = Number(row, "sign");
            IEnumerable<double> ours = DeltasOf(row["class"], row["strand"]).Select(delta => sign
                * (row["kind"] == "average" ? delta.GetAverageMass().Value : delta.MonoisotopicMass).ToDouble());
            bool isOurs = ours.Any(value => Math.Abs(value - Number(row, "value")) <= Number(row, "tolerance"));
            isOurs.Should().Be(row["verdict"] == "right", row.ToString());
            wrong += isOurs ? 0 : 1;
        }
        rows.Should().HaveCount(78);
        wrong.Should().Be(5);
    }

    [Fact]
    public void Measured_impurities_lie_where_they_are_expected()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("impurities-measured.tsv");
        foreach (TestData.Row row in rows)
        {
            MolecularFormula formula = MolecularFormula.Parse(row["formula"]) + MolecularFormula.Parse(row["delta"]);
            PrecursorIon.Create(formula, int.Parse(row["charge"], CultureInfo.InvariantCulture)).GetMostAbundantMz()
                .Should().BeApproximately(Number(row, "mz"), Number(row, "tolerance"), row.ToString());
        }
        rows.Should().HaveCount(15);
    }

    /// <summary>ms-published S14-041 to S14-043: metabolites 5' n-7 to n-9 of a strand of NMA throughout, by OligoMet-Profiler.</summary>
    [Fact]
    public void Metabolites_of_a_uniform_strand_have_the_printed_masses()
    {
        VariantList list = Listed.Of(Strand.Parse("Gns Ans Tns Tns Ans Tns mCns mCns Tn"), VariantKind.Metabolite);
        double[] masses =
            [.. list.Variants.Where(v => v.Class.Symbol == "exonuclease-5").Select(v => v.MonoisotopicMass.ToDouble())];
        masses[0].Should().BeApproximately(3194.5640, 0.001);
        masses[1].Should().BeApproximately(2874.4407 - 95.9435, 0.001, "the printed 2874.4407 has one HPO2S too many");
        masses[2].Should().BeApproximately(2371.4419, 0.001);
    }
}
