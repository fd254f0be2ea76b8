using System.Globalization;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Chemistry;

public sealed class MolecularFormulaTest
{
    private const int Cases = 20_000;

    [Fact]
    public void Operators_refuse_null()
    {
        MolecularFormula water = MolecularFormula.Parse("H2O");
        Func<object>[] sums = [() => water + null!, () => null! + water, () => water - null!, () => null! - water, () => -(MolecularFormula)null!,
            () => 2 * (MolecularFormula)null!, () => (MolecularFormula)null! * 2];
        foreach (Func<object> sum in sums)
        {
            sum.Should().Throw<ArgumentNullException>();
        }
    }

    /// <summary>Free acid and monoisotopic mass: mass-spectrometry.md, section 5 (anchors).</summary>
    [Theory]
    [InlineData("C230H324N67O122P19S19", "7172.09168", "7177.110")]
    [InlineData("C234H340N61O128P17S17", "7122.27626", "7127.167")]
    [InlineData("C364H569N177O122P30", "10300.58899", "10305.886")]
    [InlineData("C210H268N76O143P20", "6761.07876", "6764.318")]
    [InlineData("C202H252N72O147P20", "6656.92093", "6660.070")]
    public void Masses_of_published_formulas_are_the_published_ones(string formula, string monoisotopic, string average)
    {
        MolecularFormula parsed = MolecularFormula.Parse(formula);
        Math.Round(parsed.MonoisotopicMass.Daltons, 5).Should().Be(decimal.Parse(monoisotopic, CultureInfo.InvariantCulture));
        Math.Round(parsed.GetAverageMass().Value.Daltons, 3).Should().Be(decimal.Parse(average, CultureInfo.InvariantCulture));
        parsed.ToString().Should().Be(formula);
    }

    [Theory]
    [InlineData("C57H71N22O41P5", 1874.283515)]
    [InlineData("H2O", 18.0105647)]
    public void MonoisotopicMass_is_the_independent_value(string formula, double mass) =>
        MolecularFormula.Parse(formula).MonoisotopicMass.ToDouble().Should().BeApproximately(mass, 1e-6);

    [Fact]
    public void MonoisotopicMass_is_the_nearest_double_of_the_exact_mass()
    {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++)
        {
            MolecularFormula formula = RandomFormula(random, largest: i % 2 == 0 ? 400 : 2_000_000);
            double nearest =
                double.Parse(formula.MonoisotopicMass.Daltons.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            BitConverter.DoubleToInt64Bits(formula.MonoisotopicMass.ToDouble()).Should()
                .Be(BitConverter.DoubleToInt64Bits(nearest), formula.ToString());
        }
    }

    [Fact]
    public void Parse_of_the_text_of_any_formula_gives_the_formula()
    {
        var random = new Random(2);
        for (int i = 0; i < Cases; i++)
        {
            MolecularFormula formula = RandomFormula(random, 400);
            if (!formula.IsEmpty)
            {
                MolecularFormula.Parse(formula.ToString()).Should().Be(formula);
                MolecularFormula.Read(formula.ToString()).Diagnostics.Should().BeEmpty();
            }
        }
    }

    [Fact]
    public void Exact_mass_of_a_sum_is_the_sum_of_exact_masses()
    {
        var random = new Random(3);
        for (int i = 0; i < Cases; i++)
        {
            MolecularFormula a = RandomFormula(random, 400);
            MolecularFormula b = RandomFormula(random, 400);
            (a + b).MonoisotopicMass.Should().Be(a.MonoisotopicMass + b.MonoisotopicMass);
            (a - b).MonoisotopicMass.Should().Be(a.MonoisotopicMass - b.MonoisotopicMass);
            (a + b).GetAverageMass().Value.Should().Be(a.GetAverageMass().Value + b.GetAverageMass().Value);
            (a + b - b).Should().Be(a);
            (-a + a).IsEmpty.Should().BeTrue();
            (3 * a).Should().Be(a + a + a);
            (a * 3).GetHashCode().Should().Be((3 * a).GetHashCode());
        }
    }

