using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

/// <summary>Fragments and their ions against what other programs print, what was published, and what was measured.</summary>
public sealed class FragmentIonsTest
{
    private static readonly MonomerLibrary s_library = MonomerLibrary.Default.With(
        new Nucleobase("m1A", "1-methyladenine", MolecularFormula.Parse("C6H7N5"), 'A', "test"),
        new Nucleobase("ms2i6A", "2-methylthio-N6-isopentenyladenine", MolecularFormula.Parse("C11H15N5S"), 'A', "test"),
        new Nucleobase("NaA", "adenine with Na for H", MolecularFormula.Parse("C5H4N5Na"), 'A', "test"),
        new Sugar("n3r", "3'-amino-3'-deoxy-D-ribose", "3'-NH-RNA", MolecularFormula.Parse("C5H11NO4"), SugarSites.Three | SugarSites.Five,
            SugarClass.Modified, "test", hasThreePrimeNitrogen: true));

    /// <summary>peer-fragments.tsv and ms-published.tsv, except rows that carry the reason why not.</summary>
    [Fact]
    public void Ions_are_those_of_other_programs_and_of_published_tables()
    {
        int rows = 0;
        foreach (TestData.Row row in TestData.Read("fragment-ions.tsv"))
        {
            FragmentConvention convention = ConventionOf(row);
            Fragment fragment = Find(row["strand"], row["series"], row["number"], convention);
            int charge = int.Parse(row["charge"], CultureInfo.InvariantCulture);
            if (row["kind"] == "ion formula")
            {
                fragment.Formula.With(Element.Hydrogen, fragment.Formula[Element.Hydrogen] + charge)
                    .Should().Be(MolecularFormula.Parse(row["value"]), row.ToString());
                rows++;
                continue;
            }
            string[] kind = row["kind"].Split(" +label ");
            // A label replaces a hydroxyl; the source gives the mass of what is bound with it.
            double label = kind.Length == 2 ? Number(kind[1]) - MolecularFormula.Water.MonoisotopicMass.ToDouble() : 0;
            double value = label + (kind[0], charge) switch
            {
                ("neutral", _) or ("ion", 0) => fragment.MonoisotopicMass.ToDouble(),
                ("mz", _) => new FragmentIon(fragment, charge, convention).MonoisotopicMz,
                ("ion", _) => new FragmentIon(fragment, charge, convention).MonoisotopicMass.ToDouble(),
                ("average mz", _) => new FragmentIon(fragment, charge, convention).GetAverageMz(),
                ("average ion", _) => new FragmentIon(fragment, charge, convention).GetAverageMass().ToDouble(),
                _ => throw new FormatException(row["kind"]),
            };
            bool agrees = Math.Abs(value - Number(row["value"])) <= Number(row["tolerance"]);
            agrees.Should().Be(row["reason"].Length == 0, $"{row} is {row["value"]} there and {value:F6} here");
            rows++;
        }
        rows.Should().Be(342);
    }

    [Fact]
    public void Measured_ions_are_in_the_list_within_twenty_ppm()
    {
        int rows = 0;
        foreach (IGrouping<string, TestData.Row> strand in TestData.Read("measured-fragments.tsv").GroupBy(row => row["strand"]))
        {
            foreach (IGrouping<string, TestData.Row> group in strand.GroupBy(row => row["convention"]))
            {
                var options = new FragmentOptions
                {
                    Series = [.. group.Select(row => FragmentSeries.Find(row["series"])!).Distinct()],
                    MaxCharge = 20,
                    Convention = ConventionOf(group.First()),
                };
                FragmentIon[] ions = [.. FragmentList.Create(Strand.Parse(strand.Key), options).Ions];
                foreach (TestData.Row row in group)
                {
                    FragmentIon ion = ions.Single(ion => ion.Fragment.Series == FragmentSeries.Find(row["series"])
                        && ion.Fragment.Number == int.Parse(row["number"], CultureInfo.InvariantCulture)
                        && ion.Charge == int.Parse(row["charge"], CultureInfo.InvariantCulture));
                    double ppm = ((Number(row["mz"]) / ion.MonoisotopicMz) - 1) * 1e6;
                    Math.Abs(ppm).Should().BeLessThan(20, $"{ion} of {row}");
                    rows++;
                }
            }
        }
        rows.Should().Be(170);
    }

