using Oligo.Monomers;

namespace Oligo;

/// <summary>One nucleotide of a strand with its rows looked up.</summary>
/// <param name="Position">1-based position from the 5' end; groups do not count.</param>
/// <param name="Base">The base.</param>
/// <param name="Sugar">The sugar.</param>
/// <param name="Linkage">The linkage to the next unit, or <see langword="null"/> at the end of the chain.</param>
/// <param name="Stereo">Configuration of the phosphorus of that linkage.</param>
/// <param name="Joint">The sites that the linkage joins.</param>
/// <param name="Pendant">A group on this residue beside the chain, or <see langword="null"/>.</param>
public readonly record struct Residue(int Position, Nucleobase Base, Sugar Sugar, Linkage? Linkage, PhosphorusStereo Stereo, Joint Joint, Group? Pendant)
{
    /// <summary>Base and sugar in the canonical notation.</summary>
    /// <returns>For example <c>mCe</c>.</returns>
    public override string ToString() => Base.Token + Sugar.Token;
}
