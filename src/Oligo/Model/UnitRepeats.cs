namespace Oligo;

/// <summary>How often the repeat of a polydisperse group occurs that is a unit of the chain.</summary>
internal sealed record UnitRepeats(int Unit, int Count);
