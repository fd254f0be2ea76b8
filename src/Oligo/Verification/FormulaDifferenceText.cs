using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>The difference of two formulas in words.</summary>
internal static class FormulaDifferenceText
{
    /// <summary>What is more and what is less.</summary>
    /// <param name="difference">A difference that is not empty.</param>
    /// <returns>For example <c>HO2PS more</c>, or <c>O more and S less</c>.</returns>
    public static string Say(MolecularFormula difference)
    {
        (string Text, string Word)[] parts = [(Positive(difference), "more"), (Positive(-difference), "less")];
        return string.Join(" and ", parts.Where(part => part.Text.Length > 0).Select(part => $"{part.Text} {part.Word}"));
    }

    private static string Positive(MolecularFormula formula)
    {
        MolecularFormula positive = MolecularFormula.Empty;
        foreach (FormulaPart part in formula.Parts.Where(part => part.Count > 0))
        {
            positive = part.Isotope is { } isotope ? positive.With(isotope, part.Count) : positive.With(part.Element, part.Count);
        }
        return positive.IsEmpty ? "" : positive.ToString();
    }
}
