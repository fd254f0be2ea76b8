using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Verification;

/// <summary>Compares a molecule with what is declared of it.</summary>
public static class DeclarationChecker
{
    /// <summary>Checks every part of a declaration.</summary>
    /// <param name="molecule">The molecule as its notation states it.</param>
    /// <param name="declaration">What is declared.</param>
    /// <param name="edition">The atomic weights that a declared mass must have been computed with; <see langword="null"/> for any edition.</param>
    /// <returns>An error for each part that does not hold, with a hint where a common mistake explains it; a note for each that holds.</returns>
    public static ImmutableArray<Diagnostic> Check(NucleicAcid molecule, Declaration declaration, AtomicWeights? edition = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        ArgumentNullException.ThrowIfNull(declaration);
        var bag = new DiagnosticBag();
        if (declaration.Design is { } design)
        {
            CheckDesign(molecule, design, bag);
        }
        int protons = molecule.AcidicProtons;
        Salt? salt = declaration.Salt;
        if (salt?.IsPossibleFor(protons) == false)
        {
            bag.Report(DeclarationDiagnostics.SaltImpossible, default, Say(salt.Count ?? 1), salt.Ion!.Name, Say(protons));
            salt = null;
        }
        if (declaration.Formula is { } formula)
        {
            CheckFormula(molecule, formula, salt, bag);
        }
        if (declaration.Mass is { } mass)
        {
            CheckMass(molecule, mass, salt, edition, bag);
        }
        return bag.ToImmutable();
    }

    private static void CheckDesign(NucleicAcid molecule, StrandDesign design, DiagnosticBag bag)
    {
        if (molecule is not Strand strand)
        {
            bag.Report(DeclarationDiagnostics.DesignOfDuplex, default);
            return;
        }
        StrandArchitecture architecture = StrandArchitecture.Of(strand);
        int errors = bag.ErrorCount;
        if (!RunLengthsAgree(architecture, design))
        {
            bag.Report(DeclarationDiagnostics.ArchitectureDiffers, default, design.ToString(), $"{architecture} ({architecture.RunPattern})");
        }
        else
        {
            CheckSugars(architecture, design, bag);
        }
        CheckBackbone(architecture, design, bag);
        CheckMethylation(strand, design, bag);
        if (bag.ErrorCount == errors)
        {
            bag.Report(DeclarationDiagnostics.DesignHolds, default, design.ToString());
        }
    }

    /// <summary>Whether wings and gap lie where the design has them: the same length, and modified and deoxy sugars at the same positions.</summary>
    private static bool RunLengthsAgree(StrandArchitecture architecture, StrandDesign design)
    {
        if (architecture.Length != design.Length)
        {
            return false;
        }
        for (int i = 0; i < design.Length; i++)
        {
            bool declaredDeoxy = design.SugarAt(i)?.Class == SugarClass.Deoxy;
            if (declaredDeoxy != (architecture.Sugars[i].Class == SugarClass.Deoxy))
            {
                return false;
            }
        }
        return true;
    }

    private static void CheckSugars(StrandArchitecture architecture, StrandDesign design, DiagnosticBag bag)
    {
        for (int i = 0; i < design.Length; i++)
        {
            if (design.SugarAt(i) is { } declared && !declared.Equals(architecture.Sugars[i]))
            {
                bag.Report(DeclarationDiagnostics.SugarDiffers, default, declared.ShortName, Say(i + 1), architecture.Sugars[i].ShortName);
            }
        }
    }

    private static void CheckBackbone(StrandArchitecture architecture, StrandDesign design, DiagnosticBag bag)
    {
        int count = Math.Min(design.Linkages.Length, architecture.Linkages.Length);
        for (int i = 0; i < count; i++)
        {
            if (!design.Linkages[i].Equals(architecture.Linkages[i]))
            {
                bag.Report(DeclarationDiagnostics.BackboneDiffers, default, design.Linkages[i].ShortName, Say(i + 1), architecture.Linkages[i].ShortName);
            }
        }
    }

