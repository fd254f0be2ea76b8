using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

public sealed class ChargeSeriesTest
{
    // Five acidic protons and six bases.
    private static readonly Strand s_guacug = Strand.Parse("Gro Uro Aro Cro Uro Gr");

    [Fact]
    public void Usual_charges_are_those_of_the_acids()
    {
        ChargeSeries series = ChargeSeries.Create(s_guacug);
        series.Ions.Select(ion => ion.Charge).Should().Equal(-1, -2, -3, -4, -5);
        series.Diagnostics.Should().BeEmpty();
        ChargeSeries.Create(s_guacug, new ChargeSeriesOptions { IsPositive = true }).Ions.Select(ion => ion.Charge)
            .Should().Equal(1, 2, 3, 4, 5, 6);
    }

    [Fact]
    public void Charges_without_a_site_are_left_out_with_a_warning()
    {
        ChargeSeries series = ChargeSeries.Create(s_guacug, new ChargeSeriesOptions { MinCharge = 10, MaxCharge = 20 });
        series.Ions.Select(ion => ion.Charge).Should().Equal(-10, -11);
        series.Diagnostics.Should().ContainSingle().Which.Message.Should()
            .Be("9 ions, from charge -12 with H on, are left out, which the molecule cannot have: 5 acidic protons and 6 bases");
        series.Diagnostics[0].Severity.Should().Be(DiagnosticSeverity.Warning);
        series.Diagnostics[0].Code.Should().Be("OLG3212");
    }

    [Fact]
    public void Adducts_take_the_places_of_protons_that_a_molecule_has()
    {
        var options = new ChargeSeriesOptions
        {
            MinCharge = 8,
            MaxCharge = 8,
            Adducts = [AdductSum.None, AdductSum.Find("3Na")!, AdductSum.Find("2Na+Mg")!],
        };
        ChargeSeries series = ChargeSeries.Create(s_guacug, options);
        series.Ions.Select(ion => ion.ToString()).Should().Equal("[M-8H]8-", "[M+3Na-11H]8-");
        series.Diagnostics.Should().ContainSingle().Which.Message.Should().StartWith("the ion of charge -8 with 2Na+Mg is left out");
    }

    [Fact]
    public void A_molecule_with_none_of_the_ions_is_an_error()
    {
        ChargeSeries series = ChargeSeries.Create(s_guacug, new ChargeSeriesOptions { MinCharge = 100, MaxCharge = 1_000_000 });
        series.Ions.Should().BeEmpty();
        series.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3213");
    }

    [Fact]
    public void A_range_of_mz_leaves_the_ions_in_it()
    {
        var options = new ChargeSeriesOptions { MinMz = 400, MaxMz = 1000 };
        // 1873.28, 936.13, 623.75, 467.56, 373.85.
        ChargeSeries.Create(s_guacug, options).Ions.Select(ion => ion.Charge).Should().Equal(-2, -3, -4);
        ChargeSeries none = ChargeSeries.Create(s_guacug, new ChargeSeriesOptions { MinMz = 5000 });
        none.Ions.Should().BeEmpty();
        none.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("no ion has its m/z from 5000 to any");
        none.Diagnostics[0].Code.Should().Be("OLG3214");
        ChargeSeries.Create(s_guacug, new ChargeSeriesOptions { MaxMz = 100.5m }).Diagnostics.Single().Message
            .Should().Be("no ion has its m/z from 0 to 100.5");
    }

    [Fact]
    public void A_mixture_of_lengths_has_neither_ions_nor_isotopes()
    {
        Strand mixture = Strand.Parse("{mPEG:45}o Tdo Td");
        ChargeSeries.Create(mixture).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3210");
        IsotopeEnvelope envelope = IsotopeEnvelope.Create(mixture);
        envelope.Pattern.Should().BeNull();
        envelope.Diagnostics.Should().ContainSingle().Which.Message.Should()
            .Be("the molecule is a mixture of lengths and has no isotope pattern");
    }

    [Fact]
    public void A_strand_of_a_million_nucleotides_is_refused_by_name()
    {
        Strand huge = Strand.Parse(string.Join(' ', Enumerable.Repeat("Ado", 999_999)) + " Ad");
        IsotopeEnvelope.Create(huge).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3211");
        ChargeSeries.Create(huge).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3211");
    }

    [Fact]
    public void The_pattern_of_a_molecule_is_that_of_its_formula() =>
        IsotopeEnvelope.Create(s_guacug, 1e-9).Pattern!.Peaks.Should().Equal(IsotopePattern.Create(s_guacug.Formula, 1e-9).Peaks);

    [Fact]
    public void Options_refuse_what_contradicts_itself()
    {
        Action charge = () => _ = new ChargeSeriesOptions { MinCharge = 0 };
        charge.Should().Throw<ArgumentOutOfRangeException>();
        Action charges = () => ChargeSeries.Create(s_guacug, new ChargeSeriesOptions { MinCharge = 3, MaxCharge = 2 });
        charges.Should().Throw<ArgumentException>();
        Action range = () => ChargeSeries.Create(s_guacug, new ChargeSeriesOptions { MinMz = 3, MaxMz = 2 });
        range.Should().Throw<ArgumentException>();
        new ChargeSeriesOptions { Adducts = default }.Adducts.Should().Equal(AdductSum.None);
    }
}
