using Oligo.Chemistry;
using Oligo.Design;

namespace Oligo.Cli.Running;

/// <summary>How molecules are checked.</summary>
/// <param name="Thresholds">Thresholds of the design rules.</param>
/// <param name="Weights">Edition that a declared mass must be of; <see langword="null"/> for any.</param>
/// <param name="IsStrict">Whether warnings fail too.</param>
internal sealed record CheckSettings(GapmerRuleOptions Thresholds, AtomicWeights? Weights, bool IsStrict)
{
    /// <summary>Compares each row with a second notation; <see langword="null"/> where none was asked for.</summary>
    public SecondNotation? Against { get; init; }
}
