using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>
/// Explains a stated formula or mass that does not follow from a molecule: by its own forms and the plain mistakes first, then by one slip
/// in the molecule.
/// </summary>
internal static class DeclarationExplainer
{
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

    /// <summary>
    /// The explanation of a mass in words, as the hint of a message; <see langword="null"/> if there is none that a random mass would
    /// seldom meet.
    /// </summary>
    /// <param name="molecule">The molecule.</param>
    /// <param name="stated">The stated mass.</param>
    /// <param name="edition">The weights that it must have been computed with; <see langword="null"/> for any edition.</param>
    public static string? ExplainMass(NucleicAcid molecule, StatedMass stated, AtomicWeights? edition = null)
    {
        MolecularFormula acid = molecule.Formula;
        int protons = molecule.AcidicProtons;
        // Another edition than the demanded one is the first thing to look at, so every edition is.
        var search = new MassSearch(acid, stated, null);
        MassExplanation? plain = search.Find(MassForm.Usual(acid, protons), MassTrials.PlainLimit).FirstOrDefault()
            ?? search.FindLastDigitOff(MassForm.AcidAndSodium(acid, protons), MassTrials.PlainLimit).FirstOrDefault()
            ?? search.FindToFewerDecimals(MassForm.AcidAndSodium(acid, protons), MassTrials.PlainLimit)
            ?? search.Find(MassForm.Miscounted(acid, protons), MassTrials.PlainLimit).FirstOrDefault();
        return plain is not null ? $"it is the {plain}"
            : FindSlip(search, molecule, edition ?? AtomicWeights.Current) is { } slip ? $"it fits the {slip}"
            : null;
    }

    /// <summary>
    /// One slip, on the free acid or the full sodium salt, with one edition of weights: two slips at once fit almost any mass.
    /// </summary>
    private static MassExplanation? FindSlip(MassSearch search, NucleicAcid molecule, AtomicWeights edition)
    {
        // The editions that agree with it are named with it, and add nothing to the masses tried.
        ImmutableArray<AtomicWeights> editions = [.. AtomicWeights.All.Where(other => RoundedMass(other) == RoundedMass(edition))];
        foreach (IEnumerable<Hypothesis> kind in Hypothesis.KindsOf(molecule))
        {
            IEnumerable<MassForm> forms = kind.SelectMany(hypothesis =>
                MassForm.AcidAndSodium(hypothesis.Acid, hypothesis.AcidicProtons)
                    .Select(form => form with { Name = $"{form.Name} {hypothesis.Words}" }));
            if (search.Find(forms, MassTrials.SlipLimit, editions).FirstOrDefault() is { } found)
            {
                return found;
            }
        }
        return null;

        decimal RoundedMass(AtomicWeights weights) => Math.Round(molecule.GetAverageMass(weights).Value.Daltons, MassSearch.EqualDecimals);
    }

    private static FormulaExplanation? FindMistaken(NucleicAcid molecule, MolecularFormula stated)
    {
        foreach (Hypothesis hypothesis in Hypothesis.Of(molecule))
        {
            if (FormulaExplainer.FindForm(hypothesis.Acid, hypothesis.AcidicProtons, stated) is { } found)
            {
                return new FormulaExplanation(false, null,
                    found.Holds ? $"{found.Sentence} {hypothesis.Words}" : $"of the molecule {hypothesis.Words}: {found.Sentence}");
            }
        }
        return null;
    }
}
