namespace Oligo;

/// <summary>Configuration of a chiral phosphorus.</summary>
public enum PhosphorusStereo
{
    /// <summary>The configuration is unspecified.</summary>
    Unspecified = 0,

    /// <summary>Rp.</summary>
    Rp = 1,

    /// <summary>Sp.</summary>
    Sp = 2,

    /// <summary>Declared to be a mixture of both.</summary>
    Mixture = 3,
}
