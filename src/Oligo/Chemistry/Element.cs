using System.Collections.Immutable;

namespace Oligo.Chemistry;

/// <summary>
/// An element with its isotopes. The table holds the elements that oligonucleotides, their conjugates, salts and labels are made of.
/// Immutable and thread-safe.
/// </summary>
public sealed partial class Element
{
    private Element(Element? previous, string symbol, string name, int atomicNumber, ReadOnlySpan<IsotopeRow> rows)
    {
        Index = previous is null ? 0 : previous.Index + 1;
        Symbol = symbol;
        Name = name;
        AtomicNumber = atomicNumber;
        int index = previous is null ? 0 : previous.Isotopes[^1].Index + 1;
        var isotopes = ImmutableArray.CreateBuilder<Isotope>(rows.Length);
        MostAbundant = new Isotope(this, index, rows[0]);
        isotopes.Add(MostAbundant);
        for (int i = 1; i < rows.Length; i++)
        {
            var isotope = new Isotope(this, index + i, rows[i]);
            isotopes.Add(isotope);
            MostAbundant = isotope.IsMoreAbundantThan(MostAbundant) ? isotope : MostAbundant;
        }
        Isotopes = isotopes.MoveToImmutable();
    }

    /// <summary>Symbol, such as <c>Na</c>.</summary>
    public string Symbol { get; }

    /// <summary>English name by IUPAC, in lower case.</summary>
    public string Name { get; }

    /// <summary>Number of protons.</summary>
    public int AtomicNumber { get; }

    /// <summary>The stable and long-lived isotopes, by mass number.</summary>
    public ImmutableArray<Isotope> Isotopes { get; }

    /// <summary>The isotope that monoisotopic masses count: the most abundant one (2013 evaluation).</summary>
    public Isotope MostAbundant { get; }

    /// <summary>Place in the dense counts of a formula; no public meaning.</summary>
    internal int Index { get; }

    /// <summary>Finds the element of a symbol; case-sensitive.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <returns>The element, or <see langword="null"/> if the table does not have it.</returns>
    public static Element? Find(ReadOnlySpan<char> symbol)
    {
        foreach (Element candidate in All)
        {
            if (symbol.SequenceEqual(candidate.Symbol))
            {
                return candidate;
            }
        }
        return null;
    }

    /// <summary>The isotope of a mass number, or <see langword="null"/>.</summary>
    /// <param name="massNumber">Number of protons and neutrons.</param>
    /// <returns>The isotope.</returns>
    public Isotope? FindIsotope(int massNumber) => Isotopes.FirstOrDefault(isotope => isotope.MassNumber == massNumber);

    /// <summary>The symbol.</summary>
    /// <returns><see cref="Symbol"/>.</returns>
    public override string ToString() => Symbol;

    private static Element Row(Element? previous, string symbol, string name, int atomicNumber, params ReadOnlySpan<IsotopeRow> isotopes) =>
        new(previous, symbol, name, atomicNumber, isotopes);

    private static IsotopeRow Nuclide(int massNumber, long mass, long uncertainty, AbundanceRow abundance2013,
        AbundanceRow abundance2009) =>
        new(massNumber, mass, uncertainty, abundance2013, abundance2009);

    private static AbundanceRow Fraction(long digits, byte decimals) => new(new TableNumber(digits, decimals), default, default);

    private static AbundanceRow Fraction(long digits, byte decimals, long low, long high, byte decimalsOfInterval) =>
        new(new TableNumber(digits, decimals), new TableNumber(low, decimalsOfInterval), new TableNumber(high, decimalsOfInterval));

    private static ImmutableArray<Isotope> ListIsotopes()
    {
        var isotopes = ImmutableArray.CreateBuilder<Isotope>();
        foreach (Element element in All)
        {
            isotopes.AddRange(element.Isotopes);
        }
        return isotopes.ToImmutable();
    }
}
