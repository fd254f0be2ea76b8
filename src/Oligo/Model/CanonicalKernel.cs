using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Oligo;

/// <summary>
/// Reads the strictest form of the canonical notation, many letters at a time. A rung accepts only what its scalar twin accepts (<see cref="CanonicalTokens.Read"/>),
/// and gives the same tokens; what a rung does not know for certain it leaves to the twin.
/// </summary>
/// <remarks>
/// Vectors of 128 bits, which every machine has that has vectors at all, find the blanks, so that residues are looked up independently of each other;
/// AVX-512 (VBMI2) moves the letters of each sort together and looks up 64 residues at once.
/// </remarks>
internal static class CanonicalKernel
{
    private const int Lanes = 64;

    // A text stands in its buffer behind one blank, so that the letter before its first one can be loaded.
    private const int Before = 1;

    /// <summary>The rung that this machine runs.</summary>
    public static KernelRung ActiveRung { get; } =
        Avx512Vbmi.IsSupported && Avx512Vbmi2.IsSupported && Avx512BW.IsSupported ? KernelRung.Vector512
        : Vector128.IsHardwareAccelerated ? KernelRung.Vector128
        : KernelRung.Scalar;

    /// <summary>Bytes of work space that <see cref="Read"/> needs for a text.</summary>
    public static int WorkSpace(int length) => Before + length + (2 * Lanes) + (5 * RoomForTokens(length));

    /// <summary>Room for tokens that <see cref="Read"/> needs for a text: it stores whole vectors.</summary>
    public static int RoomForTokens(int length) => PlainChain.MostUnits(length) + Lanes;

    /// <summary>Reads the strictest form of the canonical notation: letters alone, one blank behind each linkage and none elsewhere.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="tokens">Takes one token for each residue; as long as <see cref="RoomForTokens"/> says.</param>
    /// <param name="work">Work space; as long as <see cref="WorkSpace"/> says.</param>
    /// <returns>Number of residues; 0 when the text is not of that form, right or wrong. Whether there is a remark on a residue is not asked.</returns>
    public static int Read(ReadOnlySpan<byte> text, Span<ushort> tokens, Span<byte> work) => ActiveRung switch
    {
        KernelRung.Vector512 => Read512(text, tokens, work),
        _ => ReadAlone(text, tokens),
    };

    /// <summary>Reads one text that does not come with many others: for it alone the work space of wider vectors costs more than they save.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="tokens">Takes one token for each residue; as long as <see cref="PlainChain.MostUnits"/> says.</param>
    /// <returns>What <see cref="Read"/> gives.</returns>
    public static int ReadAlone(ReadOnlySpan<byte> text, Span<ushort> tokens) =>
        Vector128.IsHardwareAccelerated ? Read128(text, tokens) : CanonicalTokens.Read(text, tokens);

