using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

/// <summary>
/// A declared design: the pattern of sugars, and, where it says so, of linkages and of cytosine methylation. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Read from texts such as <c>5-10-5 MOE PS mC</c>, <c>kkk-10-kkk</c>, <c>eeeee-d10-eeeee</c>, <c>18 MOE</c>:
/// three numbers are wing, gap and wing, one number is a uniform strand, a number among letters is a run of deoxyribose;
/// words alone, <c>DNA</c> or <c>uniform MOE PS mC</c>, are a uniform strand of any length. What the text does not say is left open.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<StrandDesign>))]
public sealed partial class StrandDesign : IEquatable<StrandDesign>, ISpanParsable<StrandDesign>
{
    /// <summary>Most residues that a design may have.</summary>
    public const int MaxLength = 1000;

    internal StrandDesign(ImmutableArray<DesignSegment> segments, ImmutableArray<Linkage> linkages, bool? methylatedCytosine)
    {
        Segments = segments;
        Linkages = linkages;
        MethylatedCytosine = methylatedCytosine;
        Length = segments.Sum(segment => segment.Length);
    }

    /// <summary>A uniform design of any length.</summary>
    internal StrandDesign(Sugar sugar, Linkage? uniformLinkage, bool? methylatedCytosine)
        : this([new DesignSegment(sugar, 0)], [], methylatedCytosine)
    {
        UniformLinkage = uniformLinkage;
    }

    /// <summary>The runs of sugars, 5' to 3'; neighbours differ. One run of length 0 where <see cref="IsOfAnyLength"/>.</summary>
    public ImmutableArray<DesignSegment> Segments { get; }

    /// <summary>The linkages, one less than residues; empty when the design leaves them open or <see cref="IsOfAnyLength"/>.</summary>
    public ImmutableArray<Linkage> Linkages { get; }

    /// <summary>Whether every cytosine is 5-methylcytosine; <see langword="null"/> when the design leaves it open.</summary>
    public bool? MethylatedCytosine { get; }

    /// <summary>Number of nucleotides; 0 where <see cref="IsOfAnyLength"/>.</summary>
    public int Length { get; }

    /// <summary>Whether the design is one sugar throughout and names no length: <c>DNA</c>, <c>MOE PS</c>.</summary>
    public bool IsOfAnyLength => Length == 0;

    /// <summary>The linkage of a design of any length; <see langword="null"/> when it leaves that open, or has a length.</summary>
    public Linkage? UniformLinkage { get; }

    /// <summary>Whether every run states its sugar.</summary>
    public bool StatesSugars => Segments.All(segment => segment.Sugar is not null);

    /// <summary>Run-lengths: <c>5-10-5</c>; empty where <see cref="IsOfAnyLength"/>.</summary>
    public string RunLengths =>
        IsOfAnyLength ? "" : string.Join('-', Segments.Select(segment => segment.Length.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The sugar of a nucleotide, or <see langword="null"/> for a modified sugar that the design leaves open.</summary>
    /// <param name="index">0-based index.</param>
    /// <returns>The sugar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the design.</exception>
    public Sugar? SugarAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (IsOfAnyLength)
        {
            return Segments[0].Sugar;
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        foreach (DesignSegment segment in Segments)
        {
            if (index < segment.Length)
            {
                return segment.Sugar;
            }
            index -= segment.Length;
        }
        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>The design with a length, as a strand of that length takes it.</summary>
    /// <param name="length">Number of nucleotides.</param>
    /// <returns>This design where it has a length; the same sugar and linkage for all nucleotides where it is of any length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public StrandDesign WithLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        if (!IsOfAnyLength)
        {
            return this;
        }
        ImmutableArray<Linkage> linkages = UniformLinkage is null ? [] : [.. Enumerable.Repeat(UniformLinkage, length - 1)];
        return new StrandDesign([new DesignSegment(Segments[0].Sugar, length)], linkages, MethylatedCytosine);
    }

    /// <summary>The design with one linkage throughout.</summary>
    /// <param name="linkage">The linkage.</param>
    /// <returns>The changed design.</returns>
    public StrandDesign WithLinkages(Linkage linkage)
    {
        ArgumentNullException.ThrowIfNull(linkage);
        return IsOfAnyLength
            ? new StrandDesign(Segments[0].Sugar!, linkage, MethylatedCytosine)
            : new StrandDesign(Segments, [.. Enumerable.Repeat(linkage, Length - 1)], MethylatedCytosine);
    }

    /// <summary>The design with or without 5-methylcytosine.</summary>
    /// <param name="methylated">Whether every cytosine is 5-methylcytosine; <see langword="null"/> leaves it open.</param>
    /// <returns>The changed design.</returns>
    public StrandDesign WithMethylatedCytosine(bool? methylated) =>
        IsOfAnyLength ? new(Segments[0].Sugar!, UniformLinkage, methylated) : new(Segments, Linkages, methylated);

    /// <summary>Reads a design and reports everything that was found.</summary>
    /// <param name="text">The text, such as <c>5-10-5 MOE PS mC</c>.</param>
    /// <param name="library">The monomers that it may name; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The design, or all errors.</returns>
    public static ParseResult<StrandDesign> Read(ReadOnlySpan<char> text, MonomerLibrary? library = null)
    {
        var bag = new DiagnosticBag();
        StrandDesign? design = DesignReader.Read(text, library ?? MonomerLibrary.Default, bag);
        return new ParseResult<StrandDesign>(text.ToString(), design, bag.ToImmutable());
    }

    /// <summary>Reads a design.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers that it may name; <see cref="MonomerLibrary.Default"/> by default.</param>
    /// <returns>The design.</returns>
    /// <exception cref="OligoFormatException">The text is not a design; the exception says where and why.</exception>
    public static StrandDesign Parse(ReadOnlySpan<char> text, MonomerLibrary? library = null) => Read(text, library).Value;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, MonomerLibrary?)"/>
    public static StrandDesign Parse(string text, MonomerLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, library).Value;
    }

