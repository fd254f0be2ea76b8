using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;

namespace Oligo.Notation;

/// <summary>
/// Which dialects cannot read a text, by its characters and their neighbours: one look at a table for each byte. A text that a dialect
/// reads, or understands but for a statement beside it, is never excluded. Immutable and thread-safe; for the default library, as other
/// monomers may have other words.
/// </summary>
internal sealed class DialectExclusion
{
    // Bytes that are not ASCII are all one character, of which nothing is known.
    private const int Other = TextBounds.Characters - 1;

    // Neighbours between two questions whether the text is told from all dialects but one.
    private const int AtOnce = 8;

    // The name of an end, <c>5'-</c> or <c>-3'</c>, and what names of ends are made of.
    private const int EndLength = 3;
    private const string CharactersOfEnds = "53'`-";

    // Where none of these is, there is no name of an end: a prime, or a character that is not ASCII.
    private static readonly SearchValues<byte> s_namesOfEnds =
        SearchValues.Create([(byte)'\'', (byte)'`', .. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    private static readonly Lazy<DialectExclusion> s_ofAll = new(() => new DialectExclusion(Notations.All));

    private readonly ImmutableArray<INotation> _dialects;

    // By a pair of neighbours: the dialects whose texts may have it.
    private readonly uint[] _pairs = new uint[TextBounds.Characters * TextBounds.Characters];

    // The same where the name of an end may be.
    private readonly uint[] _framed = new uint[TextBounds.Characters * TextBounds.Characters];

    // By a character: the dialects whose texts may hold anything after it. Most characters open nothing.
    private readonly uint[] _opened = new uint[TextBounds.Characters];

    // Characters that some dialects never have.
    private readonly ImmutableArray<(byte Character, uint Dialects)> _never;

    // Characters that are looked for one by one: where none of them is, as in most texts, one search says so.
    private readonly SearchValues<byte> _special;

    // By the bit of a dialect: characters of which every text has one; null where there are none.
    private readonly ImmutableArray<SearchValues<byte>?> _needed;

    private DialectExclusion(IEnumerable<INotation> notations)
    {
        _dialects = [.. notations.Where(notation => notation.CanRead)];
        ImmutableArray<TextBounds?> bounds = [.. _dialects.Select(notation => (notation as IBoundedNotation)?.MakeBounds())];
        for (int i = 0; i < bounds.Length; i++)
        {
            Fill(bounds[i], 1u << i);
        }
        _needed = [.. bounds.Select(each => each is null || each.Needed.Length == 0 ? null : MakeNeeded(each.Needed))];
        _never =
        [
            .. bounds.SelectMany((each, index) => (each?.Never ?? "").Select(letter => (letter, Bit: 1u << index)))
                .GroupBy(entry => entry.letter, entry => entry.Bit)
                .Select(group => ((byte)group.Key, group.Aggregate(0u, (all, bit) => all | bit))),
        ];
        _special = SearchValues.Create(
        [
            .. _never.Select(entry => entry.Character),
            // A caption has one of these, a name of an end, or a stop or bracket at the end of the text.
            .. ":Qq"u8,
            .. Enumerable.Range(0, byte.MaxValue + 1).Select(value => (byte)value).Where(s_namesOfEnds.Contains),
        ]);
    }

    /// <summary>That of every dialect.</summary>
    public static DialectExclusion OfAll => s_ofAll.Value;

    /// <summary>The dialects, each with the bit of its index.</summary>
    public ImmutableArray<INotation> Dialects => _dialects;

    /// <summary>The dialects that may read a text. All others refuse it.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="most">How many of its characters are looked at; the fewer there are, the more dialects may be left.</param>
    /// <returns>A bit for each dialect.</returns>
    public uint CandidatesFor(ReadOnlySpan<byte> text, int most = int.MaxValue)
    {
        text = text.Trim(" \t\r\n"u8);
        if (text is [(byte)'"' or (byte)'\'' or (byte)'`', .., (byte)'"' or (byte)'\''])
        {
            // Quotes are around the texts of every dialect; what is in them is not looked at.
            return (1u << _dialects.Length) - 1;
        }
        bool isPlain = !text.ContainsAny(_special);
        if ((!isPlain || text is [.., (byte)'.' or (byte)',' or (byte)';' or (byte)')']) && StrandCaption.MayBeIn(text))
        {
            // As are captions.
            return (1u << _dialects.Length) - 1;
        }
        if (!isPlain && text[0] is (byte)'5' or (byte)'3' && text.ContainsAny((byte)'\n', (byte)'\r'))
        {
            // The lines of a strand between the names of its ends are read as one.
            return (1u << _dialects.Length) - 1;
        }
        bool isFramed = !isPlain && text.Length > 2 * EndLength && text.StartsWith("5'-"u8) && text.EndsWith("-3'"u8);
        // With the names of both ends it is known where they are, and without any that there are none.
        bool mayHaveOthers = !isPlain && (isFramed ? text[EndLength..^EndLength] : text).ContainsAny(s_namesOfEnds);
        int end = Math.Min(text.Length, most);
        bool isCut = end < text.Length;
        int first = Math.Min(mayHaveOthers ? end : isFramed ? EndLength + 1 : 0, end);
        int last = Math.Min(isFramed ? text.Length - EndLength : text.Length, end);
        ReadOnlySpan<byte> whole = text;
        text = text[..end];
        uint candidates = (1u << _dialects.Length) - 1;
        foreach ((byte character, uint dialects) in isPlain ? [] : _never)
        {
            candidates &= text.Contains(character) ? ~dialects : uint.MaxValue;
        }
        var scan = new Scan { Candidates = candidates };
        Look(text[..first], _framed, ref scan);
        Look(text[first..Math.Max(first, last)], _pairs, ref scan);
        Look(text[Math.Max(first, last)..], _framed, ref scan);
        candidates = scan.Candidates;
        if ((candidates & unchecked(candidates - 1)) == 0)
        {
            return candidates;
        }
        candidates &= isCut
            ? uint.MaxValue
            : (isFramed || mayHaveOthers ? _framed : _pairs)[scan.Before * TextBounds.Characters] | scan.Opened;
        return candidates & ~FindLacking(whole, candidates);
    }

    /// <summary>The dialects of some bits, in the order of all.</summary>
    public IEnumerable<INotation> DialectsOf(uint bits) => _dialects.Where((_, index) => (bits & (1u << index)) != 0);

    /// <summary>Dialects of some, each of whose texts has a character that this one lacks.</summary>
    private uint FindLacking(ReadOnlySpan<byte> text, uint candidates)
    {
        uint lacking = 0;
        for (uint left = candidates; left != 0; left &= left - 1)
        {
            int dialect = BitOperations.TrailingZeroCount(left);
            bool lacks = _needed[dialect] is { } needed && !text.ContainsAny(needed);
            lacking |= lacks ? 1u << dialect : 0;
        }
        return lacking;
    }

    /// <summary>
    /// Looks at some characters, as long as they leave more than one dialect: the last may still refuse the text; that all others do is
    /// certain.
    /// </summary>
    private void Look(ReadOnlySpan<byte> text, uint[] pairs, ref Scan scan)
    {
        (uint candidates, uint opened, int before) = (scan.Candidates, scan.Opened, scan.Before);
        ReadOnlySpan<uint> allowed = pairs;
        ReadOnlySpan<uint> openings = _opened;
        // Whether several are left is asked once for some neighbours.
        for (; !text.IsEmpty && BitOperations.PopCount(candidates) > 1; text = text[Math.Min(text.Length, AtOnce)..])
        {
            foreach (byte value in text[..Math.Min(text.Length, AtOnce)])
            {
                int character = Math.Min((int)value, Other);
                candidates &= allowed[(before * TextBounds.Characters) + character] | opened;
                opened |= openings[character];
                before = character;
            }
        }
        (scan.Candidates, scan.Opened, scan.Before) = (candidates, opened, before);
    }

    private void Fill(TextBounds? bounds, uint bit)
    {
        for (int before = 0; before < TextBounds.Characters; before++)
        {
            for (int after = 0; after < TextBounds.Characters; after++)
            {
                bool isAllowed = bounds is null || before == Other || after == Other || bounds.Allows(Usual(before), Usual(after));
                // Between a strand and the names of its ends a line end is as good as a blank.
                bool isOfEnd = bounds?.TakesFrame == true
                    && (CharactersOfEnds.Contains((char)before) || CharactersOfEnds.Contains((char)after)
                        || bounds.Allows(AsBlank(before), AsBlank(after)));
                _pairs[(before * TextBounds.Characters) + after] |= isAllowed ? bit : 0;
                _framed[(before * TextBounds.Characters) + after] |= isAllowed || isOfEnd ? bit : 0;
            }
            _opened[before] |= bounds?.Opening.Contains((char)Usual(before)) == true ? bit : 0;
        }
    }

    // A character that is not ASCII may be any of them.
    private static SearchValues<byte> MakeNeeded(string needed) =>
        SearchValues.Create([.. Enumerable.Range(0, byte.MaxValue + 1)
            .Where(value => value >= Other || needed.Contains((char)Usual(value))).Select(value => (byte)value)]);

    // A tab is as good as a space, and a carriage return as a line feed.
    private static int Usual(int character) =>
        character switch { '\t' => TextBounds.Blank[0], '\r' => TextBounds.LineEnd[0], _ => character };

    private static int AsBlank(int character) => character is '\t' or '\r' or '\n' ? TextBounds.Blank[0] : character;

    /// <summary>How far a text has been looked at.</summary>
    private struct Scan
    {
        public uint Candidates;
        public uint Opened;
        public int Before;
    }
}
