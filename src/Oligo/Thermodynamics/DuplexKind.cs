namespace Oligo.Thermodynamics;

/// <summary>The kinds of duplexes that have a model of their own.</summary>
internal enum DuplexKind
{
    Dna,
    Rna,

    /// <summary>RNA that is its own complement or has G-U pairs.</summary>
    RnaOfChen,

    /// <summary>A strand of DNA on one of RNA.</summary>
    Hybrid,

    /// <summary>A strand of 2'-O-methyl RNA on one of RNA.</summary>
    MethylRna,

    /// <summary>DNA with locked residues on DNA.</summary>
    LockedDna,

    /// <summary>A modified strand on RNA.</summary>
    Composite,

    /// <summary>None of these.</summary>
    Other,
}
