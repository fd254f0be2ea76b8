namespace Oligo.Thermodynamics;

/// <summary>What 5-methylcytosine absorbs at 260 nm.</summary>
public enum MethylcytosineAbsorption
{
    /// <summary>As much as cytosine: the convention of vendors and programs.</summary>
    AsCytosine = 0,

    /// <summary>
    /// 1,700 per M per cm less than cytosine, some 5,700 against 7,400, since its band is at longer wavelengths. No table that could be
    /// cited is known.
    /// </summary>
    Reduced = 1,
}
