using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The systematic name in the style of IUPAC P-106.3 and of INN lists: <c>2'-deoxy-P-thioguanylyl-(3'→5')-2'-deoxyguanosine</c>.</summary>
internal sealed class SystematicName : INotation, ITokenSource
{
    internal const string FormName = "systematic name";

    internal const string AllAmbo = "all-P-ambo-";
    internal const string FivePrimePhosphate = "5'-O-phosphono-";
    internal const string Methyl = "5-methyl";
    internal const string Thio = "P-thio";

    /// <summary>What the name calls a sugar; ribose is not named.</summary>
    internal static ImmutableArray<(Sugar Sugar, string Prefix)> SugarPrefixes { get; } =
    [
        (Sugar.MethoxyethylRibose, "2'-O-(2-methoxyethyl)"),
        (Sugar.MethylRibose, "2'-O-methyl"),
        (Sugar.FluoroRibose, "2'-deoxy-2'-fluoro"),
        (Sugar.Deoxyribose, "2'-deoxy"),
        (Sugar.Lna, "2'-O,4'-C-methylene"),
        (Sugar.ConstrainedEthyl, "2'-O,4'-C-[(1S)-ethane-1,1-diyl]"),
    ];

    /// <summary>The stems: as acyl of a residue that another follows, and as nucleoside at the end.</summary>
    internal static ImmutableArray<(string Base, string Acyl, string Nucleoside)> Stems { get; } =
    [
        ("A", "adenylyl", "adenosine"),
        ("C", "cytidylyl", "cytidine"),
        ("G", "guanylyl", "guanosine"),
        ("U", "uridylyl", "uridine"),
        ("T", "thymidylyl", "thymidine"),
        ("I", "inosinylyl", "inosine"),
    ];

    public string Name => "name";

    public string Title => "the systematic name";

    public IEnumerable<string> TokensOf(Monomer row) => row switch
    {
        Nucleobase => Stems.Where(stem => stem.Base == row.Symbol).SelectMany(stem => (string[])[stem.Acyl, stem.Nucleoside]).Concat(row.Equals(Nucleobase.Methylcytosine) ? [Methyl] : []),
        Sugar sugar => SugarPrefixes.Where(known => sugar.Equals(known.Sugar)).Select(known => known.Prefix),
        Linkage => row.Equals(Linkage.Phosphorothioate) ? [Thio] : [],
        _ => row.Equals(Group.Phosphate) ? [FivePrimePhosphate] : [],
    };

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        var bag = new DiagnosticBag();
        Strand? strand = NameReader.Read(text, options?.Library ?? MonomerLibrary.Default, bag);
        return new ParseResult<NucleicAcid>(text.ToString(), strand, bag.ToImmutable());
    }

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        if (FindObstacle(molecule) is { } obstacle)
        {
            bag.Report(NotationDiagnostics.CannotWrite, default, FormName, obstacle);
            return new FormatResult(null, bag.ToImmutable());
        }
        var strand = (Strand)molecule;
        int mixtures = strand.Units.Count(unit => unit.Stereo == PhosphorusStereo.Mixture);
        if (mixtures > 0)
        {
            bag.Report(NotationDiagnostics.StereoLost, default, FormName, mixtures.ToString(CultureInfo.InvariantCulture));
        }
        return new FormatResult(WriteName(strand), bag.ToImmutable());
    }

    private static string? FindObstacle(NucleicAcid molecule) => molecule switch
    {
        Duplex => "a duplex",
        Strand { ThreePrimeGroup: { } group } => $"the group {group} at the 3' end",
        Strand { FivePrimeGroup: { } group } when !group.Group.Equals(Group.Phosphate) => $"the group {group} at the 5' end",
        Strand { Pendants: [var pendant, ..] } => $"the pendant group <{pendant.Group.Symbol}>",
        Strand strand when strand.Units.Length != strand.Length => "groups in the chain",
        Strand strand when strand.Units.Any(unit => unit.Stereo is PhosphorusStereo.Rp or PhosphorusStereo.Sp) => "Rp and Sp of single linkages",
        Strand strand => strand.EnumerateResidues().Select(FindObstacle).FirstOrDefault(found => found is not null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? FindObstacle(Residue residue)
    {
        bool knowsBase = residue.Base.Symbol == "mC" || Stems.Any(stem => stem.Base == residue.Base.Symbol);
        bool knowsSugar = residue.Sugar.Equals(Sugar.Ribose) || SugarPrefixes.Any(prefix => prefix.Sugar.Equals(residue.Sugar));
        bool knowsLinkage = residue.Linkage is null || residue.Linkage.Equals(Linkage.Phosphodiester) || residue.Linkage.Equals(Linkage.Phosphorothioate);
        string position = residue.Position.ToString(CultureInfo.InvariantCulture);
        return !knowsBase ? $"the base {residue.Base.Name} of residue {position}"
            : !knowsSugar ? $"the sugar {residue.Sugar.Name} of residue {position}"
            : !knowsLinkage ? $"the linkage {residue.Linkage!.Name} of residue {position}"
            : null;
    }

    private static string WriteName(Strand strand)
    {
        var name = new StringBuilder();
        if (strand.EnumerateResidues().Any(residue => residue.Linkage?.IsChiral == true))
        {
            name.Append(AllAmbo);
        }
        name.Append(strand.FivePrimeGroup is null ? "" : FivePrimePhosphate);
        foreach (Residue residue in strand.EnumerateResidues())
        {
            AppendResidue(name, residue);
            if (residue.Linkage is not null)
            {
                name.Append(CultureInfo.InvariantCulture, $"-({Joint.Number(residue.Joint.Left)}'→{Joint.Number(residue.Joint.Right)}')-");
            }
        }
        return name.ToString();
    }

    private static void AppendResidue(StringBuilder name, Residue residue)
    {
        // Thymidine is deoxy by definition; on any other sugar thymine is named 5-methyluracil.
        bool isThymidine = residue.Base.Equals(Nucleobase.Thymine) && residue.Sugar.Equals(Sugar.Deoxyribose);
        bool isMethylated = residue.Base.Equals(Nucleobase.Methylcytosine) || (residue.Base.Equals(Nucleobase.Thymine) && !isThymidine);
        string sugar = SugarPrefixes.FirstOrDefault(prefix => prefix.Sugar.Equals(residue.Sugar)).Prefix ?? "";
        string thio = residue.Linkage?.Equals(Linkage.Phosphorothioate) == true ? Thio : "";
        string?[] prefixes = [isThymidine ? "" : sugar, isMethylated ? Methyl : "", thio];
        string symbol = residue.Base.Symbol switch { "mC" => "C", "T" when !isThymidine => "U", var same => same };
        (_, string acyl, string nucleoside) = Stems.First(stem => stem.Base == symbol);
        name.AppendJoin('-', prefixes.Where(prefix => !string.IsNullOrEmpty(prefix))).Append(residue.Linkage is null ? nucleoside : acyl);
    }
}
