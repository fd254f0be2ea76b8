using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>How a stated formula follows from a free acid, or fails to.</summary>
/// <param name="Holds">Whether the stated formula is the acid or one of its salts.</param>
/// <param name="Salt">That salt form, or <see langword="null"/> when it does not hold.</param>
/// <param name="Sentence">The explanation, without a full stop.</param>
public sealed record FormulaExplanation(bool Holds, Salt? Salt, string Sentence)
{
    /// <summary>The explanation.</summary>
    /// <returns><see cref="Sentence"/>.</returns>
    public override string ToString() => Sentence;
}
