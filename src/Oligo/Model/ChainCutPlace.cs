namespace Oligo;

/// <summary>The bonds along a linkage, 5' to 3'; each is the cut between two series of fragments (McLuckey 1992).</summary>
internal enum ChainCutPlace
{
    /// <summary>Between the unit on the left and the bridge: a and w.</summary>
    BeforeBridgeThree = 0,

    /// <summary>Between the first bridge and the core: b and x.</summary>
    BeforeCore = 1,

    /// <summary>Between the core and the second bridge: c and y.</summary>
    AfterCore = 2,

    /// <summary>Between the second bridge and the unit on the right: d and z.</summary>
    AfterBridgeFive = 3,
}
