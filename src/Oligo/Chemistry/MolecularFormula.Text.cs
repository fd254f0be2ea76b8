using System.Diagnostics.CodeAnalysis;
using System.Text;
using Oligo.Text;

namespace Oligo.Chemistry;

// Hill's system: carbon, hydrogen, then the symbols in alphabetical order; all in alphabetical order where there is no carbon.
public sealed partial class MolecularFormula
    : ISpanParsable<MolecularFormula>, IUtf8SpanParsable<MolecularFormula>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads a formula and reports everything that was found.</summary>
    /// <param name="text">
    /// The text: element symbols with counts in any order, labelled isotopes (<c>[13C]2</c>, <c>D</c>), groups in parentheses, spaces
    /// between terms, subscript digits, negative counts for differences (<c>HO-1</c>).
    /// </param>
    /// <returns>The formula with notes, or the errors.</returns>
    public static ParseResult<MolecularFormula> Read(ReadOnlySpan<char> text)
    {
        var bag = new DiagnosticBag();
        MolecularFormula? formula = FormulaReader.Read(text, bag);
        return new ParseResult<MolecularFormula>(text.ToString(), formula, bag.ToImmutable());
    }

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="OligoFormatException">The text is not a formula; the exception says where and why.</exception>
    public static MolecularFormula Parse(ReadOnlySpan<char> text) => Read(text).Value;

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="OligoFormatException">The text is not a formula; the exception says where and why.</exception>
    public static MolecularFormula Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text).Value;
    }

    /// <summary>Reads a formula; makes no messages.</summary>
    /// <param name="text">The text.</param>
    /// <param name="formula">The formula, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a formula.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out MolecularFormula? formula)
    {
        formula = FormulaReader.Read(text, null);
        return formula is not null;
    }

    /// <summary>Reads a formula; makes no messages.</summary>
    /// <param name="text">The text.</param>
    /// <param name="formula">The formula, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a formula.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out MolecularFormula? formula) =>
        TryParse(text.AsSpan(), out formula);

    static MolecularFormula IUtf8SpanParsable<MolecularFormula>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Parse(Encoding.UTF8.GetString(utf8Text));

    static bool IUtf8SpanParsable<MolecularFormula>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider,
        [MaybeNullWhen(false)] out MolecularFormula result) =>
        TryParse(Encoding.UTF8.GetString(utf8Text), out result);

    static MolecularFormula ISpanParsable<MolecularFormula>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<MolecularFormula>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out MolecularFormula result) => TryParse(s, out result);

    static MolecularFormula IParsable<MolecularFormula>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<MolecularFormula>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out MolecularFormula result) => TryParse(s, out result);

    /// <summary>The formula in Hill's order; a count of 1 is not written, a label follows its element.</summary>
    /// <returns>For example <c>C230H324N67O122P19S19</c>, <c>C4[13C]H5N5</c>, <c>HO-1</c>; empty for no atoms.</returns>
    public override string ToString()
    {
        const int OnStack = 256;
        Span<char> buffer = stackalloc char[OnStack];
        int length = FormulaText<char>.Write(Counts, Labels, buffer);
        return length <= OnStack
            ? new string(buffer[..length])
            : string.Create(length, this, static (text, formula) => FormulaText<char>.Write(formula.Counts, formula.Labels, text));
    }

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Empty or <c>G</c>: there is one canonical text.</param>
    /// <param name="formatProvider">Not used: the text does not depend on a culture.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        TextFormat.Demand(format);
        return ToString();
    }

    /// <summary>Writes the formula into a buffer.</summary>
    /// <param name="destination">The buffer.</param>
    /// <param name="charsWritten">Characters written; 0 if the buffer is too small.</param>
    /// <param name="format">Empty or <c>G</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        TextFormat.Demand(format);
        int length = FormulaText<char>.Write(Counts, Labels, destination);
        charsWritten = length <= destination.Length ? length : 0;
        return length <= destination.Length;
    }

    /// <summary>Writes the formula into a buffer as UTF-8.</summary>
    /// <param name="utf8Destination">The buffer.</param>
    /// <param name="bytesWritten">Bytes written; 0 if the buffer is too small.</param>
    /// <param name="format">Empty or <c>G</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        TextFormat.Demand(format);
        int length = FormulaText<byte>.Write(Counts, Labels, utf8Destination);
        bytesWritten = length <= utf8Destination.Length ? length : 0;
        return length <= utf8Destination.Length;
    }
}
