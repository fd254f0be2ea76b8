using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

/// <summary>
/// The linkages of a strand as a caller names them: one kind throughout, or one for each linkage. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(TextJsonConverter<Backbone>))]
public sealed class Backbone : IEquatable<Backbone>, ISpanParsable<Backbone>
{
    private readonly ImmutableArray<Linkage> _linkages;
    private readonly bool _isUniform;

    private Backbone(ImmutableArray<Linkage> linkages, bool isUniform)
    {
        _linkages = linkages;
        _isUniform = isUniform;
    }

    /// <summary>Number of linkages that a pattern states; <see langword="null"/> for one kind throughout.</summary>
    public int? Count => _isUniform ? null : _linkages.Length;

    /// <summary>One kind of linkage throughout.</summary>
    /// <param name="linkage">The linkage.</param>
    /// <returns>The backbone.</returns>
    public static Backbone Uniform(Linkage linkage)
    {
        ArgumentNullException.ThrowIfNull(linkage);
        return new Backbone([linkage], isUniform: true);
    }

    /// <summary>One linkage for each bond, 5' to 3'.</summary>
    /// <param name="linkages">The linkages.</param>
    /// <returns>The backbone.</returns>
    /// <exception cref="ArgumentException">A linkage is <see langword="null"/>.</exception>
    public static Backbone Pattern(params ImmutableArray<Linkage> linkages)
    {
        linkages = linkages.IsDefault ? [] : linkages;
        return linkages.Contains(null!)
            ? throw new ArgumentException("A linkage is missing.", nameof(linkages))
            : new Backbone(linkages, isUniform: false);
    }

    /// <summary>The linkage of a bond.</summary>
    /// <param name="index">0-based index of the bond.</param>
    public Linkage this[int index] => _isUniform ? _linkages[0] : _linkages[index];

    /// <summary>
    /// Reads <c>PS</c>, <c>PO</c>, another name of a linkage, or a string with one linkage letter (or symbol in brackets) for each bond
    /// (<c>sooss</c>); one letter alone means that linkage throughout.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The backbone, or the errors.</returns>
    public static ParseResult<Backbone> Read(ReadOnlySpan<char> text, MonomerLibrary? library = null) =>
        Read(text.ToString(), library ?? MonomerLibrary.Default);

    /// <summary>Reads a backbone.</summary>
    /// <param name="text">The text; see <see cref="Read(ReadOnlySpan{char}, MonomerLibrary?)"/>.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The backbone.</returns>
    /// <exception cref="OligoFormatException">The text is not a backbone.</exception>
    public static Backbone Parse(ReadOnlySpan<char> text, MonomerLibrary? library = null) => Read(text, library).Value;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, MonomerLibrary?)"/>
    public static Backbone Parse(string text, MonomerLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text.AsSpan(), library).Value;
    }

    /// <summary>Reads a backbone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="backbone">The backbone, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a backbone.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Backbone? backbone) => TryParse(text, null, out backbone);

    /// <summary>Reads a backbone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers; <see cref="MonomerLibrary.Default"/> for <see langword="null"/>.</param>
    /// <param name="backbone">The backbone, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a backbone.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, MonomerLibrary? library, [NotNullWhen(true)] out Backbone? backbone) =>
        Read(text, library).TryGetValue(out backbone);

    /// <summary>Reads a backbone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="backbone">The backbone, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a backbone.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Backbone? backbone)
    {
        backbone = null;
        return text is not null && Read(text.AsSpan()).TryGetValue(out backbone);
    }

    static Backbone ISpanParsable<Backbone>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Backbone>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out Backbone result) => TryParse(s, out result);

    static Backbone IParsable<Backbone>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Backbone>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out Backbone result) => TryParse(s, out result);

    private static ParseResult<Backbone> Read(string text, MonomerLibrary library)
    {
        var bag = new DiagnosticBag();
        Backbone? backbone = null;
        if (text.Length == 0)
        {
            bag.Report(TextDiagnostics.EmptyText, default, "a backbone such as PS");
        }
        else if (library.Linkages.FirstOrDefault(row => row.ShortName.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            backbone = Uniform(named);
        }
        else
        {
            // One letter alone means that linkage throughout, as in a design.
            backbone = library.Linkages.Find(text) is { } found
                ? Uniform(found)
                : ReadPattern(text, library) is { } pattern
                ? Pattern(pattern)
                : null;
            if (backbone is null)
            {
                int wrong = Enumerable.Range(0, text.Length).FirstOrDefault(i => !library.Linkages.TryGet(text[i], out _));
                int length = TypographicText.CharacterLength(text, wrong);
                IEnumerable<string> known = library.Linkages.Select(row => row.ShortName);
                string hint = Suggestion.DidYouMean(text, known)
                    ?? $"name one linkage ({Suggestion.List([.. known])}) or give one letter for each, as in `sooss`";
                bag.ReportWithHint(ModelDiagnostics.UnknownSymbol, new SourceSpan(wrong, length), hint, "linkage",
                    text.Substring(wrong, length));
            }
        }
        return new ParseResult<Backbone>(text, backbone, bag.ToImmutable());
    }

    /// <summary>Reads one linkage after the other, a letter or a symbol in brackets; <see langword="null"/> if any is unknown.</summary>
    internal static ImmutableArray<Linkage>? ReadPattern(ReadOnlySpan<char> text, MonomerLibrary library)
    {
        var linkages = ImmutableArray.CreateBuilder<Linkage>(text.Length);
        while (text.Length > 0)
        {
            int length = text[0] == '[' ? text.IndexOf(']') + 1 : 1;
            ReadOnlySpan<char> symbol = length > 1 ? text[1..(length - 1)] : text[..length];
            if (length == 0 || !library.Linkages.TryGet(symbol, out Linkage? row))
            {
                return null;
            }
            linkages.Add(row);
            text = text[length..];
        }
        return linkages.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(Backbone? other) =>
        other is not null && _isUniform == other._isUniform && _linkages.SequenceEqual(other._linkages);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Backbone);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_isUniform);
        foreach (Linkage linkage in _linkages)
        {
            hash.Add(linkage);
        }
        return hash.ToHashCode();
    }

    /// <summary>The name of the one linkage, or the letters of all.</summary>
    /// <returns>For example <c>PS</c> or <c>sooss</c>.</returns>
    public override string ToString() => _isUniform ? _linkages[0].ShortName : string.Concat(_linkages.Select(linkage => linkage.Token));
}
