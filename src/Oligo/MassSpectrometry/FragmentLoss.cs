namespace Oligo.MassSpectrometry;

/// <summary>What a fragment loses beside the bonds that are cut, each as a neutral compound.</summary>
/// <remarks>An ion that loses an anion, A- of [M-6H]6-, is the ion that loses the neutral compound at one charge less.</remarks>
public enum FragmentLoss
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The free base of the nucleotide next to the cut; of an internal fragment that at its 3' side.</summary>
    Base = 1,

    /// <summary>The free base of any of its nucleotides: one fragment for each kind of base.</summary>
    AnyBase = 2,

    /// <summary>H2O.</summary>
    Water = 3,

    /// <summary>NH3.</summary>
    Ammonia = 4,

    /// <summary>HPO3, or what corresponds to it with sulfur: one fragment for each kind of linkage and terminal phosphate.</summary>
    Metaphosphate = 5,

    /// <summary>H3PO4, or what corresponds to it with sulfur: one fragment for each kind of linkage and terminal phosphate.</summary>
    Phosphate = 6,

    /// <summary>HNCO, of a strand with a pyrimidine at an end (Nyakas 2014, as NCO- of fully deprotonated DNA).</summary>
    IsocyanicAcid = 7,

    /// <summary>The amine of the cut linkage of a morpholino strand: dimethylamine, piperazine.</summary>
    Amine = 8,

    /// <summary>The amine of a linkage of a morpholino strand, for two hydrogens that are gained.</summary>
    AmineForHydrogen = 9,
}
