using System.Collections.Concurrent;
using System.Collections.Immutable;
using Oligo.Batches;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// What words mean at each place of a strand, and what joins two of them: asked of the readers of the dialects themselves, with strands of
/// a few words. Of several dialects it knows what all of them read as the same. Words that a reader refuses or remarks on, or that mean
/// something else beside some others, mean nothing here, and hide shorter ones. Thread-safe.
/// </summary>
internal sealed class TokenMeanings
{
    private const uint LinkageMask = 0xFFFF_0000;

    private const int FrameLength = 3;

    // Kinds of ends that are kept; a row with yet another is left to the readers.
    private const int MostEnds = 4096;

    private readonly ImmutableArray<INotation> _notations;
    private readonly NotationOptions _options;

    // The words and links, from 1; what is not a word means what 0 does, nothing.
    private readonly ImmutableArray<string> _words;
    private readonly ImmutableArray<string> _links;
    private readonly WordTree _wordTree;
    private readonly WordTree _linkTree;
    private readonly Meaning[] _meanings;
    private readonly uint[] _linkages;
    private readonly bool[] _isLink;

    private readonly string _usual = "";
    private readonly PackedUnit _usualUnit;
    private readonly int _usualLink;

    // Between words with nothing between them: the number of the link without a text; 0 where there is none.
    private readonly int _unwritten;

    // Whether 5'- and -3' may be around a strand.
    private readonly bool _takesFrame;
    private readonly ConcurrentDictionary<EndKey, ChainEnd?> _ends = [];

    public TokenMeanings(ImmutableArray<DialectWords> dialects, NotationOptions options)
    {
        _notations = [.. dialects.Select(dialect => dialect.Notation)];
        _options = options;
        HashSet<string>[] vocabularies =
            [.. dialects.Select(dialect => dialect.Words().Where(word => word.Length > 0 && word.All(char.IsAscii)).ToHashSet())];
        _words = ["", .. vocabularies.SelectMany(words => words).Distinct()];
        _links = ["", .. dialects.SelectMany(dialect => dialect.Links).Distinct()];
        _wordTree = new WordTree([.. _words.Skip(1)]);
        _linkTree = new WordTree([.. _links.Skip(1)]);
        _meanings = new Meaning[_words.Length];
        _linkages = new uint[_links.Length];
        _isLink = new bool[_links.Length];
        bool IsCommon(string word) => Array.TrueForAll(vocabularies, words => words.Contains(word));
        if (_words.FirstOrDefault(word => IsCommon(word) && Ask(word, 1, 0) is not null) is not { } usual)
        {
            return;
        }
        (_usual, _usualUnit) = (usual, Ask(usual, 1, 0)![0]);
        for (int link = 1; link < _links.Length; link++)
        {
            bool isCommon = dialects.All(dialect => dialect.Links.Contains(_links[link]));
            PackedUnit[]? two = isCommon ? Ask(usual + _links[link] + usual, 2, null) : null;
            if (two is [var first, var second] && second == _usualUnit && first.WithoutLinkage() == second)
            {
                (_linkages[link], _isLink[link]) = (first.ToUInt32() & LinkageMask, true);
                _unwritten = _links[link].Length == 0 ? link : _unwritten;
                _usualLink = _usualLink == 0 ? link : _usualLink;
            }
        }
        int[] known = [.. Enumerable.Range(0, _links.Length).Where(link => _isLink[link])];
        for (int word = 1; word < _words.Length && known.Length > 0; word++)
        {
            _meanings[word] = IsCommon(_words[word]) ? FindMeaning(_words[word], known) : default;
        }
        if (!StateLinkage(known))
        {
            Array.Clear(_linkages);
        }
        _takesFrame = known.Length > 0 && Ask($"5'-{usual}{_links[_usualLink]}{usual}-3'", 2, null) is not null;
    }

    /// <summary>Reads a text that is plain.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="units">Takes the nucleotides; as long as the text.</param>
    /// <param name="ends">What the ends add.</param>
    /// <returns>Number of nucleotides; 0 for a text that the readers must decide.</returns>
    public int Read(ReadOnlySpan<byte> text, Span<PackedUnit> units, out BatchRemainder ends)
    {
        ends = BatchRemainder.None;
        if (_takesFrame && text.Length > 2 * FrameLength && text.StartsWith("5'-"u8) && text.EndsWith("-3'"u8))
        {
            text = text[FrameLength..^FrameLength];
        }
        ReadOnlySpan<Meaning> meanings = _meanings;
        ReadOnlySpan<uint> linkages = _linkages;
        int index = 0;
        int count = 0;
        int word = 0;
        int link = 0;
        while (true)
        {
            int before = word;
            word = _wordTree.Take(text, ref index);
            ref readonly Meaning meaning = ref meanings[word];
            bool isLast = index == text.Length;
            uint unit = isLast ? count == 0 ? meaning.Only : meaning.Last : count == 0 ? meaning.First : meaning.Inner;
            if (unit == 0)
            {
                // An end beside the only nucleotide would be beside the other end too.
                bool isEnd = word > 0 && (isLast ? count > 1 : count == 0);
                if (!isEnd || FindEnd(text, ref index, ref word, link, before) is not { } end)
                {
                    return 0;
                }
                ends = BatchRemainder.Sum(ends, end.Rest, _options.Library);
                if (isLast)
                {
                    units[count - 1] = end.Unit;
                    return count;
                }
                unit = end.Unit.ToUInt32();
            }
            if (isLast)
            {
                units[count++] = PackedUnit.FromPlain(unit);
                return count;
            }
            link = _linkTree.Take(text, ref index) is var taken and > 0 ? taken : _unwritten;
            if (!_isLink[link])
            {
                return 0;
            }
            units[count++] = PackedUnit.FromPlain(unit | linkages[link]);
        }
    }

