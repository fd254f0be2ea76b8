using System.Globalization;
using System.Text;
using CsCheck;
using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Chemistry;

public sealed class MassTest
{
    // A thousand times as much still fits decimal with 12 decimals.
    private static readonly Gen<decimal> Daltons = Gen.Select(Gen.Long[-9_000_000_000_000, 9_000_000_000_000], Gen.Int[0, 12])
        .Select((units, decimals) => units * new decimal(1, 0, 0, false, (byte)decimals));

    [Fact]
    public void Default_is_zero()
    {
        default(Mass).Should().Be(Mass.FromDaltons(0));
        default(Mass).ToString().Should().Be("0");
        default(Mass).Daltons.Should().Be(0);
    }

    [Fact]
    public void Arithmetic_order_and_text_are_those_of_decimal() =>
        Gen.Select(Daltons, Daltons, Gen.Int[-1000, 1000], Gen.Int[0, 12]).Sample((a, b, times, decimals) =>
    {
        Mass left = Mass.FromDaltons(a);
        Mass right = Mass.FromDaltons(b);
        string format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        return left.Daltons == a
            && (left + right).Daltons == a + b && (left - right).Daltons == a - b && (-left).Daltons == -a
            && (left * times).Daltons == a * times && left * times == times * left
            && (left < right) == (a < b) && (left <= right) == (a <= b) && (left > right) == (a > b) && (left >= right) == (a >= b)
            && (left == right) == (a == b) && (left != right) == (a != b) && left.CompareTo(right) == a.CompareTo(b)
            && (a != b || left.GetHashCode() == right.GetHashCode())
            && left.ToString(format) == Trimmed(a.ToString(format, CultureInfo.InvariantCulture))
            && left.ToString() == (a / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    });

    // decimal writes -0.00 for what rounds to zero; a mass has no negative zero.
    private static string Trimmed(string text) => text.Any(c => c is >= '1' and <= '9') ? text : text.TrimStart('-');

    [Fact]
    public void Multiplication_is_repeated_addition()
    {
        Mass water = MolecularFormula.Water.MonoisotopicMass;
        (water * 3).Should().Be(water + water + water);
        (-2 * water).Should().Be(-water - water);
        (water * 0).Should().Be(default);
    }

    [Fact]
    public void Overflow_is_an_error()
    {
        var greatest = new Mass(Int128.MaxValue);
        Assert.Throws<OverflowException>(() => greatest + new Mass(1));
        Assert.Throws<OverflowException>(() => -greatest - new Mass(2));
        Assert.Throws<OverflowException>(() => greatest * 2);
        Assert.Throws<OverflowException>(() => -new Mass(Int128.MinValue));
        Assert.Throws<OverflowException>(() => greatest.Daltons);
        Assert.Throws<OverflowException>(() => Mass.FromDaltons(decimal.MaxValue));
        greatest.ToString().Should().Be("170141183460469231731687303.715884105727", "2^127 - 1 in 1e-12 Da");
    }

    [Fact]
    public void Thirteen_decimals_are_too_many()
    {
        Mass.FromDaltons(1.000000000001m).Daltons.Should().Be(1.000000000001m);
        Mass.FromDaltons(1.0000000000010m).Daltons.Should().Be(1.000000000001m);
        Assert.Throws<ArgumentException>(() => Mass.FromDaltons(1.0000000000001m)).ParamName.Should().Be("daltons");
    }

    [Theory]
    [InlineData("F0", "7172")]
    [InlineData("f5", "7172.09168")]
    [InlineData("F12", "7172.091682500000")]
    [InlineData("F6", "7172.091683")]
    [InlineData("G", "7172.0916825")]
    [InlineData("", "7172.0916825")]
    public void Formats_fix_the_decimals_in_every_culture(string format, string expected)
    {
        Mass mass = Mass.FromDaltons(7172.0916825m);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            mass.ToString(format).Should().Be(expected);
            string.Format(CultureInfo.CurrentCulture, $"{{0:{format}}}", mass).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Span<byte> utf8 = stackalloc byte[expected.Length];
        mass.TryFormat(utf8, out int bytes, format).Should().BeTrue();
        Encoding.UTF8.GetString(utf8[..bytes]).Should().Be(expected);
        mass.TryFormat(utf8[1..], out bytes, format).Should().BeFalse();
        bytes.Should().Be(0);
        mass.TryFormat(stackalloc char[expected.Length - 1], out int chars, format).Should().BeFalse();
        chars.Should().Be(0);
    }

    [Theory]
    [InlineData("F")]
    [InlineData("F13")]
    [InlineData("F-1")]
    [InlineData("F 1")]
    [InlineData("N2")]
    [InlineData("E")]
    public void Other_formats_are_refused(string format) =>
        Assert.Throws<FormatException>(() => default(Mass).ToString(format)).Message.Should().Contain("F0 to F12");

    [Fact]
    public void Comparison_with_something_else_is_an_error()
    {
        IComparable mass = default(Mass);
        mass.CompareTo(null).Should().BePositive();
        mass.CompareTo(default(Mass)).Should().Be(0);
        Assert.Throws<ArgumentException>(() => mass.CompareTo(0m));
        default(Mass).Equals(0m).Should().BeFalse();
    }

    [Fact]
    public void Every_mass_is_read_back_from_its_text() =>
        Gen.Select(Gen.Long, Gen.Int[0, 1_000_000_000]).Sample((picodaltons, factor) =>
        {
            var mass = new Mass((Int128)picodaltons * factor);
            Mass.Parse(mass.ToString()).Should().Be(mass);
        });

    [Theory]
    [InlineData("170141183460469231731687302.999999999999", true)]
    [InlineData("170141183460469231731687303.884105727", false)]
    [InlineData("9999999999999999999999999999999999999999", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData(".5", false)]
    [InlineData("5.", false)]
    [InlineData("+5", false)]
    [InlineData("--5", false)]
    [InlineData("1 000", false)]
    [InlineData("0.0000000000001", false)]
    [InlineData("7594.9 Da", false)]
    public void A_mass_is_a_decimal_number_within_its_range(string text, bool isMass) => Mass.TryParse(text, out _).Should().Be(isMass);
}
