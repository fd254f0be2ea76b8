namespace Oligo.Monomers;

/// <summary>The two unmodified nucleic acids.</summary>
public enum NucleicAcidKind
{
    /// <summary>DNA: deoxyribose, thymine.</summary>
    Dna = 0,

    /// <summary>RNA: ribose, uracil.</summary>
    Rna = 1,
}