    /// <summary>The end stated by a word that is not a nucleotide: before the first one, which is taken then, or after the last.</summary>
    private ChainEnd? FindEnd(ReadOnlySpan<byte> text, ref int index, ref int word, int link, int before)
    {
        if (index == text.Length)
        {
            return FindEnd(new EndKey(word, link, before, IsFirst: false));
        }
        int first = word;
        link = _linkTree.Take(text, ref index);
        word = _wordTree.Take(text, ref index);
        return word == 0 || index == text.Length ? null : FindEnd(new EndKey(first, link, word, IsFirst: true));
    }

    private ChainEnd? FindEnd(EndKey key)
    {
        if (!_ends.TryGetValue(key, out ChainEnd? end) && _ends.Count < MostEnds)
        {
            end = AskEnd(key);
            _ends[key] = end;
        }
        return end;
    }

    /// <summary>What the readers say of an end beside a usual nucleotide.</summary>
    private ChainEnd? AskEnd(EndKey key)
    {
        (string word, string nucleotide, string link) = (_words[key.Word], _words[key.Nucleotide], _links[_usualLink]);
        string text = key.IsFirst
            ? word + _links[key.Link] + nucleotide + link + _usual
            : _usual + link + nucleotide + _links[key.Link] + word;
        if (Ask(text) is not { Length: 2, FixedCharge: 0 } strand
            || (key.IsFirst ? strand.ThreePrimeGroup : strand.FivePrimeGroup) is not null)
        {
            return null;
        }
        PackedUnit[] units = [.. strand.PackedUnits];
        int first = key.IsFirst ? units.Length - 2 : 0;
        PackedUnit unit = units[first + (key.IsFirst ? 0 : 1)];
        PackedUnit beside = units[first + (key.IsFirst ? 1 : 0)];
        if (units[first].IsGroup || units[first + 1].IsGroup || !units[first].Joint.IsOrdinary || beside.WithoutLinkage() != _usualUnit)
        {
            return null;
        }
        var rest = new RemainderSum(_options.Library);
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i].IsGroup)
            {
                rest.AddUnit(units[i], strand.RepeatsAt(i));
            }
        }
        rest.AddGroups(strand);
        // At the 5' end the link that follows adds the linkage, where it states one.
        return new ChainEnd(key.IsFirst && _linkages[_usualLink] != 0 ? unit.WithoutLinkage() : unit, rest.ToRemainder(null));
    }

    /// <summary>Whether links say what joins two words: where all mean the same, a word says what joins it to the next.</summary>
    private bool StateLinkage(int[] links) => links.Select(link => _linkages[link]).Distinct().Skip(1).Any();

    /// <summary>
    /// The meaning of a word at each place, as far as it is the same whatever joins it to its neighbours, be they others or the same.
    /// </summary>
    private Meaning FindMeaning(string word, int[] links)
    {
        bool isLinked = StateLinkage(links);
        uint UnitAt(int place, int count, Func<string, string> write)
        {
            uint[] units = [.. links.Select(link => UnitOf(AskBetween(link)?[place])).Distinct()];
            return units is [var only] ? only : 0;

            PackedUnit[]? AskBetween(int link) => Ask(write(_links[link]), count, isLinked ? _linkages[link] : null);
        }

        uint UnitOf(PackedUnit? unit) => unit is not { } read ? 0 : isLinked ? read.WithoutLinkage().ToUInt32() : read.ToUInt32();

        var meaning = new Meaning(
            UnitAt(0, 1, _ => word), UnitAt(0, 2, link => word + link + _usual),
            UnitAt(1, 3, link => _usual + link + word + link + _usual), UnitAt(1, 2, link => _usual + link + word));
        // A word that may not be beside itself has rules of its own.
        string Twice(string link) => _usual + link + word + link + word + link + _usual;
        bool isFree = meaning.Inner == 0 || (UnitAt(1, 4, Twice) == meaning.Inner && UnitAt(2, 4, Twice) == meaning.Inner);
        return isFree ? meaning : default;
    }

    /// <summary>
    /// The units of a text that is a plain strand of so many nucleotides, each but the last with this linkage or any, read without a
    /// remark; otherwise <see langword="null"/>.
    /// </summary>
    private PackedUnit[]? Ask(string text, int count, uint? linkage)
    {
        if (Ask(text) is not { HasGroups: false } strand || strand.PackedUnits.Length != count)
        {
            return null;
        }
        bool isPlain = strand.PackedUnits.All(unit => !unit.IsGroup && unit.Joint.IsOrdinary)
            && (linkage is not { } wanted || strand.PackedUnits[..^1].All(unit => (unit.ToUInt32() & LinkageMask) == wanted));
        return isPlain ? [.. strand.PackedUnits] : null;
    }

    /// <summary>The strand that every reader reads without a remark; <see langword="null"/> where there is none.</summary>
    private Strand? Ask(string text)
    {
        Strand? agreed = null;
        foreach (INotation notation in _notations)
        {
            ParseResult<NucleicAcid> result = UnusedOptions.Read(notation, text, _options);
            bool isPlain = result.Diagnostics.IsEmpty && result.Success;
            if (!isPlain || result.Value is not Strand strand || (agreed is not null && !agreed.Equals(strand)))
            {
                return null;
            }
            agreed = strand;
        }
        return agreed;
    }

    /// <summary>The packed unit of a word as the only one, the first, one between others, the last; 0 where the readers decide.</summary>
    private readonly record struct Meaning(uint Only, uint First, uint Inner, uint Last);

    /// <summary>An end by the numbers of its word, of the link between it and the nucleotide, and of the nucleotide.</summary>
    private readonly record struct EndKey(int Word, int Link, int Nucleotide, bool IsFirst);
}