    [Theory]
    [InlineData("C5H5N5", "C5H5N5")]
    [InlineData("H5N5C5", "C5H5N5")]
    [InlineData("H2SO4", "H2O4S")]
    [InlineData("Na19 P19 C230", "C230Na19P19")]
    [InlineData("(CH2)3CH3", "C4H9")]
    [InlineData("((CH2)2O)3H", "C6H13O3")]
    [InlineData("HO-1", "HO-1")]
    [InlineData("C\u2082H\u2086", "C2H6")]
    [InlineData("HO\u22121", "HO-1")]
    [InlineData("C2\u00a0H6", "C2H6")]
    [InlineData("[13C]2C3D5H", "C3[13C]2H[2H]5")]
    [InlineData("[15N]5C10", "C10[15N]5")]
    [InlineData("[13C]H4", "[13C]H4")]
    [InlineData("CH4CH4", "C2H8")]
    [InlineData("H1", "H")]
    public void Read_accepts_what_people_write(string text, string hill) => MolecularFormula.Parse(text).ToString().Should().Be(hill);

    [Theory]
    [InlineData("C\u2082H\u2086", "OLG1011")]
    [InlineData("HO\u22121", "OLG1012")]
    [InlineData("C2\u00a0H6", "OLG0003")]
    public void Read_notes_what_it_took_for_something_else(string text, string code) =>
        MolecularFormula.Read(text).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void Read_of_every_bad_formula_gives_its_code_at_its_column()
    {
        foreach (TestData.Row row in TestData.Read("formula-errors.tsv"))
        {
            string text = row.Unescaped("text");
            ParseResult<MolecularFormula> result = MolecularFormula.Read(text);
            result.Success.Should().BeFalse(row.ToString());
            Diagnostic error = result.Errors.First();
            error.Code.Should().Be(row["code"], row.ToString());
            error.Span.GetPosition(text).Column.Should().Be(int.Parse(row["column"], CultureInfo.InvariantCulture), row.ToString());
            MolecularFormula.TryParse(text, out _).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData("CNa2Zz", "did you mean `Zn`?")]
    [InlineData("T2O", "tritium has no entry; for a label of known mass use a listed isotope")]
    [InlineData("[14C]", "listed are [12C] and [13C]")]
    [InlineData("c", "symbols begin with a capital letter: `C`")]
    public void Read_hints_at_the_way_out(string text, string hint) =>
        MolecularFormula.Read(text).Errors.First().Hint.Should().Be(hint);

    [Fact]
    public void Arithmetic_beyond_31_bits_throws()
    {
        MolecularFormula large = MolecularFormula.Create((Element.Carbon, int.MaxValue));
        large.Invoking(formula => formula + MolecularFormula.Create((Element.Carbon, 1))).Should().Throw<OverflowException>();
        large.Invoking(formula => formula * 2).Should().Throw<OverflowException>();
        large.Invoking(formula => -formula - MolecularFormula.Create((Element.Carbon, 2))).Should().Throw<OverflowException>();
    }

    /// <summary>Hill, J. Am. Chem. Soc. 22 (1900) 478: carbon, hydrogen, then by symbol; without carbon all by symbol.</summary>
    [Theory]
    [InlineData("NaPO3CH2", "C H2 Na O3 P")]
    [InlineData("H2SO4", "H2 O4 S")]
    [InlineData("[13C]2H4D2C", "C [13C]2 H4 [2H]2")]
    [InlineData("HO-1", "H O-1")]
    [InlineData("", "")]
    public void Parts_are_in_Hill_order(string text, string parts)
    {
        MolecularFormula formula = text.Length == 0 ? MolecularFormula.Empty : MolecularFormula.Parse(text);
        string.Join(' ', formula.Parts).Should().Be(parts);
    }

    [Fact]
    public void Parts_add_up_to_the_formula()
    {
        MolecularFormula formula = MolecularFormula.Parse("C4[13C]H5N5");
        MolecularFormula sum = MolecularFormula.Empty;
        foreach (FormulaPart part in formula.Parts)
        {
            sum += part.Isotope is { } isotope
                ? MolecularFormula.Empty.With(isotope, part.Count)
                : MolecularFormula.Create((part.Element, part.Count));
        }
        sum.Should().Be(formula);
        formula.Parts.Sum(part => part.Count).Should().Be(15);
        formula.Parts.Should().Equal(formula.Parts, "parts have value equality");
    }

    [Fact]
    public void Exact_mass_of_the_largest_counts_is_exact()
    {
        MolecularFormula large = MolecularFormula.Create((Element.Carbon, int.MaxValue), (Element.Platinum, int.MaxValue));
        large.MonoisotopicMass.Daltons.Should().Be(int.MaxValue * (12m + Element.Platinum.MostAbundant.Mass.Daltons));
    }

    [Fact]
    public void Labels_count_apart_from_their_element()
    {
        Isotope carbon13 = Element.Carbon.FindIsotope(13)!;
        MolecularFormula labelled = MolecularFormula.Parse("CH4").With(carbon13, 1).With(Element.Carbon, 0);
        labelled.ToString().Should().Be("[13C]H4");
        labelled[carbon13].Should().Be(1);
        labelled[Element.Carbon].Should().Be(0);
        labelled.HasNegativeCounts.Should().BeFalse();
        labelled.With(carbon13, -1).HasNegativeCounts.Should().BeTrue();
        labelled.With(carbon13, 0).Should().Be(MolecularFormula.Parse("H4"));
        (labelled.GetAverageMass().Value - MolecularFormula.Parse("H4").GetAverageMass().Value).Should().Be(carbon13.Mass);
    }

    [Fact]
    public void Equality_is_of_the_counts()
    {
        MolecularFormula a = MolecularFormula.Parse("C5H5N5");
        MolecularFormula b = MolecularFormula.Parse("N5H5C5");
        (a == b).Should().BeTrue();
        (a != MolecularFormula.Water).Should().BeTrue();
        a.Equals((object)b).Should().BeTrue();
        a.Equals(null).Should().BeFalse();
        (null == (MolecularFormula?)null).Should().BeTrue();
        MolecularFormula.Empty.ToString().Should().BeEmpty();
        MolecularFormula.Empty.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Json_is_a_string_in_Hill_order_and_comes_back()
    {
        MolecularFormula formula = MolecularFormula.Parse("C230H324N67O122P19S19");
        string json = JsonSerializer.Serialize(formula);
        json.Should().Be("\"C230H324N67O122P19S19\"");
        JsonSerializer.Deserialize<MolecularFormula>(json).Should().Be(formula);
        JsonSerializer.Deserialize<MolecularFormula>("\"\"").Should().Be(MolecularFormula.Empty);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<MolecularFormula>("\"C5Qq\""))
            .Should().Throw<JsonException>().WithMessage("OLG1002*");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<MolecularFormula>("5")).Should().Throw<JsonException>();
    }

