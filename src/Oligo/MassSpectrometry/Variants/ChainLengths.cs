using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>Strands that lack nucleotides inside, or have some twice.</summary>
internal static class ChainLengths
{
    /// <summary>
    /// Nucleotides missing inside the chain, each with the linkage after it: a coupling that failed, after which the next succeeded. The
    /// nucleotides at the two ends of the chain are those of n-x from an end.
    /// </summary>
    public static IEnumerable<StrandVariant> Deletions(VariantContext context, VariantClass variantClass)
    {
        List<int> sites = [];
        for (int i = context.Strand.IsCircular ? 0 : 1; i < context.Units.Length - (context.Strand.IsCircular ? 0 : 1); i++)
        {
            if (context.Units[i] is Nucleotide)
            {
                sites.Add(i);
            }
        }
        return Several(context, sites, context.Limits.Shorter, isBounded: true, (kinds, taken, chosen) =>
            Make(context, variantClass, -1, kinds, taken, chosen));
    }

    /// <summary>Units of the chain that are there once more: amidites that coupled twice.</summary>
    public static IEnumerable<StrandVariant> Insertions(VariantContext context, VariantClass variantClass)
    {
        // The last unit of a chain has no linkage: it is joined once more by the one before it.
        List<int> sites = [.. Enumerable.Range(0, context.Units.Length).Where(i => i > 0 || context.Units[i].Linkage is not null)
            .Where(i => context.Units[i] is Nucleotide || ((GroupUnit)context.Units[i]).Group.IsBoundTwice)];
        return Several(context, sites, context.Limits.Longer, isBounded: false, (kinds, taken, chosen) =>
            Make(context, variantClass, 1, kinds, taken, chosen));
    }

    /// <summary>Each number of units up to the largest, taken out of kinds of like ones or, ungrouped, one by one.</summary>
    private static IEnumerable<StrandVariant> Several(VariantContext context, List<int> sites, int most, bool isBounded,
        Func<List<List<int>>, int[], List<int>?, StrandVariant> make)
    {
        List<List<int>> kinds = [.. sites.GroupBy(site => FormulaOf(context, site)).Select(kind => kind.ToList())];
        for (int count = 1; count <= most && (!isBounded || count < context.Strand.Length); count++)
        {
            if (context.Limits.IsGrouped)
            {
                int[] heaps = [.. kinds.Select(kind => isBounded ? kind.Count : int.MaxValue / 2)];
                foreach (int[] taken in PositionChoices.OfHeaps(heaps, count))
                {
                    yield return make(kinds, taken, null);
                }
                continue;
            }
            foreach (int[] choice in count <= sites.Count ? PositionChoices.Of(sites.Count, count) : [])
            {
                List<int> chosen = [.. choice.Select(at => sites[at])];
                yield return make(kinds, [.. kinds.Select(kind => kind.Intersect(chosen).Count())], chosen);
            }
        }
    }

    private static StrandVariant Make(
        VariantContext context, VariantClass variantClass, int sign, List<List<int>> kinds, int[] taken, List<int>? chosen)
    {
        MolecularFormula delta = MolecularFormula.Empty;
        long ways = 1;
        int count = 0;
        for (int i = 0; i < kinds.Count; i++)
        {
            if (taken[i] == 0)
            {
                continue;
            }
            delta += sign * taken[i] * FormulaOf(context, kinds[i][0]);
            count += taken[i];
            ways = VariantOrigin.Multiply(ways, sign < 0
                ? VariantOrigin.Choose(kinds[i].Count, taken[i])
                : VariantOrigin.Choose(kinds[i].Count + taken[i] - 1, taken[i]));
        }
        List<int> sites = chosen ?? [.. kinds.Where((_, i) => taken[i] > 0).SelectMany(kind => kind).Order()];
        string units = string.Join(' ', kinds.Where((_, i) => taken[i] > 0)
            .Select((kind, i) => AdductSum.Counted(taken[kinds.IndexOf(kind)], TokenOf(context, kind[0]))));
        string name = string.Create(CultureInfo.InvariantCulture, $"n{(sign < 0 ? '-' : '+')}{count} ({units})");
        VariantPlace place = sites.TrueForAll(site => context.Units[site] is GroupUnit) ? VariantPlace.Group : VariantPlace.Nucleotide;
        var origin = new VariantOrigin(place, [.. sites.Select(context.PositionOf)], chosen is null ? ways : 1);
        return context.Make(variantClass, name, delta, origin, () =>
            chosen is not null ? Change(context, chosen, sign)
            : count == 1 ? SiteRule.OneOf(sites.Select(site => Change(context, [site], sign)))
            : null);
    }

    private static Strand? Change(VariantContext context, List<int> sites, int sign)
    {
        ImmutableArray<StrandUnit>.Builder units = context.Units.ToBuilder();
        foreach (int site in sites.OrderDescending())
        {
            StrandUnit unit = units[site];
            if (sign < 0)
            {
                units.RemoveAt(site);
                continue;
            }
            if (unit.Linkage is null)
            {
                StrandUnit before = units[site - 1];
                unit = unit.WithLinkage(before.Linkage, before.Stereo, before.Joint);
            }
            units.Insert(site, unit);
        }
        return context.Strand.FindWithUnits(units.ToImmutable());
    }

    /// <summary>A unit with the linkage that joins it: that after it, or for the last of a chain that before it.</summary>
    private static MolecularFormula FormulaOf(VariantContext context, int unit) => context.Units[unit].Linkage is null
        ? context.FormulaOf(unit) + context.Units[unit - 1].Linkage!.Increment
        : context.FormulaOf(unit);

    private static string TokenOf(VariantContext context, int unit) => context.Units[unit].Linkage is null
        ? context.TokenOf(unit) + context.Units[unit - 1].Linkage!.Token
        : context.TokenOf(unit);
}
