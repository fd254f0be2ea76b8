using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>Explains a stated formula or mass that does not follow from a molecule: by its own forms first, then by the forms of what it may have been taken for.</summary>
internal static class DeclarationExplainer
{
    // A mass printed to fewer digits fits some part of a count by chance.
    private const int MinDecimalsForCounts = 1;

    /// <summary>The explanation of a formula, or <see langword="null"/>.</summary>
    public static FormulaExplanation? ExplainFormula(NucleicAcid molecule, MolecularFormula stated)
    {
        MolecularFormula acid = molecule.Formula;
        int protons = molecule.AcidicProtons;
        return FormulaExplainer.FindForm(acid, protons, stated)
            ?? FormulaExplainer.FindLostCount(acid, protons, stated)
            ?? FindMistaken(molecule, stated)
            ?? FormulaExplainer.Explain(acid, protons, stated);
    }

    /// <summary>The explanation of a mass that no form of the molecule itself has, or <see langword="null"/>.</summary>
    public static MassExplanation? ExplainMass(NucleicAcid molecule, StatedMass stated, AtomicWeights? edition)
    {
        IEnumerable<Hypothesis> hypotheses = Hypothesis.Of(molecule);
        if (stated.Decimals >= MinDecimalsForCounts)
        {
            hypotheses = hypotheses.Concat(Hypothesis.CountsOf(molecule));
        }
        foreach (Hypothesis hypothesis in hypotheses)
        {
            if (MassExplainer.ExplainWithoutPartialSalts(hypothesis.Acid, hypothesis.AcidicProtons, stated, edition) is [var found, ..])
            {
                return new MassExplanation($"{found.Form} {hypothesis.Words}", found.Salt, found.Editions, found.Mass, found.Difference);
            }
        }
        return null;
    }

    private static FormulaExplanation? FindMistaken(NucleicAcid molecule, MolecularFormula stated)
    {
        foreach (Hypothesis hypothesis in Hypothesis.Of(molecule))
        {
            if (FormulaExplainer.FindForm(hypothesis.Acid, hypothesis.AcidicProtons, stated) is { } found)
            {
                return new FormulaExplanation(false, null, found.Holds ? $"{found.Sentence} {hypothesis.Words}" : $"of the molecule {hypothesis.Words}: {found.Sentence}");
            }
        }
        return null;
    }
}
