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

    private const int HighHalf = 32;

    private static readonly Lazy<DialectExclusion> s_ofAll = new(() => new DialectExclusion(Notations.All));

    private readonly ImmutableArray<INotation> _dialects;

    // By a pair of neighbours: the dialects whose texts may have it.
    private readonly uint[] _pairs = new uint[TextBounds.Characters * TextBounds.Characters];

    // By a character: in the low half the dialects whose texts need one like it, in the high half those whose texts may hold anything after
    // it.
    private readonly ulong[] _signs = new ulong[TextBounds.Characters];
    private readonly byte[] _characterOf = new byte[byte.MaxValue + 1];
    private readonly uint _needless;

    private DialectExclusion(IEnumerable<INotation> notations)
    {
        _dialects = [.. notations.Where(notation => notation.CanRead)];
        for (int value = 0; value < _characterOf.Length; value++)
        {
            _characterOf[value] = (byte)((char)value switch
            {
                '\t' => TextBounds.Blank[0],
                '\r' => TextBounds.LineEnd[0],
                _ => Math.Min(value, Other),
            });
        }
        for (int i = 0; i < _dialects.Length; i++)
        {
            TextBounds? bounds = (_dialects[i] as IBoundedNotation)?.MakeBounds();
            _needless |= bounds is null || bounds.Needed.Length == 0 ? 1u << i : 0;
            Fill(bounds, 1u << i);
        }
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
        uint candidates = uint.MaxValue;
        ulong met = _needless;
        int before = 0;
        foreach (byte value in text)
        {
            int character = _characterOf[value];
            candidates &= _pairs[(before * TextBounds.Characters) + character] | (uint)(met >> HighHalf);
            met |= _signs[character];
            before = character;
            // What is left may still refuse the text; that all others do is certain.
            if ((candidates & unchecked(candidates - 1)) == 0)
            {
                return candidates;
            }
        }
        return candidates & unchecked((uint)met) & (_pairs[before * TextBounds.Characters] | (uint)(met >> HighHalf));
    }

    /// <summary>The dialects of some bits, in the order of all.</summary>
    public IEnumerable<INotation> DialectsOf(uint bits) => _dialects.Where((_, index) => (bits & (1u << index)) != 0);

    private void Fill(TextBounds? bounds, uint bit)
    {
        for (int before = 0; before < TextBounds.Characters; before++)
        {
            for (int after = 0; after < TextBounds.Characters; after++)
            {
                bool isAllowed = bounds is null || before == Other || after == Other || bounds.Allows(before, after);
                _pairs[(before * TextBounds.Characters) + after] |= isAllowed ? bit : 0;
            }
            _signs[before] |= before == Other || bounds?.Needed.Contains((char)before, StringComparison.Ordinal) == true ? bit : 0;
            _signs[before] |= bounds?.Opening.Contains((char)before, StringComparison.Ordinal) == true ? (ulong)bit << HighHalf : 0;
        }
    }
}
