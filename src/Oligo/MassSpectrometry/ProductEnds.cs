namespace Oligo.MassSpectrometry;

/// <summary>What a cut leaves at the 3' end of a product; the 5' end of the next has a hydroxyl.</summary>
[Flags]
public enum ProductEnds
{
    /// <summary>A 3'-phosphate.</summary>
    Phosphate = 1,

    /// <summary>A 2',3'-cyclic phosphate, which comes before the phosphate.</summary>
    CyclicPhosphate = 2,

    /// <summary>A hydroxyl, and a phosphate at the 5' end of the next product, as RNase H leaves them.</summary>
    Hydroxyl = 4,
}
