namespace Oligo.Monomers;

/// <summary>
/// Which bases pair. A base pairs as the letter it is written with in a plain sequence; one without a letter by its own row.
/// </summary>
/// <remarks>
/// Sources: Watson and Crick (1953); wobble pairs of G and I by Crick, J. Mol. Biol. 19, 548 (1966); isocytosine with isoguanine by Switzer
/// et al., J. Am. Chem. Soc. 111, 8322 (1989).
/// </remarks>
internal static class BasePairs
{
    public static BasePairKind Find(Nucleobase one, Nucleobase other) => (one.Letter, other.Letter) switch
    {
        ('A', 'T' or 'U') or ('T' or 'U', 'A') or ('C', 'G' or 'I') or ('G' or 'I', 'C') => BasePairKind.WatsonCrick,
        ('G', 'T' or 'U') or ('T' or 'U', 'G') or ('I', 'A' or 'T' or 'U') or ('A' or 'T' or 'U', 'I') => BasePairKind.Wobble,
        ('N', 'N') => FindUnlettered(one.Symbol, other.Symbol),
        _ => BasePairKind.None,
    };

    private static BasePairKind FindUnlettered(string one, string other) => (one, other) switch
    {
        ("isoC" or "m5isoC", "isoG") or ("isoG", "isoC" or "m5isoC") => BasePairKind.WatsonCrick,
        _ => BasePairKind.None,
    };
}
