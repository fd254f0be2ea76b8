using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>One way in which a stated mass follows from a formula.</summary>
/// <param name="Form">The form of the compound in words: <c>nonadecasodium salt</c>, <c>anion of 19 charges</c>.</param>
/// <param name="Salt">The salt form, or <see langword="null"/> for the anion.</param>
/// <param name="Editions">The editions of atomic weights that give the mass; empty for a monoisotopic mass.</param>
/// <param name="Mass">The mass in Da as computed, by the first of those editions.</param>
/// <param name="Difference">Stated minus computed mass, in Da.</param>
public sealed record MassExplanation(string Form, Salt? Salt, ImmutableArray<AtomicWeights> Editions, decimal Mass, decimal Difference)
{
    /// <summary>Whether it is a monoisotopic mass.</summary>
    public bool IsMonoisotopic => Editions.IsEmpty;

    /// <summary>Whether the form is a compound by itself, in one of its two usual forms: the free acid or a full salt.</summary>
    public bool IsUsualForm => Salt is not null && (Salt.Ion is null || Salt.Count is null);

    /// <summary>The explanation as a sentence without a full stop.</summary>
    /// <returns>For example <c>average mass of the nonadecasodium salt with the atomic weights of 1993</c>.</returns>
    public override string ToString() => IsMonoisotopic
        ? $"monoisotopic mass of the {Form}"
        : $"average mass of the {Form} with the atomic weights of {EditionsInWords()}";

    private string EditionsInWords()
    {
        string first = Editions[0].Name;
        string last = Editions[^1].Name;
        return Editions.Length switch
        {
            1 => first,
            2 => $"{first} and {last}",
            _ => $"{first} to {last}",
        };
    }
}
