using System.Collections.Frozen;
using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// The symbols of a HELM monomer library for the rows of this one. Symbols are relative to a library: a text is read in one of them, never in a mixture.
/// Corrected where the published library is wrong (its sp is capped with H in place of OH, its cet and r are drawn as their epimers): a symbol means the named monomer.
/// </summary>
internal sealed class HelmSymbols
{
    private readonly ImmutableArray<(Monomer Row, PhosphorusStereo Stereo, string Symbol)> _symbols;
    private readonly FrozenDictionary<(Type Slot, string Symbol), (Monomer Row, PhosphorusStereo Stereo)> _bySymbol;
    private readonly FrozenDictionary<(Monomer Row, PhosphorusStereo Stereo), string> _tokens;
    private readonly FrozenSet<string> _known;

    private HelmSymbols(string name, params ImmutableArray<(Monomer, PhosphorusStereo, string)> symbols)
    {
        Name = name;
        _symbols = symbols;
        _bySymbol = symbols.ToFrozenDictionary(row => (row.Item1.GetType(), row.Item3), row => (row.Item1, row.Item2));
        _tokens = symbols.ToFrozenDictionary(row => (row.Item1, row.Item2), row => row.Item3.Length == 1 ? row.Item3 : $"[{row.Item3}]");
        _known = symbols.Select(row => row.Item3).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The HELM core library: HELMCoreLibrary.json of the Pistoia Alliance, and two bases that the Ionis set adds to it (<c>n2purine</c>, <c>nC6ncee5U</c>).</summary>
    public static HelmSymbols Core { get; } = new(
        "HELM core",
        Of(Nucleobase.Adenine, "A"), Of(Nucleobase.Cytosine, "C"), Of(Nucleobase.Guanine, "G"), Of(Nucleobase.Thymine, "T"), Of(Nucleobase.Uracil, "U"),
        Of(Nucleobase.Methylcytosine, "m5C"), Of(Nucleobase.Hypoxanthine, "Hyp"),
        Of(Nucleobase.Diaminopurine, "n2A"), Of(Nucleobase.DeazaGuanine, "c7G"), Of(Nucleobase.DeazaAdenine, "c7A"),
        Of(Nucleobase.Pseudouracil, "psiU"), Of(Nucleobase.MethylPseudouracil, "m1Yra"), Of(Nucleobase.N6MethylAdenine, "m6A"),
        Of(Nucleobase.HydroxymethylCytosine, "hm5C"), Of(Nucleobase.FormylCytosine, "form5C"), Of(Nucleobase.AcetylCytosine, "ac4C"),
        Of(Nucleobase.ThioUracil2, "s2U"), Of(Nucleobase.ThioThymine2, "s2T"), Of(Nucleobase.ThioUracil4, "s4U"), Of(Nucleobase.OxoGuanine, "o8G"),
        Of(Nucleobase.OxoAdenine, "o8A"), Of(Nucleobase.O6MethylGuanine, "m6G"), Of(Nucleobase.GClamp, "gclampC"),
        Of(Nucleobase.Phenoxazine, "phoxC"), Of(Nucleobase.PropynylCytosine, "pry5C"), Of(Nucleobase.PropynylUracil, "pry5U"),
        Of(Nucleobase.BromoUracil, "br5U"), Of(Nucleobase.IodoUracil, "io5U"), Of(Nucleobase.FluoroUracil, "fl5U"),
        Of(Nucleobase.MethoxyUracil, "mo5U"), Of(Nucleobase.DihydroUracil, "hU"), Of(Nucleobase.IsoGuanine, "isoG"), Of(Nucleobase.Xanthine, "Xan"),
        Of(Nucleobase.N7MethylGuanine, "m7G"),
        Of(Nucleobase.AminoPurine, "n2purine"), Of(Nucleobase.AminoC6Thymine, "nC6ncee5U"),
        Of(Sugar.Deoxyribose, "d"), Of(Sugar.Ribose, "r"), Of(Sugar.MethylRibose, "m"), Of(Sugar.FluoroRibose, "fl2r"), Of(Sugar.MethoxyethylRibose, "moe"),
        Of(Sugar.Lna, "lna"), Of(Sugar.ConstrainedEthyl, "cet"),
        Of(Sugar.MethylAcetamideRibose, "nma"), Of(Sugar.AlphaLna, "ALlna"), Of(Sugar.ConstrainedEthylR, "Rcet"), Of(Sugar.Ena, "ena"),
        Of(Sugar.Arabinose, "ar"), Of(Sugar.FluoroArabinose, "fana"), Of(Sugar.Una, "una"), Of(Sugar.Gna, "Sgna"), Of(Sugar.GnaR, "Rgna"),
        Of(Sugar.Tna, "tna"), Of(Sugar.Morpholine, "mph"), Of(Sugar.ThioDeoxyribose, "s4d"), Of(Sugar.ThioRibose, "s4r"),
        Of(Sugar.AminoDeoxyribose, "n3d"), Of(Sugar.AminoFluoroRibose, "n3fl2r"), Of(Sugar.MirrorDeoxyribose, "Ld"),
        Of(Sugar.AllylRibose, "allyl2r"), Of(Sugar.AminoRibose, "n2r"), Of(Sugar.Hna, "hna"), Of(Sugar.Cena, "cena"),
        Of(Linkage.Phosphodiester, "p"), Of(Linkage.Phosphorothioate, "sp"),
        Of(Linkage.Phosphorothioate, "Rsp", PhosphorusStereo.Rp), Of(Linkage.Phosphorothioate, "Ssp", PhosphorusStereo.Sp),
        Of(Linkage.Phosphorodithioate, "s2p"), Of(Linkage.Methylphosphonate, "mp"), Of(Linkage.Methylphosphonothioate, "msp"),
        Of(Linkage.Boranophosphate, "bp"), Of(Linkage.Phosphonoacetate, "cmp"), Of(Linkage.EthylPhosphotriester, "eop"),
        Of(Linkage.DimethylPhosphorodiamidate, "m2np"),
        Of(Linkage.Methylphosphonate, "Rmp", PhosphorusStereo.Rp), Of(Linkage.Methylphosphonate, "Smp", PhosphorusStereo.Sp));

    /// <summary>The symbols of monomerLib2.0 and of the examples of HELM 1.</summary>
    public static HelmSymbols MonomerLib { get; } = new(
        "monomerLib2.0",
        Of(Nucleobase.Adenine, "A"), Of(Nucleobase.Cytosine, "C"), Of(Nucleobase.Guanine, "G"), Of(Nucleobase.Thymine, "T"), Of(Nucleobase.Uracil, "U"),
        Of(Nucleobase.Methylcytosine, "5meC"), Of(Nucleobase.Hypoxanthine, "In"),
        Of(Sugar.Deoxyribose, "dR"), Of(Sugar.Ribose, "R"), Of(Sugar.MethylRibose, "mR"), Of(Sugar.FluoroRibose, "fR"), Of(Sugar.MethoxyethylRibose, "MOE"), Of(Sugar.Lna, "LR"),
        Of(Sugar.AlphaLna, "lLR"), Of(Sugar.Ena, "eR"), Of(Sugar.Una, "UNA"), Of(Sugar.Gna, "SGNA"), Of(Sugar.GnaR, "RGNA"), Of(Sugar.Morpholine, "mph"), Of(Sugar.Hna, "hx"), Of(Sugar.ThioRibose, "4sR"),
        Of(Nucleobase.PropynylCytosine, "prpC"), Of(Nucleobase.PropynylUracil, "prpU"), Of(Nucleobase.FluoroUracil, "5fU"), Of(Nucleobase.IodoUracil, "5iU"), Of(Nucleobase.N6MethylAdenine, "meA"),
        Of(Linkage.Phosphodiester, "P"), Of(Linkage.Phosphorothioate, "sP"), Of(Linkage.Boranophosphate, "bP"));

    // Groups under the names of the Ionis set, the core library and monomerLib2.0: as CHEM polymers or as backbone monomers without a base. Read only; they are written as inline structures.
    private static readonly ImmutableArray<(Group Row, string Symbol)> s_groups =
    [
        (Group.TrishexylaminoGalNAc, "THAGN3"), (Group.TriantennaryGalNAc, "3GN3C12hp"), (Group.CholesterylTeg, "cholTEG"), (Group.CholesterylGlycerylTeg, "3cholTEG"), (Group.Tocopherol, "5Toc"),
        (Group.DiethyleneGlycol, "PEG2"), (Group.HexaethyleneGlycol, "Sp18"), (Group.TriethyleneGlycol, "Sp9"), (Group.Propanediol, "SpC3"), (Group.Propanediol, "oC3o"), (Group.Hexanediol, "oC6o"), (Group.Dodecanediol, "oC12o"),
        (Group.AbasicDeoxyribose, "d12r"), (Group.AbasicDeoxyribose, "12ddR"), (Group.AminoHexyl, "nC6o"), (Group.AminoHexyl, "am6"), (Group.AminoHexyl, "5A6"), (Group.AminoHexyl, "3A6"), (Group.AminoHexyl, "A6OH"),
        (Group.AminoDodecyl, "nC12o"), (Group.AminoDodecyl, "am12"), (Group.AminoHeptyl, "3nC7"), (Group.MercaptoHexyl, "sC6o"), (Group.DisulfideHexyl, "5ThioMC6"), (Group.DisulfidePropyl, "5ThioMC3"), (Group.DisulfidePropyl, "SS3"),
        (Group.BiotinHexyl, "5BionC6o"), (Group.BiotinHexyl, "3Bio"), (Group.BiotinTeg, "3BioTEG"), (Group.BiotinTeg, "BioTEG"), (Group.Fluorescein, "5FAM"), (Group.Fluorescein, "3FAM"),
        (Group.AzoQuencher1, "BHQ1"), (Group.NitronaphthylQuencher, "3IABkFQ"), (Group.DibenzocyclooctyneTeg, "5DBCOTEG"), (Group.Hexynyl, "C6yne5o"), (Group.Hexynyl, "hxy"),
        (Group.Phosphate, "Pi"), (Group.Thiophosphate, "sPi"), (Group.PiperazineTegCap, "tegpipm2np"), (Group.SarcosinamideCap, "nglym3n2p"),
    ];

    private static readonly FrozenDictionary<string, Group> s_groupBySymbol = s_groups.ToFrozenDictionary(row => row.Symbol, row => row.Row, StringComparer.Ordinal);

    public static IEnumerable<string> GroupSymbols => s_groups.Select(row => row.Symbol);

    public static Group? FindGroup(string symbol) => s_groupBySymbol.GetValueOrDefault(symbol);

    public static ImmutableArray<HelmSymbols> All { get; } = [Core, MonomerLib];

    public string Name { get; }

    /// <summary>Whether the library, or that of groups, has a symbol.</summary>
    public bool Has(string symbol) => _known.Contains(symbol) || FindGroup(symbol) is not null;

    /// <summary>Every row with its symbol; the first of a symbol in its slot counts.</summary>
    public ImmutableArray<(Monomer Row, PhosphorusStereo Stereo, string Symbol)> Rows => _symbols;

    public IEnumerable<string> Symbols => _symbols.Select(row => row.Symbol);

    /// <summary>The row of a symbol in a slot of a kind, or <see langword="null"/>.</summary>
    public (T Row, PhosphorusStereo Stereo)? Find<T>(string symbol)
        where T : Monomer => _bySymbol.TryGetValue((typeof(T), symbol), out (Monomer Row, PhosphorusStereo Stereo) found) ? ((T)found.Row, found.Stereo) : null;

    /// <summary>The symbol of a row, in brackets if it is longer than one character; <see langword="null"/> if the library has none.</summary>
    public string? TokenOf(Monomer row, PhosphorusStereo stereo = PhosphorusStereo.NotStated) => _tokens.GetValueOrDefault((row, stereo));

    /// <summary>Every symbol of a row, with those of its configurations; the name of a group.</summary>
    public IEnumerable<string> TokensOf(Monomer row) =>
        _symbols.Where(known => known.Row.Equals(row)).Select(known => known.Symbol).Concat(s_groups.Where(known => known.Row.Equals(row)).Select(known => known.Symbol))
            .Select(symbol => symbol.Length == 1 ? symbol : $"[{symbol}]");

    private static (Monomer, PhosphorusStereo, string) Of(Monomer row, string symbol, PhosphorusStereo stereo = PhosphorusStereo.NotStated) => (row, stereo, symbol);
}
