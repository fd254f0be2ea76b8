using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Verification;

/// <summary>Tells in words how a stated formula relates to a free acid: which salt it is, or which mistake explains it.</summary>
public static class FormulaExplainer
{
    // What mistakes of transcription add (one way) or take (the other), with both readings.
    private static readonly ImmutableArray<Slip> Slips =
    [
        new("CH2", "{0} methyl group{1} (CH2) more: C written as 5-methyl-C, or U as T",
            "{0} methyl group{1} (CH2) fewer: 5-methyl-C written as C, or T as U"),
        new("SO-1", "{0} sulfur in place of oxygen: phosphodiesters written as phosphorothioates",
            "{0} oxygen in place of sulfur: phosphorothioates written as phosphodiesters"),
        new("HO3P", "{0} phosphate{1} (HPO3) more: a phosphate at an end", "{0} phosphate{1} (HPO3) fewer"),
        new("HO2PS", "{0} thiophosphate{1} (HPO2S) more: n linkages counted on n residues", "{0} thiophosphate{1} (HPO2S) fewer"),
        new("H2O", "{0} H2O more: water of hydration, or a bond not counted", "{0} H2O fewer"),
        new("C3H6O2", "{0} methoxyethyl group{1} (C3H6O2) more: deoxy written as MOE",
            "{0} methoxyethyl group{1} (C3H6O2) fewer: MOE written as deoxy"),
        new("C2H4O", "{0} C2H4O more: 2'-O-methyl written as MOE", "{0} C2H4O fewer: MOE written as 2'-O-methyl"),
        new("O", "{0} O more: deoxy written as ribo", "{0} O fewer: ribo written as deoxy"),
    ];

    /// <summary>Explains a stated formula.</summary>
    /// <param name="acid">Formula of the free acid.</param>
    /// <param name="acidicProtons">Its acidic protons.</param>
    /// <param name="stated">The stated formula.</param>
    /// <returns>The explanation, or <see langword="null"/> if none is known.</returns>
    public static FormulaExplanation? Explain(MolecularFormula acid, int acidicProtons, MolecularFormula stated)
    {
        ArgumentNullException.ThrowIfNull(acid);
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentOutOfRangeException.ThrowIfNegative(acidicProtons);
        return FindForm(acid, acidicProtons, stated)
            ?? FindLostCount(acid, acidicProtons, stated)
            ?? FindSlip(acid, acidicProtons, stated)
            ?? FindOtherCount(acid, acidicProtons, stated);
    }

    /// <summary>
    /// The explanation as a form of the compound itself: acid, salt, anion, or hydrogens of the one with counter-ions of the other.
    /// </summary>
    internal static FormulaExplanation? FindForm(MolecularFormula acid, int protons, MolecularFormula stated) =>
        stated.Equals(acid)
            ? new FormulaExplanation(true, Salt.FreeAcid, $"the {Salt.FreeAcid.Describe(protons)}")
            : FindSalt(acid, protons, stated) ?? FindAnion(acid, protons, stated) ?? FindMixedUp(acid, protons, stated);

    private sealed record Slip(string Formula, string More, string Fewer)
    {
        public MolecularFormula Unit { get; } = MolecularFormula.Parse(Formula);
    }

    private static FormulaExplanation? FindSalt(MolecularFormula acid, int protons, MolecularFormula stated)
    {
        foreach (CounterIon ion in CounterIon.All)
        {
            int full = ion.CountFor(protons);
            for (int count = full; count > 0; count--)
            {
                Salt salt = count == full ? Salt.Full(ion) : Salt.Create(ion, count);
                if (stated.Equals(salt.Apply(acid, protons)))
                {
                    return new FormulaExplanation(true, salt, $"the {salt.Describe(protons)}");
                }
            }
        }
        return null;
    }

    private static FormulaExplanation? FindAnion(MolecularFormula acid, int protons, MolecularFormula stated)
    {
        int missing = acid[Element.Hydrogen] - stated[Element.Hydrogen];
        bool onlyHydrogen = missing > 0 && missing <= protons && stated.Equals(acid.With(Element.Hydrogen, stated[Element.Hydrogen]));
        string lost = missing == 1
            ? "1 H is missing and no counter-ion replaces it"
            : Say($"{missing} H are missing and no counter-ion replaces them");
        return onlyHydrogen
            ? new FormulaExplanation(false, null, Say($"the anion of {CountedNoun.Of(missing, "charge")}, not a compound: {lost}"))
            : null;
    }

