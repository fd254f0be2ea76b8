using Oligo.Monomers;
using Oligo.Search;
using Oligo.Thermodynamics;

namespace Oligo.Design;

/// <summary>The RNA of a site, and what a strand and it come to as a duplex. Thread-safe.</summary>
public static class SiteRna
{
    /// <summary>The letters of the RNA, 5' to 3': of the record, or of its reverse complement where that is what pairs.</summary>
    /// <param name="site">A site.</param>
    /// <returns>A, C, G and U, and ambiguous letters.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is <see langword="null"/>.</exception>
    public static string LettersOf(TargetSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        string letters = site.Letters.ToUpperInvariant();
        return (site.Strand == TargetStrand.Plus ? letters : IupacLetters.ReverseComplement(letters)).Replace('T', 'U');
    }

    /// <summary>The melting temperature and energy of a strand on the RNA of a site, with its mismatches.</summary>
    /// <param name="site">A site.</param>
    /// <param name="oligo">The strand that was searched for.</param>
    /// <param name="hybridization">How they are computed.</param>
    /// <returns>The result, or why there is none; <see langword="null"/> for a site with gaps or ambiguous letters, of which no sum is
    /// made, and for a strand with residues that do not face the site.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static HybridizationResult? Hybridize(TargetSite site, Strand oligo, Hybridization hybridization)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(oligo);
        ArgumentNullException.ThrowIfNull(hybridization);
        if (site.Gaps > 0 || site.IsAmbiguous || oligo.IsCircular || oligo.Length != site.Query.Length)
        {
            return null;
        }
        if (site.Mismatches == 0 && site.Wobbles == 0)
        {
            return hybridization.Compute(oligo, NucleicAcidKind.Rna);
        }
        string rna = string.Join(' ', LettersOf(site).Select(letter => $"{letter}ro"))[..^1];
        return hybridization.Compute(new Duplex(oligo, Strand.Parse(rna, oligo.Library), 0));
    }
}
