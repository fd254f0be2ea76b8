using System.Runtime.InteropServices;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// What the words of a dialect mean at each place of a strand, and what joins two of them: asked of the reader of the dialect itself, with
/// strands of a few words. Words that it refuses or remarks on, or that mean something else beside some others, are not among them.
/// Immutable.
/// </summary>
internal sealed class TokenMeanings
{
    private const uint LinkageMask = 0xFFFF_0000;

    private readonly WordTree _words;
    private readonly WordTree _links;
    private readonly List<Meaning> _meanings = [new()];
    private readonly List<uint> _linkages = [0];
    private readonly uint _unwritten;
    private readonly (byte[] Before, byte[] After)? _frame;

    public TokenMeanings(INotation notation, IEnumerable<string> words, IReadOnlyList<string> links, NotationOptions options)
    {
        (_words, _links) = (new WordTree(), new WordTree());
        string[] all = [.. words.Where(word => word.Length > 0 && word.All(char.IsAscii)).Distinct()];
        if (all.FirstOrDefault(word => Ask(notation, word, 1, 0, options) is not null) is not { } usual)
        {
            return;
        }
        PackedUnit plain = Ask(notation, usual, 1, 0, options)![0];
        foreach (string link in links)
        {
            if (Ask(notation, usual + link + usual, 2, null, options) is [var first, var second]
                && second == plain && first.WithoutLinkage() == plain)
            {
                uint linkage = first.ToUInt32() & LinkageMask;
                _unwritten = link.Length == 0 ? linkage : _unwritten;
                AddTo(_links, link, _linkages, linkage);
            }
        }
        (string Text, uint Linkage)[] known =
            [.. links.Select(link => (link, link.Length == 0 ? _unwritten : _linkages[_links.Find(link)])).Where(link => link.Item2 != 0)];
        foreach (string word in all)
        {
            if (known.Length > 0 && FindMeaning(notation, word, usual, known, options) is { } meaning)
            {
                AddTo(_words, word, _meanings, meaning);
            }
        }
        bool takesFrame = known.Length > 0
            && Ask(notation, $"5'-{usual}{known[0].Text}{usual}-3'", 2, known[0].Linkage, options) is not null;
        _frame = takesFrame ? ("5'-"u8.ToArray(), "-3'"u8.ToArray()) : null;
    }

    /// <summary>Reads a text that is plain.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="units">Takes the units; as long as the text.</param>
    /// <returns>Number of units; 0 for a text that the reader of the dialect must decide.</returns>
    public int Read(ReadOnlySpan<byte> text, Span<PackedUnit> units)
    {
        if (_frame is { } frame && text.StartsWith(frame.Before) && text.EndsWith(frame.After)
            && text.Length > frame.Before.Length + frame.After.Length)
        {
            text = text[frame.Before.Length..^frame.After.Length];
        }
        ReadOnlySpan<Meaning> meanings = CollectionsMarshal.AsSpan(_meanings);
        ReadOnlySpan<uint> linkages = CollectionsMarshal.AsSpan(_linkages);
        int index = 0;
        int count = 0;
        while (true)
        {
            ref readonly Meaning meaning = ref meanings[_words.Take(text, ref index)];
            bool isLast = index == text.Length;
            uint unit =
                (count, isLast) switch
                {
                    (0, false) => meaning.First,
                    (0, true) => meaning.Only,
                    (_, false) => meaning.Inner,
                    _ => meaning.Last
                };
            if (unit == 0)
            {
                return 0;
            }
            if (isLast)
            {
                units[count++] = PackedUnit.FromPlain(unit);
                return count;
            }
            uint linkage = _links.Take(text, ref index) is var found and > 0 ? linkages[found] : _unwritten;
            if (linkage == 0)
            {
                return 0;
            }
            units[count++] = PackedUnit.FromPlain(unit | linkage);
        }
    }

    private static void AddTo<T>(WordTree tree, string word, List<T> values, T value)
    {
        if (word.Length > 0)
        {
            tree.Add(word, values.Count);
            values.Add(value);
        }
    }

    /// <summary>
    /// The meaning of a word at each place, as far as it is the same whatever joins it to its neighbours, be they others or the same.
    /// </summary>
    private static Meaning? FindMeaning(INotation notation, string word, string usual,
        (string Text, uint Linkage)[] links, NotationOptions options)
    {
        uint UnitAt(int place, int count, Func<string, string> write)
        {
            uint[] units =
                [.. links.Select(link =>
                    Ask(notation, write(link.Text), count, link.Linkage, options) is { } read ? read[place].WithoutLinkage().ToUInt32() : 0)
                    .Distinct()];
            return units is [var only] ? only : 0;
        }

        var meaning = new Meaning(
            UnitAt(0, 1, _ => word), UnitAt(0, 2, link => word + link + usual), UnitAt(1, 3, link => usual + link + word + link + usual),
            UnitAt(1, 2, link => usual + link + word));
        // A word that may not be beside itself has rules of its own.
        string Twice(string link) => usual + link + word + link + word + link + usual;
        bool isFree = meaning.Inner == 0 || (UnitAt(1, 4, Twice) == meaning.Inner && UnitAt(2, 4, Twice) == meaning.Inner);
        return isFree && (meaning.Only | meaning.First | meaning.Last | meaning.Inner) != 0 ? meaning : null;
    }

    /// <summary>
    /// The units of a text that is a plain strand of so many nucleotides, each but the last with this linkage, read without a remark;
    /// otherwise <see langword="null"/>.
    /// </summary>
    private static PackedUnit[]? Ask(INotation notation, string text, int count, uint? linkage, NotationOptions options)
    {
        ParseResult<NucleicAcid> result = notation.Read(text, options);
        if (!result.Diagnostics.IsEmpty || !result.Success
            || result.Value is not Strand { HasGroups: false } strand || strand.PackedUnits.Length != count)
        {
            return null;
        }
        bool isPlain = strand.PackedUnits.All(unit => !unit.IsGroup && unit.Joint.IsOrdinary)
            && (linkage is not { } wanted || strand.PackedUnits[..^1].All(unit => (unit.ToUInt32() & LinkageMask) == wanted));
        return isPlain ? [.. strand.PackedUnits] : null;
    }

    /// <summary>
    /// The packed unit of a word as the only one, the first, one between others, and the last; 0 where the reader of the dialect decides.
    /// </summary>
    private record struct Meaning(uint Only, uint First, uint Inner, uint Last);
}
