using System.Buffers;
using System.Collections.Immutable;

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

    // In the number of a pair, above the bits of the dialects.
    private const uint MarkOfSigns = 1u << 31;

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
    private readonly Sign[] _signs = new Sign[TextBounds.Characters];
    private readonly uint _needless;

    private DialectExclusion(IEnumerable<INotation> notations)
    {
        _dialects = [.. notations.Where(notation => notation.CanRead)];
        for (int i = 0; i < _dialects.Length; i++)
        {
            TextBounds? bounds = (_dialects[i] as IBoundedNotation)?.MakeBounds();
            _needless |= bounds is null || bounds.Needed.Length == 0 ? 1u << i : 0;
            Fill(bounds, 1u << i);
        }
        MarkSigns();
    }

    /// <summary>That of every dialect.</summary>
    public static DialectExclusion OfAll => s_ofAll.Value;

    /// <summary>The dialects, each with the bit of its index.</summary>
    public ImmutableArray<INotation> Dialects => _dialects;

    /// <summary>The dialects that may read a text. All others refuse it.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <returns>A bit for each dialect.</returns>
    public uint CandidatesFor(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        if (text is [(byte)'"' or (byte)'\'' or (byte)'`', .., (byte)'"' or (byte)'\''])
        {
            // Quotes are around the texts of every dialect; what is in them is not looked at.
            return (1u << _dialects.Length) - 1;
        }
        var scan = new Scan { Candidates = (1u << _dialects.Length) - 1, Met = _needless };
        bool isFramed = text.Length > 2 * EndLength && text.StartsWith("5'-"u8) && text.EndsWith("-3'"u8);
        ReadOnlySpan<byte> inner = isFramed ? text[EndLength..^EndLength] : text;
        if (inner.ContainsAny(s_namesOfEnds))
        {
            Look(text, _framed, ref scan);
            return Close(_framed, scan);
        }
        if (!isFramed)
        {
            Look(text, _pairs, ref scan);
            return Close(_pairs, scan);
        }
        Look(text[..(EndLength + 1)], _framed, ref scan);
        Look(text[(EndLength + 1)..^EndLength], _pairs, ref scan);
        Look(text[^EndLength..], _framed, ref scan);
        return Close(_framed, scan);
    }

    /// <summary>The dialects of some bits, in the order of all.</summary>
    public IEnumerable<INotation> DialectsOf(uint bits) => _dialects.Where((_, index) => (bits & (1u << index)) != 0);

    /// <summary>
    /// Looks at some characters, as long as they leave more than one dialect: the last may still refuse the text; that all others do is
    /// certain.
    /// </summary>
    private void Look(ReadOnlySpan<byte> text, uint[] pairs, ref Scan scan)
    {
        (uint candidates, uint opened, uint met, int before) = (scan.Candidates, scan.Opened, scan.Met, scan.Before);
        ReadOnlySpan<uint> allowed = pairs;
        unchecked
        {
            for (int i = 0; i < text.Length && (candidates & (candidates - 1)) != 0; i++)
            {
                int character = Math.Min((int)text[i], Other);
                uint pair = allowed[(before * TextBounds.Characters) + character];
                candidates &= pair | opened;
                if ((pair & MarkOfSigns) != 0)
                {
                    Sign sign = _signs[character];
                    candidates &= sign.Allowed;
                    opened |= sign.Opening;
                    met |= sign.Needed;
                }
                before = character;
            }
        }
        scan = new Scan { Candidates = candidates, Opened = opened, Met = met, Before = before };
    }

    private static uint Close(uint[] pairs, Scan scan) =>
        (scan.Candidates & unchecked(scan.Candidates - 1)) == 0
            ? scan.Candidates
            : scan.Candidates & scan.Met & (pairs[scan.Before * TextBounds.Characters] | scan.Opened);

    private void Fill(TextBounds? bounds, uint bit)
    {
        for (int before = 0; before < TextBounds.Characters; before++)
        {
            for (int after = 0; after < TextBounds.Characters; after++)
            {
                bool isAllowed = bounds is null || before == Other || after == Other || bounds.Allows(Usual(before), Usual(after));
                bool isOfEnd = bounds?.TakesFrame == true
                    && (CharactersOfEnds.Contains((char)before) || CharactersOfEnds.Contains((char)after));
                _pairs[(before * TextBounds.Characters) + after] |= isAllowed ? bit : 0;
                _framed[(before * TextBounds.Characters) + after] |= isAllowed || isOfEnd ? bit : 0;
            }
            ref Sign sign = ref _signs[before];
            sign.Needed |= before == Other || bounds?.Needed.Contains((char)Usual(before)) == true ? bit : 0;
            sign.Opening |= bounds?.Opening.Contains((char)Usual(before)) == true ? bit : 0;
            sign.Allowed |= bounds?.Never.Contains((char)before) == true ? 0 : bit;
        }
    }

    /// <summary>Marks the pairs whose second character says more than that it may be there: few do.</summary>
    private void MarkSigns()
    {
        for (int i = 0; i < _pairs.Length; i++)
        {
            Sign sign = _signs[i % TextBounds.Characters];
            bool saysMore = sign.Needed != 0 || sign.Opening != 0 || sign.Allowed != (1u << _dialects.Length) - 1;
            _pairs[i] |= saysMore ? MarkOfSigns : 0;
            _framed[i] |= saysMore ? MarkOfSigns : 0;
        }
    }

    // A tab is as good as a space, and a carriage return as a line feed.
    private static int Usual(int character) =>
        character switch { '\t' => TextBounds.Blank[0], '\r' => TextBounds.LineEnd[0], _ => character };

    /// <summary>What a character says of dialects.</summary>
    private struct Sign
    {
        /// <summary>Those whose texts need one like it.</summary>
        public uint Needed;

        /// <summary>Those whose texts may hold anything after it.</summary>
        public uint Opening;

        /// <summary>Those whose texts may have it at all.</summary>
        public uint Allowed;
    }

    /// <summary>How far a text has been looked at.</summary>
    private struct Scan
    {
        public uint Candidates;
        public uint Opened;
        public uint Met;
        public int Before;
    }
}
