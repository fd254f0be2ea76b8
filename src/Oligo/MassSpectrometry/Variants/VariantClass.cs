using System.Collections.Immutable;
using Oligo.Internal;

namespace Oligo.MassSpectrometry;

/// <summary>A class of impurities or metabolites: one row of the table. Immutable and thread-safe.</summary>
public sealed partial class VariantClass
{
    private VariantClass(
        VariantKind kind, string symbol, string name, string source,
        Func<VariantContext, VariantClass, IEnumerable<StrandVariant>> evaluate)
    {
        Kind = kind;
        Symbol = symbol;
        Name = name;
        Source = source;
        Evaluate = evaluate;
    }

    /// <summary>Impurity or metabolite.</summary>
    public VariantKind Kind { get; }

    /// <summary>Short name in tables and options: <c>ps-to-po</c>.</summary>
    public string Symbol { get; }

    /// <summary>What it is, in words.</summary>
    public string Name { get; }

    /// <summary>Where the change or the rule comes from. "Recalled" marks literature that was not at hand to check.</summary>
    public string Source { get; }

    /// <summary>Lists the molecules of the class for one strand.</summary>
    internal Func<VariantContext, VariantClass, IEnumerable<StrandVariant>> Evaluate { get; }

    /// <summary>The classes of a kind, in the order of lists.</summary>
    /// <param name="kind">Impurities or metabolites.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static ImmutableArray<VariantClass> OfKind(VariantKind kind)
    {
        DefinedValue.Demand(kind);
        return [.. All.Where(row => row.Kind == kind)];
    }

    /// <summary>Finds the class of a symbol; case-insensitive.</summary>
    /// <param name="kind">Impurities or metabolites.</param>
    /// <param name="symbol">The symbol.</param>
    /// <returns>The class, or <see langword="null"/> if there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static VariantClass? Find(VariantKind kind, ReadOnlySpan<char> symbol)
    {
        DefinedValue.Demand(kind);
        foreach (VariantClass candidate in All)
        {
            if (candidate.Kind == kind && symbol.Equals(candidate.Symbol, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }
        return null;
    }

    /// <summary>The symbol.</summary>
    /// <returns><see cref="Symbol"/>.</returns>
    public override string ToString() => Symbol;
}