    [Fact]
    public void Span_interfaces_agree_with_the_text()
    {
        MolecularFormula formula = MolecularFormula.Parse("C5H5N5");
        Span<char> chars = stackalloc char[6];
        formula.TryFormat(chars, out int written).Should().BeTrue();
        chars[..written].ToString().Should().Be("C5H5N5");
        formula.TryFormat(chars[..5], out written).Should().BeFalse();
        written.Should().Be(0);
        Span<byte> bytes = stackalloc byte[6];
        formula.TryFormat(bytes, out written).Should().BeTrue();
        Encoding.UTF8.GetString(bytes[..written]).Should().Be("C5H5N5");
        formula.TryFormat(bytes[..5], out written).Should().BeFalse();
        written.Should().Be(0);
        formula.ToString(null, CultureInfo.InvariantCulture).Should().Be("C5H5N5");
        ParseAs<MolecularFormula>("C5H5N5").Should().Be(formula);
        TryParseAs("C5H5N", out MolecularFormula? _).Should().BeTrue();
        MolecularFormula.TryParse((string?)null, out _).Should().BeFalse();
        FluentActions.Invoking(() => MolecularFormula.Parse("C5h5 ")).Should()
            .Throw<OligoFormatException>().Which.Input.Should().Be("C5h5 ");
    }

    private static T ParseAs<T>(string text)
        where T : ISpanParsable<T>
    {
        T.TryParse(text.AsSpan(), null, out T? first).Should().BeTrue();
        T.Parse(text.AsSpan(), null).Should().Be(first);
        return T.Parse(text, null);
    }

    private static bool TryParseAs<T>(string text, out T? value)
        where T : IParsable<T> => T.TryParse(text, null, out value);

    private static MolecularFormula RandomFormula(Random random, int largest)
    {
        MolecularFormula formula = MolecularFormula.Empty;
        for (int i = random.Next(1, 7); i > 0; i--)
        {
            int count = random.Next(-largest / 8, largest);
            formula = random.Next(6) == 0
                ? formula.With(Element.AllIsotopes[random.Next(Element.AllIsotopes.Length)], count)
                : formula.With(Element.All[random.Next(Element.All.Length)], count);
        }
        return formula;
    }
}
