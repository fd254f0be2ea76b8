using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

// The canonical notation: grammar in docs/reference/notations.md.
[JsonConverter(typeof(DuplexJsonConverter))]
public sealed partial class Duplex : ISpanParsable<Duplex>, IUtf8SpanParsable<Duplex>
{
    /// <summary>Parses a duplex in the canonical (Ionis) notation and returns all diagnostics.</summary>
    /// <param name="text">The text, such as <c>Gro Ur |0| Aro Cr</c>.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The duplex with notes and warnings, or all errors (at most 20). The text of a strand is an error.</returns>
    public static new ParseResult<Duplex> Read(ReadOnlySpan<char> text, MonomerLibrary? library = null) => Read<Duplex>(text, library);

    /// <summary>Parses a duplex in the canonical (Ionis) notation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The duplex.</returns>
    /// <exception cref="OligoFormatException">The text is not a duplex; the exception says where and why.</exception>
    public static new Duplex Parse(ReadOnlySpan<char> text, MonomerLibrary? library = null) =>
        TryParse(text, library, out Duplex? duplex) ? duplex : Read(text, library).Value;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, MonomerLibrary?)"/>
    public static new Duplex Parse(string text, MonomerLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan(), library);
    }

    /// <summary>Parses a duplex in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="duplex">The duplex, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a duplex.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Duplex? duplex) => TryParse(text, null, out duplex);

    /// <summary>Parses a duplex in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> for <see langword="null"/>.</param>
    /// <param name="duplex">The duplex, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a duplex.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, MonomerLibrary? library, [NotNullWhen(true)] out Duplex? duplex)
    {
        duplex = CanonicalReader.Read(text, library ?? MonomerLibrary.Default, null) as Duplex;
        return duplex is not null;
    }

    /// <summary>Parses a duplex in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="duplex">The duplex, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a duplex.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Duplex? duplex) =>
        TryParse(text.AsSpan(), out duplex);

    static Duplex IUtf8SpanParsable<Duplex>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Parse(Encoding.UTF8.GetString(utf8Text));

    static bool IUtf8SpanParsable<Duplex>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider,
        [MaybeNullWhen(false)] out Duplex result) =>
        TryParse(Encoding.UTF8.GetString(utf8Text), out result);

    static Duplex ISpanParsable<Duplex>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Duplex>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Duplex result) =>
        TryParse(s, out result);

    static Duplex IParsable<Duplex>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Duplex>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out Duplex result) => TryParse(s, out result);
}
