using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// Reads the plain core of the canonical notation, in characters or in UTF-8: bases and sugars of one letter (and <c>mC</c>), linkages of
/// one letter with or without a configuration, spaces after linkages. Refuses everything else, right or wrong: the reader of the whole
/// notation decides then.
/// </summary>
/// <remarks>
/// What it accepts is a strand without any remark: every sugar that has a letter here binds at 3' and 5', the last residue alone has no
/// linkage, and deoxyuridine, of which the reader makes a remark, is left to it.
/// </remarks>
internal static class PlainChain
{
    private const uint ChiralFlag = 1u << 31;
    private const int StereoShift = 24;

    // By letter, each at its place in a packed nucleotide; 0 for no such letter.
    private static readonly uint[] s_bases = Table(MonomerLibrary.Default.Bases, row => row.Code);
    private static readonly uint[] s_sugars = Table(
        MonomerLibrary.Default.Sugars, row =>
            (row.Sites & (SugarSites.Three | SugarSites.Five)) == (SugarSites.Three | SugarSites.Five) ? (uint)row.Code << 8 : 0);

    private static readonly uint[] s_linkages =
        Table(MonomerLibrary.Default.Linkages, row => ((uint)row.Code << 16) | (row.IsChiral ? ChiralFlag : 0));

    private static readonly uint s_deoxyuridine = Nucleobase.Uracil.Code | ((uint)Sugar.Deoxyribose.Code << 8);

    /// <summary>Whether there is nothing to remark on a unit of plain letters.</summary>
    public static bool IsWithoutRemark(PackedUnit unit) =>
        unit.BaseCode != Nucleobase.Uracil.Code || unit.SugarCode != Sugar.Deoxyribose.Code;

    /// <summary>The code of the base of a letter, at its place in a packed nucleotide.</summary>
    public static ReadOnlySpan<uint> Bases => s_bases;

    /// <summary>The code of the sugar of a letter, at its place in a packed nucleotide.</summary>
    public static ReadOnlySpan<uint> Sugars => s_sugars;

    /// <summary>
    /// The code of the linkage of a letter, at its place in a packed nucleotide; the top bit is set where the phosphorus is chiral.
    /// </summary>
    public static ReadOnlySpan<uint> Linkages => s_linkages;

    /// <summary>Most units that a text can state.</summary>
    public static int MostUnits(int characters) => (characters / 2) + 1;

    /// <summary>Reads a text of any length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="units">The units.</param>
    /// <returns>Whether the text is of the plain core.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out ImmutableArray<PackedUnit> units)
    {
        if (TryReadStrict(text, out units))
        {
            return true;
        }
        const int OnStack = 64;
        int most = MostUnits(text.Length);
        PackedUnit[]? rented = most > OnStack ? ArrayPool<PackedUnit>.Shared.Rent(most) : null;
        Span<PackedUnit> read = rented ?? stackalloc PackedUnit[OnStack];
        int count = Read(text, read);
        units = [.. read[..count]];
        if (rented is not null)
        {
            ArrayPool<PackedUnit>.Shared.Return(rented);
        }
        return count > 0;
    }

    /// <summary>
    /// Reads the strictest form of a text, which most texts have that a program wrote: letters alone, one space after each linkage.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="units">The units.</param>
    /// <returns>Whether the text is of that form and not too long for it.</returns>
    public static bool TryReadStrict(ReadOnlySpan<char> text, out ImmutableArray<PackedUnit> units)
    {
        const int LongestOnStack = 256;
        units = [];
        if (text.Length > LongestOnStack)
        {
            return false;
        }
        Span<byte> letters = stackalloc byte[LongestOnStack];
        Span<ushort> tokens = stackalloc ushort[CanonicalKernel.RoomForTokens(LongestOnStack)];
        if (Ascii.FromUtf16(text, letters, out int length) != OperationStatus.Done)
        {
            return false;
        }
        int count = CanonicalKernel.Read(letters[..length], tokens);
        if (count == 0)
        {
            return false;
        }
        PackedUnit[] read = new PackedUnit[count];
        PackedUnit[] unitOf = CanonicalTokens.Units;
        bool isPlain = true;
        for (int i = 0; i < read.Length; i++)
        {
            PackedUnit unit = unitOf[tokens[i]];
            isPlain &= !unit.IsDefault;
            read[i] = unit;
        }
        units = ImmutableCollectionsMarshal.AsImmutableArray(read);
        return isPlain;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="units">Takes the units; as long as <see cref="MostUnits"/> says.</param>
    /// <returns>Number of units; 0 when the text is not of the plain core.</returns>
    public static int Read<TCharacter>(ReadOnlySpan<TCharacter> text, Span<PackedUnit> units)
        where TCharacter : unmanaged, IBinaryInteger<TCharacter>
    {
        unchecked
        {
            int count = 0;
            int i = SkipBlanks(text, 0);
            while (i < text.Length)
            {
                uint unit = At(text, i) == 'm' && At(text, i + 1) == 'C' ? Nucleobase.Methylcytosine.Code : Look(s_bases, At(text, i));
                i += unit == Nucleobase.Methylcytosine.Code ? 2 : 1;
                uint sugar = Look(s_sugars, At(text, i));
                if (unit == 0 || sugar == 0)
                {
                    return 0;
                }
                unit |= sugar;
                if (unit == s_deoxyuridine)
                {
                    return 0;
                }
                i++;
                uint linkage = Look(s_linkages, At(text, i));
                if (linkage == 0)
                {
                    units[count++] = PackedUnit.FromPlain(unit);
                    return SkipBlanks(text, i) == text.Length ? count : 0;
                }
                i++;
                PhosphorusStereo stereo =
                    At(text, i) switch
                    {
                        'R' => PhosphorusStereo.Rp,
                        'S' => PhosphorusStereo.Sp,
                        'X' => PhosphorusStereo.Mixture,
                        _ => PhosphorusStereo.Unspecified
                    };
                if (stereo != PhosphorusStereo.Unspecified)
                {
                    if ((linkage & ChiralFlag) == 0)
                    {
                        return 0;
                    }
                    i++;
                }
                units[count++] = PackedUnit.FromPlain(unit | (linkage & ~ChiralFlag) | ((uint)stereo << StereoShift));
                i = SkipBlanks(text, i);
            }
            return 0;
        }
    }

    private static uint At<TCharacter>(ReadOnlySpan<TCharacter> text, int index)
        where TCharacter : unmanaged, IBinaryInteger<TCharacter> =>
        (uint)index < (uint)text.Length ? uint.CreateTruncating(text[index]) : 0;

    private static uint Look(uint[] table, uint letter) => letter < (uint)table.Length ? table[letter] : 0;

    private static int SkipBlanks<TCharacter>(ReadOnlySpan<TCharacter> text, int index)
        where TCharacter : unmanaged, IBinaryInteger<TCharacter>
    {
        while (At(text, index) == ' ')
        {
            index++;
        }
        return index;
    }

    private static uint[] Table<T>(MonomerTable<T> rows, Func<T, uint> entryOf)
        where T : Monomer
    {
        uint[] table = new uint[256];
        foreach (T row in rows)
        {
            if (row.Token.Length == 1)
            {
                table[row.Token[0]] = entryOf(row);
            }
        }
        return table;
    }
}
