using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Oligo.Text;

namespace Oligo.Chemistry;

public readonly partial struct Mass
{
    /// <summary>Reads a mass as <see cref="ToString()"/> writes it: a sign, digits, and a decimal point with up to 12 decimals.</summary>
    /// <param name="text">The value in daltons, without its unit, for example <c>7172.09168</c>.</param>
    /// <returns>The mass, exact.</returns>
    /// <exception cref="OligoFormatException">The text is not such a number.</exception>
    public static Mass Parse(ReadOnlySpan<char> text)
    {
        if (TryParse(text, out Mass mass))
        {
            return mass;
        }
        string input = text.ToString();
        var diagnostic = new Diagnostic(ChemistryDiagnostics.BadMass, new SourceSpan(0, input.Length), [input]);
        throw new OligoFormatException(input, [diagnostic]);
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static Mass Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a mass; see <see cref="Parse(ReadOnlySpan{char})"/>.</summary>
    /// <param name="text">The value in daltons.</param>
    /// <param name="mass">The mass, or 0 Da.</param>
    /// <returns>Whether the text is a mass.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Mass mass) => TryParse(text.AsSpan(), out mass);

    /// <summary>Reads a mass; see <see cref="Parse(ReadOnlySpan{char})"/>.</summary>
    /// <param name="text">The value in daltons.</param>
    /// <param name="mass">The mass, or 0 Da.</param>
    /// <returns>Whether the text is a mass.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Mass mass)
    {
        mass = default;
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<char> decimals = point < 0 ? [] : text[(point + 1)..];
        bool isNegative = whole is ['-', ..];
        ulong fraction = 0;
        if (whole[(isNegative ? 1 : 0)..] is not [>= '0' and <= '9', ..] digits
            || (point >= 0 && (decimals.Length is 0 or > FixedPoint.Decimals || !TryReadDigits(decimals, out fraction)))
            || !Int128.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out Int128 daltons)
            || daltons > MostDaltons)
        {
            return false;
        }
        Int128 units = (daltons * UnitsPerDalton) + (Int128)(fraction * FixedPoint.PowersOfTen[FixedPoint.Decimals - decimals.Length]);
        mass = new Mass(isNegative ? -units : units);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> digits, out ulong number) =>
        ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    static Mass ISpanParsable<Mass>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Mass>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Mass result) => TryParse(s, out result);

    static Mass IParsable<Mass>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Mass>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Mass result) =>
        TryParse(s, out result);

    static Mass IUtf8SpanParsable<Mass>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Parse(Encoding.UTF8.GetString(utf8Text));

    static bool IUtf8SpanParsable<Mass>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Mass result) =>
        TryParse(Encoding.UTF8.GetString(utf8Text), out result);
}
