using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Oligo.Internal;

namespace Oligo;

/// <summary>
/// Reads the strictest form of the canonical notation, many letters at a time.
/// A level accepts only what its scalar reference accepts (<see cref="CanonicalTokens.Read"/>), and gives the same residues.
/// </summary>
/// <remarks>
/// Vectors of 128 bits, which every machine has that has vectors at all, find the spaces, so that residues are looked up independently of
/// each other.
/// </remarks>
internal static class CanonicalKernel
{
    private const int Lanes = 64;

    /// <summary>The level that this machine runs.</summary>
    public static SimdLevel ActiveLevel { get; } = Vector128.IsHardwareAccelerated ? SimdLevel.Vector128 : SimdLevel.Scalar;

    /// <summary>
    /// Room for tokens that <see cref="Read"/> needs for a text: those of a vector are stored before it is known whether all are residues.
    /// </summary>
    public static int RoomForTokens(int length) => PlainChain.MostUnits(length) + Lanes;

    /// <summary>
    /// Reads the strictest form of the canonical notation: letters alone, one space after each linkage and none elsewhere.
    /// </summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="tokens">Takes one token for each residue; as long as <see cref="RoomForTokens"/> says.</param>
    /// <returns>Number of residues; 0 when the text is not of that form, right or wrong. Whether there is a remark on a residue is not
    /// asked.</returns>
    public static int Read(ReadOnlySpan<byte> text, Span<ushort> tokens) =>
        Vector128.IsHardwareAccelerated ? Read128(text, tokens) : CanonicalTokens.Read(text, tokens);

