using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

// The canonical notation: grammar in docs/reference/notations.md.
[JsonConverter(typeof(StrandComplexJsonConverter))]
public sealed partial class StrandComplex : ISpanParsable<StrandComplex>, IUtf8SpanParsable<StrandComplex>
{
    /// <summary>Parses a complex of strands in the canonical (Ionis) notation and returns all diagnostics.</summary>
    /// <param name="text">The text, such as <c>Gro Ur &amp; |1:0| Aro Cr &amp; Gr</c>.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The complex with notes and warnings, or all errors (at most 20). Any other text is an error.</returns>
    public static new ParseResult<StrandComplex> Read(ReadOnlySpan<char> text, MonomerLibrary? library = null) =>
        Read<StrandComplex>(text, library);

    /// <summary>Parses a complex of strands in the canonical (Ionis) notation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The complex.</returns>
    /// <exception cref="OligoFormatException">The text is not a complex; the exception says where and why.</exception>
    public static new StrandComplex Parse(ReadOnlySpan<char> text, MonomerLibrary? library = null) =>
        TryParse(text, library, out StrandComplex? complex) ? complex : Read(text, library).Value;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, MonomerLibrary?)"/>
    public static new StrandComplex Parse(string text, MonomerLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan(), library);
    }

    /// <summary>Parses a complex of strands in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="complex">The complex, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a complex.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out StrandComplex? complex) =>
        TryParse(text, null, out complex);

    /// <summary>Parses a complex of strands in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> for <see langword="null"/>.</param>
    /// <param name="complex">The complex, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a complex.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, MonomerLibrary? library, [NotNullWhen(true)] out StrandComplex? complex)
    {
        complex = CanonicalReader.Read(text, library ?? MonomerLibrary.Default, null) as StrandComplex;
        return complex is not null;
    }

    /// <summary>Parses a complex of strands in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="complex">The complex, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a complex.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out StrandComplex? complex) =>
        TryParse(text.AsSpan(), out complex);

    static StrandComplex IUtf8SpanParsable<StrandComplex>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Parse(Encoding.UTF8.GetString(utf8Text));

    static bool IUtf8SpanParsable<StrandComplex>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider,
        [MaybeNullWhen(false)] out StrandComplex result) =>
        TryParse(Encoding.UTF8.GetString(utf8Text), out result);

    static StrandComplex ISpanParsable<StrandComplex>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<StrandComplex>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out StrandComplex result) =>
        TryParse(s, out result);

    static StrandComplex IParsable<StrandComplex>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<StrandComplex>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out StrandComplex result) => TryParse(s, out result);
}