    /// <summary>Reads a design.</summary>
    /// <param name="text">The text.</param>
    /// <param name="design">The design, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a design.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out StrandDesign? design) => TryParse(text, null, out design);

    /// <summary>Reads a design.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The monomers that it may name; <see cref="MonomerLibrary.Default"/> for <see langword="null"/>.</param>
    /// <param name="design">The design, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a design.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, MonomerLibrary? library, [NotNullWhen(true)] out StrandDesign? design) =>
        Read(text, library).TryGetValue(out design);

    /// <summary>Reads a design.</summary>
    /// <param name="text">The text.</param>
    /// <param name="design">The design, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a design.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out StrandDesign? design)
    {
        design = null;
        return text is not null && Read(text).TryGetValue(out design);
    }

    static StrandDesign ISpanParsable<StrandDesign>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<StrandDesign>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out StrandDesign result) => TryParse(s, out result);

    static StrandDesign IParsable<StrandDesign>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<StrandDesign>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out StrandDesign result) => TryParse(s, out result);

    /// <summary>The design as text; reading it gives this design again.</summary>
    /// <returns>For example <c>5-10-5 MOE PS mC</c>.</returns>
    public override string ToString()
    {
        List<string> words = [.. PatternWords()];
        if (Linkages.Length > 0)
        {
            bool uniform = Linkages.All(linkage => linkage.Equals(Linkages[0]));
            words.Add(uniform ? Linkages[0].ShortName : string.Concat(Linkages.Select(linkage => linkage.Token)));
        }
        if (UniformLinkage is not null)
        {
            words.Add(UniformLinkage.ShortName);
        }
        if (MethylatedCytosine is { } methylated)
        {
            words.Add(methylated ? "mC" : "C");
        }
        return string.Join(' ', words);
    }

    private IEnumerable<string> PatternWords()
    {
        if (Segments is [var only])
        {
            if (IsOfAnyLength)
            {
                return [only.Sugar!.ShortName];
            }
            return only.Sugar is null ? [RunLengths] : [RunLengths, only.Sugar.ShortName];
        }
        bool wingGapWing = Segments is [{ Sugar: var five }, { Sugar: { } gap }, { Sugar: var three }]
            && gap.Equals(Sugar.Deoxyribose) && Equals(five, three) && (five is null || five.Class != SugarClass.Deoxy);
        if (wingGapWing)
        {
            return Segments[0].Sugar is { } wing ? [RunLengths, wing.ShortName] : [RunLengths];
        }
        return [string.Join('-', Segments.Select(segment => segment.Sugar!.Token + segment.Length.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>Whether two designs state the same.</summary>
    /// <param name="other">The other design.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public bool Equals(StrandDesign? other) =>
        other is not null && MethylatedCytosine == other.MethylatedCytosine && Equals(UniformLinkage, other.UniformLinkage)
        && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan()) && Linkages.AsSpan().SequenceEqual(other.Linkages.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StrandDesign);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RunLengths, Linkages.Length, UniformLinkage, MethylatedCytosine);
}
