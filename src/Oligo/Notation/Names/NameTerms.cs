using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>What systematic names call the rows of the tables. A row without a term here cannot be named.</summary>
/// <remarks>
/// Prefixes and stems by IUPAC P-106 and the practice of INN lists; a sugar or base gets a term only where a prefix on the ribonucleoside
/// names it fully.
/// </remarks>
internal static class NameTerms
{
    public const string AllAmbo = "all-P-ambo-";
    public const string Thio = "P-thio";
    public const string Phosphono = "'-O-phosphono";

    // INN names of L-ribonucleosides put L- before the stem.
    public const string Mirror = "L-";

    private static readonly NameStem s_adenosine = new("adenosine", "adenylyl", "adenylic");
    private static readonly NameStem s_cytidine = new("cytidine", "cytidylyl", "cytidylic");
    private static readonly NameStem s_guanosine = new("guanosine", "guanylyl", "guanylic");
    private static readonly NameStem s_uridine = new("uridine", "uridylyl", "uridylic");
    private static readonly NameStem s_thymidine = new("thymidine", "thymidylyl", "thymidylic");
    private static readonly NameStem s_inosine = new("inosine", "inosinylyl", "inosinic");
    private static readonly NameStem s_xanthosine = new("xanthosine", "xanthylyl", "xanthylic");
    private static readonly NameStem s_pseudouridine = new("pseudouridine", "pseudouridylyl", "pseudouridylic");

    /// <summary>Thymidine is deoxy by definition and methylated: the one stem that says something of its sugar.</summary>
    public static NameStem Thymidine => s_thymidine;

    public static ImmutableArray<NameStem> Stems { get; } =
        [s_adenosine, s_cytidine, s_guanosine, s_uridine, s_thymidine, s_inosine, s_xanthosine, s_pseudouridine];

    public static ImmutableArray<SugarTerm> Sugars { get; } =
    [
        new(Sugar.Deoxyribose, "2'-deoxy", "5'-amino-2',5'-dideoxy") { OfThymidine = "", OfAminoThymidine = "5'-amino-5'-deoxy" },
        new(Sugar.Ribose, "", "5'-amino-5'-deoxy"),
        Ether(Sugar.MethylRibose, "2'-O-methyl"),
        Ether(Sugar.MethoxyethylRibose, "2'-O-(2-methoxyethyl)"),
        Ether(Sugar.MethylAcetamideRibose, "2'-O-[2-(methylamino)-2-oxoethyl]"),
        Ether(Sugar.AllylRibose, "2'-O-allyl"),
        Ether(Sugar.HexadecylRibose, "2'-O-hexadecyl"),
        Ether(Sugar.Lna, "2'-O,4'-C-methylene"),
        Ether(Sugar.ConstrainedEthyl, "2'-O,4'-C-[(1S)-ethane-1,1-diyl]"),
        Ether(Sugar.ConstrainedEthylR, "2'-O,4'-C-[(1R)-ethane-1,1-diyl]"),
        Ether(Sugar.Ena, "2'-O,4'-C-ethylene"),
        new(Sugar.FluoroRibose, "2'-deoxy-2'-fluoro", "5'-amino-2',5'-dideoxy-2'-fluoro"),
        new(Sugar.AminoRibose, "2'-amino-2'-deoxy", "2',5'-diamino-2',5'-dideoxy"),
        new(Sugar.AminoDeoxyribose, "3'-amino-2',3'-dideoxy", "3',5'-diamino-2',3',5'-trideoxy") { OfThymidine = "3'-amino-3'-deoxy",
            OfAminoThymidine = "3',5'-diamino-3',5'-dideoxy" },
        new(Sugar.AminoFluoroRibose, "3'-amino-2',3'-dideoxy-2'-fluoro", "3',5'-diamino-2',3',5'-trideoxy-2'-fluoro"),
        new(Sugar.ThioRibose, "4'-thio", "5'-amino-5'-deoxy-4'-thio"),
        new(Sugar.ThioDeoxyribose, "2'-deoxy-4'-thio", "5'-amino-2',5'-dideoxy-4'-thio") { OfThymidine = "4'-thio",
            OfAminoThymidine = "5'-amino-5'-deoxy-4'-thio" },
        new(Sugar.MirrorDeoxyribose, "2'-deoxy", "5'-amino-2',5'-dideoxy", IsMirror: true) { OfThymidine = "",
            OfAminoThymidine = "5'-amino-5'-deoxy" },
        new(Sugar.MirrorRibose, "", "5'-amino-5'-deoxy", IsMirror: true),
    ];

