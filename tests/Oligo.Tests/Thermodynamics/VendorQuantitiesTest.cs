using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

/// <summary>
/// Rows of tests/data/vendor-quantities.tsv that are not of one strand: monomers and steps of the extinction tables, solutions, rules of
/// thumb. Those of strands are in <see cref="SampleConversionTest"/>.
/// </summary>
public sealed class VendorQuantitiesTest
{
    private static readonly IReadOnlyList<TestData.Row> s_rows = TestData.Read("vendor-quantities.tsv");

    /// <summary>The rows that no calculation of a molecule gives, with the reason.</summary>
    private static readonly Dictionary<string, string> s_reasons = new()
    {
        ["V14-012"] = "a base that is a mixture of four is no molecule; the mean of the four other rows of its page is compared",
        ["V19-009"] = "N with 309 for each is of MATLAB's mixture, not of a molecule",
        ["V26-005"] = "13,200 for each base pair is the 50 ug rule for long double strands, without a sequence",
        ["V26-006"] = "a hypochromicity of 0.15 was fitted to the one value; the default is that of Tataurov et al. (2008)",
    };

    public static TheoryData<string> Others =>
        [.. s_rows.Select(row => row["id"]).Except(SampleConversionTest.OfStrands.Select(row => row.Data)).Except(s_reasons.Keys)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Rows_are_reproduced(string id)
    {
        TestData.Row row = s_rows.Single(row => row["id"] == id);
        double value = ExtinctionCoefficientTest.Number(row["value"]);
        (double got, double tolerance) = Answer(row, value);
        got.Should().BeApproximately(value, tolerance, row.ToString());
    }

    [Fact]
    public void The_mean_of_four_monomers_is_the_one_of_its_page()
    {
        double sum = s_rows.Where(row => row["id"] is "V14-002" or "V14-004" or "V14-006" or "V14-008")
            .Sum(row => Extinction(MonomerOf(row["notation"]), "biosearch"));
        (sum / 4).Should().Be(ExtinctionCoefficientTest.Number(s_rows.Single(row => row["id"] == "V14-012")["value"]));
    }

    private static (double Got, double Tolerance) Answer(TestData.Row row, double value) => row["quantity"] switch
    {
        "e260 of a monomer (sum rule)" => (Extinction(MonomerOf(row["notation"]), "biosearch"), 0),
        "e260 of a monomer" or "e260 of a step" => (Extinction(MonomerOf(row["notation"]), "nn"), 0),
        "e260 of a mixed step" => (Extinction(MonomerOf(row["notation"]), "nn-3prime"), 0),
        "concentration" => Concentration(row["conditions"], value),
        "amount from OD" => (Amount(300_000, 60) / 1000, 1e-12),
        "approximate amount" => (Approximate(row), row["value"].Contains('.') ? 0.05 : 0.5),
        "volume to dissolve" => Dissolved(row["conditions"]),
        "volume to add" => Added(row, Numbers(row["conditions"])),
        _ => throw new InvalidOperationException(row.ToString()),
    };

    // "23.45 nmol in 117 uL", the volume in whole uL; or "A260 100, e260 204700".
    private static (double Got, double Tolerance) Concentration(string conditions, double value)
    {
        double[] numbers = Numbers(conditions.Replace("A260", "").Replace("(1 cm)", "").Replace("e260", ""));
        if (conditions.Contains("e260", StringComparison.Ordinal))
        {
            return (Given(numbers[^1]).MicromolarOf(numbers[0]), 0.005);
        }
        double got = 1000 * numbers[0] / numbers[1];
        DilutionPlan.VolumeOf(numbers[0], value).Should().BeApproximately(numbers[1], 0.5);
        return (got, got * 0.5 / numbers[1]);
    }

    // "8.9 nmol to 200 uM".
    private static (double Got, double Tolerance) Dissolved(string conditions)
    {
        double[] numbers = Numbers(conditions);
        double micromolar = conditions.Contains(" mM", StringComparison.Ordinal) ? 1000 * numbers[1] : numbers[1];
        return (DilutionPlan.VolumeOf(numbers[0], micromolar), 1e-9);
    }

    // "100 uL of 100 uM to 1 uM"; or the mean of three readings of what is left.
    private static (double Got, double Tolerance) Added(TestData.Row row, double[] numbers)
    {
        if (row["rule"] != "c1 v1 = c2 v2")
        {
            return (DilutionPlan.Create(500, 100, 500).SolventMicrolitres, 1e-9);
        }
        double total = numbers[0] * numbers[1] / numbers[2];
        return (DilutionPlan.Create(numbers[1], numbers[2], total).SolventMicrolitres, 1e-9);
    }

    // The page cuts the value of 1 OD after one decimal, and multiplies what is left.
    private static double Approximate(TestData.Row row)
    {
        double length = Numbers(row["notation"])[0];
        double densities = Numbers(row["conditions"])[0];
        return Math.Floor((10 * Amount(10_000 * length, 1)) + 1e-9) / 10 * densities;
    }

    private static double Amount(double coefficient, double densities) =>
        Given(coefficient).ToNanomoles(densities, AmountUnit.OpticalDensity);

    private static SampleConversion Given(double coefficient) =>
        SampleConversion.Create(ExtinctionCoefficientTest.Idt("ACGT"), null, new ExtinctionOptions { Given = coefficient });

    private static double Extinction(string text, string method) =>
        ExtinctionCoefficient.Create(
            ExtinctionCoefficientTest.Idt(text), new ExtinctionOptions { Method = ExtinctionMethod.Find(method)! }).PerMolarCentimetre!.Value;

    /// <summary>pdA, dApdC, pU, GpU, dI and rC-dT as IDT writes them: a strand of one residue or of two.</summary>
    private static string MonomerOf(string notation)
    {
        bool isDna = notation.Contains('d', StringComparison.Ordinal);
        IEnumerable<string> residues = notation.Split('p', '-').Where(part => part.Length > 0)
            .Select(part => part == "dI" ? "/ideoxyI/" : part[0] == 'r' || part[0] == 'd' ? part.Replace("d", "") : isDna ? part : "r" + part);
        return string.Concat(residues);
    }

    private static double[] Numbers(string text) =>
    [
        .. Regex.Matches(text, "[0-9]+(\\.[0-9]+)?").Select(match => ExtinctionCoefficientTest.Number(match.Value)),
    ];
}
