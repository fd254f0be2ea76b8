using System.Collections.Frozen;
using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// The symbols of the HELM monomer libraries for the rows of this one. In each slot (base, sugar, phosphate, group) a symbol of these
/// libraries has one meaning, so that a text may take its symbols from several of them. A spelling in another case is read where all
/// spellings of it mean one row. Corrected where a published library is wrong (its sp is capped with H in place of OH, its cet and r are
/// drawn as their epimers): a symbol means the named monomer.
/// </summary>
internal static class HelmSymbols
{
    /// <summary>Ribose whose R2 is its 2' oxygen.</summary>
    public const string TwoFiveRibose = "25r";

    // monomerLib2.0 has aR, 3'-aminoribose, beside the ar, arabinose, of the core library.
    private static readonly FrozenSet<string> s_caseSensitive = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ar");

    // The HELM core library, HELMCoreLibrary.json of the Pistoia Alliance, and two bases that the Ionis set adds to it (n2purine,
    // nC6ncee5U): what is written.
    private static readonly ImmutableArray<(Monomer Row, PhosphorusStereo Stereo, string Symbol)> s_core =
    [
        Of(Nucleobase.Adenine, "A"), Of(Nucleobase.Cytosine, "C"), Of(Nucleobase.Guanine, "G"),
            Of(Nucleobase.Thymine, "T"), Of(Nucleobase.Uracil, "U"),
        Of(Nucleobase.Methylcytosine, "m5C"), Of(Nucleobase.Hypoxanthine, "Hyp"),
        Of(Nucleobase.Diaminopurine, "n2A"), Of(Nucleobase.DeazaGuanine, "c7G"), Of(Nucleobase.DeazaAdenine, "c7A"),
        Of(Nucleobase.Pseudouracil, "psiU"), Of(Nucleobase.MethylPseudouracil, "m1Yra"), Of(Nucleobase.N6MethylAdenine, "m6A"),
        Of(Nucleobase.HydroxymethylCytosine, "hm5C"), Of(Nucleobase.FormylCytosine, "form5C"), Of(Nucleobase.AcetylCytosine, "ac4C"),
        Of(Nucleobase.ThioUracil2, "s2U"), Of(Nucleobase.ThioThymine2, "s2T"), Of(Nucleobase.ThioUracil4, "s4U"),
        Of(Nucleobase.OxoGuanine, "o8G"),
        Of(Nucleobase.OxoAdenine, "o8A"), Of(Nucleobase.O6MethylGuanine, "m6G"), Of(Nucleobase.GClamp, "gclampC"),
        Of(Nucleobase.Phenoxazine, "phoxC"), Of(Nucleobase.PropynylCytosine, "pry5C"), Of(Nucleobase.PropynylUracil, "pry5U"),
        Of(Nucleobase.BromoUracil, "br5U"), Of(Nucleobase.IodoUracil, "io5U"), Of(Nucleobase.FluoroUracil, "fl5U"),
        Of(Nucleobase.MethoxyUracil, "mo5U"), Of(Nucleobase.DihydroUracil, "hU"), Of(Nucleobase.IsoGuanine, "isoG"),
        Of(Nucleobase.Xanthine, "Xan"),
        Of(Nucleobase.N7MethylGuanine, "m7G"),
        Of(Nucleobase.AminoPurine, "n2purine"), Of(Nucleobase.AminoC6Thymine, "nC6ncee5U"),
        Of(Sugar.Deoxyribose, "d"), Of(Sugar.Ribose, "r"), Of(Sugar.MethylRibose, "m"), Of(Sugar.FluoroRibose, "fl2r"),
        Of(Sugar.MethoxyethylRibose, "moe"),
        Of(Sugar.Lna, "lna"), Of(Sugar.ConstrainedEthyl, "cet"),
        Of(Sugar.MethylAcetamideRibose, "nma"), Of(Sugar.AlphaLna, "ALlna"), Of(Sugar.ConstrainedEthylR, "Rcet"), Of(Sugar.Ena, "ena"),
        Of(Sugar.Arabinose, "ar"), Of(Sugar.FluoroArabinose, "fana"), Of(Sugar.Una, "una"), Of(Sugar.Gna, "Sgna"), Of(Sugar.GnaR, "Rgna"),
        Of(Sugar.Tna, "tna"), Of(Sugar.Morpholine, "mph"), Of(Sugar.ThioDeoxyribose, "s4d"), Of(Sugar.ThioRibose, "s4r"),
        Of(Sugar.AminoDeoxyribose, "n3d"), Of(Sugar.AminoFluoroRibose, "n3fl2r"), Of(Sugar.MirrorDeoxyribose, "Ld"),
        Of(Sugar.AllylRibose, "allyl2r"), Of(Sugar.AminoRibose, "n2r"), Of(Sugar.Hna, "hna"), Of(Sugar.Cena, "cena"),
        Of(Sugar.TwoFiveDeoxyribose, "25d3r"),
        Of(Linkage.Phosphodiester, "p"), Of(Linkage.Phosphorothioate, "sp"),
        Of(Linkage.Phosphorothioate, "Rsp", PhosphorusStereo.Rp), Of(Linkage.Phosphorothioate, "Ssp", PhosphorusStereo.Sp),
        Of(Linkage.Phosphorodithioate, "s2p"), Of(Linkage.Methylphosphonate, "mp"), Of(Linkage.Methylphosphonothioate, "msp"),
        Of(Linkage.Boranophosphate, "bp"), Of(Linkage.Phosphonoacetate, "cmp"), Of(Linkage.EthylPhosphotriester, "eop"),
        Of(Linkage.DimethylPhosphorodiamidate, "m2np"),
        Of(Linkage.Methylphosphonate, "Rmp", PhosphorusStereo.Rp), Of(Linkage.Methylphosphonate, "Smp", PhosphorusStereo.Sp),
    ];

