using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

// The canonical notation: grammar in docs/reference/notations.md.
[JsonConverter(typeof(StrandJsonConverter))]
public sealed partial class Strand : ISpanParsable<Strand>, IUtf8SpanParsable<Strand>
{
    /// <summary>Parses a strand in the canonical (Ionis) notation and returns all diagnostics.</summary>
    /// <param name="text">The text, such as <c>Ges mCes Te</c>.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The strand with notes and warnings, or all errors (at most 20). The text of a duplex is an error.</returns>
    public static new ParseResult<Strand> Read(ReadOnlySpan<char> text, MonomerLibrary? library = null) => Read<Strand>(text, library);

    /// <summary>Parses a strand in the canonical (Ionis) notation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The strand.</returns>
    /// <exception cref="OligoFormatException">The text is not a strand; the exception says where and why.</exception>
    public static new Strand Parse(ReadOnlySpan<char> text, MonomerLibrary? library = null) =>
        TryParse(text, library, out Strand? strand) ? strand : Read(text, library).Value;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, MonomerLibrary?)"/>
    public static new Strand Parse(string text, MonomerLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan(), library);
    }

    /// <summary>Parses a strand in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="strand">The strand, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a strand.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Strand? strand) => TryParse(text, null, out strand);

    /// <summary>Parses a strand in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> for <see langword="null"/>.</param>
    /// <param name="strand">The strand, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a strand.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, MonomerLibrary? library, [NotNullWhen(true)] out Strand? strand)
    {
        strand = CanonicalReader.Read(text, library ?? MonomerLibrary.Default, null) as Strand;
        return strand is not null;
    }

    /// <summary>Parses a strand in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="strand">The strand, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a strand.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Strand? strand) =>
        TryParse(text.AsSpan(), out strand);

    static Strand IUtf8SpanParsable<Strand>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Parse(Encoding.UTF8.GetString(utf8Text));

    static bool IUtf8SpanParsable<Strand>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider,
        [MaybeNullWhen(false)] out Strand result) =>
        TryParse(Encoding.UTF8.GetString(utf8Text), out result);

    static Strand ISpanParsable<Strand>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Strand>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Strand result) =>
        TryParse(s, out result);

    static Strand IParsable<Strand>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Strand>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out Strand result) => TryParse(s, out result);
}
