using Oligo.Text;

namespace Oligo.MassSpectrometry;

/// <summary>Messages about ions and isotopes: OLG321x; about fragments and digests: OLG322x and OLG323x; about lists of related molecules:
/// OLG324x.</summary>
internal static class MassSpectrometryDiagnostics
{
    public static readonly DiagnosticDescriptor MixtureOfLengths = new(
        "OLG3210", DiagnosticSeverity.Error, "the molecule is a mixture of lengths and has no {0}",
        "A polymer of a mean length, such as a polyethylene glycol, is many compounds; isotopes and ions are those of one.");

    public static readonly DiagnosticDescriptor TooManyPeaks = new(
        "OLG3211", DiagnosticSeverity.Error, "the isotope pattern of {0} has more than {1} peaks",
        "Patterns of some millions of carbon atoms are not computed; no instrument shows their peaks.");

    public static readonly DiagnosticDescriptor ChargesLeftOut = new(
        "OLG3212", DiagnosticSeverity.Warning, "{0} left out, which the molecule cannot have: {1}",
        "A strand gives one proton for each acidic proton of its free acid and one for each base, and takes one for each nucleotide. "
        + "Cations take the place of protons that are given.");

    public static readonly DiagnosticDescriptor NoIon = new(
        "OLG3213", DiagnosticSeverity.Error, "the molecule has none of the ions that are asked for: {0}",
        "A strand gives one proton for each acidic proton of its free acid and one for each base, and takes one for each nucleotide. "
        + "Cations take the place of protons that are given.");

    public static readonly DiagnosticDescriptor NoIonInRange = new(
        "OLG3214", DiagnosticSeverity.Warning, "no ion has its m/z from {0} to {1}",
        "The range of m/z is compared with the most abundant isotopologues of each ion. Other charges may lie in it.");

    public static readonly DiagnosticDescriptor IsDifference = new(
        "OLG3215", DiagnosticSeverity.Error, "a formula with negative counts is a difference of molecules, and has no isotope pattern",
        "`HO-1` is what a change adds and takes away. Write the formula of the whole molecule.");

    public static readonly DiagnosticDescriptor RingHasNoEnds = new(
        "OLG3220", DiagnosticSeverity.Warning, "a ring has no ends, and no series of fragments that are counted from them",
        "The series a to d and w to z are counted from the ends of a strand. Of a ring the whole molecule and its losses are listed.");

    public static readonly DiagnosticDescriptor TooManyFragments = new(
        "OLG3221", DiagnosticSeverity.Error, "the request has up to {0} ions; at most {1} are listed",
        "Internal fragments grow with the square of the length. Ask for fewer series or charges, or for a part of the strand.");

    public static readonly DiagnosticDescriptor NoFragment = new(
        "OLG3222", DiagnosticSeverity.Error, "the molecule has none of the fragments that are asked for: it has {0}",
        "No fragment has one of the charges, or no bond of the series can be cut: a strand of one nucleotide has none, a morpholino has "
        + "none of a and w, and a base that is bound by carbon is not lost.");

    public static readonly DiagnosticDescriptor NoFragmentInRange = new(
        "OLG3223", DiagnosticSeverity.Warning, "no ion of a fragment has its monoisotopic m/z from {0} to {1}",
        "The range of m/z is compared with the monoisotopic m/z of each ion. Other charges or series may lie in it.");

    public static readonly DiagnosticDescriptor TooManyProducts = new(
        "OLG3230", DiagnosticSeverity.Error, "the digest has up to {0} products; at most {1} are listed",
        "Products of cuts at random grow with the square of the length. Allow fewer missed cleavages, or digest a part of the strand.");

    public static readonly DiagnosticDescriptor NothingToCut = new(
        "OLG3231", DiagnosticSeverity.Warning, "{0} cuts no bond of the molecule; it cuts {1}",
        "Ribonucleases need the 2'-hydroxyl before the bond and an ordinary phosphodiester: 2'-modified sugars, DNA and phosphorothioates "
        + "are not cut.");

    public static readonly DiagnosticDescriptor GuideDoesNotPair = new(
        "OLG3232", DiagnosticSeverity.Warning, "the guide pairs with no stretch of the molecule that can be cut",
        "RNase H cuts between ribonucleotides that pair with at least five nucleotides of DNA in a row. The guide pairs from end to end, "
        + "by Watson and Crick.");

    public static readonly DiagnosticDescriptor RingIsNotDigested = new(
        "OLG3233", DiagnosticSeverity.Error, "a ring is not digested",
        "The products of a ring are counted from no end. Write the strand that one cut leaves.");

    public static readonly DiagnosticDescriptor NoProduct = new(
        "OLG3234", DiagnosticSeverity.Warning, "no product has from {0} to {1} nucleotides",
        "The lengths of products are compared in nucleotides; groups do not count.");

    public static readonly DiagnosticDescriptor ListEnds = new(
        "OLG3240", DiagnosticSeverity.Warning, "the list ends after {0} {1}; there are more",
        "Lists have a largest number, because numbers of combinations have none. Ask for fewer classes or fewer changes at once, or for a "
        + "larger number.");

    public static readonly DiagnosticDescriptor TooManyIsotopologues = new(
        "OLG3242", DiagnosticSeverity.Error, "the molecule has more than {0} isotopologues of the probability asked for",
        "Isotopologues multiply with every element. Ask for a higher probability, or for the pattern of mass numbers.");

    public static readonly DiagnosticDescriptor EmptyList = new(
        "OLG3241", DiagnosticSeverity.Warning, "the molecule has no {0}",
        "Each class of impurities or metabolites needs its sites: sulfur in linkages, a base that can be lost, a linkage that nucleases "
        + "cut.");
}
