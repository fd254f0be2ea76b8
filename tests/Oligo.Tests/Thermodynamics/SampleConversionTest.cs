using CsCheck;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

public sealed class SampleConversionTest
{
    private static readonly IReadOnlyList<TestData.Row> s_sheets = TestData.Read("vendor-quantities.tsv");

    public static TheoryData<string> OfStrands =>
        [.. s_sheets.Where(row => IsStrand(row) && !row["rule"].Contains("N 309", StringComparison.Ordinal)).Select(row => row["id"])];

    /// <summary>
    /// tests/data/vendor-quantities.tsv: certificates, product sheets and programs, within their printed digits. An amount from OD follows
    /// from an OD that is printed with one or two decimals itself.
    /// </summary>
    [Theory]
    [MemberData(nameof(OfStrands))]
    public void Sheets_of_vendors_are_reproduced(string id)
    {
        TestData.Row row = s_sheets.Single(row => row["id"] == id);
        VendorMassRule rule = row["vendor"] == "IDT" ? VendorMassRule.Idt : VendorMassRule.TwoDecimals;
        SampleConversion sample = SampleConversion.Create(
            ExtinctionCoefficientTest.Idt(row["notation"].ToUpperInvariant().Replace("5PHOS", "5Phos", StringComparison.Ordinal)
                .Replace("3IABKFQ", "3IABkFQ", StringComparison.Ordinal)),
            new WeighedForm { VendorMass = rule });
        double value = ExtinctionCoefficientTest.Number(row["value"]);
        (double got, double tolerance) = Answer(sample, row);
        got.Should().BeApproximately(value, tolerance, row.ToString());
    }

    [Fact]
    public void Every_row_of_a_strand_is_looked_at()
    {
        OfStrands.Should().HaveCountGreaterThan(200);
        // The mean of four bases, and N as a base of its own, are not of a strand.
        s_sheets.Count(row => row["rule"].Contains("N 309", StringComparison.Ordinal)).Should().Be(1);
    }

    /// <summary>1 OD = 5.862 nmol = 42.07 ug of the free acid = 44.52 ug of the sodium salt.</summary>
    [Fact]
    public void Mipomersen_weighs_as_acid_and_as_salt()
    {
        Strand mipomersen = ExtinctionCoefficientTest.Mipomersen();
        SampleConversion acid = SampleConversion.Create(mipomersen);
        acid.NanomolesPerOd.Should().BeApproximately(5.862, 0.0005);
        acid.MicrogramsPerOd.Should().BeApproximately(42.07, 0.005);
        acid.MolarMass.Should().BeApproximately(7177.11, 0.005);
        acid.FormName.Should().Be("free acid");
        SampleConversion salt = SampleConversion.Create(mipomersen, new WeighedForm { Salt = Salt.Full(CounterIon.Sodium) });
        salt.MicrogramsPerOd.Should().BeApproximately(44.52, 0.005);
        salt.MolarMass.Should().BeApproximately(7594.76, 0.005);
        salt.FormName.Should().Be("nonadecasodium salt");
    }

    [Fact]
    public void Water_salts_and_impurities_add_to_what_the_balance_shows()
    {
        var form = new WeighedForm { Water = 0.1, ResidualSalts = 0.05, Purity = 0.9 };
        form.Content.Should().BeApproximately(0.9 * 0.95 * 0.9, 1e-15);
        SampleConversion sample = SampleConversion.Create(ExtinctionCoefficientTest.Mipomersen(), form);
        sample.FromNanomoles(1, AmountUnit.WeighedMicrogram).Should()
            .BeApproximately(sample.FromNanomoles(1, AmountUnit.Microgram) / form.Content, 1e-12);
    }

