namespace Oligo.Thermodynamics;

/// <summary>By which rules structures are found.</summary>
public enum StructureModel
{
    /// <summary>
    /// The structures of least free energy at the temperature and salt asked for, of DNA, RNA and modified strands; either order of two
    /// strands gives the same answer.
    /// </summary>
    LeastFreeEnergy = 0,

    /// <summary>The one structure that ntthal of primer3 2.6.1 finds, with its energies and its choices; strands are read as DNA.</summary>
    Ntthal261 = 1,
}