    // Read only: the symbols of monomerLib2.0 and of the examples of HELM 1, then spellings of data sets: cEt of OligoGym and TAUSO, PS2 of
    // XNAString.
    private static readonly ImmutableArray<(Monomer Row, PhosphorusStereo Stereo, string Symbol)> s_other =
    [
        Of(Nucleobase.Adenine, "A"), Of(Nucleobase.Cytosine, "C"), Of(Nucleobase.Guanine, "G"),
            Of(Nucleobase.Thymine, "T"), Of(Nucleobase.Uracil, "U"),
        Of(Nucleobase.Methylcytosine, "5meC"), Of(Nucleobase.Hypoxanthine, "In"),
        Of(Sugar.Deoxyribose, "dR"), Of(Sugar.Ribose, "R"), Of(Sugar.MethylRibose, "mR"), Of(Sugar.FluoroRibose, "fR"),
        Of(Sugar.MethoxyethylRibose, "MOE"), Of(Sugar.Lna, "LR"),
        Of(Sugar.AlphaLna, "lLR"), Of(Sugar.Ena, "eR"), Of(Sugar.Una, "UNA"), Of(Sugar.Gna, "SGNA"), Of(Sugar.GnaR, "RGNA"),
        Of(Sugar.Morpholine, "mph"), Of(Sugar.Hna, "hx"), Of(Sugar.ThioRibose, "4sR"),
        Of(Nucleobase.PropynylCytosine, "prpC"), Of(Nucleobase.PropynylUracil, "prpU"), Of(Nucleobase.FluoroUracil, "5fU"),
        Of(Nucleobase.IodoUracil, "5iU"), Of(Nucleobase.N6MethylAdenine, "meA"),
        Of(Linkage.Phosphodiester, "P"), Of(Linkage.Phosphorothioate, "sP"), Of(Linkage.Boranophosphate, "bP"),
        Of(Sugar.ConstrainedEthyl, "cEt"), Of(Linkage.Phosphorodithioate, "PS2"), Of(Sugar.Ribose, TwoFiveRibose),
    ];

