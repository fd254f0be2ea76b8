using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>How a stated formula follows from a free acid, or fails to. <see cref="FormulaExplainer"/> makes it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FormulaExplanation
{
    internal FormulaExplanation(bool holds, Salt? salt, string sentence)
    {
        Holds = holds;
        Salt = salt;
        Sentence = sentence;
    }

    /// <summary>Whether the stated formula is the acid or one of its salts.</summary>
    public bool Holds { get; }

    /// <summary>That salt form, or <see langword="null"/> when it does not hold.</summary>
    public Salt? Salt { get; }

    /// <summary>The explanation, without a full stop.</summary>
    public string Sentence { get; }

    /// <summary>The explanation.</summary>
    /// <returns><see cref="Sentence"/>.</returns>
    public override string ToString() => Sentence;
}
