using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Something bound to a free hydroxyl at an end of a strand.</summary>
internal static class EndRule
{
    /// <summary>A group of the tables in the place of the hydroxyl.</summary>
    public static IEnumerable<StrandVariant> Evaluate(
        VariantContext context, VariantClass variantClass, bool isFivePrime, string name, Group group)
    {
        var end = new AttachedGroup(group);
        Strand strand = context.Strand;
        return Evaluate(context, variantClass, isFivePrime, name, StrandComposition.OfEnd(end).Formula, () =>
            isFivePrime ? strand.FindWithEnds(end, strand.ThreePrimeGroup) : strand.FindWithEnds(strand.FivePrimeGroup, end));
    }

    /// <summary>Atoms more at the hydroxyl.</summary>
    public static IEnumerable<StrandVariant> Evaluate(VariantContext context, VariantClass variantClass, bool isFivePrime, string name,
        MolecularFormula delta, Func<Strand?>? findStrand = null)
    {
        if (HasHydroxyl(context.Strand, isFivePrime))
        {
            var origin = new VariantOrigin(
                isFivePrime ? VariantPlace.FivePrimeEnd : VariantPlace.ThreePrimeEnd, [isFivePrime ? 1 : context.Strand.Length], 1);
            yield return context.Make(variantClass, name, delta, origin, findStrand);
        }
    }

    private static bool HasHydroxyl(Strand strand, bool isFivePrime) => !strand.IsCircular
        && (isFivePrime ? strand.FivePrimeGroup : strand.ThreePrimeGroup) is null
        && strand.Units[isFivePrime ? 0 : ^1] is Nucleotide;
}
