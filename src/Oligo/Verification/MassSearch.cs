using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Verification;

/// <summary>
/// A search for what a stated mass may be of: forms are tried set by set, and the chance of a random hit among all of them is kept.
/// </summary>
/// <param name="acid">Formula of the free acid.</param>
/// <param name="stated">The stated mass.</param>
/// <param name="edition">Weights to look at; <see langword="null"/> for every edition.</param>
internal sealed class MassSearch(MolecularFormula acid, StatedMass stated, AtomicWeights? edition)
{
    /// <summary>Decimals, of daltons, to which the masses of editions agree that are one explanation.</summary>
    public const int EqualDecimals = 4;

    private readonly MassTrials _trials = new(acid.GetAverageMass().Value);
    private readonly ImmutableArray<AtomicWeights> _editions = edition is null ? AtomicWeights.All : [edition];

    /// <summary>The forms among a set whose mass rounds to the stated one, each edition tested by itself; current weights first.</summary>
    /// <param name="forms">The forms; they count as tried.</param>
    /// <param name="limit">The chance of a random hit, among these and those tried before, above which the set is left out.</param>
    /// <param name="editions">Weights to look at; those of the search by default.</param>
    public IEnumerable<MassExplanation> Find(IEnumerable<MassForm> forms, double limit, ImmutableArray<AtomicWeights>? editions = null) =>
        Find([.. forms], limit, editions ?? _editions, stated.Tolerance);

    /// <summary>The same for masses that miss the stated one by one unit of its last digit.</summary>
    /// <param name="forms">The forms; they count as tried.</param>
    /// <param name="limit">The chance of a random hit above which the set is left out.</param>
    public IEnumerable<MassExplanation> FindLastDigitOff(IEnumerable<MassForm> forms, double limit) =>
        Find([.. forms], limit, _editions, 3 * stated.Tolerance);

    /// <summary>The form that has most decimals in common with a stated mass of more decimals, three at least.</summary>
    /// <param name="forms">The forms; they count as tried.</param>
    /// <param name="limit">The chance of a random hit above which they are left out.</param>
    public MassExplanation? FindToFewerDecimals(ImmutableArray<MassForm> forms, double limit)
    {
        const int Fewest = 3;
        Mass margin = stated.Tolerance;
        for (int decimals = stated.Decimals - 1; decimals >= Fewest; decimals--)
        {
            margin = 10 * margin;
            if (Find(forms, limit, _editions, margin).FirstOrDefault() is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private IEnumerable<MassExplanation> Find(ImmutableArray<MassForm> forms, double limit,
        ImmutableArray<AtomicWeights> editions, Mass margin)
    {
        ImmutableArray<(MassForm Form, AtomicWeights? Edition, Mass Mass)> tried =
            [.. forms.SelectMany(form =>
                editions.Select(weights => (form, (AtomicWeights?)weights, form.GetAverageMass(weights)))
                .Append((form, null, form.MonoisotopicMass)))];
        if (!_trials.TryAdd(tried.Select(row => row.Mass), margin, limit))
        {
            return [];
        }
        return from row in tried
               where row.Mass >= stated.Value - margin && row.Mass <= stated.Value + margin
               group row by (row.Form, IsMonoisotopic: row.Edition is null, Math.Round(row.Mass.Daltons, EqualDecimals)) into same
               let weights = ImmutableArray.CreateRange(same.Select(row => row.Edition).OfType<AtomicWeights>())
               orderby weights.Contains(AtomicWeights.Current) ? 0 : 1, same.Key.IsMonoisotopic, Distance(same.First().Mass)
               select new MassExplanation(same.Key.Form.Name, same.Key.Form.Salt, weights, same.First().Mass, stated, _trials.Chance);
    }

    private Mass Distance(Mass mass) => mass > stated.Value ? mass - stated.Value : stated.Value - mass;
}
