using System.Collections.Immutable;

namespace Oligo.Design;

/// <summary>That a rule does not hold: the arguments of its message and the 1-based positions concerned.</summary>
internal readonly record struct RuleHit(ImmutableArray<string> Arguments, ImmutableArray<int> Positions);
