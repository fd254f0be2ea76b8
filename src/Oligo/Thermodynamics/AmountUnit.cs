namespace Oligo.Thermodynamics;

/// <summary>What an amount of an oligonucleotide is stated in.</summary>
public enum AmountUnit
{
    /// <summary>Nanomoles.</summary>
    Nanomole = 0,

    /// <summary>Optical density units: the amount that gives an absorbance of 1 in 1 mL at a path of 1 cm.</summary>
    OpticalDensity = 1,

    /// <summary>Micrograms of the named form, without water and impurities.</summary>
    Microgram = 2,

    /// <summary>Micrograms on the balance, with water, residual salts and impurities.</summary>
    WeighedMicrogram = 3,
}
