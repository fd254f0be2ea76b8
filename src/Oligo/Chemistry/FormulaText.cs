using System.Collections.Immutable;
using System.Numerics;

namespace Oligo.Chemistry;

/// <summary>
/// Writes counts as a formula in Hill's order, in characters or in UTF-8, into a buffer; counts on when the buffer is full, so that a first
/// pass can measure.
/// </summary>
/// <remarks>
/// Carbon, hydrogen, then the symbols in alphabetical order; all in alphabetical order where there is no carbon. A label follows its
/// element.
/// </remarks>
internal ref struct FormulaText<TCharacter>
    where TCharacter : unmanaged, IBinaryInteger<TCharacter>
{
    private readonly Span<TCharacter> _destination;

    private FormulaText(Span<TCharacter> destination) => _destination = destination;

    private int Length { get; set; }

    /// <summary>Writes counts of all elements.</summary>
    /// <param name="counts">Counts by index of the element.</param>
    /// <param name="labels">Counts by index of the isotope; empty for none.</param>
    /// <param name="destination">The buffer.</param>
    /// <returns>Characters of the whole text; more than the buffer holds when it was too small.</returns>
    public static int Write(ReadOnlySpan<int> counts, ReadOnlySpan<int> labels, Span<TCharacter> destination)
    {
        var text = new FormulaText<TCharacter>(destination);
        foreach (Element element in OrderOf(counts, labels))
        {
            text.Append(element, counts, labels);
        }
        return text.Length;
    }

    /// <summary>Every element in the order in which these counts are written.</summary>
    /// <param name="counts">Counts by index of the element.</param>
    /// <param name="labels">Counts by index of the isotope; empty for none.</param>
    public static ImmutableArray<Element> OrderOf(ReadOnlySpan<int> counts, ReadOnlySpan<int> labels) =>
        counts[Element.Carbon.Index] != 0 || CountsLabel(Element.Carbon, labels) ? Element.HillOrder : Element.Alphabetical;

    private static bool CountsLabel(Element element, ReadOnlySpan<int> labels)
    {
        if (labels.IsEmpty)
        {
            return false;
        }
        foreach (Isotope isotope in element.Isotopes)
        {
            if (labels[isotope.Index] != 0)
            {
                return true;
            }
        }
        return false;
    }

    private void Append(Element element, ReadOnlySpan<int> counts, ReadOnlySpan<int> labels)
    {
        AppendTerm(element.Symbol, counts[element.Index]);
        if (labels.IsEmpty)
        {
            return;
        }
        foreach (Isotope isotope in element.Isotopes)
        {
            if (labels[isotope.Index] is not 0 and int count)
            {
                AppendTerm(isotope.ToString(), count);
            }
        }
    }

    private void AppendTerm(string symbol, int count)
    {
        if (count == 0)
        {
            return;
        }
        foreach (char c in symbol)
        {
            Append(c);
        }
        if (count < 0)
        {
            Append('-');
        }
        if (count != 1)
        {
            AppendNumber((uint)Math.Abs((long)count));
        }
    }

    private void AppendNumber(uint number)
    {
        Span<char> text = stackalloc char[10];
        int first = text.Length;
        do
        {
            (number, uint digit) = Math.DivRem(number, 10);
            text[--first] = (char)('0' + digit);
        }
        while (number != 0);
        foreach (char c in text[first..])
        {
            Append(c);
        }
    }

    private void Append(char c)
    {
        if (Length < _destination.Length)
        {
            _destination[Length] = TCharacter.CreateTruncating(c);
        }
        Length++;
    }
}