    /// <summary>Finds the spaces of 64 letters at a time, and looks up the five letters that end at each space as one number.</summary>
    /// <remarks>
    /// The walk must know where one residue ends before it can load the next; here every load is by itself, so that several residues are
    /// looked up at a time. The first residue gets a space in front and the last one a linkage and a space after. That no letter is left
    /// over follows from the length, as in the kernel of whole lines: neighbouring spaces are at least 4 apart, and 5 where the residue
    /// between has the prefix <c>m</c>.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Read128(ReadOnlySpan<byte> text, Span<ushort> tokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens.Length, RoomForTokens(text.Length));
        if (text.Length < sizeof(ulong))
        {
            return CanonicalTokens.Read(text, tokens);
        }
        unchecked
        {
            Span<byte> rest = stackalloc byte[Lanes];
            ref byte at = ref MemoryMarshal.GetReference(text);
            ref ushort target = ref MemoryMarshal.GetReference(tokens);
            ulong mismatch = 0;
            ulong prefixes = 0;
            ref ulong entries = ref MemoryMarshal.GetArrayDataReference(CanonicalTokens.Entries);
            ulong multiplier = CanonicalTokens.Multiplier;
            ulong letters = Unsafe.ReadUnaligned<ulong>(ref at);
            letters = WithBlankBefore(letters);
            ReadResidue(letters, ref entries, multiplier, ref target, ref mismatch, ref prefixes);
            int count = 1;
            for (int start = 0; start < text.Length; start += Lanes)
            {
                ulong blanks = BlanksAt(text, start, rest);
                if (start == 0)
                {
                    // After the first residue eight letters can be loaded back from any space that is in its place.
                    blanks &= blanks - 1;
                    mismatch |= blanks & ((1 << CanonicalTokens.LettersBefore) - 1);
                }
                if ((mismatch & CanonicalTokens.LettersMask) != 0)
                {
                    return 0;
                }
                if (blanks != 0)
                {
                    (mismatch, ulong read) =
                        ReadResidues(blanks, ref Unsafe.Add(ref at, start), ref entries, multiplier, ref Unsafe.Add(ref target, count));
                    prefixes += read;
                    count += BitOperations.PopCount(blanks);
                }
            }
            letters = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, text.Length - sizeof(ulong))) >> CanonicalTokens.UnusedAtEnd;
            ReadResidue(letters | CanonicalTokens.LinkageAtEnd, ref entries, multiplier,
                ref Unsafe.Add(ref target, count), ref mismatch, ref prefixes);
            Unsafe.Add(ref target, count) &= (1 << CanonicalTokens.LinkageShift) - 1;
            return (mismatch & CanonicalTokens.LettersMask) == 0 && text.Length == (4 * count) + 2 + (int)prefixes ? count + 1 : 0;
        }
    }

    /// <summary>
    /// Reads the residues that end at spaces. A method of its own, without calls, so that the loop keeps its numbers in registers.
    /// </summary>
    /// <param name="blanks">Places of the spaces from <paramref name="first"/> on; seven letters are before each.</param>
    /// <param name="first">The first of 64 letters.</param>
    /// <param name="entries">The table of residues.</param>
    /// <param name="multiplier">Its multiplier.</param>
    /// <param name="target">Takes the tokens, one for each space.</param>
    /// <returns>0 if all are residues; the number of those that have a prefix.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static (ulong Mismatch, ulong Prefixes) ReadResidues(ulong blanks, ref byte first,
        ref ulong entries, ulong multiplier, ref ushort target)
    {
        unchecked
        {
            ulong mismatch = 0;
            ulong prefixes = 0;
            ref byte before = ref Unsafe.Subtract(ref first, CanonicalTokens.LettersBefore);
            do
            {
                ulong letters =
                    Unsafe.ReadUnaligned<ulong>(
                        ref Unsafe.Add(ref before, (nint)BitOperations.TrailingZeroCount(blanks))) >> CanonicalTokens.Unused;
                ReadResidue(letters, ref entries, multiplier, ref target, ref mismatch, ref prefixes);
                target = ref Unsafe.Add(ref target, 1);
                blanks &= blanks - 1;
            }
            while (blanks != 0);
            return (mismatch & CanonicalTokens.LettersMask, prefixes);
        }
    }

    /// <summary>Reads one residue by its five letters; what does not match shows in the mask of the five.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReadResidue(ulong letters, ref ulong entries, ulong multiplier,
        ref ushort token, ref ulong mismatch, ref ulong prefixes)
    {
        unchecked
        {
            ulong entry = Unsafe.Add(ref entries, (nint)((letters * multiplier) >> CanonicalTokens.HashShift));
            token = (ushort)(entry >> CanonicalTokens.TokenShift);
            mismatch |= entry ^ letters;
            // Of a space and an m, the lowest bit is 0 and 1.
            prefixes += letters & 1;
        }
    }

    /// <summary>
    /// The five letters of the first residue of a text, from its first eight: one without a prefix gets a space in front.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WithBlankBefore(ulong letters)
    {
        // Without a branch: whether the first residue has a prefix is unpredictable.
        uint missing = unchecked((byte)letters) == 'm' ? 0u : 1u;
        return ((letters << (int)(8 * missing)) | (missing * ' ')) & CanonicalTokens.LettersMask;
    }

    /// <summary>Which of the 64 letters from a place on are spaces; none after the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BlanksAt(ReadOnlySpan<byte> text, int start, Span<byte> rest)
    {
        // Near the end the last 64 letters are looked at, and what came before is shifted out.
        int from = Math.Max(0, Math.Min(start, text.Length - Lanes));
        ReadOnlySpan<byte> letters = text[from..];
        if (letters.Length < Lanes)
        {
            rest.Clear();
            letters.CopyTo(rest);
            letters = rest;
        }
        ref byte at = ref MemoryMarshal.GetReference(letters);
        Vector128<byte> blank = Vector128.Create((byte)' ');
        ulong first = Vector128.Equals(Vector128.LoadUnsafe(ref at), blank).ExtractMostSignificantBits();
        ulong second = Vector128.Equals(Vector128.LoadUnsafe(ref at, 16), blank).ExtractMostSignificantBits();
        ulong third = Vector128.Equals(Vector128.LoadUnsafe(ref at, 32), blank).ExtractMostSignificantBits();
        ulong fourth = Vector128.Equals(Vector128.LoadUnsafe(ref at, 48), blank).ExtractMostSignificantBits();
        return (first | (second << 16) | (third << 32) | (fourth << 48)) >> (start - from);
    }
}
