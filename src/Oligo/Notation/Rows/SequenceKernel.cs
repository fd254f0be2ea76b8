using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Oligo.Notation;

/// <summary>
/// Reads bare sequences, one or line after line, many letters at a time. A level accepts only what its scalar reference accepts, and gives
/// the same codes.
/// </summary>
/// <remarks>Vectors of 128 bits do, which every machine has that has vectors at all: a row of 20 letters is one or two of them.</remarks>
internal static class SequenceKernel
{
    /// <summary>Letters of a line with its end that <see cref="ReadSequences"/> reads at most.</summary>
    public const int LongestOfLines = 32;

    /// <summary>Reads a bare sequence whose codes are an offset of the place plus an index of the letter.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="letterOf">By the low four bits of a letter: the letter; 0 for none.</param>
    /// <param name="indexOf">By the low four bits of a letter: its index.</param>
    /// <param name="offsets">One for each place, as many as there are letters in the text.</param>
    /// <param name="codes">Takes the codes, as many.</param>
    /// <returns>Whether every letter is one of those.</returns>
    public static bool TryReadSequence(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letterOf, ReadOnlySpan<byte> indexOf,
        ReadOnlySpan<byte> offsets, Span<byte> codes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(offsets.Length, text.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(codes.Length, text.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Min(letterOf.Length, 16), Math.Min(indexOf.Length, 16));
        return Vector128.IsHardwareAccelerated && text.Length >= Vector128<byte>.Count
            ? TryReadSequence128(text, letterOf, indexOf, offsets, codes)
            : TryReadSequenceScalar(text, letterOf, indexOf, offsets, codes);
    }

    /// <summary>What every level of <see cref="TryReadSequence"/> must give.</summary>
    internal static bool TryReadSequenceScalar(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letterOf, ReadOnlySpan<byte> indexOf,
        ReadOnlySpan<byte> offsets, Span<byte> codes)
    {
        bool all = true;
        for (int i = 0; i < text.Length; i++)
        {
            int low = text[i] & 0xF;
            all &= letterOf[low] == text[i] && text[i] != 0;
            codes[i] = unchecked((byte)(indexOf[low] + offsets[i]));
        }
        return all;
    }

    // At least 16 letters: vectors one after another, the last one flush with the end, so that it may overlap the one before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool TryReadSequence128(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letterOf, ReadOnlySpan<byte> indexOf,
        ReadOnlySpan<byte> offsets, Span<byte> codes)
    {
        Vector128<byte> letters = Vector128.Create(letterOf);
        Vector128<byte> indices = Vector128.Create(indexOf);
        Vector128<byte> all = Vector128<byte>.AllBitsSet;
        ref byte first = ref MemoryMarshal.GetReference(text);
        ref byte offset = ref MemoryMarshal.GetReference(offsets);
        ref byte code = ref MemoryMarshal.GetReference(codes);
        for (int i = 0; ; i += Vector128<byte>.Count)
        {
            nuint at = (nuint)Math.Min(i, text.Length - Vector128<byte>.Count);
            Vector128<byte> letter = Vector128.LoadUnsafe(ref first, at);
            Vector128<byte> low = letter & Vector128.Create((byte)0xF);
            all &= Vector128.Equals(Vector128.ShuffleNative(letters, low), letter) & ~Vector128.Equals(letter, Vector128<byte>.Zero);
            (Vector128.ShuffleNative(indices, low) + Vector128.LoadUnsafe(ref offset, at)).StoreUnsafe(ref code, at);
            if (i + Vector128<byte>.Count >= text.Length)
            {
                return all == Vector128<byte>.AllBitsSet;
            }
        }
    }

