using System.Runtime.CompilerServices;

namespace Oligo;

/// <summary>
/// The residues of the strictest form of the canonical notation as numbers, and the tables by which the text kernel finds them: letter by
/// letter, by the low six bits of a letter, and by the five letters of a residue at once.
/// </summary>
internal static class CanonicalTokens
{
    /// <summary>Tokens there are: base, sugar and linkage of a residue by their letters, three, four and three bits.</summary>
    public const int Count = 1 << 10;

    /// <summary>Place of the sugar in a token.</summary>
    public const int SugarShift = 3;

    /// <summary>Place of the linkage in a token.</summary>
    public const int LinkageShift = 7;

    /// <summary>Number of the base that has the prefix.</summary>
    public const int Methylcytosine = 7;

    /// <summary>Set in <see cref="Letters"/> for a letter that has no number.</summary>
    public const ushort Wrong = 1 << 15;

    /// <summary>Where in <see cref="Letters"/> the bases after a prefix begin.</summary>
    public const int PrefixedAt = 256;

    /// <summary>Where in <see cref="Letters"/> the sugars begin.</summary>
    public const int SugarsAt = 512;

    /// <summary>Where in <see cref="Letters"/> the linkages begin.</summary>
    public const int LinkagesAt = 768;

    /// <summary>Letters before a space in the eight that are loaded with it.</summary>
    public const int LettersBefore = sizeof(ulong) - 1;

    /// <summary>
    /// Bits of the eight letters that belong to no residue: a residue is a space or an <c>m</c>, three letters, and a space.
    /// </summary>
    public const int Unused = 24;

    /// <summary>The five letters of a residue.</summary>
    public const ulong LettersMask = (1ul << TokenShift) - 1;

    /// <summary>
    /// Bits of the last eight letters of a text that do not belong to the last residue: a space or an <c>m</c>, and two letters.
    /// </summary>
    public const int UnusedAtEnd = 40;

    /// <summary>A linkage and a space, where the last residue has none.</summary>
    public const ulong LinkageAtEnd = ((ulong)'s' << 24) | ((ulong)' ' << 32);

    /// <summary>Place of the token in an entry, above the five letters.</summary>
    public const int TokenShift = 40;

    /// <summary>Makes an index of <see cref="Entries"/> of five letters times the multiplier.</summary>
    public const int HashShift = 64 - HashBits;

    private const int HashBits = 13;

    // The letters that have a number, from 1 on. Only C follows the prefix m.
    private const string BaseLetters = "ACGTUI";
    private const string SugarLetters = "drmfeklng";
    private const string LinkageLetters = "sozx";

    /// <summary>Numbers by letter, each at its place in a token: bases, bases after a prefix, sugars, linkages.</summary>
    public static ushort[] Letters { get; } =
    [
        .. ByLetter(BaseLetters, PlainChain.Bases, 0), .. BehindPrefix(), .. ByLetter(SugarLetters, PlainChain.Sugars, SugarShift),
            .. ByLetter(LinkageLetters, PlainChain.Linkages, LinkageShift),
    ];

    /// <summary>Bases by the low six bits of their letters, as they stand in a token.</summary>
    public static byte[] BaseOf { get; } = ByLowBits(BaseLetters, 0, 0);

    /// <summary>Sugars by the low six bits of their letters, as they stand in a token less its bits of the base.</summary>
    public static byte[] SugarOf { get; } = ByLowBits(SugarLetters, SugarsAt, SugarShift);

    /// <summary>Linkages by the low six bits of their letters, as they stand in a token less its bits of the base.</summary>
    public static byte[] LinkageOf { get; } = ByLowBits(LinkageLetters, LinkagesAt, SugarShift);

    /// <summary>What may be before a base, by its low six bits: a space, the line feed of the line before, or the prefix.</summary>
    public static byte[] BeforeBase { get; } = LettersByLowBits(" \nm");

    /// <summary>The letters of <see cref="BaseOf"/> by their low six bits.</summary>
    public static byte[] BaseLetterOf { get; } = LettersByLowBits(BaseLetters);

    /// <summary>The letters of <see cref="SugarOf"/> by their low six bits.</summary>
    public static byte[] SugarLetterOf { get; } = LettersByLowBits(SugarLetters);

    /// <summary>
    /// What may be after a sugar, by its low six bits: the letters of <see cref="LinkageOf"/>, or the line feed after the last residue.
    /// </summary>
    public static byte[] AfterSugar { get; } = LettersByLowBits(LinkageLetters + "\n");

    private static readonly ulong[] s_residues = MakeResidues();

    /// <summary>The nucleotide of each token; none for a token that no text gives, or that is not read without a remark.</summary>
    public static PackedUnit[] Units { get; } = MakeUnits();

    /// <summary>
    /// A multiplier under which no two residues share an entry. Some two hundred residues fall into 8192 places without a collision for one
    /// multiplier in fifty or so; this is the first odd number of a linear congruential series (Knuth's MMIX, from 1 on) that does so, and
    /// a test repeats the search.
    /// </summary>
    public const ulong Multiplier = 0x8268_86B3_864A_1B1B;

    /// <summary>Five letters and, above them, their token; 0 for none.</summary>
    public static ulong[] Entries { get; } = MakeEntries();

