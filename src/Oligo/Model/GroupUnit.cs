using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// A unit of a chain that is a group instead of a nucleotide: a spacer between linkages, or a ligand bound through one. Immutable and
/// thread-safe.
/// </summary>
/// <remarks>A group bound directly to the oxygen of an end is not a unit: see <see cref="Strand.FivePrimeGroup"/>.</remarks>
public sealed class GroupUnit : StrandUnit, IEquatable<GroupUnit>
{
    /// <summary>A group in the chain.</summary>
    /// <param name="group">The group.</param>
    /// <param name="linkage">The linkage to the next unit, or <see langword="null"/> at the end of a chain.</param>
    /// <param name="stereo">Configuration of the phosphorus of that linkage.</param>
    /// <param name="joint">The sites that the linkage joins.</param>
    /// <param name="repeats">Repeats of a polydisperse group; 0 for any other.</param>
    /// <param name="pendant">A group on this one beside the chain, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">A configuration or a joint without a linkage, or a configuration of an achiral one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The repeats are negative.</exception>
    public GroupUnit(
        Group group, Linkage? linkage = null, PhosphorusStereo stereo = PhosphorusStereo.Unspecified, Joint joint = default,
        int repeats = 0, Group? pendant = null)
        : base(linkage, stereo, joint, pendant)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentOutOfRangeException.ThrowIfNegative(repeats);
        Group = group;
        Repeats = repeats;
    }

    /// <summary>The group.</summary>
    public Group Group { get; }

    /// <summary>Repeats of a polydisperse group; 0 for any other.</summary>
    public int Repeats { get; }

    /// <inheritdoc/>
    public override GroupUnit WithLinkage(Linkage? linkage, PhosphorusStereo stereo = PhosphorusStereo.Unspecified,
        Joint joint = default) =>
        new(Group, linkage, stereo, joint, Repeats, Pendant);

    /// <summary>Whether two units are alike, wherever they are.</summary>
    /// <param name="other">The other unit.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public bool Equals(GroupUnit? other) =>
        other is not null && Group.Equals(other.Group) && Repeats == other.Repeats && HasSameLinkage(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GroupUnit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Group, Repeats, Linkage, Stereo, Joint, Pendant);

    /// <summary>The group in the canonical notation.</summary>
    /// <returns>For example <c>{Sp18}</c>.</returns>
    public override string ToString() => AttachedGroup.TokenOf(Group, Repeats);

    internal override PackedUnit Pack(MonomerLibrary library)
    {
        return new PackedUnit(library.Groups.Own(Group), OwnLinkage(library), Stereo, Joint);
    }
}
