using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

// Rules as mzLib and OpenMS have them, where they agree; where they read an enzyme in two ways, both are rows.
public sealed partial class Nuclease
{
    private const string InBoth = "mzLib rnases.tsv and OpenMS Enzymes_RNA.xml";

    /// <summary>RNase A: after C and U.</summary>
    public static Nuclease RNaseA { get; } =
        Ribonuclease("rnase-a", "RNase A", "after C and U", InBoth, site => site.Before is 'C' or 'U' or 'T');

    /// <summary>RNase T1: after G, and inosine.</summary>
    public static Nuclease RNaseT1 { get; } = Ribonuclease(
        "rnase-t1", "RNase T1", "after G and inosine", InBoth + "; inosine: Morse and Bass 1997", site => site.Before is 'G' or 'I');

    /// <summary>RNase T2: after every ribonucleotide.</summary>
    public static Nuclease RNaseT2 { get; } = Ribonuclease("rnase-t2", "RNase T2", "after every ribonucleotide", InBoth, _ => true);

    /// <summary>RNase U2: after A and G.</summary>
    public static Nuclease RNaseU2 { get; } =
        Ribonuclease("rnase-u2", "RNase U2", "after A and G", InBoth, site => site.Before is 'A' or 'G');

    /// <summary>RNase PhyM: after A and U.</summary>
    public static Nuclease PhyM { get; } =
        Ribonuclease("phym", "RNase PhyM", "after A and U", InBoth, site => site.Before is 'A' or 'U' or 'T');

    /// <summary>RNase MC1: before U.</summary>
    public static Nuclease MC1 { get; } =
        Ribonuclease("mc1", "RNase MC1", "before U", InBoth + "; Addepalli 2015", site => site.After is 'U' or 'T');

    /// <summary>Cusativin: after C that no C follows; it spares CpC.</summary>
    public static Nuclease Cusativin { get; } = Ribonuclease(
        "cusativin", "cusativin", "after C, but not between C and C", "OpenMS Enzymes_RNA.xml; Addepalli 2017",
        site => site.Before == 'C' && site.After != 'C');

    /// <summary>Cusativin as mzLib reads it: after every C.</summary>
    public static Nuclease CusativinEveryC { get; } = Ribonuclease(
        "cusativin-every-c", "cusativin (every C)", "after every C", "mzLib rnases.tsv", site => site.Before == 'C');

    /// <summary>MazF: before ACA without modifications.</summary>
    public static Nuclease MazF { get; } = Ribonuclease(
        "mazf", "MazF", "before ACA, all three unmodified", InBoth,
        site => site.IsBefore(Nucleobase.Adenine, Nucleobase.Cytosine, Nucleobase.Adenine));

    /// <summary>Colicin E5: between G and U.</summary>
    public static Nuclease ColicinE5 { get; } = Ribonuclease(
        "colicin-e5", "colicin E5", "between G and U", "OpenMS Enzymes_RNA.xml", site => site.Before == 'G' && site.After is 'U' or 'T');

    /// <summary>RNase 4: between U and A, and between U and G; it leaves both kinds of 3' ends.</summary>
    public static Nuclease RNase4 { get; } = new(
        "rnase-4", "RNase 4", "between U and A or G; phosphates and cyclic phosphates", "Wolf 2022",
        site => site.Before is 'U' or 'T' && site.After is 'A' or 'G', NucleaseKind.AfterRibose,
        ProductEnds.Phosphate | ProductEnds.CyclicPhosphate);

    /// <summary>RNase H: RNA that pairs with DNA of a second strand.</summary>
    public static Nuclease RNaseH { get; } = new(
        "rnase-h", "RNase H", "between ribonucleotides that pair with a stretch of at least five nucleotides of DNA of the guide",
        "Monia et al., J. Biol. Chem. 268 (1993) 14514", _ => true, NucleaseKind.Hybrid, ProductEnds.Hydroxyl);

    /// <summary>Every linkage between nucleotides, whatever it is.</summary>
    public static Nuclease Nonspecific { get; } = new(
        "nonspecific", "nonspecific cleavage", "every linkage between nucleotides", InBoth, site => site.IsBetweenNucleotides,
        NucleaseKind.Anywhere);

    /// <summary>Nothing: the strand as it is.</summary>
    public static Nuclease NoCleavage { get; } =
        Ribonuclease("none", "no cleavage", "nothing", InBoth, _ => false);

    /// <summary>Every enzyme.</summary>
    public static ImmutableArray<Nuclease> All { get; } =
    [
        RNaseA, RNaseT1, RNaseT2, RNaseU2, PhyM, MC1, Cusativin, CusativinEveryC, MazF, ColicinE5, RNase4, RNaseH, Nonspecific, NoCleavage,
    ];

    private static Nuclease Ribonuclease(string symbol, string name, string rule, string source, Func<CleavageSite, bool> cleaves) =>
        new(symbol, name, rule, source, cleaves, NucleaseKind.AfterRibose);
}
