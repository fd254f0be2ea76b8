using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

/// <summary>A sugar, or what takes its place, as the free compound: 2-deoxyribose C5H10O4, ... Immutable and thread-safe.</summary>
public sealed partial class Sugar : Monomer
{
    private MolecularFormula? _bound;
    private Bridge? _threePrimeBridge;

    /// <summary>Defines a sugar of a caller's own library.</summary>
    /// <param name="symbol">Symbol in the canonical notation, without brackets.</param>
    /// <param name="name">Chemical name.</param>
    /// <param name="shortName">Name in architectures, such as <c>MOE</c>.</param>
    /// <param name="formula">Formula of the free sugar (the 1'-OH form).</param>
    /// <param name="sites">Sites that can bind a neighbour; at least two.</param>
    /// <param name="sugarClass">Role in architectures.</param>
    /// <param name="source">Where formula and structure come from.</param>
    /// <param name="supportsRNaseH">Whether a gap of this sugar lets RNase H1 cleave the target.</param>
    /// <param name="smiles">SMILES fragment, or <see langword="null"/>.</param>
    /// <param name="aliases">Other names.</param>
    /// <param name="hasThreePrimeNitrogen">Whether nitrogen is in place of the 3' oxygen.</param>
    /// <exception cref="ArgumentException">The symbol, name, source, sites or formula cannot be used.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The class is not one of <see cref="SugarClass"/>.</exception>
    public Sugar(
        string symbol, string name, string shortName, MolecularFormula formula, SugarSites sites, SugarClass sugarClass, string source,
        bool supportsRNaseH = false, string? smiles = null, ImmutableArray<string> aliases = default, bool hasThreePrimeNitrogen = false)
        : base(symbol, name, formula, source, smiles, aliases)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shortName);
        if ((sites & ~(SugarSites.Two | SugarSites.Three | SugarSites.Five)) != 0
            || System.Numerics.BitOperations.PopCount((uint)sites) < 2)
        {
            throw new ArgumentException("A sugar binds its neighbours at two sites or three, out of 2', 3' and 5'.", nameof(sites));
        }
        if (sugarClass is < SugarClass.Deoxy or > SugarClass.Modified)
        {
            throw new ArgumentOutOfRangeException(nameof(sugarClass), sugarClass, "There is no such class of sugars.");
        }
        ShortName = shortName;
        Sites = sites;
        Class = sugarClass;
        SupportsRNaseH = supportsRNaseH;
        HasThreePrimeNitrogen = hasThreePrimeNitrogen;
    }

    /// <summary>Whether nitrogen is in place of the 3' oxygen (N3'-P5' chains, morpholinos).</summary>
    public bool HasThreePrimeNitrogen { get; }

    /// <summary>Name in architectures: DNA, RNA, MOE, cEt, LNA, ...</summary>
    public string ShortName { get; }

    /// <summary>Sites that can bind a neighbour.</summary>
    public SugarSites Sites { get; }

    /// <summary>Role in architectures.</summary>
    public SugarClass Class { get; }

    /// <summary>
    /// Fewest nucleotides in a row, paired with RNA, that mammalian RNase H1 needs (Monia et al. 1993).
    /// </summary>
    internal const int FewestForRNaseH = 5;

    /// <summary>Whether a gap of this sugar lets RNase H1 cleave the target.</summary>
    public bool SupportsRNaseH { get; }

    /// <summary>What the sugar adds to its free base: the free sugar less the water of the glycosidic bond.</summary>
    internal MolecularFormula Bound => _bound ??= Formula - MolecularFormula.Water;

    /// <summary>The atom that joins the sugar to a linkage at its 3' site; <see langword="null"/> for the oxygen of the linkage.</summary>
    internal Bridge? ThreePrimeBridge =>
        !HasThreePrimeNitrogen
            ? null
            : _threePrimeBridge ??= Smiles is null
            ? Bridge.Amine
            : MonomerStructure.BridgeAt(this, MonomerStructure.ThreePrimeMark);

    /// <summary>
    /// Whether the 5' oxygen is on a methylene, which a double bond can reach; taken as given where no structure is known.
    /// </summary>
    internal bool HasFivePrimeMethylene => Smiles is null || Smiles.StartsWith("C[", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string Token => Symbol is ['d' or 'r' or 'm' or 'f' or 'e' or 'k' or 'l' or 'n' or 'g'] ? Symbol : $"[{Symbol}]";

    internal override Sugar Numbered(byte code) =>
        new(Symbol, Name, ShortName, Formula, Sites, Class, Source, SupportsRNaseH, Smiles, Aliases, HasThreePrimeNitrogen) { Code = code };

    private protected override bool EqualsTraits(Monomer other) =>
        other is Sugar sugar && sugar.Sites == Sites && sugar.Class == Class && sugar.SupportsRNaseH == SupportsRNaseH
        && sugar.HasThreePrimeNitrogen == HasThreePrimeNitrogen;
}
