using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// One unit of a chain: a <see cref="Nucleotide"/> or a <see cref="GroupUnit"/>, with the linkage to the next unit. Immutable and
/// thread-safe.
/// </summary>
public abstract class StrandUnit
{
    private protected StrandUnit(Linkage? linkage, PhosphorusStereo stereo, Joint joint, Group? pendant)
    {
        DemandBond(linkage, stereo, joint);
        Linkage = linkage;
        Stereo = stereo;
        Joint = joint;
        Pendant = pendant;
    }

    /// <summary>The linkage to the next unit, or <see langword="null"/> at the end of the chain.</summary>
    public Linkage? Linkage { get; }

    /// <summary>Configuration of the phosphorus of that linkage.</summary>
    public PhosphorusStereo Stereo { get; }

    /// <summary>The sites that the linkage joins.</summary>
    public Joint Joint { get; }

    /// <summary>A group on this unit beside the chain, or <see langword="null"/>.</summary>
    public Group? Pendant { get; }

    /// <summary>The same unit with another linkage to the next.</summary>
    /// <param name="linkage">The linkage, or <see langword="null"/> for the end of a chain.</param>
    /// <param name="stereo">Configuration of its phosphorus.</param>
    /// <param name="joint">The sites that it joins.</param>
    /// <returns>The changed unit.</returns>
    /// <exception cref="ArgumentException">A configuration or a joint without a linkage, or a configuration of an achiral one.</exception>
    public abstract StrandUnit WithLinkage(Linkage? linkage, PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default);

    /// <summary>The four bytes of the unit in a library; the pendant and repeats are stored beside them.</summary>
    /// <exception cref="ArgumentException">A row that the library does not have.</exception>
    internal abstract PackedUnit Pack(MonomerLibrary library);

    /// <summary>Refuses a configuration or joint that a linkage cannot have.</summary>
    /// <exception cref="ArgumentException">A configuration or a joint without a linkage, or a configuration of an achiral one.</exception>
    internal static void DemandBond(Linkage? linkage, PhosphorusStereo stereo, Joint joint)
    {
        if (linkage is null && (stereo != PhosphorusStereo.Unspecified || !joint.IsOrdinary))
        {
            throw new ArgumentException("A configuration or a joint belongs to a linkage; there is none.");
        }
        if (stereo is < PhosphorusStereo.Unspecified or > PhosphorusStereo.Mixture)
        {
            throw new ArgumentOutOfRangeException(nameof(stereo), stereo, "No such configuration.");
        }
        if (stereo != PhosphorusStereo.Unspecified && !linkage!.IsChiral)
        {
            throw new ArgumentException($"The phosphorus of a {linkage.Name} is not a stereocentre.", nameof(stereo));
        }
    }

    private protected bool HasSameLinkage(StrandUnit other) =>
        Equals(Linkage, other.Linkage) && Stereo == other.Stereo && Joint == other.Joint && Equals(Pendant, other.Pendant);

    private protected Linkage? OwnLinkage(MonomerLibrary library) => Linkage is null ? null : library.Linkages.Own(Linkage);
}
