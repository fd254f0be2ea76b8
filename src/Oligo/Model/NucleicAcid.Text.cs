using System.Diagnostics.CodeAnalysis;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

// The canonical notation: grammar in docs/reference/notations.md.
public abstract partial class NucleicAcid
    : ISpanParsable<NucleicAcid>, IUtf8SpanParsable<NucleicAcid>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Parses a strand or a duplex in the canonical (Ionis) notation and returns all diagnostics.</summary>
    /// <param name="text">The text, such as <c>Ges mCes Te</c> or <c>Gro Ur |0| Aro Cr</c>.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The molecule with notes and warnings, or all errors (at most 20).</returns>
    public static ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, MonomerLibrary? library = null) =>
        Read<NucleicAcid>(text, library);

    /// <summary>Parses a strand or a duplex in the canonical (Ionis) notation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The molecule.</returns>
    /// <exception cref="OligoFormatException">The text is not a molecule; the exception says where and why.</exception>
    public static NucleicAcid Parse(ReadOnlySpan<char> text, MonomerLibrary? library = null) =>
        TryParse(text, library, out NucleicAcid? molecule) ? molecule : Read(text, library).Value;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, MonomerLibrary?)"/>
    public static NucleicAcid Parse(string text, MonomerLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan(), library);
    }

    /// <summary>Parses a strand or a duplex in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="molecule">The molecule, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a molecule.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out NucleicAcid? molecule) =>
        TryParse(text, null, out molecule);

    /// <summary>Parses a strand or a duplex in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> for <see langword="null"/>.</param>
    /// <param name="molecule">The molecule, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a molecule.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, MonomerLibrary? library, [NotNullWhen(true)] out NucleicAcid? molecule)
    {
        molecule = CanonicalReader.Read(text, library ?? MonomerLibrary.Default, null);
        return molecule is not null;
    }

    /// <summary>Parses a strand or a duplex in the canonical (Ionis) notation; produces no diagnostics.</summary>
    /// <param name="text">The text.</param>
    /// <param name="molecule">The molecule, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a strand or a duplex.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NucleicAcid? molecule) =>
        TryParse(text.AsSpan(), out molecule);

    static NucleicAcid ISpanParsable<NucleicAcid>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<NucleicAcid>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out NucleicAcid result) =>
        TryParse(s, out result);

    static NucleicAcid IParsable<NucleicAcid>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<NucleicAcid>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out NucleicAcid result) =>
        TryParse(s.AsSpan(), out result);

    static NucleicAcid IUtf8SpanParsable<NucleicAcid>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Parse(Encoding.UTF8.GetString(utf8Text));

    static bool IUtf8SpanParsable<NucleicAcid>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider,
        [MaybeNullWhen(false)] out NucleicAcid result) =>
        TryParse(Encoding.UTF8.GetString(utf8Text), out result);

    /// <summary>The canonical text; parsing it gives this molecule again.</summary>
    /// <returns>For example <c>Ges mCes Te</c>.</returns>
    public override string ToString() => CanonicalWriter.ToText(this);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Empty or <c>G</c>: there is one canonical text.</param>
    /// <param name="formatProvider">Not used: the text does not depend on a culture.</param>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        TextFormat.Demand(format);
        return ToString();
    }

    /// <summary>Writes the canonical text into a buffer.</summary>
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
        return CanonicalWriter.TryWrite(this, destination, out charsWritten);
    }

    /// <summary>Writes the canonical text into a buffer as UTF-8.</summary>
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
        return CanonicalWriter.TryWrite(this, utf8Destination, out bytesWritten);
    }

    /// <summary>What a molecule is, in a word.</summary>
    internal static string KindOf(NucleicAcid molecule) => molecule switch
    {
        Duplex => "duplex",
        StrandComplex => "complex of strands",
        _ => "strand",
    };

    internal static ParseResult<T> Read<T>(ReadOnlySpan<char> text, MonomerLibrary? library)
        where T : NucleicAcid
    {
        var bag = new DiagnosticBag();
        NucleicAcid? molecule = CanonicalReader.Read(text, library ?? MonomerLibrary.Default, bag);
        if (molecule is not null and not T)
        {
            string wanted = typeof(T) == typeof(Strand) ? "strand" : typeof(T) == typeof(Duplex) ? "duplex" : "complex of strands";
            bag.Report(ModelDiagnostics.ExpectedDuplexPart, new SourceSpan(0, text.Length), KindOf(molecule), wanted);
            molecule = null;
        }
        return new ParseResult<T>(text.ToString(), (T?)molecule, bag.ToImmutable());
    }
}
