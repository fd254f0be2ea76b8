using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Views;

/// <summary>What each dialect can say, found by writing molecules that have one feature each and reading them back.</summary>
internal static class NotationMatrix
{
    // A row that no dialect has a word for: what can be said of it is said by its structure.
    private static readonly MonomerLibrary s_library = MonomerLibrary.Default.With(new Nucleobase(
        "et5C", "5-ethylcytosine", MolecularFormula.Parse("C6H9N3O"), 'C', "drawn from its name", "n3cc(CC)c(N)nc3=O"));

    /// <summary>The features, in the order of the columns.</summary>
    public static IReadOnlyList<(string Feature, string Meaning, string Example)> Features { get; } =
    [
        ("dna", "DNA, phosphodiesters", "Ado Cdo Gdo Td"),
        ("rna", "RNA, phosphodiesters", "Aro Cro Gro Ur"),
        ("ps", "phosphorothioates", "Ads Cds Gds Td"),
        ("mixed", "phosphorothioates and phosphodiesters in one strand", "Ads Cdo Gds Td"),
        ("moe", "a MOE gapmer with 5-methylcytosine", "Ges mCes Ads Gds Tes mCe"),
        ("ome-f", "2'-O-methyl and 2'-fluoro", "Ams Cfo Gmo Uf"),
        ("lna", "LNA", "Als Tds Gl"),
        ("cet", "(S)-cEt", "Aks Tds Gk"),
        ("pmo", "morpholinos", "A[mor][dma] C[mor][dma] T[mor]"),
        ("bases", "modified bases", "Aro [m6A]ro [psi]ro Gr"),
        ("rp-sp", "configurations of phosphorus", "AdsR CdsS Gd"),
        ("mixture", "declared mixtures of configurations", "AdsX Cd"),
        ("2-5", "2'-5' joints", "Aro(2-5) Cro Gr"),
        ("inverted", "an inverted end", "Umo Amo(3-3) Td"),
        ("5-phosphate", "a 5'-phosphate", "{p} Ado Td"),
        ("3-phosphate", "a 3'-phosphate", "Ado Td {p}"),
        ("ligand", "a ligand after a phosphodiester", "Ums Amo {L96}"),
        ("spacer", "a spacer in the chain", "Ado {Sp18}o Td"),
        ("pendant", "a group on a residue", "Ad<GalNAc1>o Td"),
        ("polymer", "a polydisperse group", "{mPEG:45}o Ado Td"),
        ("duplex", "two strands and their register", "Gmo Umo Cmo Umo Um |2| Amo Gmo Amo Cmo Ufs Uf"),
        ("own", "a row of a caller's own", "[et5C]do Td"),
    ];

    /// <summary>
    /// What a dialect does with a feature: <c>yes</c> written and read back, <c>written</c> without loss but not read back,
    /// <c>lossy</c> written with a warning, <c>no</c> refused.
    /// </summary>
    public static string Probe(INotation dialect, string example)
    {
        NucleicAcid molecule = NucleicAcid.Read(example, s_library).Value;
        FormatResult written = dialect.Write(molecule);
        if (!written.Success)
        {
            return "no";
        }
        if (written.Diagnostics.Length > 0)
        {
            return "lossy";
        }
        ParseResult<NucleicAcid> read = dialect.Read(written.Text, new NotationOptions { Library = s_library });
        return read.Success && read.Value.Equals(molecule) ? "yes" : "written";
    }
}