    [Fact]
    public void Every_conversion_and_its_reverse_are_the_identity() =>
        Gen.Select(Gen.Double[1e-9, 1e9], Gen.Enum<AmountUnit>(), Gen.Double[0, 0.99], Gen.Double[0.01, 1])
            .Sample((nanomoles, unit, water, purity) =>
            {
                SampleConversion sample = SampleConversion.Create(s_strand, new WeighedForm { Water = water, Purity = purity });
                double back = sample.ToNanomoles(sample.FromNanomoles(nanomoles, unit), unit);
                return Math.Abs(back - nanomoles) <= 1e-14 * nanomoles * 4;
            }, iter: 100_000);

    [Fact]
    public void Concentration_follows_from_the_absorbance()
    {
        // tests/data/vendor-quantities.tsv, V20-005: A260 100 at 200,000 per M per cm.
        SampleConversion sample = SampleConversion.Create(s_strand, null, new ExtinctionOptions { Given = 200_000 });
        sample.MicromolarOf(100).Should().BeApproximately(500, 1e-9);
        sample.MicromolarOf(1, 0.1, 10).Should().BeApproximately(500, 1e-9);
    }

    [Fact]
    public void What_a_molecule_lacks_is_an_error()
    {
        SampleConversion.Create(s_strand, new WeighedForm { Salt = Salt.Create(CounterIon.Sodium, 99) }).Diagnostics
            .Should().ContainSingle().Which.Code.Should().Be("OLG3350");
        SampleConversion none = SampleConversion.Create(
            ExtinctionCoefficientTest.Mipomersen(), new WeighedForm { VendorMass = VendorMassRule.Idt });
        none.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3351");
        none.IsComplete.Should().BeFalse();
        none.ToNanomoles(1, AmountUnit.Microgram).Should().Be(double.NaN);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Absurd_numbers_are_refused(double value)
    {
        SampleConversion sample = SampleConversion.Create(s_strand);
        FluentActions.Invoking(() => sample.ToNanomoles(value, AmountUnit.Nanomole)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => sample.FromNanomoles(value, AmountUnit.Nanomole)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => sample.MicromolarOf(value)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => sample.MicromolarOf(1, value)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => sample.MicromolarOf(1, 1, value)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => DilutionPlan.Create(value, 1, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => DilutionPlan.VolumeOf(1, value)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => AnnealingPlan.Create(1, 1, value, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new WeighedForm { Purity = value }).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static readonly Strand s_strand = Strand.Parse("Ado Cdo Gdo Td");

    private static bool IsStrand(TestData.Row row) =>
        row["notation"] != "any" && (row["quantity"].StartsWith("molecular weight", StringComparison.Ordinal)
            || row["quantity"] is "e260" or "nmol per OD260" or "ug per OD260" or "amount from OD" or "mass of oligo");

    private static (double Got, double Tolerance) Answer(SampleConversion sample, TestData.Row row)
    {
        string text = row["value"];
        double digit = Math.Pow(10, text.Contains('.', StringComparison.Ordinal) ? text.IndexOf('.', StringComparison.Ordinal) + 1 - text.Length : 0);
        double half = (digit / 2) + (ExtinctionCoefficientTest.Number(text) * 1e-14);
        switch (row["quantity"])
        {
            case "e260":
                double value = sample.Extinction.PerMolarCentimetre!.Value;
                return row["unit"].Contains("mmol", StringComparison.Ordinal) ? (value / 1000, half) : (value, half);
            case "nmol per OD260":
                return (sample.NanomolesPerOd, half);
            case "ug per OD260":
                return (sample.MicrogramsPerOd, half);
            case "amount from OD":
                string od = row["conditions"].Split(' ')[0];
                double step = od.Contains('.', StringComparison.Ordinal) && od.Split('.')[1].Length == 2 ? 0.005 : 0.05;
                return (sample.ToNanomoles(ExtinctionCoefficientTest.Number(od), AmountUnit.OpticalDensity), half + (step * sample.NanomolesPerOd));
            case "mass of oligo":
                string amount = row["conditions"].Split(' ')[0];
                return (sample.FromNanomoles(ExtinctionCoefficientTest.Number(amount), AmountUnit.Microgram), half + (0.005 * sample.MolarMass / 1000));
            default:
                return (sample.MolarMass, half);
        }
    }
}
