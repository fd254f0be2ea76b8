using System.Globalization;
using System.Text;
using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Chemistry;

/// <summary>Masses in 1e-12 Da become the text and the double that the base class library makes of the same decimal.</summary>
public sealed class FixedPointTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Text_and_double_of_random_masses_are_those_of_the_decimal(int seed)
    {
        var random = new Random(seed);
        byte[] buffer = new byte[64];
        char[] expected = new char[64];
        Span<char> format = ['F', '0', '0'];
        for (int i = 0; i < 300_000; i++)
        {
            // Every order of magnitude, and many that end in 5 or 50 or 500: where rounding turns.
            Int128 mass = random.NextInt64(1L << random.Next(1, 63));
            if (i % 3 == 0)
            {
                Int128 step = (Int128)Math.Pow(10, random.Next(1, 12));
                mass = (mass / step * step) + (step / 2);
            }
            mass = i % 5 == 0 ? -mass : mass;
            mass = i % 11 == 0 ? mass * 1_000_003 : mass;
            int decimals = i % 2 == 0 ? random.Next(0, 13) : random.Next(2, 4) * 2;
            decimal value = (decimal)mass / 1_000_000_000_000m;
            format[1] = (char)('0' + (decimals / 10));
            format[2] = (char)('0' + (decimals % 10));
            value.TryFormat(expected, out int length, format, CultureInfo.InvariantCulture);
            bool fits = FixedPoint.TryFormat(mass, decimals, buffer, out int written);
            if (!fits || written != length || !Ascii.Equals(buffer.AsSpan(0, written), expected.AsSpan(0, length)))
            {
                Assert.Fail($"{mass} with {decimals} decimals is `{Encoding.ASCII.GetString(buffer, 0, written)}`, not " +
                    $"`{expected.AsSpan(0, length)}`");
            }
            if (mass >= long.MinValue && mass <= long.MaxValue
                && (!FixedPoint.TryFormat((long)mass, decimals, buffer, out written)
                    || !Ascii.Equals(buffer.AsSpan(0, written), expected.AsSpan(0, length))))
            {
                Assert.Fail($"{mass} in 64 bits with {decimals} decimals is `{Encoding.ASCII.GetString(buffer, 0, written)}`, not " +
                    $"`{expected.AsSpan(0, length)}`");
            }
            CheckCell(mass, decimals, expected.AsSpan(0, length));
            if (!decimal.GetBits(FixedPoint.ToDecimal(mass)).AsSpan().SequenceEqual(decimal.GetBits(value)))
            {
                Assert.Fail($"{mass} is {FixedPoint.ToDecimal(mass)}, not {value}");
            }
            double nearest = double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (BitConverter.DoubleToInt64Bits(FixedPoint.ToDouble(mass)) != BitConverter.DoubleToInt64Bits(nearest))
            {
                Assert.Fail($"{mass} is {FixedPoint.ToDouble(mass):R}, not {nearest:R}");
            }
        }
    }

    [Theory]
    [InlineData("0", 6, "0.000000")]
    [InlineData("0", 0, "0")]
    [InlineData("499999", 6, "0.000000")]
    [InlineData("500000", 6, "0.000001")]
    [InlineData("-500000", 6, "-0.000001")]
    [InlineData("-499999", 6, "0.000000")]
    [InlineData("999999500000", 6, "1.000000")]
    [InlineData("500000000000", 0, "1")]
    [InlineData("1", 12, "0.000000000001")]
    [InlineData("7172395742000000", 4, "7172.3957")]
    [InlineData("999999999999999999", 6, "1000000.000000")]
    [InlineData("999998999999999999", 6, "999999.000000")]
    [InlineData("999998999999999999", 4, "999999.0000")]
    [InlineData("999499999999", 6, "0.999500")]
    [InlineData("1000000000000000", 4, "1000.0000")]
    [InlineData("100000000000050000000", 4, "100000000.0001")]
    [InlineData("9223372036854775807", 12, "9223372.036854775807")]
    [InlineData("9223372036854775808", 1, "9223372.0")]
    [InlineData("-170141183460469231731687303715884105728", 3, "-170141183460469231731687303.716")]
    public void Text_at_the_edges(string mass, int decimals, string expected)
    {
        byte[] buffer = new byte[64];
        FixedPoint.TryFormat(Int128.Parse(mass, CultureInfo.InvariantCulture), decimals, buffer, out int written).Should().BeTrue();
        Encoding.ASCII.GetString(buffer, 0, written).Should().Be(expected);
        FixedPoint.TryFormat(Int128.Parse(mass, CultureInfo.InvariantCulture), decimals, buffer.AsSpan(0, written - 1), out int none)
            .Should().BeFalse();
        none.Should().Be(0);
        if (long.TryParse(mass, CultureInfo.InvariantCulture, out long narrow))
        {
            FixedPoint.TryFormat(narrow, decimals, buffer, out written).Should().BeTrue();
            Encoding.ASCII.GetString(buffer, 0, written).Should().Be(expected);
            FixedPoint.TryFormat(narrow, decimals, buffer.AsSpan(0, written - 1), out none).Should().BeFalse();
            none.Should().Be(0);
        }
        CheckCell(Int128.Parse(mass, CultureInfo.InvariantCulture), decimals, expected);
    }

    [Fact]
    public void Cells_are_of_four_or_six_decimals_and_need_room()
    {
        byte[] cells = new byte[2 * FixedPoint.CellSize];
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedPoint.FormatCells([1, 2], 5, cells));
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedPoint.FormatCells([1, 2, 3], 4, cells));
        FixedPoint.FormatCells([7_172_091_682_000_000], 6, cells);
        FixedPoint.TryCopy(cells, 0, new byte[FixedPoint.CellSize - 1], out _).Should().BeFalse();
        FixedPoint.TryCopy(cells, 1, new byte[FixedPoint.CellSize], out _).Should().BeFalse("the cell is empty");
    }

    /// <summary>Masses of up to six digits before the point have a cell, between cells of others; it holds the same text.</summary>
    private static void CheckCell(Int128 mass, int decimals, ReadOnlySpan<char> expected)
    {
        if (decimals is not (4 or 6) || mass < long.MinValue || mass > long.MaxValue)
        {
            return;
        }
        Span<byte> cells = stackalloc byte[3 * FixedPoint.CellSize];
        Span<byte> text = stackalloc byte[FixedPoint.CellSize];
        FixedPoint.FormatCells([-1, (long)mass, 1], decimals, cells);
        bool isUsual = mass >= 0 && mass < (Int128)999_999 * 1_000_000_000_000;
        if (FixedPoint.TryCopy(cells, 1, text, out int written) != isUsual || (isUsual && !Ascii.Equals(text[..written], expected))
            || FixedPoint.TryCopy(cells, 0, text, out _) || !FixedPoint.TryCopy(cells, 2, text, out written)
            || !Ascii.Equals(text[..written], decimals == 4 ? "0.0000" : "0.000000"))
        {
            Assert.Fail($"The cell of {mass} with {decimals} decimals is not `{expected}`");
        }
    }

    /// <summary>A fraction that lies exactly between two doubles, and its neighbours 1e-12 Da away.</summary>
    [Fact]
    public void Doubles_round_to_nearest_even_at_ties()
    {
        // Above 2^53 units a double in Da is finer than the unit only up to 9007 Da; multiples of 5^12 units are fractions of two.
        var random = new Random(9);
        for (int i = 0; i < 200_000; i++)
        {
            Int128 mass = ((Int128)random.NextInt64(1L << 25, 1L << 33) * 244_140_625) + random.Next(-1, 2);
            double nearest =
                double.Parse(((decimal)mass / 1_000_000_000_000m).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            BitConverter.DoubleToInt64Bits(FixedPoint.ToDouble(mass)).Should().Be(BitConverter.DoubleToInt64Bits(nearest));
        }
    }

    [Fact]
    public void Formulas_are_written_the_same_in_characters_and_bytes()
    {
        var random = new Random(10);
        byte[] bytes = new byte[512];
        char[] characters = new char[512];
        for (int i = 0; i < 3000; i++)
        {
            MolecularFormula formula = MolecularFormula.Empty;
            for (int j = random.Next(0, 6); j > 0; j--)
            {
                formula = formula.With(Element.All[random.Next(Element.All.Length)], random.Next(4) == 0 ? 1 : random.Next(-30, 2000));
            }
            if (random.Next(5) == 0)
            {
                formula = formula.With(Element.AllIsotopes[random.Next(Element.AllIsotopes.Length)], random.Next(-3, 12));
            }
            string text = formula.ToString();
            (text.Length == 0 ? MolecularFormula.Empty : MolecularFormula.Parse(text)).Should().Be(formula);
            formula.TryFormat(bytes, out int written).Should().BeTrue();
            Encoding.ASCII.GetString(bytes, 0, written).Should().Be(text);
            formula.TryFormat(characters, out written).Should().BeTrue();
            new string(characters, 0, written).Should().Be(text);
            formula.TryFormat(bytes.AsSpan(0, Math.Max(0, text.Length - 1)), out written).Should().Be(text.Length == 0);
        }
    }
}
