using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>Tells which edition of atomic weights and which salt explain a stated mass.</summary>
public static class MassExplainer
{
    /// <summary>Every explanation, the most plausible first: usual forms before anions and partial salts, current weights before older ones.</summary>
    /// <param name="acid">Formula of the free acid.</param>
    /// <param name="acidicProtons">Its acidic protons.</param>
    /// <param name="stated">The stated mass.</param>
    /// <param name="edition">Weights to look at; <see langword="null"/> for every edition.</param>
    /// <returns>The explanations; empty if nothing explains the mass.</returns>
    public static ImmutableArray<MassExplanation> Explain(MolecularFormula acid, int acidicProtons, StatedMass stated, AtomicWeights? edition = null)
    {
        ArgumentNullException.ThrowIfNull(acid);
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentOutOfRangeException.ThrowIfNegative(acidicProtons);
        return Explain(Forms(acid, acidicProtons, withPartialSalts: true), stated, edition);
    }

    /// <summary>The same without partial salts, which explain almost any mass: what is left is worth saying of a guess.</summary>
    internal static ImmutableArray<MassExplanation> ExplainWithoutPartialSalts(MolecularFormula acid, int acidicProtons, StatedMass stated, AtomicWeights? edition) =>
        Explain(Forms(acid, acidicProtons, withPartialSalts: false), stated, edition);

    private static ImmutableArray<MassExplanation> Explain(IEnumerable<Form> forms, StatedMass stated, AtomicWeights? edition)
    {
        ImmutableArray<AtomicWeights> editions = edition is null ? AtomicWeights.All : [edition];
        return
        [
            .. from form in forms
               from explanation in ExplainForm(form, stated, editions)
               orderby Rank(explanation), explanation.Editions.Contains(AtomicWeights.Current) ? 0 : 1, explanation.IsMonoisotopic, Math.Abs(explanation.Difference.Daltons)
               select explanation,
        ];
    }

    private readonly record struct Form(string Name, Salt? Salt, MolecularFormula Formula);

    private static IEnumerable<Form> Forms(MolecularFormula acid, int protons, bool withPartialSalts)
    {
        yield return new Form(Salt.FreeAcid.Describe(protons), Salt.FreeAcid, acid);
        if (protons == 0)
        {
            yield break;
        }
        // Salts of ions that are not usual explain as much as partial ones do, so they are left out with them.
        foreach (CounterIon ion in withPartialSalts ? CounterIon.All : CounterIon.Usual)
        {
            int full = ion.CountFor(protons);
            if (full == 0)
            {
                continue;
            }
            yield return new Form(Salt.Full(ion).Describe(protons), Salt.Full(ion), Salt.Full(ion).Apply(acid, protons));
            for (int count = 1; count < full && withPartialSalts; count++)
            {
                Salt salt = Salt.Of(ion, count);
                yield return new Form(salt.Describe(protons), salt, salt.Apply(acid, protons));
            }
        }
        string charges = protons == 1 ? "1 charge" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{protons} charges");
        yield return new Form($"anion of {charges}", null, acid - MolecularFormula.Create((Element.Hydrogen, protons)));
        foreach (CounterIon ion in CounterIon.Usual)
        {
            string name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"formula that adds {protons} {ion.Symbol} to the free acid and takes no H away");
            yield return new Form(name, null, acid + (protons * ion.Formula));
        }
    }

    private static IEnumerable<MassExplanation> ExplainForm(Form form, StatedMass stated, ImmutableArray<AtomicWeights> editions)
    {
        // Editions whose masses agree to 0.1 mDa are one explanation.
        const int Decimals = 4;
        foreach (var group in editions.Select(weights => (Weights: weights, Mass: form.Formula.GetAverageMass(weights).Value)).GroupBy(pair => Math.Round(pair.Mass.Daltons, Decimals)))
        {
            Mass mass = group.First().Mass;
            if (stated.Fits(mass))
            {
                yield return new MassExplanation(form.Name, form.Salt, [.. group.Select(pair => pair.Weights)], mass, stated.Value - mass);
            }
        }
        Mass monoisotopic = form.Formula.MonoisotopicMass;
        if (stated.Fits(monoisotopic))
        {
            yield return new MassExplanation(form.Name, form.Salt, [], monoisotopic, stated.Value - monoisotopic);
        }
    }

    private static int Rank(MassExplanation explanation) => explanation switch
    {
        { Salt: { Ion: null } } => 0,
        { Salt: { Count: null } salt } when salt.Ion == CounterIon.Sodium => 0,
        { IsUsualForm: true } => 1,
        { Salt: null } => 2,
        _ => 3,
    };
}