    // Groups under the names of the Ionis set, the core library and monomerLib2.0: as CHEM polymers or as backbone monomers without a base.
    // Read only; they are written as inline structures.
    private static readonly ImmutableArray<(Group Row, string Symbol)> s_groups =
    [
        (Group.TrishexylaminoGalNAc, "THAGN3"), (Group.TriantennaryGalNAc, "3GN3C12hp"), (Group.CholesterylTeg, "cholTEG"),
            (Group.CholesterylGlycerylTeg, "3cholTEG"), (Group.Tocopherol, "5Toc"),
        (Group.DiethyleneGlycol, "PEG2"), (Group.HexaethyleneGlycol, "Sp18"), (Group.TriethyleneGlycol, "Sp9"), (Group.Propanediol, "SpC3"),
        (Group.Propanediol, "oC3o"), (Group.Hexanediol, "oC6o"), (Group.Dodecanediol, "oC12o"),
        (Group.AbasicDeoxyribose, "d12r"), (Group.AbasicDeoxyribose, "12ddR"), (Group.AminoHexyl, "nC6o"), (Group.AminoHexyl, "am6"),
        (Group.AminoHexyl, "5A6"), (Group.AminoHexyl, "3A6"), (Group.AminoHexyl, "A6OH"),
        (Group.AminoDodecyl, "nC12o"), (Group.AminoDodecyl, "am12"), (Group.AminoHeptyl, "3nC7"), (Group.MercaptoHexyl, "sC6o"),
        (Group.DisulfideHexyl, "5ThioMC6"), (Group.DisulfidePropyl, "5ThioMC3"), (Group.DisulfidePropyl, "SS3"),
        (Group.BiotinHexyl, "5BionC6o"), (Group.BiotinTeg, "3BioTEG"), (Group.BiotinTeg, "BioTEG"), (Group.Fluorescein, "5FAM"),
        (Group.AzoQuencher1, "BHQ1"), (Group.NitronaphthylQuencher, "3IABkFQ"), (Group.DibenzocyclooctyneTeg, "5DBCOTEG"),
        (Group.Hexynyl, "C6yne5o"), (Group.Hexynyl, "hxy"),
        (Group.Phosphate, "Pi"), (Group.Thiophosphate, "sPi"), (Group.PiperazineTegCap, "tegpipm2np"),
        (Group.SarcosinamideCap, "nglym3n2p"),
    ];

