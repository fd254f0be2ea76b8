using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>A fragment of a strand as a neutral compound. Immutable and thread-safe.</summary>
public sealed class Fragment
{
    private readonly ChargeSites _sites;

    internal Fragment(FragmentSeries series, FragmentPlace place, FragmentComposition composition, string lost)
    {
        Series = series;
        Place = place;
        Formula = composition.Formula;
        AcidicProtons = composition.AcidicProtons;
        _sites = composition.Sites;
        Lost = lost;
    }

    /// <summary>The series that it is of.</summary>
    public FragmentSeries Series { get; }

    /// <summary>1-based index of its strand in the molecule.</summary>
    public int Strand => Place.Strand;

    /// <summary>
    /// Its nucleotides: its number in the series, counted from the end that it keeps. Groups do not count; those that end a fragment are
    /// in its <see cref="Name"/>. 0 for a small part.
    /// </summary>
    public int Number => Place.Number;

    /// <summary>1-based position of its first nucleotide in the strand; 0 where it has none.</summary>
    public int First => Number == 0 ? 0 : Place.First;

    /// <summary>1-based position of its last nucleotide in the strand; 0 where it has none.</summary>
    public int Last => Number == 0 ? 0 : Place.First + Number - 1;

    /// <summary>What it lost beside the bonds that are cut: the symbol of a base, or a formula; empty for nothing.</summary>
    public string Lost { get; }

    /// <summary>The atoms of the neutral fragment, as free acid.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>Acidic protons of its linkages and groups, those of the phosphate at a cut included.</summary>
    public int AcidicProtons { get; }

    /// <summary>Monoisotopic mass of the neutral fragment.</summary>
    public Mass MonoisotopicMass => Formula.MonoisotopicMass;

    /// <summary>
    /// Its name in the nomenclature of McLuckey: <c>w5</c>, <c>a5-B(A)</c>, <c>w6:a9-B(A)</c>, <c>d3{Sp18}</c> for one that ends in a
    /// group.
    /// </summary>
    public string Name => FragmentNames.Of(this);

    internal FragmentPlace Place { get; }

    /// <summary>Largest charge that it can have: one for each acidic proton and base, or for each nucleotide and group in positive mode; at
    /// least 1.</summary>
    /// <param name="isPositive">Whether the ion is positive.</param>
    /// <returns>The absolute charge.</returns>
    public int GetMaxCharge(bool isPositive) =>
        Series is { Kind: FragmentKind.Small, Loss: not FragmentLoss.AnyBase } && isPositive ? 0
        : Math.Max(1, _sites.MostCharges(isPositive));

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