    /// <summary>Reads lines of one length, each a bare sequence and a line feed, up to the first that is not.</summary>
    /// <param name="lines">The lines in UTF-8.</param>
    /// <param name="length">Letters of each, below <see cref="LongestOfLines"/>.</param>
    /// <param name="letterOf">By the low four bits of a letter: the letter; 0 for none.</param>
    /// <param name="indexOf">By the low four bits of a letter: its index.</param>
    /// <param name="offsets">One for each place, and zeros up to <see cref="LongestOfLines"/>.</param>
    /// <param name="rows">Takes the codes, row after row, filled up with zeros. A row is written only where <see cref="LongestOfLines"/>
    /// bytes are left.</param>
    /// <param name="stride">Bytes of a row: <paramref name="length"/> or more.</param>
    /// <returns>Number of lines read; those at the end of the text may be left though they are plain.</returns>
    public static int ReadSequences(ReadOnlySpan<byte> lines, int length, ReadOnlySpan<byte> letterOf, ReadOnlySpan<byte> indexOf,
        ReadOnlySpan<byte> offsets, Span<byte> rows, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(length, LongestOfLines);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(offsets.Length, LongestOfLines);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Min(letterOf.Length, 16), Math.Min(indexOf.Length, 16));
        return Vector128.IsHardwareAccelerated
            ? ReadSequences128(lines, length, letterOf, indexOf, offsets, rows, stride)
            : ReadSequencesScalar(lines, length, letterOf, indexOf, offsets, rows, stride);
    }

    /// <summary>What every level of <see cref="ReadSequences"/> must give.</summary>
    internal static int ReadSequencesScalar(ReadOnlySpan<byte> lines, int length, ReadOnlySpan<byte> letterOf, ReadOnlySpan<byte> indexOf,
        ReadOnlySpan<byte> offsets, Span<byte> rows, int stride)
    {
        int count = 0;
        while (lines.Length >= LongestOfLines && rows.Length >= LongestOfLines && lines[length] == '\n'
            && TryReadSequenceScalar(lines[..length], letterOf, indexOf, offsets, rows))
        {
            rows[length..stride].Clear();
            lines = lines[(length + 1)..];
            rows = rows[stride..];
            count++;
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int ReadSequences128(ReadOnlySpan<byte> lines, int length, ReadOnlySpan<byte> letterOf, ReadOnlySpan<byte> indexOf,
        ReadOnlySpan<byte> offsets, Span<byte> rows, int stride)
    {
        if (lines.Length < LongestOfLines || rows.Length < LongestOfLines)
        {
            return 0;
        }
        unchecked
        {
            // No byte is found under low bits that are not its own: so neither is byte 0 where no letter has the low bits 0.
            Vector128<byte> letters = Vector128.Create(letterOf)
                | (letterOf[0] == 0 ? Vector128.CreateScalar((byte)1) : Vector128<byte>.Zero);
            Vector128<byte> indices = Vector128.Create(indexOf);
            var left = new HalfLine(0, length, offsets);
            var right = new HalfLine(Vector128<byte>.Count, length, offsets);
            ref byte line = ref MemoryMarshal.GetReference(lines);
            ref byte row = ref MemoryMarshal.GetReference(rows);
            int most = Math.Min((lines.Length - LongestOfLines) / (length + 1), (rows.Length - LongestOfLines) / stride) + 1;
            for (int count = 0; count < most; count++)
            {
                Vector128<byte> leftText = Vector128.LoadUnsafe(ref line);
                Vector128<byte> rightText = Vector128.LoadUnsafe(ref line, (nuint)Vector128<byte>.Count);
                if ((left.Check(leftText, letters) & right.Check(rightText, letters)) != Vector128<byte>.AllBitsSet)
                {
                    return count;
                }
                left.ToCodes(leftText, indices).StoreUnsafe(ref row);
                right.ToCodes(rightText, indices).StoreUnsafe(ref row, (nuint)Vector128<byte>.Count);
                line = ref Unsafe.Add(ref line, length + 1);
                row = ref Unsafe.Add(ref row, stride);
            }
            return most;
        }
    }

    /// <summary>What is the same in every line, for 16 places of it.</summary>
    private readonly struct HalfLine
    {
        private readonly Vector128<byte> _offsets;
        private readonly Vector128<byte> _isLetter;
        private readonly Vector128<byte> _lineFeed;
        private readonly Vector128<byte> _isBehind;

        public HalfLine(int start, int length, ReadOnlySpan<byte> offsets)
        {
            Vector128<byte> place = Vector128<byte>.Indices + Vector128.Create((byte)start);
            _offsets = Vector128.Create(offsets[start..]);
            _isLetter = Vector128.LessThan(place, Vector128.Create((byte)length));
            _lineFeed = Vector128.Equals(place, Vector128.Create((byte)length)) & Vector128.Create((byte)'\n');
            _isBehind = Vector128.GreaterThan(place, Vector128.Create((byte)length));
        }

        /// <summary>All bits set where a letter is one of the sequence, or the line feed at its end, or is after that.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<byte> Check(Vector128<byte> text, Vector128<byte> letters) =>
            Vector128.Equals((Vector128.ShuffleNative(letters, text & Vector128.Create((byte)0xF)) & _isLetter) | _lineFeed, text)
                | _isBehind;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<byte> ToCodes(Vector128<byte> text, Vector128<byte> indices) =>
            (Vector128.ShuffleNative(indices, text & Vector128.Create((byte)0xF)) + _offsets) & _isLetter;
    }
}
