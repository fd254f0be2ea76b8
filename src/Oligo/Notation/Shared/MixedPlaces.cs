using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>One base of a place that leaves it open.</summary>
/// <param name="Text">What is written in its place.</param>
/// <param name="Label">The base in a name of the molecule.</param>
/// <param name="Share">Its share at this place, from 0 to 1; <see langword="null"/> where none is stated.</param>
internal readonly record struct MixedChoice(string Text, string Label, decimal? Share);

/// <summary>The places of a text that leave the base open. Immutable.</summary>
internal sealed class MixedPlaces
{
    private readonly ImmutableArray<(SourceSpan Span, ImmutableArray<MixedChoice> Choices)> _places;

    // There are few letters and prefixes, and texts of a million open places.
    private static readonly ConcurrentDictionary<(string, bool, string), ImmutableArray<MixedChoice>> s_choices = [];

    private readonly string _remark;

    /// <summary>Some places.</summary>
    /// <param name="places">The places in the order of the text: all, or the first of so many that nobody asks for their molecules.</param>
    /// <param name="count">How many places there are.</param>
    /// <param name="molecules">How many molecules they make.</param>
    /// <param name="remark">What else the letters may mean, if anything; the end of the sentence.</param>
    public MixedPlaces(
        ImmutableArray<(SourceSpan Span, ImmutableArray<MixedChoice> Choices)> places, int count, long molecules, string remark)
    {
        (_places, Count, Molecules, _remark) = (places, count, molecules, remark);
        LabelSeparator = _places.All(place => place.Choices.All(choice => choice.Label.Length == 1)) ? "" : ".";
    }

    /// <summary>How many molecules the text names; <see cref="long.MaxValue"/> where they are as many or more.</summary>
    public long Molecules { get; }

    /// <summary>Whether the letters may mean something else than open bases.</summary>
    public bool AreDoubtful => _remark.Length > 0;

    /// <summary>What separates labels, so that each name is of one molecule: nothing where all have one letter.</summary>
    public string LabelSeparator { get; }

    /// <summary>How many places there are.</summary>
    public int Count { get; }

    /// <summary>The choices at a place.</summary>
    public ImmutableArray<MixedChoice> this[int place] => _places[place].Choices;

    /// <summary>Where a place is in the text.</summary>
    public SourceSpan SpanOf(int place) => _places[place].Span;

    /// <summary>One sentence: how many molecules the text names.</summary>
    public string Describe()
    {
        string where = Count == 1 ? "at one place" : string.Create(CultureInfo.InvariantCulture, $"at {Count} places");
        string molecules = $"it names {MoleculesInWords()} molecules, not one; `--expand` writes them all";
        return $"the text leaves the base open {where}: {molecules}{_remark}";
    }

    /// <summary>The number of molecules, or what it exceeds.</summary>
    public string MoleculesInWords() => Molecules == long.MaxValue ? "more than 10^18" : Molecules.ToString(CultureInfo.InvariantCulture);

    /// <summary>The places of a row of letters; <see langword="null"/> where there is none, or where the text is not of letters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the letters begin.</param>
    /// <param name="plain">Letters and signs that leave nothing open.</param>
    public static MixedPlaces? OfLetters(string text, int start, string plain)
    {
        var places = new MixedPlacesDraft();
        // Where the text writes U and no T, its open places have U.
        bool isRna = text.AsSpan(start).Contains('U') && !text.AsSpan(start).Contains('T');
        for (int i = start; i < text.Length; i++)
        {
            if (DegenerateBase.BasesOf(text[i]) is { } bases)
            {
                places.Add(new SourceSpan(i, 1), ChoicesOf(bases, isRna));
            }
            else if (!plain.Contains(text[i], StringComparison.Ordinal) && !char.IsWhiteSpace(text[i]))
            {
                return null;
            }
        }
        return places.Build();
    }

    /// <summary>One choice for each base.</summary>
    /// <param name="bases">The letters, with T.</param>
    /// <param name="isRna">Whether U takes the place of T.</param>
    /// <param name="prefix">What is written before the letter: nothing, or one of the signs of a dialect.</param>
    public static ImmutableArray<MixedChoice> ChoicesOf(string bases, bool isRna, string prefix = "") =>
        s_choices.GetOrAdd((bases, isRna, prefix), static key =>
            [.. (key.Item2 ? key.Item1.Replace('T', 'U') : key.Item1)
                .Select(letter => new MixedChoice($"{key.Item3}{letter}", letter.ToString(), null))]);
}