    /// <summary>therapeutic-fragments.tsv and others, as formulas.</summary>
    [Fact]
    public void Formulas_are_those_of_published_ladders()
    {
        foreach (IGrouping<string, TestData.Row> strand in TestData.Read("fragments.tsv").GroupBy(row => row["strand"]))
        {
            ILookup<(string, int), Fragment> fragments = FragmentList.Create(Strand.Read(strand.Key, s_library).Value).Fragments
                .ToLookup(fragment => (fragment.Series.Symbol, fragment.Number));
            foreach (TestData.Row row in strand.Where(row => row["formula"].Length > 0))
            {
                fragments[(row["ion"], int.Parse(row["index"], CultureInfo.InvariantCulture))].Should().ContainSingle(row.ToString())
                    .Which.Formula.Should().Be(MolecularFormula.Parse(row["formula"]), row.ToString());
            }
        }
    }

    /// <summary>Which fragments hold the changed atoms of a linkage, as another program finds them.</summary>
    [Fact]
    public void A_modified_linkage_shifts_the_fragments_that_hold_it()
    {
        foreach (TestData.Row row in TestData.Read("backbone-shifts.tsv"))
        {
            var delta = MolecularFormula.Parse(row["delta"]);
            string[] shifts = row["shifts"].Split(',');
            for (int i = 0; i < shifts.Length; i++)
            {
                string number = (i + 1).ToString(CultureInfo.InvariantCulture);
                int times = shifts[i] switch { "0" => 0, "D" => 1, "2*D" => 2, _ => throw new FormatException(shifts[i]) };
                (Find(row["modified"], row["ion"], number).Formula - Find(row["reference"], row["ion"], number).Formula)
                    .Should().Be(times * delta, $"{row["modified"]} {row["ion"]}{number}");
            }
        }
    }

    /// <summary>mass-spectrometry.md, section 2c: anions of bases and of phosphoric acids, proton convention.</summary>
    [Theory]
    [InlineData("A", 134.04722)]
    [InlineData("C", 110.03599)]
    [InlineData("G", 150.04213)]
    [InlineData("T", 125.03565)]
    [InlineData("U", 111.02000)]
    [InlineData("mC", 124.05164)]
    [InlineData("HPO3", 78.959055)]
    [InlineData("H3PO4", 96.969620)]
    [InlineData("HPO2S", 94.936211)]
    public void Small_ions_are_those_of_the_literature(string name, double mz)
    {
        var options = new FragmentOptions { Series = [.. FragmentSeries.All.Where(series => series.Kind == FragmentKind.Small)] };
        FragmentList.Create(Strand.Parse("Ado Cds Gdo Tds Uro mCd"), options).Ions.Single(ion => ion.Fragment.Name == name)
            .MonoisotopicMz.Should().BeApproximately(mz, 6e-6);
    }

    /// <summary>mass-spectrometry.md, section 2c: M-A of GUACUG 1740.23684 with the radical, 1739.22902 as an even-electron ion.</summary>
    [Fact]
    public void A_lost_base_leaves_an_even_electron_ion()
    {
        var options = new FragmentOptions { Series = [FragmentSeries.Find("M-BH")!] };
        FragmentList.Create(Strand.Parse("Gro Uro Aro Cro Uro Gr"), options).Fragments.Single(fragment => fragment.Name == "M-A")
            .MonoisotopicMass.ToDouble().Should().BeApproximately(1739.22902, 6e-6);
    }

    private static Fragment Find(string strand, string series, string number, FragmentConvention convention = default)
    {
        var options = new FragmentOptions
        {
            Series = [FragmentSeries.Find(series) ?? throw new FormatException(series)],
            Convention = convention,
        };
        IEnumerable<Fragment> fragments = FragmentList.Create(Strand.Read(strand, s_library).Value, options).Fragments;
        return series == "M" ? fragments.Single()
            : number.Split(':') is [var start, var end]
                ? fragments.Single(fragment => fragment.Name.StartsWith($"{series[0]}{start}:{series[2]}{end}", StringComparison.Ordinal)
                    && (fragment.Name.Length == 5 || fragment.Name[5] is '-'))
            : fragments.Single(fragment => fragment.Number == int.Parse(number, CultureInfo.InvariantCulture));
    }

    private static FragmentConvention ConventionOf(TestData.Row row) => row["convention"] switch
    {
        "mongo" => FragmentConvention.Mongo,
        "hydrogen-atom" => FragmentConvention.HydrogenAtom,
        _ => FragmentConvention.Complementary,
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
