namespace Oligo.Chemistry;

/// <summary>Masses of the particles that make an ion of a molecule (CODATA 2022, to 1e-12 Da).</summary>
/// <remarks>
/// A proton is lighter than a hydrogen atom less an electron by the energy that binds them, 13.6 eV or 1.5e-8 Da. Source: Mohr, Newell,
/// Taylor and Tiesinga, CODATA recommended values of the fundamental physical constants: 2022 (relative atomic masses).
/// </remarks>
public static class PhysicalConstants
{
    /// <summary>Mass of the electron: 5.485 799 090 441(97)e-4 Da.</summary>
    public static Mass ElectronMass { get; } = new(548_579_909);

    /// <summary>Mass of the proton: 1.007 276 466 5789(83) Da.</summary>
    public static Mass ProtonMass { get; } = new(1_007_276_466_579);
}