    private static FormulaExplanation? FindMixedUp(MolecularFormula acid, int protons, MolecularFormula stated)
    {
        foreach (CounterIon ion in CounterIon.All)
        {
            int count = ion.CountFor(protons);
            if (count > 0 && stated.Equals(acid + (count * ion.Formula)))
            {
                return new FormulaExplanation(false, null,
                    Say($"the hydrogens of the free acid with the {count} {ion.Symbol} of the salt: {count * ion.Charge} H too many"));
            }
        }
        return null;
    }

    /// <summary>One element whose count was lost in copying: <c>S</c> where S17 follows, or no S at all.</summary>
    internal static FormulaExplanation? FindLostCount(MolecularFormula acid, int protons, MolecularFormula stated) =>
        FindOneElement(acid, protons, stated, (element, count, right) => count switch
        {
            1 => $"the count of {element.Symbol} lost: {element.Symbol} where {element.Symbol}{right} follows",
            0 => $"{element.Symbol}{right} lost",
            _ => null,
        });

    /// <summary>
    /// One element whose count is another: a wrong number of one kind of atom, which no mistake of whole groups explains.
    /// </summary>
    private static FormulaExplanation? FindOtherCount(MolecularFormula acid, int protons, MolecularFormula stated) =>
        FindOneElement(acid, protons, stated, (element, count, right) =>
        {
            string error = count < right ? "few" : "many";
            return $"{element.Symbol}{count} where {element.Symbol}{right} follows: {Math.Abs(count - right)} {element.Symbol} too {error}";
        });

    private static FormulaExplanation? FindOneElement(MolecularFormula acid, int protons, MolecularFormula stated,
        Func<Element, int, int, FormattableString?> describe)
    {
        foreach ((string name, MolecularFormula form) in UsualForms(acid, protons))
        {
            Element[] different = [.. Element.All.Where(element => stated[element] != form[element])];
            if (different is [var element] && stated.Equals(form.With(element, stated[element]))
                && describe(element, stated[element], form[element]) is { } words)
            {
                return new FormulaExplanation(false, null, $"the {name} with {Say(words)}");
            }
        }
        return null;
    }

    private static FormulaExplanation? FindSlip(MolecularFormula acid, int protons, MolecularFormula stated)
    {
        // A mistake is made once a residue at most; phosphorus counts the residues but one.
        int residues = acid[Element.Phosphorus] + 1;
        foreach ((string name, MolecularFormula form) in UsualForms(acid, protons))
        {
            MolecularFormula difference = stated - form;
            foreach (Slip slip in Slips)
            {
                if (FindFactor(difference, slip.Unit) is { } factor && Math.Abs(factor) <= residues)
                {
                    string text =
                        string.Format(CultureInfo.InvariantCulture, factor > 0
                        ? slip.More
                        : slip.Fewer, Math.Abs(factor), Math.Abs(factor) == 1
                        ? ""
                        : "s");
                    return new FormulaExplanation(false, null, $"the {name} with {text}");
                }
            }
        }
        return null;
    }

    /// <summary>The whole number that multiplies a unit to a difference, or <see langword="null"/>.</summary>
    private static int? FindFactor(MolecularFormula difference, MolecularFormula unit)
    {
        Element element = Element.All.First(candidate => unit[candidate] != 0);
        int factor = difference[element] / unit[element];
        return factor != 0 && difference.Equals(factor * unit) ? factor : null;
    }

    private static IEnumerable<(string Name, MolecularFormula Formula)> UsualForms(MolecularFormula acid, int protons)
    {
        yield return (Salt.FreeAcid.Describe(protons), acid);
        foreach (CounterIon ion in CounterIon.Usual)
        {
            if (protons > 0)
            {
                yield return (Salt.Full(ion).Describe(protons), Salt.Full(ion).Apply(acid, protons));
            }
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
