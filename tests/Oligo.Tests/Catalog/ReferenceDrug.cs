using System.Text.RegularExpressions;
using Oligo.Monomers;
using Group = Oligo.Monomers.Group;

namespace Oligo.Tests.Catalog;

/// <summary>Reads molecules as the reference table of drugs prints them: <c>{5:group} sugar(base)-linkage- ... {3:group} || ...</c>; independent of every notation of the library.</summary>
internal static partial class ReferenceDrug
{
    private static readonly Dictionary<string, Sugar> s_sugars = new()
    {
        ["d"] = Sugar.Deoxyribose,
        ["r"] = Sugar.Ribose,
        ["ome"] = Sugar.MethylRibose,
        ["moe"] = Sugar.MethoxyethylRibose,
        ["f"] = Sugar.FluoroRibose,
        ["lna"] = Sugar.Lna,
        ["cet"] = Sugar.ConstrainedEthyl,
        ["mo"] = Sugar.Morpholine,
    };

    private static readonly Dictionary<string, Linkage?> s_linkages = new()
    {
        [""] = null,
        ["s"] = Linkage.Phosphorothioate,
        ["o"] = Linkage.Phosphodiester,
        ["pmo"] = Linkage.DimethylPhosphorodiamidate,
    };

    private static readonly Dictionary<string, Nucleobase> s_bases = new()
    {
        ["A"] = Nucleobase.Adenine,
        ["C"] = Nucleobase.Cytosine,
        ["G"] = Nucleobase.Guanine,
        ["T"] = Nucleobase.Thymine,
        ["U"] = Nucleobase.Uracil,
        ["mC"] = Nucleobase.Methylcytosine,
    };

    public static IEnumerable<Strand> ReadStrands(string text) => text.Split(" || ").Select(ReadStrand);

    public static IEnumerable<string> ReadBases(string text) => text.Split(" || ").Select(strand => string.Concat(Residue().Matches(strand).Select(match => match.Groups["base"].Value)));

    private static Strand ReadStrand(string text)
    {
        var builder = new StrandBuilder();
        if (text.Contains("{5:THA-GalNAc-C6-p}", StringComparison.Ordinal))
        {
            builder.AddGroup(Group.TrishexylaminoGalNAc, Linkage.Phosphodiester);
        }
        if (text.Contains("{5:TEG-piperazine}", StringComparison.Ordinal))
        {
            builder.SetFivePrimeGroup(Group.PiperazineTegCap);
        }
        bool hasLigand = text.Contains("{3:p-L96}", StringComparison.Ordinal);
        foreach (Match match in Residue().Matches(text))
        {
            Linkage? linkage = s_linkages[match.Groups["link"].Value] ?? (hasLigand ? Linkage.Phosphodiester : null);
            builder.Add(s_bases[match.Groups["base"].Value], s_sugars[match.Groups["sugar"].Value], linkage);
        }
        return (hasLigand ? builder.AddGroup(Group.TriantennaryGalNAc) : builder).Build();
    }

    [GeneratedRegex(@"(?<sugar>\w+)\((?<base>\w+)\)(-(?<link>\w+)-)?")]
    private static partial Regex Residue();
}
