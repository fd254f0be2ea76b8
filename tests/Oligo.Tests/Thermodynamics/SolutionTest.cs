using FluentAssertions;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

/// <summary>Dissolving, diluting and annealing.</summary>
public sealed class SolutionTest
{
    /// <summary>tests/data/vendor-quantities.tsv, V20-001 to V20-012.</summary>
    [Theory]
    [InlineData(50, 100, 500)]
    [InlineData(50, 100_000, 0.5)]
    [InlineData(23.45, 200, 117.25)]
    [InlineData(22.75, 200, 113.75)]
    [InlineData(31.28, 200, 156.4)]
    [InlineData(15.7, 200, 78.5)]
    [InlineData(8.9, 200, 44.5)]
    public void Volume_to_dissolve(double nanomoles, double micromolar, double microlitres)
    {
        DilutionPlan.VolumeOf(nanomoles, micromolar).Should().BeApproximately(microlitres, 1e-9);
        DilutionPlan.AmountIn(micromolar, microlitres).Should().BeApproximately(nanomoles, 1e-12);
    }

    /// <summary>tests/data/vendor-quantities.tsv, V20-003, V20-004 and V20-006: what is added to 100 uL.</summary>
    [Theory]
    [InlineData(10, 1, 900)]
    [InlineData(100, 1, 9900)]
    [InlineData(500, 100, 400)]
    public void Volume_to_add(double from, double to, double added)
    {
        DilutionPlan plan = DilutionPlan.Create(from, to, 100 + added);
        plan.StockMicrolitres.Should().BeApproximately(100, 1e-9);
        plan.SolventMicrolitres.Should().BeApproximately(added, 1e-9);
        plan.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Dilutions_to_more_are_refused_and_drops_warned_of()
    {
        DilutionPlan refused = DilutionPlan.Create(1, 10, 100);
        refused.StockMicrolitres.Should().Be(double.NaN);
        refused.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("a solution of 1 uM cannot be diluted to 10 uM");
        refused.Diagnostics[0].Code.Should().Be("OLG3352");
        DilutionPlan.Create(100, 0.1, 100).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3353");
        DilutionPlan.Create(10, 10, 100).SolventMicrolitres.Should().Be(0);
    }

    [Fact]
    public void Strands_anneal_in_equal_moles()
    {
        AnnealingPlan plan = AnnealingPlan.Create(100, 50, 200, 20);
        plan.DuplexNanomoles.Should().BeApproximately(4, 1e-12);
        plan.FirstMicrolitres.Should().BeApproximately(40, 1e-12);
        plan.SecondMicrolitres.Should().BeApproximately(20, 1e-12);
        plan.DuplexMicromolar.Should().BeApproximately(4000.0 / 60, 1e-9);
        plan.Diagnostics.Should().ContainSingle().Which.Message.Should()
            .Be("the second strand is short: 1 nmol of the first strand stay single");
        plan.Diagnostics[0].Code.Should().Be("OLG3354");
        AnnealingPlan.Create(100, 50, 200, 25).Diagnostics.Should().BeEmpty();
    }
}
