namespace Oligo;

/// <summary>What kind of design a strand is, by its sugars and linkages.</summary>
public enum StrandClass
{
    /// <summary>Modified wings around one gap of deoxy sugars.</summary>
    Gapmer = 0,

    /// <summary>A gap of at least five deoxy sugars with a modified wing on one side only.</summary>
    Hemimer = 1,

    /// <summary>Deoxy and modified sugars mixed, without a gap.</summary>
    Mixmer = 2,

    /// <summary>One modified sugar throughout.</summary>
    Uniform = 3,

    /// <summary>Several sugars without a gap: modified ones only, or ribose among them.</summary>
    MixedModified = 4,

    /// <summary>Deoxy sugars only, phosphorothioate throughout.</summary>
    PhosphorothioateDna = 5,

    /// <summary>Deoxy sugars only, any other backbone.</summary>
    Dna = 6,

    /// <summary>Ribose only.</summary>
    Rna = 7,

    /// <summary>No nucleotide: sugars without bases only.</summary>
    Abasic = 8,
}
