using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>Tells which edition of atomic weights and which salt explain a stated mass.</summary>
public static class MassExplainer
{
    /// <summary>
    /// Every explanation, the most plausible first: usual forms, then ions and counter-ions miscounted, then other salts; current weights
    /// before older ones. Mistakes and other salts are left out where a random mass would fit one of them in more than 3 % of cases.
    /// </summary>
    /// <param name="acid">Formula of the free acid.</param>
    /// <param name="acidicProtons">Its acidic protons.</param>
    /// <param name="stated">The stated mass.</param>
    /// <param name="edition">Weights to look at; <see langword="null"/> for every edition.</param>
    /// <returns>The explanations; empty if nothing explains the mass.</returns>
    public static ImmutableArray<MassExplanation> Explain(MolecularFormula acid, int acidicProtons, StatedMass stated,
        AtomicWeights? edition = null)
    {
        ArgumentNullException.ThrowIfNull(acid);
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentOutOfRangeException.ThrowIfNegative(acidicProtons);
        var search = new MassSearch(acid, stated, edition);
        return
        [
            .. search.Find(MassForm.Usual(acid, acidicProtons), double.PositiveInfinity),
            .. search.Find(MassForm.Miscounted(acid, acidicProtons), MassTrials.PlainLimit),
            .. search.Find(MassForm.OtherSalts(acid, acidicProtons), MassTrials.PlainLimit),
        ];
    }
}
