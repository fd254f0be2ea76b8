using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// A text that leaves bases open, as <c>N</c> and <c>R</c> of sequences and order strings do, or <c>(A,C)</c>, <c>(A+G)</c> and <c>(N)</c>
/// of HELM. It names several molecules, each of which is a text of its own. Immutable and thread-safe.
/// </summary>
public sealed class MixedText
{
    /// <summary>How many molecules <see cref="Expand"/> writes unless it is asked for more: 4096.</summary>
    public const int UsualLimit = 4096;

    private readonly MixedPlaces _places;

    private MixedText(string text, INotation notation, MixedPlaces places)
    {
        Text = text;
        Notation = notation;
        _places = places;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The notation that writes open bases so; of a text of letters alone the first of several.</summary>
    public INotation Notation { get; }

    /// <summary>How many places leave the base open.</summary>
    public int PlaceCount => _places.Count;

    /// <summary>How many molecules the text names; <see cref="long.MaxValue"/> where they are as many or more.</summary>
    public long MoleculeCount => _places.Molecules;

    /// <summary>One sentence that says so, without a full stop.</summary>
    public string Description => _places.Describe();

    /// <summary>Looks for open bases. The rest of the text is not read: that each molecule is one, its own reading says.</summary>
    /// <param name="text">The text.</param>
    /// <param name="notation">Its notation; <see langword="null"/> for any that writes open bases, where no notation reads the text as one
    /// molecule.</param>
    /// <param name="options">What the text itself does not say.</param>
    /// <returns>What was found; <see langword="null"/> where the text leaves no base open.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static MixedText? Find(string text, INotation? notation = null, NotationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (INotation known in notation is null ? Notations.All : [notation])
        {
            if (known is IMixedNotation mixed && mixed.FindMixed(text) is { } places)
            {
                // Letters of open bases are modified bases of some alphabets.
                return notation is null && Notations.Detect(text, options).Result.Success ? null : new MixedText(text, known, places);
            }
        }
        return null;
    }

    /// <summary>
    /// Checks that the letters mean open bases and nothing else, and that the text names no more molecules than are wanted, before any is
    /// written.
    /// </summary>
    /// <param name="limit">How many there may be.</param>
    /// <returns>The error; <see langword="null"/> where there is none.</returns>
    public Diagnostic? FindExcess(int limit = UsualLimit) => _places.AreDoubtful
        ? new Diagnostic(NotationDiagnostics.PerhapsConfigurations, _places.SpanOf(0), [],
            "write Rp and Sp as the Ionis form does, `GesR mCesS Te`, and open bases between parentheses, `A*(R)G`")
        : MoleculeCount <= limit ? null : new Diagnostic(
        NotationDiagnostics.TooManyMolecules, new SourceSpan(0, Text.Length),
        [_places.MoleculesInWords(), limit.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>
    /// The molecules one by one, in the order of the bases, the last place changing fastest. Nothing is kept of those that were written.
    /// </summary>
    /// <param name="limit">How many there may be.</param>
    /// <returns>Each text with its label and share.</returns>
    /// <exception cref="InvalidOperationException">
    /// There are more molecules than <paramref name="limit"/>, or the letters may mean something else.
    /// </exception>
    public IEnumerable<MixedTextMember> Expand(int limit = UsualLimit)
    {
        if (FindExcess(limit) is { } excess)
        {
            throw new InvalidOperationException(excess.Message);
        }
        return ExpandAll();
    }

    private IEnumerable<MixedTextMember> ExpandAll()
    {
        int[] chosen = new int[_places.Count];
        while (true)
        {
            yield return MemberOf(chosen);
            int place = chosen.Length - 1;
            while (place >= 0 && ++chosen[place] == _places[place].Length)
            {
                chosen[place--] = 0;
            }
            if (place < 0)
            {
                yield break;
            }
        }
    }

    private MixedTextMember MemberOf(int[] chosen)
    {
        var text = new StringBuilder(Text.Length + chosen.Length);
        ImmutableArray<MixedChoice> choices = [.. chosen.Select((choice, place) => _places[place][choice])];
        decimal? share = 1;
        int from = 0;
        for (int place = 0; place < chosen.Length; place++)
        {
            SourceSpan span = _places.SpanOf(place);
            text.Append(Text, from, span.Start - from).Append(choices[place].Text);
            from = span.Start + span.Length;
            share *= choices[place].Share;
        }
        text.Append(Text, from, Text.Length - from);
        return new MixedTextMember(text.ToString(), string.Join(_places.LabelSeparator, choices.Select(choice => choice.Label)), share);
    }
}
