using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>A nucleobase as the free compound BH: adenine, 5-methylcytosine, ... Immutable and thread-safe.</summary>
public sealed partial class Nucleobase : Monomer
{
    /// <summary>Defines a base of a caller's own library.</summary>
    /// <param name="symbol">Symbol in the canonical notation, without brackets.</param>
    /// <param name="name">Chemical name.</param>
    /// <param name="formula">Formula of the free base.</param>
    /// <param name="letter">The letter it has in a plain sequence (<c>C</c> for 5-methylcytosine), or <c>N</c>.</param>
    /// <param name="source">Where formula and structure come from.</param>
    /// <param name="smiles">SMILES fragment, or <see langword="null"/>.</param>
    /// <param name="aliases">Other names.</param>
    /// <param name="fixedCharge">Positive charges that the base carries on a sugar whatever the pH; the formula is that of the neutral
    /// base.</param>
    /// <exception cref="ArgumentException">The symbol, name, source, letter or formula cannot be used.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The charge is negative.</exception>
    public Nucleobase(string symbol, string name, MolecularFormula formula, char letter, string source, string? smiles = null,
        ImmutableArray<string> aliases = default, int fixedCharge = 0)
        : base(symbol, name, formula, source, smiles, aliases)
    {
        if (!"ACGTUIN".Contains(letter, StringComparison.Ordinal))
        {
            throw new ArgumentException($"`{letter}` is not a letter of a plain sequence: A, C, G, T, U, I or N.", nameof(letter));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(fixedCharge);
        Letter = letter;
        FixedCharge = fixedCharge;
    }

    /// <summary>
    /// Positive charges that the base carries on a sugar whatever the pH (7-methylguanine: 1). Each takes the place of one acidic proton of
    /// the strand.
    /// </summary>
    public int FixedCharge { get; }

    /// <summary>
    /// Letter in a plain sequence: A, C, G, T, U, I, or N for a base that pairs with none of them. 5-methylcytosine is <c>C</c>.
    /// </summary>
    public char Letter { get; }

    /// <summary>Whether the base reads as cytosine, methylated or not.</summary>
    public bool IsCytosine => Letter == 'C';

    /// <summary>
    /// Whether nitrogen binds the base to its sugar, so that it can leave as the free base; taken as given where no structure is known. The
    /// SMILES fragment starts at that atom.
    /// </summary>
    internal bool IsBoundByNitrogen => Smiles is null or ['n' or 'N', ..] or ['[', 'n' or 'N', ..];

    /// <inheritdoc/>
    public override string Token => Symbol is "A" or "C" or "G" or "T" or "U" or "I" or "mC" ? Symbol : $"[{Symbol}]";

    /// <summary>
    /// The unmodified base that pairs with this one by Watson and Crick (inosine with cytosine), or <see langword="null"/> for letter N.
    /// </summary>
    /// <param name="kind">Whether adenine is answered by thymine or by uracil.</param>
    /// <returns>The partner.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public Nucleobase? Complement(NucleicAcidKind kind) => Letter switch
    {
        _ when !Enum.IsDefined(kind) => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The value is not defined."),
        'A' => kind == NucleicAcidKind.Dna ? Thymine : Uracil,
        'C' => Guanine,
        'G' => Cytosine,
        'T' or 'U' => Adenine,
        'I' => Cytosine,
        _ => null,
    };

    /// <summary>
    /// Whether two bases form a pair with the edges that Watson and Crick described: A with T or U, C with G or I, isocytosine with
    /// isoguanine; modified bases by their letter.
    /// </summary>
    /// <param name="other">The other base.</param>
    /// <returns><see langword="true"/> for a pair.</returns>
    public bool PairsWith(Nucleobase other) => PairingWith(other) == BasePairKind.WatsonCrick;

    /// <summary>How two bases pair: modified bases by their letter.</summary>
    /// <param name="other">The other base.</param>
    /// <returns>The kind of the pair.</returns>
    public BasePairKind PairingWith(Nucleobase other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return BasePairs.Find(this, other);
    }

    internal override Nucleobase Numbered(byte code) =>
        new(Symbol, Name, Formula, Letter, Source, Smiles, Aliases, FixedCharge) { Code = code };

    private protected override bool EqualsTraits(Monomer other) =>
        other is Nucleobase nucleobase && nucleobase.Letter == Letter && nucleobase.FixedCharge == FixedCharge;
}
