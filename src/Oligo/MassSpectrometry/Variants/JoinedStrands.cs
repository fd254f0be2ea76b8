using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Two chains in one molecule.</summary>
internal static class JoinedStrands
{
    /// <summary>Two whole strands joined by one linkage more, such as by the amine of a base and a 3' hydroxyl.</summary>
    public static IEnumerable<StrandVariant> Dimers(VariantContext context, VariantClass variantClass) =>
        LinkagesOf(context).Select(linkage => context.Make(
            variantClass, $"2 strands joined by {linkage.ShortName}", context.Strand.Formula + linkage.Increment, VariantOrigin.Whole));

    /// <summary>
    /// A second chain that grew on a base: the nucleotides from the 5' end to where it branched off, and their linkages.
    /// </summary>
    public static IEnumerable<StrandVariant> Branchmers(VariantContext context, VariantClass variantClass)
    {
        MolecularFormula branch = MolecularFormula.Empty;
        int nucleotides = 0;
        for (int i = 0; i < context.Units.Length - 1 && !context.Strand.IsCircular; i++)
        {
            branch += context.FormulaOf(i);
            if (context.Units[i] is not Nucleotide)
            {
                continue;
            }
            nucleotides++;
            yield return context.Make(
                variantClass,
                $"branch of {Text.CountedNoun.Of(nucleotides, "nucleotide")}",
                EndOf(context.Strand.FivePrimeGroup) + branch,
                new VariantOrigin(VariantPlace.FivePrimeEnd, [.. Enumerable.Range(1, nucleotides)], 1));
        }
    }

    private static IEnumerable<Linkage> LinkagesOf(VariantContext context) =>
        context.Units.Where(unit => unit.Linkage is not null).Select(unit => unit.Linkage!).Distinct();

    private static MolecularFormula EndOf(AttachedGroup? end) => StrandComposition.OfEnd(end).Formula;
}
