namespace Oligo.MassSpectrometry;

/// <summary>What an enzyme asks of a bond before its own rule.</summary>
internal enum NucleaseKind
{
    /// <summary>A phosphodiester after a ribose.</summary>
    AfterRibose = 0,

    /// <summary>A linkage between nucleotides.</summary>
    Anywhere = 1,

    /// <summary>A phosphodiester between riboses that pair with DNA.</summary>
    Hybrid = 2,
}
