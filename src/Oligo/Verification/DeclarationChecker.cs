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
    /// <param name="edition">The atomic weights that a declared mass must have been computed with; <see langword="null"/> for any
    /// edition.</param>
    /// <returns>An error for each part that does not hold, with a hint where a common mistake explains it; a note for each that
    /// holds.</returns>
    public static ImmutableArray<Diagnostic> Check(NucleicAcid molecule, Declaration declaration, AtomicWeights? edition = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        ArgumentNullException.ThrowIfNull(declaration);
        var bag = new DiagnosticBag();
        if (declaration is { IsEmpty: true, ExpectedIn: { } place })
        {
            bag.Report(DeclarationDiagnostics.NothingDeclared, default, place);
        }
        if (declaration.Design is { } design)
        {
            CheckDesign(molecule, design, bag);
        }
        int protons = molecule.AcidicProtons;
        Salt? salt = CheckSalt(declaration, protons, bag);
        FormulaExplanation? formula = declaration.Formula is { } stated ? CheckFormula(molecule, stated, salt, bag) : null;
        MassExplanation? mass = declaration.Mass is { } printed ? CheckMass(molecule, printed, salt, edition, bag) : null;
        if (formula is not null && mass is not null && !AreSame(formula.Salt!, mass.Salt!, protons))
        {
            bag.Report(DeclarationDiagnostics.FormsDiffer, default, formula.Sentence, "the " + mass.Form);
        }
        return bag.ToImmutable();
    }

    /// <summary>
    /// The salt that is declared, or else that of the name, if the molecule can form it and a declared formula or mass can bear it out.
    /// </summary>
    private static Salt? CheckSalt(Declaration declaration, int protons, DiagnosticBag bag)
    {
        if ((declaration.Salt ?? declaration.NamedSalt) is not { } salt)
        {
            return null;
        }
        if (salt.ReplacesProtons && protons == 0)
        {
            bag.Report(DeclarationDiagnostics.SaltOfNeutral, default, salt.IonNames);
            return null;
        }
        if (!salt.IsPossibleFor(protons))
        {
            bag.Report(DeclarationDiagnostics.SaltImpossible, default, Say(salt.TotalCount ?? 1), salt.IonNames,
                CountedNoun.Of(protons, "acidic proton"));
            return null;
        }
        if (declaration is { Salt: not null, NamedSalt: { } named } && !(named.IsPossibleFor(protons) && AreSame(salt, named, protons)))
        {
            string form = named.IsPossibleFor(protons) ? named.Describe(protons) : $"salt {named}";
            bag.Report(DeclarationDiagnostics.NameOfOtherSalt, default, form, salt.Describe(protons));
        }
        else if (declaration is { Salt: not null, Formula: null, Mass: null })
        {
            bag.Report(DeclarationDiagnostics.SaltUnsupported, default, salt.Describe(protons));
        }
        return salt;
    }

    private static void CheckDesign(NucleicAcid molecule, StrandDesign design, DiagnosticBag bag)
    {
        if (molecule is not Strand strand)
        {
            bag.Report(DeclarationDiagnostics.DesignOfDuplex, default, NucleicAcid.KindOf(molecule));
            return;
        }
        design = strand.Length > 0 ? design.WithLength(strand.Length) : design;
        StrandArchitecture architecture = StrandArchitecture.Create(strand);
        int errors = bag.ErrorCount;
        if (!RunLengthsAgree(architecture, design))
        {
            bag.Report(DeclarationDiagnostics.ArchitectureDiffers, default, design.ToString(),
                $"{architecture} ({architecture.RunPattern})");
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

    /// <summary>
    /// Whether wings and gap lie where the design has them: the same length, and modified and deoxy sugars at the same positions.
    /// </summary>
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
                bag.Report(DeclarationDiagnostics.BackboneDiffers, default, design.Linkages[i].ShortName, Say(i + 1),
                    architecture.Linkages[i].ShortName);
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
            bag.Report(DeclarationDiagnostics.MethylationDiffers, default, declared ? "5-methyl-C" : "C",
                Suggestion.List(positions, "and"));
        }
    }

    private static FormulaExplanation? CheckFormula(NucleicAcid molecule, MolecularFormula stated, Salt? salt, DiagnosticBag bag)
    {
        int protons = molecule.AcidicProtons;
        FormulaExplanation? explanation = DeclarationExplainer.ExplainFormula(molecule, stated);
        if (explanation is not { Holds: true })
        {
            bag.ReportWithHint(
                DeclarationDiagnostics.FormulaDiffers, default, explanation is null ? null : "it is " + explanation.Sentence,
                stated.ToString(), molecule.Formula.ToString(), Salt.FreeAcid.Describe(protons));
            return null;
        }
        if (salt is not null && !AreSame(salt, explanation.Salt!, protons))
        {
            bag.Report(DeclarationDiagnostics.FormulaOfOtherSalt, default, stated.ToString(), explanation.Sentence, salt.Describe(protons));
            return null;
        }
        bag.Report(DeclarationDiagnostics.FormulaHolds, default, stated.ToString(), explanation.Sentence);
        return explanation;
    }

    /// <summary>Whether two salts of a molecule are one compound.</summary>
    private static bool AreSame(Salt one, Salt other, int protons)
    {
        int count = one.CountFor(protons);
        return count == other.CountFor(protons) && (count == 0 || one.Ion == other.Ion) && Equals(one.Rest, other.Rest);
    }

    private static MassExplanation? CheckMass(NucleicAcid molecule, StatedMass stated, Salt? salt,
        AtomicWeights? edition, DiagnosticBag bag)
    {
        MolecularFormula acid = molecule.Formula;
        int protons = molecule.AcidicProtons;
        // A partial salt explains almost any mass; it counts only when it is the declared one.
        IEnumerable<MassForm> forms = salt is null ? MassForm.Usual(acid, protons) : [MassForm.Of(salt, acid, protons)];
        MassExplanation? holding = new MassSearch(acid, stated, edition).Find(forms, double.PositiveInfinity).FirstOrDefault();
        string text = $"{stated} Da";
        if (holding is not null)
        {
            bag.Report(DeclarationDiagnostics.MassHolds, default, text, holding.ToString());
            return holding;
        }
        bag.ReportWithHint(
            DeclarationDiagnostics.MassDiffers, default, DeclarationExplainer.ExplainMass(molecule, stated, edition), text,
            DescribeMasses(molecule, salt, edition));
        return null;
    }

    private static string DescribeMasses(NucleicAcid molecule, Salt? salt, AtomicWeights? edition)
    {
        int protons = molecule.AcidicProtons;
        edition ??= AtomicWeights.Current;
        Salt[] salts = salt is not null ? [salt] : protons > 0 ? [Salt.FreeAcid, Salt.Full(CounterIon.Sodium)] : [Salt.FreeAcid];
        IEnumerable<string> masses = salts.Select(form =>
            string.Create(CultureInfo.InvariantCulture,
                $"{molecule.GetFormula(form).GetAverageMass(edition).Value:F3} as {form.Describe(protons)}"));
        return Suggestion.List([.. masses], "and") + $" (average, weights of {edition.Name})";
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
