namespace Oligo.Thermodynamics;

/// <summary>How a melting temperature at 1 M Na+ is moved to other salt. Concentrations are in mol/L, logarithms natural.</summary>
public enum SaltRule
{
    /// <summary>The rule of the kind of duplex: see <see cref="HybridizationOptions.Salt"/>.</summary>
    Default = 0,

    /// <summary>None: the values as the table has them.</summary>
    None,

    /// <summary>dS + 0.368 (N - 1) ln Na, cal/(mol K). SantaLucia, PNAS 95, 1460 (1998).</summary>
    SantaLucia1998,

    /// <summary>Tm + 16.6 log10 Na. Schildkraut and Lifson, Biopolymers 3, 195 (1965).</summary>
    SchildkrautLifson,

    /// <summary>Tm + 12.5 log10 Na. SantaLucia et al., Biochemistry 35, 3555 (1996).</summary>
    SantaLucia1996,

    /// <summary>Tm + 11.7 log10 Na, the linear form of 1998.</summary>
    SantaLucia1998Linear,

    /// <summary>Tm + 16.6 log10 (Na / (1 + 0.7 Na)). Wetmur, Crit. Rev. Biochem. Mol. Biol. 26, 227 (1991).</summary>
    Wetmur1991,

    /// <summary>1/Tm by a polynomial of ln Na and the share of G and C. Owczarzy et al., Biochemistry 43, 3537 (2004).</summary>
    Owczarzy2004,

    /// <summary>
    /// 1/Tm by a polynomial of ln Mg, the share of G and C, and the length; where Na+ dominates, as <see cref="Owczarzy2004"/>. Owczarzy et
    /// al., Biochemistry 47, 5336 (2008).
    /// </summary>
    Owczarzy2008,

    /// <summary>dS by a polynomial of ln Na and the length, for RNA. Tan and Chen, Biophys. J. 92, 3615 (2007).</summary>
    TanChen2007,
}
