using System.Text.RegularExpressions;
using Oligo.Monomers;
using Group = Oligo.Monomers.Group;

namespace Oligo.Tests.Catalog;

/// <summary>
/// Reads molecules as the reference table of drugs prints them: <c>{5:group} sugar(base)-linkage- ... {3:group} || ...</c>; independent of
/// every notation of the library.
/// </summary>
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
        ["gna"] = Sugar.Gna,
        ["n3d"] = Sugar.AminoDeoxyribose,
    };

    private static readonly Dictionary<string, Linkage?> s_linkages = new()
    {
        [""] = null,
        ["s"] = Linkage.Phosphorothioate,
        ["o"] = Linkage.Phosphodiester,
        ["nps"] = Linkage.Phosphorothioate,
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

    /// <summary>The strands; of aptamers with an inverted thymidine at the end the table prints the joint in its remarks.</summary>
    /// <param name="text">The notation of the table.</param>
    /// <param name="hasInvertedEnd">Whether the last residue is bound 3'-3'.</param>
    public static IEnumerable<Strand> ReadStrands(string text, bool hasInvertedEnd = false) =>
        text.Split(" || ").Select(strand => ReadStrand(strand, hasInvertedEnd));

    public static IEnumerable<string> ReadBases(string text) =>
        text.Split(" || ").Select(strand => string.Concat(Residue().Matches(strand).Select(match => match.Groups["base"].Value)));

    private static Strand ReadStrand(string text, bool hasInvertedEnd)
    {
        var builder = new StrandBuilder();
        if (text.Contains("{5:THA-GalNAc-C6-p}", StringComparison.Ordinal))
        {
            builder.AddGroup(Group.TrishexylaminoGalNAc, Linkage.Phosphodiester);
        }
        if (text.Contains("{5:palmitamido-glycerol-ps}", StringComparison.Ordinal))
        {
            builder.AddGroup(Group.PalmitoylGlycerylAmine, Linkage.Phosphorothioate);
        }
        if (text.Contains("{5:TEG-piperazine}", StringComparison.Ordinal))
        {
            builder.SetFivePrimeGroup(Group.PiperazineTegCap);
        }
        bool hasLigand = text.Contains("{3:p-L96}", StringComparison.Ordinal);
        MatchCollection residues = Residue().Matches(text);
        foreach (Match match in residues)
        {
            Joint joint = hasInvertedEnd && match == residues[^2] ? Joint.ThreeThree : default;
            Linkage? linkage = s_linkages[match.Groups["link"].Value] ?? (hasLigand ? Linkage.Phosphodiester : null);
            builder.Add(s_bases[match.Groups["base"].Value], s_sugars[match.Groups["sugar"].Value], linkage, joint: joint);
        }
        return (hasLigand ? builder.AddGroup(Group.TriantennaryGalNAc) : builder).Build();
    }

    [GeneratedRegex(@"(?<sugar>\w+)\((?<base>\w+)\)(-(?<link>\w+)-)?")]
    private static partial Regex Residue();
}
