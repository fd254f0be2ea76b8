using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

/// <summary>Masses and m/z in print: the right ones come out to the printed digit, and the wrong ones are explained in the documentation.</summary>
public sealed class PublishedMassesTest
{
    private const string Page = "docs/reference/published-masses.md";

    private static readonly MonomerLibrary s_library = MonomerLibrary.Default;

    [Fact]
    public void Right_values_come_out_and_wrong_ones_do_not()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("masses-published.tsv");
        foreach (TestData.Row row in rows)
        {
            MolecularFormula formula = FormulaOf(row["plus"]) - FormulaOf(row["minus"]) + FormulaOf("=" + row["formula"]);
            if (row["kind"] == "formula")
            {
                formula.Should().Be(MolecularFormula.Parse(row["value"]), row.ToString());
                continue;
            }
            double value = ValueOf(formula, row["kind"], int.Parse(row["charge"], CultureInfo.InvariantCulture));
            bool agrees = Math.Abs(value - Number(row["value"])) <= Number(row["tolerance"]);
            agrees.Should().Be(row["reason"].Length == 0, $"{row} is {row["value"]} there and {value:F6} here");
        }
        rows.Should().HaveCount(212);
        rows.Count(row => row["reason"].Length > 0).Should().Be(18);
    }

    /// <summary>Every value in print that is not ours is on the page of such values.</summary>
    [Fact]
    public void Wrong_values_are_in_the_documentation_with_the_reason()
    {
        string page = File.ReadAllText(Path.Combine(TestData.RepositoryRoot, Page));
        string[] wrong =
        [
            .. TestData.Read("masses-published.tsv").Where(row => row["reason"].Length > 0).Select(row => row["value"]),
            .. TestData.Read("fragment-ions.tsv").Where(row => row["reason"].Length > 0).Select(row => row["value"]),
            .. TestData.Read("impurities-published.tsv").Where(row => row["verdict"] == "wrong").Select(row => row["value"]),
        ];
        wrong.Should().HaveCount(18 + 18 + 5);
        wrong.Should().OnlyContain(value => page.Contains($"| {value} |", StringComparison.Ordinal));
    }

    private static MolecularFormula FormulaOf(string text) => text.Split(':', 2) switch
    {
        [""] or ["="] => MolecularFormula.Empty,
        ["sugar", var symbol] => s_library.Sugars.Find(symbol)!.Formula,
        ["linkage", var symbol] => s_library.Linkages.Find(symbol)!.Formula - MolecularFormula.Water,
        [['=', .. var formula]] => MolecularFormula.Parse(formula),
        _ => text.Split(" || ").Aggregate(MolecularFormula.Empty, (sum, strand) => sum + Strand.Parse(strand).Formula),
    };

    private static double ValueOf(MolecularFormula formula, string kind, int charge) => kind switch
    {
        "monoisotopic" => formula.MonoisotopicMass.ToDouble(),
        "average" => formula.GetAverageMass().Value.ToDouble(),
        "mz" => PrecursorIon.Create(formula, charge).MonoisotopicMz,
        "average mz" => PrecursorIon.Create(formula, charge).GetAverageMz(),
        "most abundant mz" => PrecursorIon.Create(formula, charge).GetMostAbundantMz(),
        _ => throw new FormatException(kind),
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
