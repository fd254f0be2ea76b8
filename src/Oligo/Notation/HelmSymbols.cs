using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// The symbols of a HELM monomer library for the rows of this one. Symbols are relative to a library: a text is read in one of them, never in a mixture.
/// Corrected where the published library is wrong (its sp is capped with H in place of OH, its cet and r are drawn as their epimers): a symbol stands for the named monomer.
/// </summary>
internal sealed class HelmSymbols
{
    private readonly ImmutableArray<(Monomer Row, PhosphorusStereo Stereo, string Symbol)> _symbols;

    private HelmSymbols(string name, params ImmutableArray<(Monomer, PhosphorusStereo, string)> symbols)
    {
        Name = name;
        _symbols = symbols;
    }

    /// <summary>The HELM core library: HELMCoreLibrary.json of the Pistoia Alliance.</summary>
    public static HelmSymbols Core { get; } = new(
        "HELM core",
        Of(Nucleobase.Adenine, "A"), Of(Nucleobase.Cytosine, "C"), Of(Nucleobase.Guanine, "G"), Of(Nucleobase.Thymine, "T"), Of(Nucleobase.Uracil, "U"),
        Of(Nucleobase.Methylcytosine, "m5C"), Of(Nucleobase.Hypoxanthine, "Hyp"),
        Of(Sugar.Deoxyribose, "d"), Of(Sugar.Ribose, "r"), Of(Sugar.MethylRibose, "m"), Of(Sugar.FluoroRibose, "fl2r"), Of(Sugar.MethoxyethylRibose, "moe"),
        Of(Sugar.Lna, "lna"), Of(Sugar.ConstrainedEthyl, "cet"),
        Of(Linkage.Phosphodiester, "p"), Of(Linkage.Phosphorothioate, "sp"),
        Of(Linkage.Phosphorothioate, "Rsp", PhosphorusStereo.Rp), Of(Linkage.Phosphorothioate, "Ssp", PhosphorusStereo.Sp));

    /// <summary>The symbols of monomerLib2.0 and of the examples of HELM 1.</summary>
    public static HelmSymbols MonomerLib { get; } = new(
        "monomerLib2.0",
        Of(Nucleobase.Adenine, "A"), Of(Nucleobase.Cytosine, "C"), Of(Nucleobase.Guanine, "G"), Of(Nucleobase.Thymine, "T"), Of(Nucleobase.Uracil, "U"),
        Of(Nucleobase.Methylcytosine, "5meC"), Of(Nucleobase.Hypoxanthine, "In"),
        Of(Sugar.Deoxyribose, "dR"), Of(Sugar.Ribose, "R"), Of(Sugar.MethylRibose, "mR"), Of(Sugar.FluoroRibose, "fR"), Of(Sugar.MethoxyethylRibose, "MOE"), Of(Sugar.Lna, "LR"),
        Of(Linkage.Phosphodiester, "P"), Of(Linkage.Phosphorothioate, "sP"));

    public static ImmutableArray<HelmSymbols> All { get; } = [Core, MonomerLib];

    public string Name { get; }

    public IEnumerable<string> Symbols => _symbols.Select(row => row.Symbol);

    /// <summary>The row of a symbol in a slot of a kind, or <see langword="null"/>.</summary>
    public (T Row, PhosphorusStereo Stereo)? Find<T>(string symbol)
        where T : Monomer
    {
        foreach ((Monomer row, PhosphorusStereo stereo, string known) in _symbols)
        {
            if (row is T found && known == symbol)
            {
                return (found, stereo);
            }
        }
        return null;
    }

    /// <summary>The symbol of a row, in brackets if it is longer than one character; <see langword="null"/> if the library has none.</summary>
    public string? TokenOf(Monomer row, PhosphorusStereo stereo = PhosphorusStereo.NotStated)
    {
        foreach ((Monomer known, PhosphorusStereo knownStereo, string symbol) in _symbols)
        {
            if (known.Equals(row) && knownStereo == stereo)
            {
                return symbol.Length == 1 ? symbol : $"[{symbol}]";
            }
        }
        return null;
    }

    private static (Monomer, PhosphorusStereo, string) Of(Monomer row, string symbol, PhosphorusStereo stereo = PhosphorusStereo.NotStated) => (row, stereo, symbol);
}
