using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>
/// A molecule that comes from a strand: an impurity or a metabolite. Molecules of one class and one composition are one of these, with
/// all positions in which they differ. Immutable and thread-safe.
/// </summary>
public sealed class StrandVariant
{
    private readonly Func<Strand?> _findStrand;

    internal StrandVariant(VariantClass variantClass, string name, Strand parent, int strandIndex, MolecularFormula delta,
        MolecularFormula formula, VariantOrigin origin, Func<Strand?>? findStrand = null)
    {
        Class = variantClass;
        Name = name;
        Parent = parent;
        StrandIndex = strandIndex;
        Delta = delta;
        Formula = formula;
        Place = origin.Place;
        Positions = origin.Positions;
        Ways = origin.Ways;
        _findStrand = findStrand ?? (static () => null);
    }

    /// <summary>Its class.</summary>
    public VariantClass Class { get; }

    /// <summary>What it is, such as <c>n-1 (5')</c> or <c>2 PS to PO</c>.</summary>
    public string Name { get; }

    /// <summary>The strand that it comes from.</summary>
    public Strand Parent { get; }

    /// <summary>0-based index of that strand in the molecule.</summary>
    public int StrandIndex { get; }

    /// <summary>Formula of the free acid.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>What it has more than its parent; counts may be negative.</summary>
    public MolecularFormula Delta { get; }

    /// <summary>The part of the strand in which it differs.</summary>
    public VariantPlace Place { get; }

    /// <summary>1-based positions of the nucleotides, linkages or groups that may differ; empty for the molecule as a whole.</summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>How many choices of positions give this composition, at most <see cref="long.MaxValue"/>.</summary>
    public long Ways { get; }

    /// <summary>Monoisotopic mass of the free acid.</summary>
    public Mass MonoisotopicMass => Formula.MonoisotopicMass;

    /// <summary>Difference of the monoisotopic masses of this and its parent: of each element its most abundant isotope.</summary>
    public Mass MonoisotopicDelta => Delta.MonoisotopicMass;

    /// <summary>Average mass of the free acid.</summary>
    /// <param name="edition">Atomic weights; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <returns>The mass with its half-width and edition.</returns>
    public AverageMass GetAverageMass(AtomicWeights? edition = null) => Formula.GetAverageMass(edition);

    /// <summary>The molecule as a strand, computed on each call.</summary>
    /// <returns>The strand; <see langword="null"/> where different strands have the composition, or the notation has no words for
    /// it.</returns>
    public Strand? FindStrand() => _findStrand();

    /// <summary>Class and name.</summary>
    /// <returns>For example <c>shortmer-5: n-1 (5')</c>.</returns>
    public override string ToString() => $"{Class}: {Name}";
}
