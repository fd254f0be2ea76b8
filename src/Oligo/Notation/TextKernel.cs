using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Oligo.Notation;

/// <summary>
/// Classifies the letters of plain texts many at a time. A rung accepts only what its scalar twin accepts, and gives the same codes;
/// what a rung does not know for certain it leaves to the twin.
/// </summary>
/// <remarks>
/// Bare sequences need vectors of 128 bits only, which every machine has that has vectors at all. The canonical notation gains by compression of bytes, which
/// AVX-512 (VBMI2) alone has; elsewhere a scalar walk, one load for each residue, is as fast as what 256 bits allow.
/// </remarks>
internal static class TextKernel
{
    /// <summary>Tokens there are: base, sugar and linkage of a residue by their letters, three, four and three bits.</summary>
    public const int Tokens = 1 << 10;

    private const int Lanes = 64;
    private const int SugarShift = 3;
    private const int LinkageShift = 7;
    private const ushort Wrong = 1 << 15;

    // A text stands in its buffer behind one blank, so that the letter before its first one can be loaded.
    private const int Before = 1;

    // The letters that have a number, from 1 on. Behind the prefix m stands C alone.
    private const string BaseLetters = "ACGTUI";
    private const int Methylcytosine = 7;
    private const string SugarLetters = "drmfeklng";
    private const string LinkageLetters = "sozx";

    // By letter, each at its place in a token; bases once more behind the prefix.
    private static readonly ushort[] s_bases = WithPrefix(ByLetter(BaseLetters, PlainChain.Bases, 0));
    private static readonly ushort[] s_sugars = ByLetter(SugarLetters, PlainChain.Sugars, SugarShift);
    private static readonly ushort[] s_linkages = ByLetter(LinkageLetters, PlainChain.Linkages, LinkageShift);

    // The same by the low six bits of a letter, without the shift; 0 for none.
    private static readonly byte[] s_baseOf = ByLowBits(s_bases, 'A', 'Z', 0);
    private static readonly byte[] s_sugarOf = ByLowBits(s_sugars, 'a', 'z', SugarShift);
    private static readonly byte[] s_linkageOf = ByLowBits(s_linkages, 'a', 'z', LinkageShift);

    /// <summary>The rung that this machine runs for the canonical notation.</summary>
    public static KernelRung ActiveRung { get; } =
        Avx512Vbmi.IsSupported && Avx512Vbmi2.IsSupported && Avx512BW.IsSupported ? KernelRung.Vector512 : KernelRung.Scalar;

    /// <summary>Bytes of work space that <see cref="ReadCanonical"/> needs for a text.</summary>
    public static int WorkSpace(int length) => Before + length + (2 * Lanes) + (5 * RoomForTokens(length));

    /// <summary>Room for tokens that <see cref="ReadCanonical"/> needs for a text: it stores whole vectors.</summary>
    public static int RoomForTokens(int length) => PlainChain.MostUnits(length) + Lanes;

    /// <summary>The nucleotide of a token.</summary>
    public static Nucleotide UnitOf(int token)
    {
        int linkage = token >> LinkageShift;
        uint sugar = PlainChain.Sugars[SugarLetters[((token >> SugarShift) & 0xF) - 1]];
        uint unit = (token & 7) == Methylcytosine ? Monomers.Nucleobase.Methylcytosine.Code : PlainChain.Bases[BaseLetters[(token & 7) - 1]];
        return Nucleotide.FromPlain(unit | sugar | (linkage == 0 ? 0 : PlainChain.Linkages[LinkageLetters[linkage - 1]] & 0x00FFFFFF));
    }

    /// <summary>Reads the strictest form of the canonical notation: letters alone, one blank behind each linkage and none elsewhere.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="tokens">Takes one token for each residue; as long as <see cref="RoomForTokens"/> says.</param>
    /// <param name="work">Work space; as long as <see cref="WorkSpace"/> says.</param>
    /// <returns>Number of residues; 0 when the text is not of that form, right or wrong. Whether there is a remark on a residue is not asked.</returns>
    public static int ReadCanonical(ReadOnlySpan<byte> text, Span<ushort> tokens, Span<byte> work) =>
        ActiveRung == KernelRung.Vector512 ? ReadCanonical512(text, tokens, work) : ReadCanonicalScalar(text, tokens);

