using Oligo.Monomers;

namespace Oligo;

/// <summary>A nucleotide: base and sugar, the linkage to the next unit, and a group beside the chain. Immutable and thread-safe.</summary>
/// <remarks>
/// Two nucleotides are equal when their rows, configuration, joint and pendant are; <see cref="Position"/> is not compared.
/// </remarks>
public sealed class Nucleotide : StrandUnit, IEquatable<Nucleotide>
{
    /// <summary>A nucleotide.</summary>
    /// <param name="nucleobase">The base.</param>
    /// <param name="sugar">The sugar.</param>
    /// <param name="linkage">The linkage to the next unit, or <see langword="null"/> at the end of a chain.</param>
    /// <param name="stereo">Configuration of the phosphorus of that linkage.</param>
    /// <param name="joint">The sites that the linkage joins.</param>
    /// <param name="pendant">A group on the nucleotide beside the chain, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">A configuration or a joint without a linkage, or a configuration of an achiral one.</exception>
    public Nucleotide(
        Nucleobase nucleobase, Sugar sugar, Linkage? linkage = null, PhosphorusStereo stereo = PhosphorusStereo.Unspecified,
        Joint joint = default, Group? pendant = null)
        : this(nucleobase, sugar, linkage, stereo, joint, pendant, 0)
    {
    }

    internal Nucleotide(Nucleobase nucleobase, Sugar sugar, Linkage? linkage, PhosphorusStereo stereo,
        Joint joint, Group? pendant, int position)
        : base(linkage, stereo, joint, pendant)
    {
        ArgumentNullException.ThrowIfNull(nucleobase);
        ArgumentNullException.ThrowIfNull(sugar);
        Base = nucleobase;
        Sugar = sugar;
        Position = position;
    }

    /// <summary>
    /// 1-based position from the 5' end of the strand that the nucleotide was taken from; groups do not count. 0 for a nucleotide that is
    /// not of a strand.
    /// </summary>
    public int Position { get; }

    /// <summary>The base.</summary>
    public Nucleobase Base { get; }

    /// <summary>The sugar.</summary>
    public Sugar Sugar { get; }

    /// <inheritdoc/>
    public override Nucleotide WithLinkage(Linkage? linkage, PhosphorusStereo stereo = PhosphorusStereo.Unspecified,
        Joint joint = default) =>
        new(Base, Sugar, linkage, stereo, joint, Pendant, Position);

    /// <summary>Whether two nucleotides are alike, wherever they are.</summary>
    /// <param name="other">The other nucleotide.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public bool Equals(Nucleotide? other) =>
        other is not null && Base.Equals(other.Base) && Sugar.Equals(other.Sugar) && HasSameLinkage(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Nucleotide);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Base, Sugar, Linkage, Stereo, Joint, Pendant);

    /// <summary>Base and sugar in the canonical notation.</summary>
    /// <returns>For example <c>mCe</c>.</returns>
    public override string ToString() => Base.Token + Sugar.Token;

    internal override PackedUnit Pack(MonomerLibrary library)
    {
        return new PackedUnit(library.Bases.Own(Base), library.Sugars.Own(Sugar), OwnLinkage(library), Stereo, Joint);
    }
}
