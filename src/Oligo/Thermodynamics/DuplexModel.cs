namespace Oligo.Thermodynamics;

/// <summary>A model of one kind of duplex: it adds up the energies of a layout.</summary>
internal abstract class DuplexModel
{
    /// <summary>Its name in outputs: that of its table, or of what else it is.</summary>
    public abstract string Name { get; }

    /// <summary>Na+ in M at which its energies were measured.</summary>
    public virtual double TableSodium => 1;

    /// <summary>The salt rule that is its default.</summary>
    public abstract SaltRule DefaultSalt { get; }

    /// <summary>The conditions that are its default.</summary>
    public abstract HybridizationConditions DefaultConditions { get; }

    /// <summary>Root mean square error in degrees against measured values.</summary>
    public abstract double Error { get; }

    /// <summary>The energies of a duplex.</summary>
    /// <param name="layout">The two strands.</param>
    /// <param name="terms">Takes each term, or <see langword="null"/>.</param>
    public abstract MeltingSum Sum(in DuplexLayout layout, List<MeltingTerm>? terms);

    /// <summary>
    /// The energies of a strand on its perfect complement: those of <see cref="Sum"/>, without its steps and the share of measured ones.
    /// </summary>
    /// <param name="strand">The upper strand.</param>
    /// <param name="sum">The energies.</param>
    /// <returns><see langword="false"/> where a step has no parameters; <see cref="Sum"/> says which.</returns>
    public abstract bool TrySumPerfect(in PerfectStrand strand, out MeltingSum sum);

    /// <summary>The first and the last bound pair; false where there are none.</summary>
    protected static bool TryFindCore(in DuplexLayout layout, out int first, out int last)
    {
        first = 0;
        last = layout.Count - 1;
        while (first <= last && !PairedResidue.IsBound(layout.Top[first], layout.Bottom[first]))
        {
            first++;
        }
        while (last > first && !PairedResidue.IsBound(layout.Top[last], layout.Bottom[last]))
        {
            last--;
        }
        return last > first;
    }

    /// <summary>Share of G and C of both strands.</summary>
    protected static double StrongShare(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom)
    {
        int strong = 0;
        foreach (byte residue in top)
        {
            strong += PairedResidue.BaseOf(residue) is PairedResidue.Guanine or PairedResidue.Cytosine ? 1 : 0;
        }
        foreach (byte residue in bottom)
        {
            strong += PairedResidue.BaseOf(residue) is PairedResidue.Guanine or PairedResidue.Cytosine ? 1 : 0;
        }
        return bottom.IsEmpty ? (double)strong / top.Length : strong / (2.0 * top.Length);
    }

    /// <summary>What end terms count at two pairs.</summary>
    protected static DuplexEnds EndsOf(byte top, byte bottom, byte lastTop, byte lastBottom, double strong, bool isSymmetric)
    {
        int weak = (IsStrong(top, bottom) ? 0 : 1) + (IsStrong(lastTop, lastBottom) ? 0 : 1);
        int thymine = (PairedResidue.BaseOf(top) == PairedResidue.Thymine ? 1 : 0)
            + (PairedResidue.BaseOf(lastBottom) == PairedResidue.Thymine ? 1 : 0);
        return new DuplexEnds(weak, 2 - weak, strong > 0, thymine, isSymmetric);
    }

    protected static bool IsStrong(byte top, byte bottom) =>
        (PairedResidue.BaseOf(top), PairedResidue.BaseOf(bottom)) is (PairedResidue.Guanine, PairedResidue.Cytosine)
            or (PairedResidue.Cytosine, PairedResidue.Guanine);
}
