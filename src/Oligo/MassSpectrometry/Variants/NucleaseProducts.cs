using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>The pieces that nucleases leave of a strand, with its ligands and without those at its ends.</summary>
internal static class NucleaseProducts
{
    public static IEnumerable<StrandVariant> FromThreePrime(VariantContext context, VariantClass variantClass) =>
        Of(context, variantClass, (sites, whole) => ShortenedAtThreePrime(sites, whole));

    public static IEnumerable<StrandVariant> FromFivePrime(VariantContext context, VariantClass variantClass) =>
        Of(context, variantClass, (sites, whole) => ShortenedAtFivePrime(sites, whole));

    /// <summary>Both parts of each cut, unless exonucleases leave the same.</summary>
    public static IEnumerable<StrandVariant> Cut(VariantContext context, VariantClass variantClass) =>
        Of(context, variantClass, (sites, whole) =>
            Parts(sites, whole).Except(ShortenedAtThreePrime(sites, whole)).Except(ShortenedAtFivePrime(sites, whole)));

    /// <summary>What exonucleases leave of the parts, from the ends that the cuts made.</summary>
    public static IEnumerable<StrandVariant> CutAndShortened(VariantContext context, VariantClass variantClass) =>
        Of(context, variantClass, (sites, whole) => ShortenedParts(sites, whole).Except(Parts(sites, whole))
            .Except(ShortenedAtThreePrime(sites, whole)).Except(ShortenedAtFivePrime(sites, whole)));

    /// <summary>The strand, with its ligands and without them, as a 5'-phosphate.</summary>
    public static IEnumerable<StrandVariant> Phosphorylated(VariantContext context, VariantClass variantClass)
    {
        foreach (StrandVariant variant in EndRule.Evaluate(context, variantClass, true, "5'-phosphate", Monomers.Group.Phosphate))
        {
            yield return variant;
        }
        Stretch whole = new(0, context.Units.Length - 1);
        Stretch bare = BareOf(context);
        if (bare.First < bare.Last && bare != whole && (bare.First > 0 || context.Strand.FivePrimeGroup is null)
            && FindPiece(context, bare) is { } strand
            && strand.FindWithEnds(new AttachedGroup(Monomers.Group.Phosphate), strand.ThreePrimeGroup) is { } phosphorylated)
        {
            yield return context.Make(variantClass, "5'-phosphate without ligand", phosphorylated.Formula - context.Strand.Formula,
                new VariantOrigin(VariantPlace.FivePrimeEnd, [1], 1), () => phosphorylated);
        }
    }

    private static IEnumerable<StrandVariant> Of(
        VariantContext context, VariantClass variantClass, Func<NucleaseSites, Stretch, IEnumerable<Stretch>> find)
    {
        if (context.Strand.IsCircular)
        {
            yield break;
        }
        var sites = new NucleaseSites(context);
        Stretch whole = new(0, context.Units.Length - 1);
        Stretch bare = BareOf(context);
        // A piece from which the ligand was cut is the same with and without it.
        var seen = new HashSet<Stretch>();
        foreach (Stretch start in bare == whole || bare.First > bare.Last ? [whole] : new[] { whole, bare })
        {
            foreach (Stretch piece in find(sites, start).Where(piece => NucleotidesOf(context, piece) >= context.Limits.MinLength))
            {
                if (seen.Add(piece))
                {
                    yield return Make(context, variantClass, piece, start == whole ? "" : " without ligand");
                }
            }
        }
    }

    private static StrandVariant Make(VariantContext context, VariantClass variantClass, Stretch piece, string remark)
    {
        ChainCut? from = piece.First == 0 ? null : new ChainCut(piece.First - 1, ChainCutPlace.AfterCore);
        ChainCut? to = piece.Last == context.Units.Length - 1 ? null : new ChainCut(piece.Last, ChainCutPlace.BeforeCore);
        MolecularFormula delta = context.Composition.Between(from, to).Formula - context.Strand.Formula;
        int last = context.PositionOf(piece.Last);
        int first = last - NucleotidesOf(context, piece) + 1;
        ImmutableArray<int> lost =
            [.. Enumerable.Range(1, first - 1), .. Enumerable.Range(last + 1, context.Strand.Length - last)];
        VariantPlace place = first > 1 ? VariantPlace.FivePrimeEnd : VariantPlace.ThreePrimeEnd;
        string name = string.Create(CultureInfo.InvariantCulture, $"nucleotides {first}-{last}{remark}");
        return context.Make(variantClass, name, delta, new VariantOrigin(place, lost, 1), () => FindPiece(context, piece));
    }

    private static IEnumerable<Stretch> ShortenedAtThreePrime(NucleaseSites sites, Stretch start)
    {
        for (int last = start.Last; last > start.First && sites.YieldsAtThreePrime(last); last--)
        {
            yield return start with { Last = last - 1 };
        }
    }

    private static IEnumerable<Stretch> ShortenedAtFivePrime(NucleaseSites sites, Stretch start)
    {
        for (int first = start.First; first < start.Last && sites.YieldsAtFivePrime(first); first++)
        {
            yield return start with { First = first + 1 };
        }
    }

    private static IEnumerable<Stretch> Parts(NucleaseSites sites, Stretch start)
    {
        for (int unit = start.Last - 1; unit >= start.First; unit--)
        {
            if (sites.IsEndonucleaseSite(unit))
            {
                yield return start with { Last = unit };
            }
        }
        for (int unit = start.First; unit < start.Last; unit++)
        {
            if (sites.IsEndonucleaseSite(unit))
            {
                yield return start with { First = unit + 1 };
            }
        }
    }

    private static IEnumerable<Stretch> ShortenedParts(NucleaseSites sites, Stretch start)
    {
        bool isReached = false;
        for (int last = start.Last - 1; last >= start.First; last--)
        {
            isReached = sites.IsEndonucleaseSite(last) || (isReached && sites.YieldsAtThreePrime(last + 1));
            if (isReached)
            {
                yield return start with { Last = last };
            }
        }
        isReached = false;
        for (int first = start.First + 1; first <= start.Last; first++)
        {
            isReached = sites.IsEndonucleaseSite(first - 1) || (isReached && sites.YieldsAtFivePrime(first - 1));
            if (isReached)
            {
                yield return start with { First = first };
            }
        }
    }

    /// <summary>The strand without groups of the chain before its first and after its last nucleotide.</summary>
    private static Stretch BareOf(VariantContext context)
    {
        int first = 0;
        int last = context.Units.Length - 1;
        while (first < last && context.Units[first] is GroupUnit)
        {
            first++;
        }
        while (last > first && context.Units[last] is GroupUnit)
        {
            last--;
        }
        return new Stretch(first, last);
    }

    private static Strand? FindPiece(VariantContext context, Stretch piece) =>
        context.Strand.FindPiece(piece.First, piece.Last - piece.First + 1);

    private static int NucleotidesOf(VariantContext context, Stretch piece) =>
        context.PositionOf(piece.Last) - (piece.First == 0 ? 0 : context.PositionOf(piece.First - 1));

    /// <summary>A stretch of units.</summary>
    private readonly record struct Stretch(int First, int Last);
}
