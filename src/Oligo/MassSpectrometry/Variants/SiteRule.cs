using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>A change that units of a chain can undergo, each for itself: another base, sugar, linkage, or something bound to it.</summary>
/// <param name="place">What the positions are of.</param>
/// <param name="name">The change in words; the units that undergo it are named after it where they differ.</param>
/// <param name="delta">What a unit gains by it; <see langword="null"/> for a unit that cannot undergo it.</param>
/// <param name="change">The changed unit; <see langword="null"/> where no row has it.</param>
/// <param name="label">Names the part of a unit that is changed; by default nothing does.</param>
/// <param name="isRepeated">Whether several units may have undergone it.</param>
internal sealed class SiteRule(
    VariantPlace place,
    string name,
    Func<StrandUnit, MolecularFormula?> delta,
    Func<StrandUnit, StrandUnit?>? change = null,
    Func<StrandUnit, string>? label = null,
    bool isRepeated = false)
{
    public IEnumerable<StrandVariant> Evaluate(VariantContext context, VariantClass variantClass)
    {
        var groups = new OrderedDictionary<MolecularFormula, List<int>>();
        for (int i = 0; i < context.Units.Length; i++)
        {
            if (delta(context.Units[i]) is not { } gain)
            {
                continue;
            }
            if (!groups.TryGetValue(gain, out List<int>? sites))
            {
                groups.Add(gain, sites = []);
            }
            sites.Add(i);
        }
        foreach ((MolecularFormula gain, List<int> sites) in groups)
        {
            for (int times = 1; times <= (isRepeated ? Math.Min(context.Limits.Times, sites.Count) : 1); times++)
            {
                foreach (StrandVariant variant in context.Limits.IsGrouped
                    ? [Group(context, variantClass, gain, sites, times)]
                    : Each(context, variantClass, gain, sites, times))
                {
                    yield return variant;
                }
            }
        }
    }

    private StrandVariant Group(VariantContext context, VariantClass variantClass, MolecularFormula gain, List<int> sites, int times)
    {
        var origin = new VariantOrigin(place, PositionsOf(context, sites), VariantOrigin.Choose(sites.Count, times));
        return context.Make(variantClass, NameOf(context, sites, times), times * gain, origin, () =>
            times == sites.Count ? Change(context.Strand, sites)
            : times == 1 ? OneOf(sites.Select(site => Change(context.Strand, [site])))
            : null);
    }

    /// <summary>Choices of one composition share its formulas, and their name where it does not depend on the units.</summary>
    private IEnumerable<StrandVariant> Each(
        VariantContext context, VariantClass variantClass, MolecularFormula gain, List<int> sites, int times)
    {
        MolecularFormula sum = times * gain;
        MolecularFormula formula = context.Strand.Formula + sum;
        string? common = label is null ? NameOf(context, sites, times) : null;
        foreach (int[] choice in PositionChoices.Of(sites.Count, times))
        {
            var origin = new VariantOrigin(place, [.. choice.Select(at => context.PositionOf(sites[at]))], 1);
            yield return context.Make(variantClass, common ?? NameOf(context, Chosen(sites, choice), times), sum, origin,
                () => Change(context.Strand, Chosen(sites, choice)), formula);
        }
    }

    private static List<int> Chosen(List<int> sites, int[] choice) => [.. choice.Select(at => sites[at])];

    /// <summary>The strand that all of several are; <see langword="null"/> where they differ or one is not known.</summary>
    internal static Strand? OneOf(IEnumerable<Strand?> strands)
    {
        Strand? only = null;
        foreach (Strand? strand in strands)
        {
            if (strand is null || (only is not null && !only.Equals(strand)))
            {
                return null;
            }
            only = strand;
        }
        return only;
    }

    private Strand? Change(Strand strand, List<int> sites)
    {
        ImmutableArray<StrandUnit>.Builder units = strand.Units.ToBuilder();
        foreach (int site in sites)
        {
            if (change?.Invoke(units[site]) is not { } changed)
            {
                return null;
            }
            units[site] = changed;
        }
        return strand.FindWithUnits(units.ToImmutable());
    }

    private string NameOf(VariantContext context, List<int> sites, int times)
    {
        string counted = AdductSum.Counted(times, times == 1 ? name : $" {name}");
        return label is null
            ? counted
            : $"{counted} ({string.Join(", ", sites.Select(site => label(context.Units[site])).Distinct())})";
    }

    private static ImmutableArray<int> PositionsOf(VariantContext context, List<int> sites) => [.. sites.Select(context.PositionOf)];
}
