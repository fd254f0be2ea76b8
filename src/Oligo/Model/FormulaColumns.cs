using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Oligo.Chemistry;

namespace Oligo;

/// <summary>Writes formulas of the rows of a batch straight from its columns of counts: which column each term comes from is settled once. Immutable.</summary>
/// <remarks>For rows with carbon, without labels, and short enough for counts of three digits: their terms all have one order. <see cref="FormulaText{TCharacter}"/> writes every other one.</remarks>
internal sealed class FormulaColumns
{
    // Two letters and three digits.
    private const int LongestTerm = 5 + DecimalDigits.Slack;

    private const int None = -1;

    private readonly Term[] _terms;
    private readonly int _carbon;

    /// <param name="elements">The elements of the columns behind the first one.</param>
    /// <param name="rows">Rows of each column.</param>
    /// <param name="ion">What replaces acidic protons in a salt.</param>
    public FormulaColumns(ImmutableArray<Element> elements, int rows, CounterIon ion)
    {
        IEnumerable<Element> others = Element.Alphabetical.Where(element => element != Element.Carbon && element != Element.Hydrogen);
        int StartOf(Element element) => elements.Contains(element) ? (elements.IndexOf(element) + 1) * rows : None;
        _terms =
        [
            .. ((IEnumerable<Element>)[Element.Carbon, Element.Hydrogen, .. others])
                .Select(element => new Term(element, StartOf(element), ion.Formula[element] - (element == Element.Hydrogen ? 1 : 0)))
                .Where(term => term.Start != None || term.ForEachIon != 0),
        ];
        _carbon = StartOf(Element.Carbon);
    }

    /// <summary>Writes the formula of a row.</summary>
    /// <param name="columns">Column after column; the first one is none of the elements.</param>
    /// <param name="row">0-based index of the row.</param>
    /// <param name="ions">Acidic protons that are replaced; 0 for the free acid.</param>
    /// <param name="destination">The buffer.</param>
    /// <returns>Number of bytes; -1 for a row without carbon or with a count that is negative or has more than three digits, or when the buffer may be too small: then nothing is said of what is in the buffer.</returns>
    public int TryWrite(ReadOnlySpan<int> columns, int row, int ions, Span<byte> destination)
    {
        if (destination.Length < _terms.Length * LongestTerm || _carbon == None || columns[_carbon + row] <= 0)
        {
            return -1;
        }
        unchecked
        {
            ref byte at = ref MemoryMarshal.GetReference(destination);
            nint length = 0;
            foreach (ref readonly Term term in _terms.AsSpan())
            {
                int count = (term.Start == None ? 0 : columns[term.Start + row]) + (ions * term.ForEachIon);
                if (count == 0)
                {
                    continue;
                }
                if ((uint)count >= DecimalDigits.Thousand)
                {
                    return -1;
                }
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref at, length), term.Symbol);
                length += term.SymbolLength;
                if (count > 1)
                {
                    length += DecimalDigits.WriteShort((uint)count, ref Unsafe.Add(ref at, length));
                }
            }
            return (int)length;
        }
    }

    private readonly struct Term(Element element, int start, int forEachIon)
    {
        /// <summary>Where the column begins; none for an element that only the counter-ion has.</summary>
        public readonly int Start = start;

        public readonly int ForEachIon = forEachIon;

        /// <summary>One letter or two, the first one lowest.</summary>
        public readonly ushort Symbol = (ushort)(element.Symbol[0] | (element.Symbol.Length > 1 ? element.Symbol[1] << 8 : 0));

        public readonly byte SymbolLength = (byte)element.Symbol.Length;
    }
}
