using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Oligo.Notation;

/// <summary>
/// Reads whole lines of the strictest form of the canonical notation to the codes of a batch: by vectors of 512 bits (VBMI, VBMI2), or line
/// after line.
/// </summary>
/// <remarks>AVX-512 looks residues up where they are and moves their codes together.</remarks>
internal static class CanonicalLineKernel
{
    private const int Lanes = 64;

    /// <summary>Whether this machine reads many lines in less time than it takes for one after the other.</summary>
    public static bool HasLines { get; } = Avx512Vbmi.IsSupported && Avx512Vbmi2.IsSupported && Avx512BW.IsSupported;

    /// <summary>Room for codes that <see cref="ReadLines"/> needs for a text: it stores whole vectors.</summary>
    public static int RoomForResidues(int length) => PlainChain.MostUnits(length) + Lanes;

    /// <summary>
    /// Room for ends of lines that <see cref="ReadLines"/> needs for a text: a residue and a line feed are three letters.
    /// </summary>
    public static int RoomForLines(int length) => (length / 3) + 2;

    /// <summary>
    /// Reads lines of the strictest form of the canonical notation from the first one on: <c>[m]B s l space [m]B s l space ... [m]B s line
    /// feed</c>.
    /// </summary>
    /// <param name="text">A line feed, the lines with one after each, and <see cref="CanonicalLines.Slack"/> zeros.</param>
    /// <param name="codes">The codes of the residues.</param>
    /// <param name="residues">Takes the codes, line after line without gaps; as long as <see cref="RoomForResidues"/> says. The contents
    /// after them are undefined.</param>
    /// <param name="ends">Takes for each line where in <paramref name="residues"/> it ends; as long as <see cref="RoomForLines"/>
    /// says.</param>
    /// <param name="bytes">Bytes of the lines that were read.</param>
    /// <returns>Number of lines before the first that is of another form, right or wrong, or has a residue without a code.</returns>
    public static int ReadLines(ReadOnlySpan<byte> text, CanonicalCodes codes, Span<byte> residues, Span<int> ends, out int bytes)
    {
        int length = text.Length - CanonicalLines.Before - CanonicalLines.Slack;
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfLessThan(residues.Length, RoomForResidues(length));
        ArgumentOutOfRangeException.ThrowIfLessThan(ends.Length, RoomForLines(length));
        return HasLines
            ? ReadLines512(text, length, codes, residues, ends, out bytes)
            : ReadLinesReference(text.Slice(CanonicalLines.Before, length), codes, residues, ends, out bytes);
    }

    /// <summary>What every level of <see cref="ReadLines"/> must give.</summary>
    internal static int ReadLinesReference(ReadOnlySpan<byte> lines, CanonicalCodes codes,
        Span<byte> residues, Span<int> ends, out int bytes)
    {
        ushort[] tokens = new ushort[PlainChain.MostUnits(lines.Length)];
        int count = 0;
        int residuesRead = 0;
        for (bytes = 0; lines[bytes..].IndexOf((byte)'\n') is var end and >= 0; bytes += end + 1)
        {
            int read = CanonicalTokens.Read(lines.Slice(bytes, end), tokens);
            if (read == 0 || !codes.TryMap(tokens.AsSpan(0, read), residues.Slice(residuesRead, read)))
            {
                break;
            }
            residuesRead += read;
            ends[count++] = residuesRead;
        }
        return count;
    }

