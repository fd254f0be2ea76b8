using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Oligo.Batches;
using Oligo.Internal;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Reads one plain linear strand in symbols as the libraries spell them: <c>RNA1{[moe](G)[sp].d(A)}$$$$V2.0</c>, with free hydroxyls at
/// both ends, no connection and no inline structure. Immutable.
/// </summary>
internal sealed class HelmRowReader : RowReader
{
    private const int StereoShift = 24;

    private static readonly HelmRowReader s_builtIn = new(MonomerLibrary.Default);

    private readonly SymbolTable _sugars;
    private readonly SymbolTable _bases;
    private readonly SymbolTable _linkages;

    // A symbol of a caller's own row is left to the reader of the notation.
    private HelmRowReader(MonomerLibrary library)
    {
        _sugars = new(HelmSymbols.Rows
            .Where(row =>
                row.Row is Sugar sugar && (sugar.Sites & (SugarSites.Three | SugarSites.Five)) == (SugarSites.Three | SugarSites.Five)
                && HelmSymbols.Find<Group>(row.Symbol) is null && !HelmSymbols.IsTwoFiveRibose(row.Symbol)
                && library.Sugars.FindOwn(row.Symbol) is null)
            .Select(row => (row.Symbol, (uint)row.Row.Code << 8)));
        _bases = new(HelmSymbols.Rows.Where(row => row.Row is Nucleobase && library.Bases.FindOwn(row.Symbol) is null)
            .Select(row => (row.Symbol, (uint)row.Row.Code)));
        _linkages = new(HelmSymbols.Rows.Where(row => row.Row is Linkage && library.Linkages.FindOwn(row.Symbol) is null)
            .Select(row => (row.Symbol, ((uint)row.Row.Code << 16) | ((uint)row.Stereo << StereoShift))));
    }

    /// <summary>The reader of rows in which a library's own symbols may occur.</summary>
    public static HelmRowReader For(MonomerLibrary library) =>
        ReferenceEquals(library, MonomerLibrary.Default) ? s_builtIn : new HelmRowReader(library);

    public override bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer)
    {
        Span<PackedUnit> units = writer.UnitsFor(PlainChain.MostUnits(text.Length));
        int count = Read(text, units);
        return count > 0 && writer.AddChain(units[..count], identifier);
    }

    private int Read(ReadOnlySpan<byte> text, Span<PackedUnit> units)
    {
        if (!text.StartsWith("RNA"u8))
        {
            return 0;
        }
        int i = 3;
        while (i < text.Length && char.IsAsciiDigit((char)text[i]))
        {
            i++;
        }
        if (i == 3 || !Take(text, ref i, '{'))
        {
            return 0;
        }
        int count = 0;
        while (true)
        {
            uint sugar = _sugars.Read(text, ref i);
            if (sugar == 0 || !Take(text, ref i, '('))
            {
                return 0;
            }
            uint nucleobase = _bases.Read(text, ref i);
            if (nucleobase == 0 || !Take(text, ref i, ')'))
            {
                return 0;
            }
            if (Take(text, ref i, '}'))
            {
                units[count++] = PackedUnit.FromPlain(nucleobase | sugar);
                return text[i..].SequenceEqual("$$$$V2.0"u8) || text[i..].SequenceEqual("$$$$"u8) ? count : 0;
            }
            uint linkage = _linkages.Read(text, ref i);
            if (linkage == 0 || !Take(text, ref i, '.'))
            {
                return 0;
            }
            units[count++] = PackedUnit.FromPlain(nucleobase | sugar | linkage);
        }
    }

    private static bool Take(ReadOnlySpan<byte> text, ref int index, char expected)
    {
        if (index >= text.Length || text[index] != expected)
        {
            return false;
        }
        index++;
        return true;
    }

    /// <summary>Symbols of up to eight ASCII characters and their codes, found by the symbol as one number.</summary>
    private sealed class SymbolTable
    {
        private const int LongestSymbol = 8;
        private const int Slots = 512;
        private const ulong EveryByte = 0x0101_0101_0101_0101;

        private readonly KeyTable _values = new(Slots);

        public SymbolTable(IEnumerable<(string Symbol, uint Value)> rows)
        {
            // As in the reader of the notation the first row of a symbol counts.
            foreach ((string symbol, uint value) in rows.Where(row => row.Symbol.Length <= LongestSymbol))
            {
                _values.TryAdd(symbol.Reverse().Aggregate(0ul, (sum, c) => (sum << 8) | c), value);
            }
        }

        /// <summary>Reads a symbol: one character, or several in brackets.</summary>
        /// <returns>Its code; 0 for none.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Read(ReadOnlySpan<byte> text, ref int index)
        {
            const int Brackets = 2;
            if (index < text.Length && text[index] != '[')
            {
                return _values.Find(text[index++]);
            }
            // After the last symbol there are a parenthesis, a brace and four $ at least.
            if (text.Length - index < LongestSymbol + Brackets)
            {
                return 0;
            }
            ulong symbol = BinaryPrimitives.ReadUInt64LittleEndian(text[(index + 1)..]);
            unchecked
            {
                // The lowest byte that is 0 here is the first `]`.
                ulong others = symbol ^ (EveryByte * ']');
                int length = BitOperations.TrailingZeroCount((others - EveryByte) & ~others & (EveryByte << 7)) / 8;
                ulong key = length < LongestSymbol ? symbol & ((1ul << (8 * length)) - 1) : symbol;
                // One character in brackets is read with a remark; a zero byte would be taken for no byte.
                bool isSymbol = length > 1 && text[index + 1 + length] == ']' && key >> (8 * (length - 1)) != 0;
                index += length + Brackets;
                return isSymbol ? _values.Find(key) : 0;
            }
        }
    }
}
