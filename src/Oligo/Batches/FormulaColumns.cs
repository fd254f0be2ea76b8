using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Oligo.Chemistry;
using Oligo.Internal;

namespace Oligo.Batches;

/// <summary>
/// Writes formulas of the rows of a batch straight from its columns of counts: which column each term comes from is settled once.
/// Immutable.
/// </summary>
/// <remarks>
/// For rows with carbon, without labels, and short enough for counts of three digits: their terms all have one order.
/// <see cref="FormulaText{TCharacter}"/> writes every other one.
/// </remarks>
internal sealed class FormulaColumns
{
    // A term is written as a whole word; two letters and three digits of it count.
    private const int RoomOfTerm = sizeof(ulong);

    private const int BitsOfLetter = 8;
    private const int LengthShift = 56;

    // By element, made when one is asked for.
    private static readonly ulong[]?[] s_texts = new ulong[Element.All.Length][];

    private readonly Term[] _terms;
    private readonly int _rows;
    private readonly int _columns;

    // Where the column of carbon begins; 0, where no element begins, for none.
    private readonly int _carbon;

    /// <param name="elements">The elements of the columns after the first one.</param>
    /// <param name="rows">Rows of each column.</param>
    /// <param name="ion">What replaces acidic protons in a salt.</param>
    public FormulaColumns(ImmutableArray<Element> elements, int rows, CounterIon ion)
    {
        _rows = rows;
        _columns = elements.Length + 1;
        Span<int> columnOf = stackalloc int[Element.All.Length];
        for (int i = 0; i < elements.Length; i++)
        {
            columnOf[elements[i].Index] = i + 1;
        }
        _carbon = columnOf[Element.Carbon.Index] * rows;
        Span<int> inOrder = stackalloc int[Element.All.Length];
        int count = 0;
        foreach (Element element in Element.HillOrder)
        {
            if (columnOf[element.Index] != 0 || ForEachIon(element, ion) != 0)
            {
                inOrder[count++] = element.Index;
            }
        }
        _terms = new Term[count];
        for (int i = 0; i < count; i++)
        {
            Element element = Element.All[inOrder[i]];
            _terms[i] = new Term(element, columnOf[element.Index] * rows, ForEachIon(element, ion));
        }
    }

    /// <summary>Writes the formula of a row.</summary>
    /// <param name="columns">Column after column; the first one is none of the elements.</param>
    /// <param name="row">0-based index of the row.</param>
    /// <param name="ions">Counter-ions; 0 for the free acid.</param>
    /// <param name="destination">The buffer.</param>
    /// <returns>Number of bytes; -1 for a row without carbon or with a count that is negative or has more than three digits, or when the
    /// buffer may be too small: then nothing is said of what is in the buffer.</returns>
    public int TryWrite(ReadOnlySpan<int> columns, int row, int ions, Span<byte> destination)
    {
        if (destination.Length < _terms.Length * RoomOfTerm || (uint)row >= (uint)_rows
            || columns.Length < _rows * _columns || _carbon == 0 || columns[_carbon + row] <= 0)
        {
            return -1;
        }
        unchecked
        {
            ref byte at = ref MemoryMarshal.GetReference(destination);
            ref int counts = ref Unsafe.Add(ref MemoryMarshal.GetReference(columns), row);
            nint length = 0;
            foreach (ref readonly Term term in _terms.AsSpan())
            {
                int count = (Unsafe.Add(ref counts, term.Start) & term.IsColumn) + (ions * term.ForEachIon);
                ulong[] texts = term.Texts;
                if ((uint)count >= (uint)texts.Length)
                {
                    return -1;
                }
                ulong text = texts[count];
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref at, length), text);
                length += (nint)(text >> LengthShift);
            }
            return (int)length;
        }
    }

    /// <summary>What a row gains for each ion: those of the ion, less the protons that it replaces.</summary>
    private static int ForEachIon(Element element, CounterIon ion) => ion.Formula[element] - (element == Element.Hydrogen ? ion.Charge : 0);

    /// <summary>
    /// Symbol and count for each count of three digits at most, the first letter lowest, and on top how many bytes they are: none for no
    /// atom, no digits for one.
    /// </summary>
    private static ulong[] TextsOf(Element element) => LazyInitializer.EnsureInitialized(
        ref s_texts[element.Index], () =>
            [.. Enumerable.Range(0, DecimalDigits.Thousand).Select(count => count == 0 ? 0 : TextOf(element.Symbol, (uint)count))]);

    private static ulong TextOf(string symbol, uint count)
    {
        ulong text = symbol[0] | (symbol.Length > 1 ? (ulong)symbol[1] << BitsOfLetter : 0);
        uint digits = count == 1 ? 0 : DecimalDigits.Pack(count);
        ulong length = (ulong)symbol.Length + (digits >> DecimalDigits.LengthShift);
        return text | ((ulong)(digits & DecimalDigits.DigitsMask) << (BitsOfLetter * symbol.Length)) | (length << LengthShift);
    }

    private readonly struct Term(Element element, int start, int forEachIon)
    {
        /// <summary>Where the column begins; 0 for an element that only the counter-ion has.</summary>
        public readonly int Start = start;

        /// <summary>All bits set where there is a column.</summary>
        public readonly int IsColumn = start == 0 ? 0 : -1;

        public readonly int ForEachIon = forEachIon;

        /// <summary>What is written for each count.</summary>
        public readonly ulong[] Texts = TextsOf(element);
    }
}
