using System.Numerics;
using System.Runtime.CompilerServices;

namespace Oligo.Search;

/// <summary>Appends letters to the planes and runs of a <see cref="PackedText"/>. Not thread-safe.</summary>
/// <param name="mostRuns">Runs of a kind at most.</param>
internal sealed class TextPacker(int mostRuns = LetterRuns.MaxCount)
{
    private readonly LetterRuns _ambiguous = new(mostRuns);
    private readonly LetterRuns _small = new(mostRuns);
    private readonly LetterRuns _otherSpelling = new(mostRuns);
    private ulong[] _low = new ulong[64];
    private ulong[] _high = new ulong[64];

    // Null until a record has a T or a U.
    private bool? _writesUracil;

    /// <summary>Letters so far.</summary>
    public long Length { get; private set; }

    /// <summary>Whether a list of runs may not grow.</summary>
    public bool HasTooManyRuns => _ambiguous.IsFull || _small.IsFull || _otherSpelling.IsFull;

    /// <summary>Makes room for letters that are expected, which spares copying; the room costs no memory before it is used.</summary>
    public void Reserve(long letters) => Demand(Length + letters);

    /// <summary>Begins a record.</summary>
    public void BeginRecord() => _writesUracil = null;

    /// <summary>Ends a record.</summary>
    /// <returns>Whether it writes U and not T.</returns>
    public bool EndRecord() => _writesUracil ?? false;

    /// <summary>Appends the first letters of a block; all must be A, C, G, T or U.</summary>
    public void Append(in LetterBlock block, int count)
    {
        ulong mask = count == LetterKernel.Size ? ulong.MaxValue : (1UL << count) - 1;
        AppendBits(block.Low & mask, block.High & mask, count);
        if ((block.Small & mask) != 0)
        {
            _small.AddBits(block.Small & mask, Length);
        }
        ulong uracil = block.Uracil & mask;
        ulong thymine = block.Low & block.High & mask & ~uracil;
        if (_writesUracil is null && (uracil | thymine) != 0)
        {
            _writesUracil = ((uracil >> BitOperations.TrailingZeroCount(uracil | thymine)) & 1) != 0;
        }
        ulong other = _writesUracil == true ? thymine : uracil;
        if (other != 0)
        {
            _otherSpelling.AddBits(other, Length);
        }
        Length += count;
    }

    /// <summary>Appends a letter of IUPAC in either case, once or, for an ambiguous one, several times.</summary>
    public void Append(byte letter, int count)
    {
        byte capital = (byte)(letter & 0xDF);
        int code = capital switch { (byte)'A' => 0, (byte)'C' => 1, (byte)'G' => 2, (byte)'T' or (byte)'U' => 3, _ => -1 };
        if (letter != capital)
        {
            _small.Add(Length, Length + count);
        }
        if (code < 0)
        {
            _ambiguous.Add(Length, Length + count, capital);
            Demand(Length + count);
            Length += count;
            return;
        }
        if (code == 3)
        {
            bool isUracil = capital == 'U';
            _writesUracil ??= isUracil;
            if (_writesUracil != isUracil)
            {
                _otherSpelling.Add(Length, Length + 1);
            }
        }
        AppendBits((ulong)(code & 1), (ulong)(code >> 1), 1);
        Length++;
    }

    /// <summary>The text; the packer is of no use afterwards.</summary>
    public PackedText ToText()
    {
        int words = (int)((Length + 63) / 64) + PackedText.Padding;
        if (_low.Length < words || _low.Length > words + (words / 8))
        {
            Array.Resize(ref _low, words);
            Array.Resize(ref _high, words);
        }
        return new PackedText(_low, _high, Length, _ambiguous, _small, _otherSpelling);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AppendBits(ulong low, ulong high, int count)
    {
        unchecked
        {
            int shift = (int)Length & 63;
            int word = (int)(Length >> 6);
            if (word + 1 >= _low.Length)
            {
                Demand(Length + count);
            }
            _low[word] |= low << shift;
            _high[word] |= high << shift;
            if (shift + count > 64)
            {
                _low[word + 1] = low >> (64 - shift);
                _high[word + 1] = high >> (64 - shift);
            }
        }
    }

    private void Demand(long letters)
    {
        long words = (letters / 64) + 2;
        if (words > _low.Length)
        {
            int room = (int)Math.Max(words, Math.Min(2L * _low.Length, Array.MaxLength));
            Array.Resize(ref _low, room);
            Array.Resize(ref _high, room);
        }
    }
}
