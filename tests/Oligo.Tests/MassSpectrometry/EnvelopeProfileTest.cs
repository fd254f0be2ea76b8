using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

public sealed class EnvelopeProfileTest
{
    /// <summary>Phosphorus has one isotope: one Gaussian of height 1, half as high at half its width.</summary>
    [Fact]
    public void A_peak_is_a_gaussian_of_the_width_of_the_resolving_power()
    {
        EnvelopeProfile profile =
            EnvelopeProfile.Create(IsotopePattern.Create(MolecularFormula.Parse("P")), new ResolvingPower(1000));
        profile.Width.Should().BeApproximately(0.030973762, 1e-9);
        ProfilePoint highest = profile.Points.MaxBy(point => point.Height);
        highest.Height.Should().BeApproximately(1, 1e-9);
        highest.Mz.Should().BeApproximately(30.973762, 1e-6);
        foreach (double side in new[] { -0.5, 0.5 })
        {
            profile.Points.MinBy(point => Math.Abs(point.Mz - highest.Mz - (side * profile.Width))).Height
                .Should().BeApproximately(0.5, 1e-6);
        }
    }

    [Fact]
    public void Isotopes_merge_where_the_resolving_power_is_low()
    {
        PrecursorIon ion = PrecursorIon.Create(MolecularFormula.Parse("C230H324N67O122P19S19"), -8);
        Maxima(EnvelopeProfile.Create(ion, new ResolvingPower(60_000))).Should().BeGreaterThan(10);
        Maxima(EnvelopeProfile.Create(ion, new ResolvingPower(1_000))).Should().Be(1);
        EnvelopeProfile profile = EnvelopeProfile.Create(ion, new ResolvingPower(60_000));
        profile.Points.MaxBy(point => point.Height).Mz.Should().BeApproximately(ion.GetMostAbundantMz(), profile.Width / 8);
    }

    [Fact]
    public void A_profile_of_too_many_points_is_refused() =>
        FluentActions.Invoking(() => EnvelopeProfile.Create(
            IsotopePattern.Create(MolecularFormula.Parse("C230H324N67O122P19S19")), new ResolvingPower(1e9)))
            .Should().Throw<ArgumentException>();

    private static int Maxima(EnvelopeProfile profile) => Enumerable.Range(1, profile.Points.Length - 2).Count(i =>
        profile.Points[i].Height > profile.Points[i - 1].Height && profile.Points[i].Height > profile.Points[i + 1].Height
        && profile.Points[i].Height > 1e-4);
}