    public static ImmutableArray<BaseTerm> Bases { get; } =
    [
        new(Nucleobase.Adenine, "", s_adenosine),
        new(Nucleobase.Cytosine, "", s_cytidine),
        new(Nucleobase.Guanine, "", s_guanosine),
        new(Nucleobase.Uracil, "", s_uridine),
        new(Nucleobase.Thymine, "", s_thymidine),
        new(Nucleobase.Thymine, "5-methyl", s_uridine),
        new(Nucleobase.Methylcytosine, "5-methyl", s_cytidine),
        new(Nucleobase.Hypoxanthine, "", s_inosine),
        new(Nucleobase.Xanthine, "", s_xanthosine),
        new(Nucleobase.Pseudouracil, "", s_pseudouridine),
        new(Nucleobase.MethylPseudouracil, "1-methyl", s_pseudouridine, "N1-methyl"),
        new(Nucleobase.Diaminopurine, "2-amino", s_adenosine),
        new(Nucleobase.DeazaGuanine, "7-deaza", s_guanosine),
        new(Nucleobase.DeazaAdenine, "7-deaza", s_adenosine),
        new(Nucleobase.AzaDeazaGuanine, "8-aza-7-deaza", s_guanosine, "7-deaza-8-aza"),
        new(Nucleobase.N6MethylAdenine, "N6-methyl", s_adenosine, "6-N-methyl"),
        new(Nucleobase.HydroxymethylCytosine, "5-(hydroxymethyl)", s_cytidine, "5-hydroxymethyl"),
        new(Nucleobase.FormylCytosine, "5-formyl", s_cytidine),
        new(Nucleobase.AcetylCytosine, "N4-acetyl", s_cytidine, "4-N-acetyl"),
        new(Nucleobase.ThioUracil2, "2-thio", s_uridine),
        new(Nucleobase.ThioThymine2, "2-thio", s_thymidine),
        new(Nucleobase.ThioThymine2, "5-methyl-2-thio", s_uridine, "2-thio-5-methyl"),
        new(Nucleobase.ThioUracil4, "4-thio", s_uridine),
        new(Nucleobase.OxoGuanine, "7,8-dihydro-8-oxo", s_guanosine, "8-oxo-7,8-dihydro"),
        new(Nucleobase.OxoAdenine, "7,8-dihydro-8-oxo", s_adenosine, "8-oxo-7,8-dihydro"),
        new(Nucleobase.O6MethylGuanine, "O6-methyl", s_guanosine, "6-O-methyl"),
        new(Nucleobase.PropynylCytosine, "5-(prop-1-yn-1-yl)", s_cytidine, "5-(1-propynyl)", "5-propynyl"),
        new(Nucleobase.PropynylUracil, "5-(prop-1-yn-1-yl)", s_uridine, "5-(1-propynyl)", "5-propynyl"),
        new(Nucleobase.BromoUracil, "5-bromo", s_uridine),
        new(Nucleobase.IodoUracil, "5-iodo", s_uridine),
        new(Nucleobase.FluoroUracil, "5-fluoro", s_uridine),
        new(Nucleobase.MethoxyUracil, "5-methoxy", s_uridine),
        new(Nucleobase.DihydroUracil, "5,6-dihydro", s_uridine),
    ];

    // Longest first, so that no prefix is taken for a shorter one that it begins with.
    public static ImmutableArray<string> SugarPrefixes { get; } =
        LongestFirst(Sugars.SelectMany(term => (string?[])[term.Prefix, term.WithAmine, term.OfThymidine, term.OfAminoThymidine]));

    public static ImmutableArray<string> BasePrefixes { get; } = LongestFirst(Bases.SelectMany(term => term.Others.Prepend(term.Prefix)));

    public static SugarTerm? Find(Sugar sugar) => Sugars.FirstOrDefault(term => term.Sugar.Equals(sugar));

    /// <summary>The term of a base on a sugar: thymidine where the sugar is that of thymidine, else a stem of ribonucleosides.</summary>
    public static BaseTerm? Find(Nucleobase nucleobase, SugarTerm sugar)
    {
        BaseTerm? first = Bases.FirstOrDefault(term => term.Base.Equals(nucleobase));
        return first?.Stem == s_thymidine && sugar.OfThymidine is null ? Bases.Last(term => term.Base.Equals(nucleobase)) : first;
    }

    private static SugarTerm Ether(Sugar sugar, string prefix) => new(sugar, prefix, "5'-amino-5'-deoxy-" + prefix);

    private static ImmutableArray<string> LongestFirst(IEnumerable<string?> prefixes) =>
        [.. prefixes.OfType<string>().Where(prefix => prefix.Length > 0).Distinct()
            .OrderByDescending(prefix => prefix.Length).ThenBy(prefix => prefix, StringComparer.Ordinal)];
}

/// <summary>
/// A parent nucleoside: as the last residue of a name, as acyl of a residue that another follows, and as the acid that carries a phosphate.
/// </summary>
internal sealed record NameStem(string Nucleoside, string Acyl, string Acid)
{
    /// <summary>The acid as a name without spaces writes it.</summary>
    public string AcidWord { get; } = Acid + "acid";
}

/// <summary>What names call a sugar: before a stem in general, and with an amine in place of the 5' hydroxyl.</summary>
internal sealed record SugarTerm(Sugar Sugar, string Prefix, string WithAmine, bool IsMirror = false)
{
    /// <summary>
    /// The prefix before thymidine, which is deoxy already; <see langword="null"/> where thymine on this sugar is 5-methyluridine.
    /// </summary>
    public string? OfThymidine { get; init; }

    /// <summary>The same with an amine in place of the 5' hydroxyl.</summary>
    public string? OfAminoThymidine { get; init; }

    public string PrefixOf(bool isThymidine, bool hasAmine) => (isThymidine, hasAmine) switch
    {
        (false, false) => Prefix,
        (false, true) => WithAmine,
        (true, false) => OfThymidine!,
        (true, true) => OfAminoThymidine!,
    };
}

/// <summary>What names call a base: a prefix and a stem; other prefixes of the same meaning are read.</summary>
internal sealed record BaseTerm(Nucleobase Base, string Prefix, NameStem Stem, params ImmutableArray<string> Others);