    /// <summary>Finds the blanks of 64 letters at a time, and looks up the five letters that end at each blank as one number.</summary>
    /// <remarks>
    /// The walk must know where one residue ends before it can load the next; here every load stands by itself, so that several residues are looked up at a time.
    /// The first residue gets a blank in front and the last one a linkage and a blank behind. That no letter is left over follows from the length, as in
    /// <see cref="Read512"/>: neighbouring blanks stand at least 4 apart, and 5 where the residue between has the prefix <c>m</c>.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Read128(ReadOnlySpan<byte> text, Span<ushort> tokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens.Length, PlainChain.MostUnits(text.Length));
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
            letters = CanonicalTokens.WithBlankBefore(letters);
            ReadResidue(letters, ref entries, multiplier, ref target, ref mismatch, ref prefixes);
            int count = 1;
            for (int start = 0; start < text.Length; start += Lanes)
            {
                ulong blanks = BlanksAt(text, start, rest);
                if (start == 0)
                {
                    // Behind the first residue eight letters can be loaded back from any blank that is in its place.
                    blanks &= blanks - 1;
                    mismatch |= blanks & ((1 << CanonicalTokens.Behind) - 1);
                }
                if ((mismatch & CanonicalTokens.LettersMask) != 0)
                {
                    return 0;
                }
                if (blanks != 0)
                {
                    (mismatch, ulong read) = ReadResidues(blanks, ref Unsafe.Add(ref at, start), ref entries, multiplier, ref Unsafe.Add(ref target, count));
                    prefixes += read;
                    count += BitOperations.PopCount(blanks);
                }
            }
            letters = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, text.Length - sizeof(ulong))) >> CanonicalTokens.UnusedAtEnd;
            ReadResidue(letters | CanonicalTokens.LinkageAtEnd, ref entries, multiplier, ref Unsafe.Add(ref target, count), ref mismatch, ref prefixes);
            Unsafe.Add(ref target, count) &= (1 << CanonicalTokens.LinkageShift) - 1;
            return (mismatch & CanonicalTokens.LettersMask) == 0 && text.Length == (4 * count) + 2 + (int)prefixes ? count + 1 : 0;
        }
    }

    /// <summary>Reads the residues that end at blanks. A method of its own, without calls, so that the loop keeps its numbers in registers.</summary>
    /// <param name="blanks">Places of the blanks from <paramref name="first"/> on; seven letters stand before each.</param>
    /// <param name="first">The first of 64 letters.</param>
    /// <param name="entries">The table of residues.</param>
    /// <param name="multiplier">Its multiplier.</param>
    /// <param name="target">Takes the tokens, one for each blank.</param>
    /// <returns>0 if all are residues; the number of those that have a prefix.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static (ulong Mismatch, ulong Prefixes) ReadResidues(ulong blanks, ref byte first, ref ulong entries, ulong multiplier, ref ushort target)
    {
        unchecked
        {
            ulong mismatch = 0;
            ulong prefixes = 0;
            ref byte before = ref Unsafe.Subtract(ref first, CanonicalTokens.Behind);
            do
            {
                ulong letters = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref before, (nint)BitOperations.TrailingZeroCount(blanks))) >> CanonicalTokens.Unused;
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
    private static void ReadResidue(ulong letters, ref ulong entries, ulong multiplier, ref ushort token, ref ulong mismatch, ref ulong prefixes)
    {
        unchecked
        {
            ulong entry = Unsafe.Add(ref entries, (nint)((letters * multiplier) >> CanonicalTokens.HashShift));
            token = (ushort)(entry >> CanonicalTokens.TokenShift);
            mismatch |= entry ^ letters;
            // Of a blank and an m, the lowest bit is 0 and 1.
            prefixes += letters & 1;
        }
    }

    /// <summary>Which of the 64 letters from a place on are blanks; none behind the end.</summary>
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
    internal static int Read512(ReadOnlySpan<byte> text, Span<ushort> tokens, Span<byte> work)
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
            int capitals = BitOperations.PopCount(capital.ExtractMostSignificantBits());
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
        tokens[count - 1] &= (1 << CanonicalTokens.LinkageShift) - 1;
        return text.Length == (4 * (count - 1)) + 2 + prefixCount ? count : 0;
    }

    /// <summary>Looks up and checks up to 64 residues; gives the number of prefixes, or -1 when a letter is not what it must be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadLanes(
        Vector512<byte> prefix, Vector512<byte> nucleobase, Vector512<byte> sugar, Vector512<byte> linkage, Vector512<byte> blank, int count, Span<ushort> tokens)
    {
        Vector512<byte> isMethyl = Vector512.Equals(prefix, Vector512.Create((byte)'m'));
        Vector512<byte> baseCode = LookUp(CanonicalTokens.BaseOf, nucleobase);
        Vector512<byte> sugarCode = LookUp(CanonicalTokens.SugarOf, sugar);
        Vector512<byte> linkageCode = LookUp(CanonicalTokens.LinkageOf, linkage);
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
        baseCode = Vector512.ConditionalSelect(isMethyl, Vector512.Create((byte)CanonicalTokens.Methylcytosine), baseCode);
        ref ushort token = ref MemoryMarshal.GetReference(tokens);
        (Vector512.WidenLower(baseCode) | (Vector512.WidenLower(sugarCode) << CanonicalTokens.SugarShift) | (Vector512.WidenLower(linkageCode) << CanonicalTokens.LinkageShift)).StoreUnsafe(ref token);
        if (count > Lanes / 2)
        {
            (Vector512.WidenUpper(baseCode) | (Vector512.WidenUpper(sugarCode) << CanonicalTokens.SugarShift) | (Vector512.WidenUpper(linkageCode) << CanonicalTokens.LinkageShift)).StoreUnsafe(ref token, Lanes / 2);
        }
        return BitOperations.PopCount(isMethyl.ExtractMostSignificantBits() & lanes);
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
            packed[count++] = bytes[BitOperations.TrailingZeroCount(bits)];
        }
        return Vector512.Create<byte>(packed);
    }
}
