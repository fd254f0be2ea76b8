using System.Globalization;
using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// What people typed in public gives the molecule that they meant, by name of the dialect and without it, or an error that lists it among
/// the readings.
/// </summary>
public sealed class PublicCasesTest
{
    private const string Named = "named";
    private const string Detected = "auto";

    private static readonly HashSet<string> s_pending =
        [.. TestData.Read("public-cases-pending.tsv").Select(row => $"{row["id"]} {row["way"]}")];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (TestData.Row row in TestData.Read("public-cases.tsv"))
            {
                if (row["dialect"] != Detected)
                {
                    cases.Add(row["id"], Named);
                }
                cases.Add(row["id"], Detected);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Input_is_read_as_it_was_meant(string id, string way)
    {
        string? fault = FindFault(TestData.Read("public-cases.tsv").Single(row => row["id"] == id), way);
        if (s_pending.Contains($"{id} {way}"))
        {
            fault.Should().NotBeNull("a row that passes leaves public-cases-pending.tsv");
            return;
        }
        fault.Should().BeNull();
    }

    [Fact]
    public void Pending_rows_exist_and_have_reasons() =>
        TestData.Read("public-cases-pending.tsv").Should()
            .NotContain(row =>
                !Cases.Any(known => known.Data.Item1 == row["id"] && known.Data.Item2 == row["way"]) || row["reason"].Length == 0);

    private static string? FindFault(TestData.Row row, string way)
    {
        string text = row.Unescaped("input");
        ParseResult<NucleicAcid> read = way == Named ? Notations.Find(row["dialect"])!.Read(text) : Notations.Detect(text).Result;
        if (row["kind"] == "error")
        {
            return read.Success ? $"read as {read.Value}" : null;
        }
        if (read.TryGetValue(out NucleicAcid? molecule))
        {
            return IsExpected(molecule, row["kind"], row["expected"])
                ? null
                : $"read as {molecule} ({molecule.Formula}), expected {row["expected"]}";
        }
        Diagnostic first = read.Errors.First();
        bool isListed = way == Detected && first.Code == "OLG2301"
            && Notations.All.Where(dialect => dialect.CanRead).Select(dialect => dialect.Read(text))
                .Any(reading => reading.Success && IsExpected(reading.Value, row["kind"], row["expected"]));
        return isListed ? null : first.ToString();
    }

    private static bool IsExpected(NucleicAcid molecule, string kind, string expected) => kind switch
    {
        "formula" => molecule.Formula.ToString() == expected,
        "text" => molecule.ToString() == expected,
        // Printed values were computed with other editions of the atomic weights, or by adding rounded residues: the last digit may differ
        // by up to three.
        "average" => IsNear(molecule.GetAverageMass().Value.ToDouble(), expected),
        "mono" => IsNear(molecule.MonoisotopicMass.ToDouble(), expected),
        _ => throw new ArgumentException(kind),
    };

    private static bool IsNear(double value, string printed)
    {
        int decimals = printed.Length - 1 - printed.IndexOf('.', StringComparison.Ordinal);
        return Math.Abs(value - double.Parse(printed, CultureInfo.InvariantCulture)) <= 3 * Math.Pow(10, -decimals);
    }
}
