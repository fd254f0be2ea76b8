namespace Oligo;

/// <summary>A place at which a chain comes apart: one of the four bonds along a linkage.</summary>
/// <param name="Unit">0-based index of the unit before the linkage.</param>
/// <param name="Place">Which bond.</param>
internal readonly record struct ChainCut(int Unit, ChainCutPlace Place);