    /// <summary>Reads a bare sequence whose codes are an offset of the place plus an index of the letter.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="letterOf">By the low four bits of a letter: the letter; 0 for none.</param>
    /// <param name="indexOf">By the low four bits of a letter: its index.</param>
    /// <param name="offsets">One for each place, as many as there are letters in the text.</param>
    /// <param name="codes">Takes the codes, as many.</param>
    /// <returns>Whether every letter is one of those.</returns>
    public static bool TryReadSequence(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letterOf, ReadOnlySpan<byte> indexOf, ReadOnlySpan<byte> offsets, Span<byte> codes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(offsets.Length, text.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(codes.Length, text.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Min(letterOf.Length, 16), Math.Min(indexOf.Length, 16));
        return Vector128.IsHardwareAccelerated && text.Length >= Vector128<byte>.Count
            ? TryReadSequence128(text, letterOf, indexOf, offsets, codes)
            : TryReadSequenceScalar(text, letterOf, indexOf, offsets, codes);
    }

    /// <summary>What every rung of <see cref="TryReadSequence"/> must give.</summary>
    internal static bool TryReadSequenceScalar(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letterOf, ReadOnlySpan<byte> indexOf, ReadOnlySpan<byte> offsets, Span<byte> codes)
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

    // At least 16 letters: vectors one behind the other, the last one flush with the end, so that it may overlap the one before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool TryReadSequence128(ReadOnlySpan<byte> text, ReadOnlySpan<byte> letterOf, ReadOnlySpan<byte> indexOf, ReadOnlySpan<byte> offsets, Span<byte> codes)
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

    /// <summary>What every rung of <see cref="ReadCanonical"/> must give: a walk of one load for each residue, without a branch that depends on its letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int ReadCanonicalScalar(ReadOnlySpan<byte> text, Span<ushort> tokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens.Length, PlainChain.MostUnits(text.Length));
        if (text.Length < sizeof(ulong))
        {
            return ReadShort(text, tokens);
        }
        unchecked
        {
            ref byte first = ref MemoryMarshal.GetReference(text);
            ref ushort bases = ref MemoryMarshal.GetArrayDataReference(s_bases);
            ref ushort sugars = ref MemoryMarshal.GetArrayDataReference(s_sugars);
            ref ushort linkages = ref MemoryMarshal.GetArrayDataReference(s_linkages);
            ref ushort target = ref MemoryMarshal.GetReference(tokens);
            int count = 0;
            int left = text.Length;
            while (left > 0)
            {
                // Eight letters from here on; zeros behind the end.
                ulong letters = left >= sizeof(ulong)
                    ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, text.Length - left))
                    : Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, text.Length - sizeof(ulong))) >> (8 * (sizeof(ulong) - left));
                uint prefix = (byte)letters == 'm' ? 1u : 0u;
                letters >>= (int)(8 * prefix);
                uint residue = (uint)(Unsafe.Add(ref bases, (byte)letters + (256 * prefix)) | Unsafe.Add(ref sugars, (byte)(letters >> 8)));
                uint token = residue | Unsafe.Add(ref linkages, (byte)(letters >> 16));
                if ((token & Wrong) == 0 && (byte)(letters >> 24) == ' ')
                {
                    Unsafe.Add(ref target, count++) = (ushort)token;
                    left -= (int)(4 + prefix);
                    continue;
                }
                Unsafe.Add(ref target, count++) = (ushort)residue;
                return (residue & Wrong) == 0 && left == 2 + prefix ? count : 0;
            }
            return 0;
        }
    }

    private static int ReadShort(ReadOnlySpan<byte> text, Span<ushort> tokens)
    {
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        text.CopyTo(padded);
        int prefix = padded[0] == 'm' ? 1 : 0;
        int residue = s_bases[padded[prefix] + (256 * prefix)] | s_sugars[padded[prefix + 1]];
        if ((residue & Wrong) != 0)
        {
            return 0;
        }
        if (text.Length == 2 + prefix)
        {
            tokens[0] = (ushort)residue;
            return 1;
        }
        int linkage = s_linkages[padded[prefix + 2]];
        if ((linkage & Wrong) != 0 || padded[prefix + 3] != ' ' || text.Length < 4 + prefix)
        {
            return 0;
        }
        tokens[0] = (ushort)(residue | linkage);
        int rest = ReadShort(text[(4 + prefix)..], tokens[1..]);
        return rest == 0 ? 0 : 1 + rest;
    }

    /// <summary>
    /// Reads texts of the exact form <c>[m]B s l blank [m]B s l blank ... [m]B s</c>: a capital letter is a base, the letters around it are its prefix, sugar, linkage and blank.
    /// </summary>
    /// <remarks>
    /// The capitals are compressed to the front of a vector, and with the same mask the letters one before and one to three behind them, so that lane k of five
    /// vectors holds what belongs to residue k. Each lane is then looked up and checked. That no letter is left over follows from the length: neighbouring
    /// bases stand at least 4 apart, and 5 where the second has the prefix <c>m</c> (the letter before it is no blank, so it lies behind the blank of the first);
    /// so the length of a text with nothing between is the least one, 4 for each residue but the last, 2 for that, and 1 for each prefix.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int ReadCanonical512(ReadOnlySpan<byte> text, Span<ushort> tokens, Span<byte> work)
    {
        int padded = Before + text.Length + (2 * Lanes);
        int room = RoomForTokens(text.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(work.Length, WorkSpace(text.Length));
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens.Length, room);
        work[0] = (byte)' ';
        text.CopyTo(work[Before..]);
        work[(Before + text.Length)..padded].Clear();
        ref byte at = ref MemoryMarshal.GetReference(work);
        ref byte prefixes = ref Unsafe.Add(ref at, padded);
        ref byte bases = ref Unsafe.Add(ref prefixes, room);
        ref byte sugars = ref Unsafe.Add(ref bases, room);
        ref byte linkages = ref Unsafe.Add(ref sugars, room);
        ref byte blanks = ref Unsafe.Add(ref linkages, room);
        int count = 0;
        for (int start = 0; start < text.Length; start += Lanes)
        {
            Vector512<byte> letters = Vector512.LoadUnsafe(ref at, (nuint)(start + Before));
            Vector512<byte> capital = Vector512.LessThan(letters - Vector512.Create((byte)'A'), Vector512.Create((byte)26));
            int capitals = System.Numerics.BitOperations.PopCount(capital.ExtractMostSignificantBits());
            if (count + capitals > room - Lanes)
            {
                return 0;
            }
            Compress(capital, Vector512.LoadUnsafe(ref at, (nuint)start)).StoreUnsafe(ref prefixes, (nuint)count);
            Compress(capital, letters).StoreUnsafe(ref bases, (nuint)count);
            Compress(capital, Vector512.LoadUnsafe(ref at, (nuint)(start + Before + 1))).StoreUnsafe(ref sugars, (nuint)count);
            Compress(capital, Vector512.LoadUnsafe(ref at, (nuint)(start + Before + 2))).StoreUnsafe(ref linkages, (nuint)count);
            Compress(capital, Vector512.LoadUnsafe(ref at, (nuint)(start + Before + 3))).StoreUnsafe(ref blanks, (nuint)count);
            count += capitals;
        }
        if (count == 0)
        {
            return 0;
        }
        // The last residue has neither linkage nor blank; here it gets both, so that every lane is checked alike.
        ulong last = (ulong)(count - 1);
        if (Unsafe.Add(ref linkages, (nint)last) != 0)
        {
            return 0;
        }
        Unsafe.Add(ref linkages, (nint)last) = (byte)'o';
        Unsafe.Add(ref blanks, (nint)last) = (byte)' ';
        int prefixCount = 0;
        for (int start = 0; start < count; start += Lanes)
        {
            int found = ReadLanes(
                Vector512.LoadUnsafe(ref prefixes, (nuint)start), Vector512.LoadUnsafe(ref bases, (nuint)start), Vector512.LoadUnsafe(ref sugars, (nuint)start),
                Vector512.LoadUnsafe(ref linkages, (nuint)start), Vector512.LoadUnsafe(ref blanks, (nuint)start), Math.Min(Lanes, count - start), tokens[start..]);
            if (found < 0)
            {
                return 0;
            }
            prefixCount += found;
        }
        tokens[count - 1] &= (1 << LinkageShift) - 1;
        return text.Length == (4 * (count - 1)) + 2 + prefixCount ? count : 0;
    }

    /// <summary>Looks up and checks up to 64 residues; gives the number of prefixes, or -1 when a letter is not what it must be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadLanes(
        Vector512<byte> prefix, Vector512<byte> nucleobase, Vector512<byte> sugar, Vector512<byte> linkage, Vector512<byte> blank, int count, Span<ushort> tokens)
    {
        Vector512<byte> isMethyl = Vector512.Equals(prefix, Vector512.Create((byte)'m'));
        Vector512<byte> baseCode = LookUp(s_baseOf, nucleobase);
        Vector512<byte> sugarCode = LookUp(s_sugarOf, sugar);
        Vector512<byte> linkageCode = LookUp(s_linkageOf, linkage);
        Vector512<byte> zero = Vector512<byte>.Zero;
        // A table sees six bits of a letter: a small letter has bits 6 and 5 set, 0x60; bases are capitals by the way they were found.
        Vector512<byte> wrong = Vector512.Equals(baseCode, zero) | Vector512.Equals(sugarCode, zero) | Vector512.Equals(linkageCode, zero)
            | ~IsSmall(sugar) | ~IsSmall(linkage) | ~Vector512.Equals(blank, Vector512.Create((byte)' '))
            | (isMethyl & ~Vector512.Equals(nucleobase, Vector512.Create((byte)'C'))) | ~(isMethyl | Vector512.Equals(prefix, Vector512.Create((byte)' ')));
        ulong lanes = count == Lanes ? ulong.MaxValue : (1ul << count) - 1;
        if ((wrong.ExtractMostSignificantBits() & lanes) != 0)
        {
            return -1;
        }
        baseCode = Vector512.ConditionalSelect(isMethyl, Vector512.Create((byte)Methylcytosine), baseCode);
        ref ushort token = ref MemoryMarshal.GetReference(tokens);
        (Vector512.WidenLower(baseCode) | (Vector512.WidenLower(sugarCode) << SugarShift) | (Vector512.WidenLower(linkageCode) << LinkageShift)).StoreUnsafe(ref token);
        if (count > Lanes / 2)
        {
            (Vector512.WidenUpper(baseCode) | (Vector512.WidenUpper(sugarCode) << SugarShift) | (Vector512.WidenUpper(linkageCode) << LinkageShift)).StoreUnsafe(ref token, Lanes / 2);
        }
        return System.Numerics.BitOperations.PopCount(isMethyl.ExtractMostSignificantBits() & lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> IsSmall(Vector512<byte> letter) => Vector512.Equals(letter & Vector512.Create((byte)0xE0), Vector512.Create((byte)0x60));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(byte[] table, Vector512<byte> letter) =>
        Vector512.ShuffleNative(Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(table)), letter & Vector512.Create((byte)0x3F));

    /// <summary>The bytes whose mask is set, moved to the front; zeros behind them.</summary>
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
            packed[count++] = bytes[System.Numerics.BitOperations.TrailingZeroCount(bits)];
        }
        return Vector512.Create<byte>(packed);
    }

    /// <summary>Numbers of letters at their place in a token. A letter whose row the plain core does not take has none.</summary>
    private static ushort[] ByLetter(string letters, ReadOnlySpan<uint> rows, int shift)
    {
        ushort[] table = new ushort[256];
        table.AsSpan().Fill(Wrong);
        for (int i = 0; i < letters.Length; i++)
        {
            table[letters[i]] = rows[letters[i]] == 0 ? Wrong : (ushort)((i + 1) << shift);
        }
        return table;
    }

    private static ushort[] WithPrefix(ushort[] bases)
    {
        ushort[] table = new ushort[512];
        table.AsSpan().Fill(Wrong);
        bases.CopyTo(table, 0);
        table[256 + 'C'] = Methylcytosine;
        return table;
    }

    private static byte[] ByLowBits(ushort[] table, char first, char last, int shift)
    {
        byte[] numbers = new byte[Lanes];
        for (char letter = first; letter <= last; letter++)
        {
            numbers[letter & 0x3F] = (byte)((table[letter] & ~Wrong) >> shift);
        }
        return numbers;
    }
}