    /// <summary>Looks at 64 letters at a time: those that are capitals are bases, and what is around a base is its residue.</summary>
    /// <remarks>
    /// Five vectors, each one letter further, hold in the lane of a base its prefix, itself, its sugar, its linkage, and the space. All
    /// lanes are looked up and checked; then the lanes of bases are moved together. That no letter is left over follows from the lengths:
    /// the next base is at least 4 letters further, 3 after the last residue of a line, and one more where it has the prefix <c>m</c> (the
    /// letter before it is then neither a space nor a line feed). So where a line ends at the least place that its residues allow, there is
    /// nothing between them.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int ReadLines512(ReadOnlySpan<byte> text, int length, CanonicalCodes codes,
        Span<byte> residues, Span<int> ends, out int bytes)
    {
        unchecked
        {
            Vector512<byte> prefixLetter = Table(CanonicalTokens.BeforeBase);
            Vector512<byte> baseLetter = Table(CanonicalTokens.BaseLetterOf);
            Vector512<byte> baseNumber = Table(CanonicalTokens.BaseOf);
            Vector512<byte> sugarLetter = Table(CanonicalTokens.SugarLetterOf);
            Vector512<byte> sugarNumber = Table(CanonicalTokens.SugarOf);
            Vector512<byte> linkageLetter = Table(CanonicalTokens.AfterSugar);
            Vector512<byte> linkageNumber = Table(CanonicalTokens.LinkageOf);
            Vector512<byte> firstClasses = Table(codes.ClassOf);
            Vector512<byte> lastClasses = Table(codes.ClassOf, Lanes);
            Vector512<byte> firstCodes = Table(codes.CodeOf);
            Vector512<byte> lastCodes = Table(codes.CodeOf, Lanes);
            ref byte at = ref MemoryMarshal.GetReference(text);
            ref byte residue = ref MemoryMarshal.GetReference(residues);
            ref int end = ref MemoryMarshal.GetReference(ends);
            var read = new Progress();
            for (int start = 0; start < length; start += Lanes)
            {
                Vector512<byte> prefix = Vector512.LoadUnsafe(ref at, (nuint)start);
                Vector512<byte> nucleobase = Vector512.LoadUnsafe(ref at, (nuint)(start + 1));
                Vector512<byte> sugar = Vector512.LoadUnsafe(ref at, (nuint)(start + 2));
                Vector512<byte> linkage = Vector512.LoadUnsafe(ref at, (nuint)(start + 3));
                Vector512<byte> blank = Vector512.LoadUnsafe(ref at, (nuint)(start + 4));

                Vector512<byte> isBase = Vector512.LessThan(nucleobase - Vector512.Create((byte)'A'), Vector512.Create((byte)26));
                Vector512<byte> isMethyl = Vector512.Equals(prefix, Vector512.Create((byte)'m'));
                ulong bases = isBase.ExtractMostSignificantBits();
                ulong methyls = isMethyl.ExtractMostSignificantBits() & bases;
                ulong lasts = Vector512.Equals(linkage, Vector512.Create((byte)'\n')).ExtractMostSignificantBits() & bases;

                Vector512<byte> classes = LookUp(firstClasses, lastClasses, LookUp(sugarNumber, sugar) | LookUp(linkageNumber, linkage));
                Vector512<byte> number = LookUp(baseNumber, nucleobase)
                    | (isMethyl & Vector512.Create((byte)CanonicalTokens.Methylcytosine));
                Vector512<byte> code = LookUp(firstCodes, lastCodes, classes | number);

                // A table sees six bits of a letter, so the letter must be the one that the table has there.
                Vector512<byte> wrong = (LookUp(prefixLetter, prefix) ^ prefix) | (LookUp(baseLetter, nucleobase) ^ nucleobase)
                    | (LookUp(sugarLetter, sugar) ^ sugar) | (LookUp(linkageLetter, linkage) ^ linkage);
                ulong right = Vector512.Equals(wrong, Vector512<byte>.Zero).ExtractMostSignificantBits()
                    & (lasts | Vector512.Equals(blank, Vector512.Create((byte)' ')).ExtractMostSignificantBits())
                    & (~methyls | Vector512.Equals(nucleobase, Vector512.Create((byte)'C')).ExtractMostSignificantBits());
                ulong refused = bases & (~right | Vector512.Equals(code, Vector512<byte>.Zero).ExtractMostSignificantBits());

                Compress(isBase, code).StoreUnsafe(ref residue, (nuint)read.Residues);
                if (refused != 0)
                {
                    // What ends before the first residue that is not known for certain still counts.
                    read.TryEndLines(start, bases, methyls, lasts & (LowestBit(refused) - 1), ref end);
                    break;
                }
                if (!read.TryEndLines(start, bases, methyls, lasts, ref end))
                {
                    break;
                }
                read.Residues += BitOperations.PopCount(bases);
                read.Prefixes += BitOperations.PopCount(methyls);
            }
            bytes = read.Bytes;
            return read.Lines;
        }
    }

    private static ulong LowestBit(ulong bits) => unchecked(bits & (0 - bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Table(byte[] table, int start = 0) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(table), (nuint)start);

    /// <summary>Looks up each byte by its low six bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(Vector512<byte> table, Vector512<byte> letters) =>
        Avx512Vbmi.IsSupported
            ? Avx512Vbmi.PermuteVar64x8(table, letters)
            : Vector512.Shuffle(table, letters & Vector512.Create((byte)(Lanes - 1)));

    /// <summary>Looks up each byte by its low seven bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(Vector512<byte> first, Vector512<byte> second, Vector512<byte> indices)
    {
        if (Avx512Vbmi.IsSupported)
        {
            return Avx512Vbmi.PermuteVar64x8x2(first, indices, second);
        }
        Vector512<byte> isSecond =
            Vector512.GreaterThanOrEqual(indices & Vector512.Create((byte)(CanonicalCodes.LookUpLength - 1)),
                Vector512.Create((byte)Lanes));
        return Vector512.ConditionalSelect(isSecond, LookUp(second, indices), LookUp(first, indices));
    }

    /// <summary>The bytes whose mask is set, moved to the front; zeros after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Compress(Vector512<byte> mask, Vector512<byte> bytes)
    {
        if (Avx512Vbmi2.IsSupported)
        {
            return Avx512Vbmi2.Compress(Vector512<byte>.Zero, mask, bytes);
        }
        Span<byte> packed = stackalloc byte[Lanes];
        packed.Clear();
        int count = 0;
        for (ulong bits = mask.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
        {
            packed[count++] = bytes[BitOperations.TrailingZeroCount(bits)];
        }
        return Vector512.Create<byte>(packed);
    }

    /// <summary>How far the lines are read.</summary>
    private struct Progress
    {
        /// <summary>Residues before the vector at hand.</summary>
        public int Residues;

        /// <summary>Prefixes before the vector at hand.</summary>
        public int Prefixes;

        /// <summary>Whole lines.</summary>
        public int Lines;

        /// <summary>Bytes of the whole lines.</summary>
        public int Bytes;

        /// <summary>Ends the lines whose last residues are in a vector.</summary>
        /// <param name="start">Where the vector begins.</param>
        /// <param name="bases">Its bases.</param>
        /// <param name="methyls">Those with a prefix.</param>
        /// <param name="lasts">Those that are the last of a line.</param>
        /// <param name="end">Takes the ends.</param>
        /// <returns>Whether each line is as short as its residues allow; if not, those before it are ended.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool TryEndLines(int start, ulong bases, ulong methyls, ulong lasts, ref int end)
        {
            unchecked
            {
                while (lasts != 0)
                {
                    ulong upTo = lasts ^ (lasts - 1);
                    int residues = Residues + BitOperations.PopCount(bases & upTo);
                    int bytes = start + BitOperations.TrailingZeroCount(lasts) + 3;
                    // Four letters for each residue, but three for the last of a line, and one for each prefix.
                    if (bytes != (4 * residues) - (Lines + 1) + Prefixes + BitOperations.PopCount(methyls & upTo))
                    {
                        return false;
                    }
                    Unsafe.Add(ref end, Lines++) = residues;
                    Bytes = bytes;
                    lasts &= lasts - 1;
                }
                return true;
            }
        }
    }
}
