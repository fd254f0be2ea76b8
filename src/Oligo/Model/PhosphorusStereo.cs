namespace Oligo;

/// <summary>What is said of the configuration of a chiral phosphorus.</summary>
public enum PhosphorusStereo
{
    /// <summary>Nothing is said.</summary>
    NotStated = 0,

    /// <summary>Rp.</summary>
    Rp = 1,

    /// <summary>Sp.</summary>
    Sp = 2,

    /// <summary>Declared to be a mixture of both.</summary>
    Mixture = 3,
}
