using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>A row of a monomer table: a part of a strand as the free, neutral compound that anyone can look up.</summary>
/// <remarks>
/// A strand is the sum of its parts minus one H2O for each bond between them, so every base can be combined with every sugar and every
/// linkage. Immutable and thread-safe. Two rows are equal when they are of the same table and agree in symbol, formula and structure; names
/// are only names.
/// </remarks>
public abstract class Monomer : IEquatable<Monomer>
{
    /// <summary>Most characters that a symbol may have.</summary>
    public const int MaxSymbolLength = 32;

    private protected Monomer(string symbol, string name, MolecularFormula formula, string source, string? smiles,
        ImmutableArray<string> aliases)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (!IsSymbol(symbol))
        {
            throw new ArgumentException($"`{symbol}` is not a symbol: a letter or digit, then letters, digits or any of - _ . , + ', at " +
                $"most {MaxSymbolLength} in all.", nameof(symbol));
        }
        if (formula.HasNegativeCounts)
        {
            throw new ArgumentException($"The free compound `{name}` cannot have negative counts ({formula}).", nameof(formula));
        }
        aliases = aliases.IsDefault ? [] : aliases;
        if (aliases.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"A name of `{symbol}` is empty.", nameof(aliases));
        }
        Symbol = symbol;
        Name = name;
        Formula = formula;
        Packed = PackedCounts.Of(formula);
        Source = source;
        Smiles = smiles;
        Aliases = aliases;
    }

    /// <summary>Number of the row in packed units; 0 for a row of a caller's own that no library has numbered.</summary>
    internal byte Code { get; init; }

    /// <summary>Symbol in the canonical notation, without brackets; case-sensitive.</summary>
    public string Symbol { get; }

    /// <summary>Chemical name.</summary>
    public string Name { get; }

    /// <summary>Other names under which people look the row up.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>Formula of the free, neutral compound (adenine C5H5N5, 2-deoxyribose C5H10O4, phosphorothioic acid H3O3PS).</summary>
    public MolecularFormula Formula { get; }

    /// <summary>The formula for quick sums.</summary>
    internal PackedCounts Packed { get; }

    /// <summary>
    /// SMILES fragment in the convention of <c>docs/reference/chemistry.md</c>, or <see langword="null"/> where none is known.
    /// </summary>
    public string? Smiles { get; }

    /// <summary>Where formula and structure come from.</summary>
    public string Source { get; }

    /// <summary>
    /// Every name by which people look the row up, without the symbol: the short name of a sugar or linkage, <see cref="Name"/>, then
    /// <see cref="Aliases"/>.
    /// </summary>
    public ImmutableArray<string> AllNames => this switch
    {
        Sugar sugar => [sugar.ShortName, Name, .. Aliases],
        Linkage linkage => [linkage.ShortName, Name, .. Aliases],
        _ => [Name, .. Aliases],
    };

    /// <summary>How the canonical notation spells the row in its slot: the symbol, or the symbol in brackets or braces.</summary>
    public abstract string Token { get; }

    /// <summary>
    /// Whether a text can be a symbol: a letter or digit, then letters, digits or any of <c>- _ . , + '</c>, at most 32 characters.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it can.</returns>
    public static bool IsSymbol(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxSymbolLength || !char.IsAsciiLetterOrDigit(text[0]))
        {
            return false;
        }
        foreach (char c in text)
        {
            if (!IsSymbolCharacter(c))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// The row as a library numbers it; the caller's own stays without a number, so that any number of libraries can take it.
    /// </summary>
    internal abstract Monomer Numbered(byte code);

    internal static bool IsSymbolCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ',' or '+' or '\'';

    /// <inheritdoc/>
    public bool Equals(Monomer? other) =>
        ReferenceEquals(this, other)
        || (other is not null && other.GetType() == GetType() && other.Symbol == Symbol && other.Formula.Equals(Formula)
            && other.Smiles == Smiles && EqualsTraits(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Monomer);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(GetType(), Symbol, Formula);

    /// <summary>Compares what only the derived table has.</summary>
    private protected abstract bool EqualsTraits(Monomer other);

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
