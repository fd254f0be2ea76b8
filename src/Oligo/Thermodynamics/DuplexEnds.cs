namespace Oligo.Thermodynamics;

/// <summary>What the end terms of tables count.</summary>
/// <param name="Weak">Ends with A and T or U.</param>
/// <param name="Strong">Ends with G and C.</param>
/// <param name="HasStrongPair">Whether there is a pair of G and C.</param>
/// <param name="ThymineAtFivePrime">5' ends with T.</param>
/// <param name="IsSymmetric">Whether the strand is its own complement.</param>
internal readonly record struct DuplexEnds(int Weak, int Strong, bool HasStrongPair, int ThymineAtFivePrime, bool IsSymmetric);