    /// <summary>
    /// Reads the strictest form of the canonical notation letter by letter: letters alone, one space after each linkage and none elsewhere.
    /// It is what every level of the text kernel must give, and what runs where there are no vectors.
    /// </summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="tokens">Takes one token for each residue; as long as <see cref="PlainChain.MostUnits"/> says.</param>
    /// <returns>Number of residues; 0 when the text is not of that form, right or wrong. Whether there is a remark on a residue is not
    /// asked.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Read(ReadOnlySpan<byte> text, Span<ushort> tokens)
    {
        ReadOnlySpan<ushort> letters = Letters;
        int count = 0;
        while (!text.IsEmpty)
        {
            int prefix = text[0] == 'm' ? 1 : 0;
            if (text.Length < prefix + 2)
            {
                return 0;
            }
            int token = letters[(PrefixedAt * prefix) + text[prefix]] | letters[SugarsAt + text[prefix + 1]];
            bool isLast = text.Length == prefix + 2;
            if (!isLast)
            {
                if (text.Length < prefix + 4 || text[prefix + 3] != ' ')
                {
                    return 0;
                }
                token |= letters[LinkagesAt + text[prefix + 2]];
            }
            if ((token & Wrong) != 0)
            {
                return 0;
            }
            tokens[count++] = (ushort)token;
            if (isLast)
            {
                return count;
            }
            text = text[(prefix + 4)..];
        }
        return 0;
    }

    /// <summary>The nucleotide of a token.</summary>
    public static PackedUnit UnitOf(int token)
    {
        int linkage = token >> LinkageShift;
        uint sugar = PlainChain.Sugars[SugarLetters[((token >> SugarShift) & 0xF) - 1]];
        uint unit = (token & 7) == Methylcytosine
            ? Monomers.Nucleobase.Methylcytosine.Code
            : PlainChain.Bases[BaseLetters[(token & 7) - 1]];
        return PackedUnit.FromPlain(unit | sugar | (linkage == 0 ? 0 : PlainChain.Linkages[LinkageLetters[linkage - 1]] & 0x00FFFFFF));
    }

    /// <summary>A letter whose row the plain core does not take has no number.</summary>
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

    private static ushort[] BehindPrefix()
    {
        ushort[] table = new ushort[256];
        table.AsSpan().Fill(Wrong);
        table['C'] = Methylcytosine;
        return table;
    }

    /// <summary>A letter that has no number has 0 here, which no kernel takes for a residue.</summary>
    private static byte[] ByLowBits(string letters, int table, int shift)
    {
        byte[] numbers = new byte[64];
        foreach (char letter in letters)
        {
            numbers[letter & 0x3F] = (byte)((Letters[table + letter] & ~Wrong) >> shift);
        }
        return numbers;
    }

    /// <summary>
    /// Each letter at the place of its low six bits. Nothing is found at a place that is not its own: so neither is byte 0 where no letter
    /// is.
    /// </summary>
    private static byte[] LettersByLowBits(string letters)
    {
        byte[] table = new byte[64];
        table[0] = 1;
        foreach (char letter in letters)
        {
            table[letter & 0x3F] = (byte)letter;
        }
        return table;
    }

    /// <summary>
    /// Every residue with a linkage: its five letters as they are loaded, the first one lowest, and above them its token.
    /// </summary>
    internal static ulong[] MakeResidues()
    {
        ulong[] residues = new ulong[(BaseLetters.Length + 1) * SugarLetters.Length * LinkageLetters.Length];
        int count = 0;
        for (int nucleobase = 0; nucleobase <= BaseLetters.Length; nucleobase++)
        {
            bool isMethyl = nucleobase == BaseLetters.Length;
            char prefix = isMethyl ? 'm' : ' ';
            char letter = isMethyl ? 'C' : BaseLetters[nucleobase];
            foreach (char sugar in SugarLetters)
            {
                foreach (char linkage in LinkageLetters)
                {
                    int token = Letters[(isMethyl ? PrefixedAt : 0) + letter] | Letters[SugarsAt + sugar] | Letters[LinkagesAt + linkage];
                    if ((token & Wrong) == 0)
                    {
                        ulong letters = prefix | ((ulong)letter << 8) | ((ulong)sugar << 16) | ((ulong)linkage << 24) | ((ulong)' ' << 32);
                        residues[count++] = letters | ((ulong)token << TokenShift);
                    }
                }
            }
        }
        return residues[..count];
    }

    private static PackedUnit[] MakeUnits()
    {
        var units = new PackedUnit[Count];
        foreach (ulong residue in s_residues)
        {
            int token = (int)(residue >> TokenShift);
            SetUnit(units, token);
            SetUnit(units, token & ((1 << LinkageShift) - 1));
        }
        return units;
    }

    private static void SetUnit(PackedUnit[] units, int token)
    {
        PackedUnit unit = UnitOf(token);
        units[token] = PlainChain.IsWithoutRemark(unit) ? unit : default;
    }

    private static ulong[] MakeEntries()
    {
        ulong[] entries = new ulong[1 << HashBits];
        foreach (ulong residue in s_residues)
        {
            entries[PlaceOf(residue, Multiplier)] = residue;
        }
        return entries;
    }

    /// <summary>The place of a residue in <see cref="Entries"/>, whatever is above its five letters.</summary>
    internal static int PlaceOf(ulong letters, ulong multiplier) => (int)(unchecked((letters & LettersMask) * multiplier) >> HashShift);
}
