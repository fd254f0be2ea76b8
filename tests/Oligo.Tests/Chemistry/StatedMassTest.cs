using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Chemistry;

public sealed class StatedMassTest
{
    [Theory]
    [InlineData("7594.9", 7594.9, 0.05)]
    [InlineData("7158", 7158, 0.5)]
    [InlineData("7594.764 Da", 7594.764, 0.0005)]
    [InlineData("7594.80 g/mol", 7594.8, 0.005)]
    public void StatedMass_takes_its_tolerance_from_the_last_digit(string text, double value, double tolerance) =>
        (StatedMass.Read(text).Value.Value.Daltons, StatedMass.Read(text).Value.Tolerance.Daltons)
            .Should().Be(((decimal)value, (decimal)tolerance));

    [Theory]
    [InlineData("7594.9")]
    [InlineData("7594.90")]
    [InlineData("7158")]
    [InlineData("0.00000000001")]
    public void Digits_stay_as_printed(string text) => StatedMass.Read(text).Value.ToString().Should().Be(text);

    [Fact]
    public void Trailing_zeros_state_more()
    {
        StatedMass coarse = StatedMass.Read("7594.9").Value;
        StatedMass fine = StatedMass.Read("7594.90").Value;
        fine.Should().NotBe(coarse);
        Mass other = Mass.FromDaltons(7594.95m);
        coarse.Fits(other).Should().BeTrue("half a unit of the last digit still rounds to it");
        fine.Fits(other).Should().BeFalse();
        coarse.Fits(Mass.FromDaltons(7594.950000000001m)).Should().BeFalse();
        coarse.Fits(Mass.FromDaltons(7594.85m)).Should().BeTrue();
        coarse.Fits(Mass.FromDaltons(7594.849999999999m)).Should().BeFalse();
    }

    [Fact]
    public void Only_what_can_be_printed_can_be_stated()
    {
        Mass mass = Mass.FromDaltons(7594.9m);
        new StatedMass(mass, 1).Should().Be(StatedMass.Read("7594.9 Da").Value);
        Assert.Throws<ArgumentException>(() => new StatedMass(mass, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatedMass(mass, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatedMass(mass, StatedMass.MaxDecimals + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatedMass(-mass, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatedMass(default, 1));
    }

    [Theory]
    [InlineData("7,594.9", "write a decimal point and no separator of thousands: 7594.9")]
    [InlineData("heavy", null)]
    [InlineData("-5", null)]
    [InlineData("0", null)]
    [InlineData("1.000000000001", null)]
    [InlineData("214748361047483610474836158", null)]
    public void StatedMass_of_anything_else_is_an_error(string text, string? hint)
    {
        StatedMass.Read(text).Errors.Should().ContainSingle().Which.Hint.Should().Be(hint);
        StatedMass.TryParse(text, out _).Should().BeFalse();
    }
}