    private static void CheckMethylation(Strand strand, StrandDesign design, DiagnosticBag bag)
    {
        if (design.MethylatedCytosine is not { } declared)
        {
            return;
        }
        string[] positions = [.. strand.Nucleotides
            .Where(residue => residue.Base.IsCytosine && residue.Base.Equals(Nucleobase.Methylcytosine) != declared)
            .Select(residue => Say(residue.Position))];
        if (positions.Length > 0)
        {
            bag.Report(DeclarationDiagnostics.MethylationDiffers, default, declared ? "5-methyl-C" : "C", Suggestion.List(positions, "and"));
        }
    }

    private static void CheckFormula(NucleicAcid molecule, MolecularFormula stated, Salt? salt, DiagnosticBag bag)
    {
        int protons = molecule.AcidicProtons;
        FormulaExplanation? explanation = DeclarationExplainer.ExplainFormula(molecule, stated);
        if (explanation is not { Holds: true })
        {
            bag.ReportWithHint(
                DeclarationDiagnostics.FormulaDiffers, default, explanation is null ? null : "it is " + explanation.Sentence,
                stated.ToString(), molecule.Formula.ToString());
        }
        else if (salt is not null && salt.CountFor(protons) is var count && (count != explanation.Salt!.CountFor(protons) || (count > 0 && salt.Ion != explanation.Salt.Ion)))
        {
            bag.Report(DeclarationDiagnostics.FormulaOfOtherSalt, default, stated.ToString(), explanation.Sentence, salt.Describe(protons));
        }
        else
        {
            bag.Report(DeclarationDiagnostics.FormulaHolds, default, stated.ToString(), explanation.Sentence);
        }
    }

    private static void CheckMass(NucleicAcid molecule, StatedMass stated, Salt? salt, AtomicWeights? edition, DiagnosticBag bag)
    {
        int protons = molecule.AcidicProtons;
        ImmutableArray<MassExplanation> explanations = MassExplainer.Explain(molecule.Formula, protons, stated, edition);
        // A partial salt explains almost any mass; it counts only when it is the declared one.
        MassExplanation? holding = explanations.FirstOrDefault(found => salt is null ? found.IsUsualForm : IsOf(found, salt, protons));
        string text = $"{stated} Da";
        if (holding is not null)
        {
            bag.Report(DeclarationDiagnostics.MassHolds, default, text, holding.ToString());
            return;
        }
        MassExplanation? other = explanations.FirstOrDefault(found => found.IsUsualForm || found.Salt is null);
        string? hint = other is not null ? $"it is the {other}" : DeclarationExplainer.ExplainMass(molecule, stated, edition) is { } guess ? $"it fits the {guess}" : null;
        bag.ReportWithHint(DeclarationDiagnostics.MassDiffers, default, hint, text, DescribeMasses(molecule, salt, edition));
    }

    private static bool IsOf(MassExplanation explanation, Salt salt, int protons) =>
        explanation.Salt is { } found && found.CountFor(protons) == salt.CountFor(protons) && (found.CountFor(protons) == 0 || found.Ion == salt.Ion);

    private static string DescribeMasses(NucleicAcid molecule, Salt? salt, AtomicWeights? edition)
    {
        int protons = molecule.AcidicProtons;
        edition ??= AtomicWeights.Current;
        Salt[] salts = salt is not null ? [salt] : protons > 0 ? [Salt.FreeAcid, Salt.Full(CounterIon.Sodium)] : [Salt.FreeAcid];
        IEnumerable<string> masses = salts.Select(form =>
            string.Create(CultureInfo.InvariantCulture, $"{molecule.GetFormula(form).GetAverageMass(edition).Value:F3} as {form.Describe(protons)}"));
        return Suggestion.List([.. masses], "and") + $" (average, weights of {edition.Name})";
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
