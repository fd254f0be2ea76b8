using System.Globalization;

namespace Oligo.Chemistry;

/// <summary>The atoms of one element, or of one labelled isotope, in a formula. <see cref="MolecularFormula.Parts"/> lists them.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public sealed record FormulaPart
{
    internal FormulaPart(Element element, Isotope? isotope, int count)
    {
        Element = element;
        Isotope = isotope;
        Count = count;
    }

    /// <summary>The element.</summary>
    public Element Element { get; }

    /// <summary>The isotope of a label; <see langword="null"/> for atoms in natural composition.</summary>
    public Isotope? Isotope { get; }

    /// <summary>Number of atoms, not 0; negative only in a formula that is a difference.</summary>
    public int Count { get; }

    /// <summary>The part as the text of a formula has it.</summary>
    /// <returns>For example <c>C230</c>, <c>[13C]2</c>, <c>O</c>, <c>O-1</c>.</returns>
    public override string ToString()
    {
        string symbol = Isotope?.ToString() ?? Element.Symbol;
        return Count == 1 ? symbol : symbol + Count.ToString(CultureInfo.InvariantCulture);
    }
}
