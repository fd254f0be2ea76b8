namespace Oligo.Monomers;

/// <summary>How two bases lie opposite each other.</summary>
public enum BasePairKind
{
    /// <summary>They do not pair: a mismatch.</summary>
    None = 0,

    /// <summary>A pair with the edges that Watson and Crick described.</summary>
    WatsonCrick = 1,

    /// <summary>A wobble pair, such as G with U.</summary>
    Wobble = 2,
}
