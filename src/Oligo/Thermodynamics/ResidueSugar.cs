namespace Oligo.Thermodynamics;

/// <summary>The sugars that the models tell apart.</summary>
internal enum ResidueSugar : byte
{
    Dna = 0,
    Rna,
    MethylRibose,
    Methoxyethyl,
    Fluoro,
    MethylAcetamide,
    Lna,
    ConstrainedEthyl,
    Ena,
    Fana,
    Una,
    Unknown,
}