    // Nucleotides and modified phosphates that Ketcher draws as one monomer: the phosphate is on R2.
    private static readonly FrozenDictionary<string, PackedUnit> s_whole = new Dictionary<string, PackedUnit>
    {
        ["2-damdA"] = Deoxynucleotide(Nucleobase.Diaminopurine),
        ["5Br-dU"] = Deoxynucleotide(Nucleobase.BromoUracil),
        ["5hMedC"] = Deoxynucleotide(Nucleobase.HydroxymethylCytosine),
        ["Super-G"] = Deoxynucleotide(Nucleobase.AzaDeazaGuanine),
        ["AmMC6T"] = Deoxynucleotide(Nucleobase.AminoC6Thymine),
        ["5NitInd"] = Deoxynucleotide(Nucleobase.NitroIndole),
        ["AmC6"] = new(Group.AminoHexyl, Linkage.Phosphodiester),
        ["AmC12"] = new(Group.AminoDodecyl, Linkage.Phosphodiester),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<(Type Slot, string Symbol), (Monomer Row, PhosphorusStereo Stereo)> s_bySymbol = Rows
        .DistinctBy(row => (row.Row.GetType(), row.Symbol))
            .ToFrozenDictionary(row => (row.Row.GetType(), row.Symbol), row => (row.Row, row.Stereo));

    // By symbols in capitals, where all that differ from each other by case only mean one row.
    private static readonly FrozenDictionary<(
        Type Slot, string Symbol), (Monomer Row, PhosphorusStereo Stereo, string Symbol)> s_byCapitals = Rows
        .GroupBy(row => (row.Row.GetType(), row.Symbol.ToUpperInvariant()))
        .Where(group => !s_caseSensitive.Contains(group.Key.Item2) && group.Select(row => (row.Row, row.Stereo)).Distinct().Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.First());

    private static readonly FrozenDictionary<(Monomer Row, PhosphorusStereo Stereo), string> s_tokens =
        s_core.ToFrozenDictionary(row => (row.Row, row.Stereo), row => Bracket(row.Symbol));

    /// <summary>Every row with its symbols, those that are written first.</summary>
    public static IEnumerable<(Monomer Row, PhosphorusStereo Stereo, string Symbol)> Rows =>
        [.. s_core, .. s_other, .. s_groups.Select(row => Of(row.Row, row.Symbol))];

    /// <summary>The symbols of a slot.</summary>
    public static IEnumerable<string> SymbolsOf<T>()
        where T : Monomer => Rows.Where(row => row.Row is T).Select(row => row.Symbol);

    /// <summary>The row of a symbol in a slot as it is spelled in a library, or <see langword="null"/>.</summary>
    public static (T Row, PhosphorusStereo Stereo)? Find<T>(string symbol)
        where T : Monomer =>
            s_bySymbol.TryGetValue((typeof(T), symbol), out (Monomer Row, PhosphorusStereo Stereo) found)
                ? ((T)found.Row, found.Stereo)
                : null;

    /// <summary>The same with a caller's own rows, which come first.</summary>
    public static (T Row, PhosphorusStereo Stereo)? Find<T>(MonomerLibrary library, string symbol)
        where T : Monomer =>
            library.TableOf<T>().FindOwn(symbol) is { } own ? (own, PhosphorusStereo.Unspecified) : Find<T>(symbol);

    /// <summary>
    /// The row of a symbol in a slot whatever its case, with the spelling of a library; <see langword="null"/> where that is none or not
    /// one.
    /// </summary>
    public static (T Row, PhosphorusStereo Stereo, string Symbol)? FindAnyCase<T>(string symbol)
        where T : Monomer =>
        s_byCapitals.TryGetValue((typeof(T), symbol.ToUpperInvariant()), out (Monomer Row, PhosphorusStereo Stereo, string Symbol) found)
            ? ((T)found.Row, found.Stereo, found.Symbol)
            : null;

    /// <summary>The row of a symbol that the published libraries have besides these, or <see langword="null"/>.</summary>
    public static T? FindPublished<T>(MonomerLibrary library, string symbol)
        where T : Monomer => PublishedMonomers.Find(library.TableOf<T>(), HelmAliases.Resolve<T>(symbol));

    /// <summary>The unit with its phosphate that one symbol names, or <see langword="null"/>.</summary>
    public static PackedUnit? FindWhole(string symbol) => s_whole.TryGetValue(symbol, out PackedUnit unit) ? unit : null;

    /// <summary>Whether a symbol is the ribose that is bound by its 2' oxygen, in the spelling of any library.</summary>
    public static bool IsTwoFiveRibose(ReadOnlySpan<char> symbol) => symbol.Equals(TwoFiveRibose, StringComparison.OrdinalIgnoreCase);

    /// <summary>The group that a sugar without a base is, or <see langword="null"/> where the tables have none.</summary>
    public static Group? WithoutBase(Sugar sugar) =>
        sugar.Equals(Sugar.Deoxyribose) ? Group.AbasicSite : sugar.Equals(Sugar.Ribose) ? Group.AbasicRibose : null;

    /// <summary>
    /// The symbol of the core library or the Ionis set for a row, in brackets if it is longer than one character; <see langword="null"/> if
    /// it has none.
    /// </summary>
    public static string? TokenOf(Monomer row, PhosphorusStereo stereo = PhosphorusStereo.Unspecified) =>
        s_tokens.GetValueOrDefault((row, stereo))
            ?? (stereo == PhosphorusStereo.Unspecified && PublishedMonomers.SymbolOf(row) is { } symbol ? Bracket(symbol) : null);

    /// <summary>The symbols of a row in the core library, with those of its configurations; the names of a group.</summary>
    public static IEnumerable<string> TokensOf(Monomer row) =>
        s_core.Where(known => known.Row.Equals(row)).Select(known => known.Symbol)
            .Concat(s_groups.Where(known => known.Row.Equals(row)).Select(known => known.Symbol)).Select(Bracket);

    private static PackedUnit Deoxynucleotide(Nucleobase nucleobase) => new(nucleobase, Sugar.Deoxyribose, Linkage.Phosphodiester);

    private static string Bracket(string symbol) => symbol.Length == 1 ? symbol : $"[{symbol}]";

    private static (Monomer Row, PhosphorusStereo Stereo, string Symbol) Of(Monomer row, string symbol,
        PhosphorusStereo stereo = PhosphorusStereo.Unspecified) => (row, stereo, symbol);
}
