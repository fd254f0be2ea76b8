using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Chemistry;

/// <summary>
/// Isotope patterns and isotopologues of the drugs by IsoSpec, which gets the masses and abundances of tests/data:
/// tests/interop/isospec.sh.
/// </summary>
public sealed class IsoSpecInteropTest(ITestOutputHelper output) : IDisposable
{
    private const int FewestFormulas = 40;
    private const double Fine = 1e-6;

    // IsoSpec is asked for all but 1e-10 of the molecules: both patterns are exact up to that, and to the rounding of sums.
    private const double Tolerance = 1e-9;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oligo-isospec-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void IsoSpec_has_the_same_patterns_and_isotopologues_of_drugs()
    {
        List<(string Name, MolecularFormula Formula)> drugs =
        [
            .. TestData.Read("drugs-expected.tsv").Where(row => row["free_acid"] != "").DistinctBy(row => row["free_acid"])
                .Select(row => (row["name"], MolecularFormula.Parse(row["free_acid"]))),
        ];
        drugs.Count.Should().BeGreaterThanOrEqualTo(FewestFormulas);
        string formulas = Write("formulas.tsv", drugs.Select(drug => $"{drug.Name}\t{drug.Formula}"));
        string isotopes = Write("isotopes.tsv", Isotopes());
        string answers = Path.Combine(_folder.FullName, "isospec.tsv");
        output.WriteLine(Toolkits.Run("IsoSpec", "tests/interop/isospec.sh", formulas, isotopes, answers));
        ILookup<string, Answer> found = File.ReadLines(answers).Select(Answer.Read).ToLookup(answer => answer.Name);
        double farthest = drugs.Max(drug => CheckSums(drug.Name, drug.Formula, found[drug.Name]));
        int compared = drugs.Sum(drug => CheckIsotopologues(drug.Name, drug.Formula, found[drug.Name]));
        output.WriteLine(FormattableString.Invariant(
            $"{drugs.Count} formulas; total variation at most {farthest:G3}; {compared} isotopologues above {Fine} alike"));
    }

    /// <summary>Total variation of the two patterns over all mass numbers that either has, and centroids.</summary>
    private static double CheckSums(string name, MolecularFormula formula, IEnumerable<Answer> answers)
    {
        var theirs = answers.Where(answer => answer.Kind == "sum").ToDictionary(answer => answer.K);
        var ours = IsotopePattern.Create(formula, IsotopePattern.MinResidual).Peaks.ToDictionary(peak => peak.K);
        double distance = theirs.Keys.Union(ours.Keys)
            .Sum(k => Math.Abs(theirs.GetValueOrDefault(k).Probability - ours.GetValueOrDefault(k).Probability)) / 2;
        distance.Should().BeLessThan(Tolerance, name);
        foreach ((int k, Answer answer) in theirs.Where(pair => pair.Value.Probability > Fine))
        {
            ours[k].Mass.ToDouble().Should().BeApproximately(answer.Mass, 1e-6, $"{name}, k = {k}");
        }
        answers.Single(answer => answer.Kind == "left").Probability.Should().BeLessThan(Tolerance, name);
        return distance;
    }

    private static int CheckIsotopologues(string name, MolecularFormula formula, IEnumerable<Answer> answers)
    {
        List<Answer> theirs = [.. answers.Where(answer => answer.Kind == "fine").OrderBy(answer => answer.Mass)];
        FineStructure ours = FineStructure.Create(formula, Fine);
        ours.Peaks.Length.Should().Be(theirs.Count, name);
        ours.Coverage.Should().BeApproximately(theirs.Sum(answer => answer.Probability), 1e-9, name);
        ILookup<int, double> shares = theirs.ToLookup(answer => answer.K, answer => answer.Probability);
        foreach (IGrouping<int, FinePeak> peaks in ours.Peaks.GroupBy(peak => peak.K))
        {
            double[] expected = [.. shares[peaks.Key].Order()];
            double[] actual = [.. peaks.Select(peak => peak.Probability).Order()];
            actual.Length.Should().Be(expected.Length, name);
            actual.Zip(expected, (one, other) => Math.Abs(one - other)).Max().Should().BeLessThan(1e-10, name);
        }
        ours.Peaks.Zip(theirs, (peak, answer) => Math.Abs(peak.Mass.ToDouble() - answer.Mass)).Max().Should().BeLessThan(1e-7, name);
        return theirs.Count;
    }

    /// <summary>The evaluation of 2009 with the masses of AME2020, from the golden tables.</summary>
    private static IEnumerable<string> Isotopes()
    {
        var masses = TestData.Read("isotope-masses.tsv").ToDictionary(row => (row["element"], row["mass_number"]), row => row["mass_u"]);
        return TestData.Read("isotope-abundances.tsv").Where(row => row["edition"] == "2009").Select(row =>
            $"{row["element"]}\t{row["mass_number"]}\t{masses[(row["element"], row["mass_number"])]}\t{row["abundance"]}");
    }

    private string Write(string file, IEnumerable<string> lines)
    {
        string path = Path.Combine(_folder.FullName, file);
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>A line of IsoSpec's answers.</summary>
    private readonly record struct Answer(string Name, string Kind, int K, double Probability, double Mass)
    {
        public static Answer Read(string line)
        {
            string[] cells = line.Split('\t');
            return new(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), Number(cells[3]), Number(cells[4]));
        }

        private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }
}
