using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

public sealed partial class ExtinctionMethod
{
    private const string VendorPage = "the vendor's page on quantification";

    /// <summary>Nearest neighbours; the sugars decide between the tables of DNA and RNA, a junction is the mean of both.</summary>
    public static ExtinctionMethod NearestNeighbour { get; } = new(
        "nn", "nearest neighbours, by the sugars: DNA, RNA, the mean of both at a junction",
        "Warshaw and Cantor for DNA, Richards for RNA; IDT and most vendors for DNA", ExtinctionRule.NearestNeighbour);

    /// <summary>Nearest neighbours, every nucleotide as DNA.</summary>
    public static ExtinctionMethod NearestNeighbourDna { get; } = new(
        "nn-dna", "nearest neighbours, every nucleotide as DNA", "Warshaw and Cantor", ExtinctionRule.NearestNeighbour)
    { Forced = NucleicAcidKind.Dna };

    /// <summary>Nearest neighbours, every nucleotide as RNA.</summary>
    public static ExtinctionMethod NearestNeighbourRna { get; } = new(
        "nn-rna", "nearest neighbours, every nucleotide as RNA", "Richards", ExtinctionRule.NearestNeighbour)
    { Forced = NucleicAcidKind.Rna };

    /// <summary>Nearest neighbours; a junction has the value of the table of its 3' nucleotide, as in Datagrok.</summary>
    public static ExtinctionMethod NearestNeighbourThreePrime { get; } = new(
        "nn-3prime", "nearest neighbours, by the sugars: a junction by the table of its 3' nucleotide", "Datagrok",
        ExtinctionRule.NearestNeighbour)
    { JunctionByThreePrime = true };

    /// <summary>The sum of the nucleotides, with the values that the nearest neighbours take off.</summary>
    public static ExtinctionMethod Sum { get; } = new(
        "sum", "sum of the nucleotides", "Warshaw and Cantor for DNA, Richards for RNA", ExtinctionRule.Sum);

    /// <summary>Nine tenths of the sum of the nucleotides.</summary>
    public static ExtinctionMethod ReducedSum { get; } = new(
        "sum-0.9", "0.9 of the sum of the nucleotides", "Warshaw and Cantor for DNA, Richards for RNA", ExtinctionRule.Sum)
    { Tenths = 9 };

    /// <summary>The sum of revised values of the nucleotides.</summary>
    public static ExtinctionMethod CavaluzziBorer { get; } = new(
        "cavaluzzi-borer", "sum of the revised nucleotides of 2004", "Cavaluzzi and Borer, Nucleic Acids Res. 32, e13 (2004)",
        ExtinctionRule.Sum)
    { DnaValues = [15060, 7100, 12180, 8560], RnaValues = [15020, 7070, 12080, 9660] };

    /// <summary>Purimex: nine tenths of the sum.</summary>
    public static ExtinctionMethod Purimex { get; } = new(
        "purimex", "0.9 of the sum, Purimex", VendorPage, ExtinctionRule.Sum)
    { DnaValues = [15400, 7300, 11500, 8800], RnaValues = [15400, 7200, 11500, 9900], Tenths = 9 };

    /// <summary>LGC Biosearch: the sum.</summary>
    public static ExtinctionMethod BiosearchSum { get; } = new(
        "biosearch", "sum, LGC Biosearch", VendorPage, ExtinctionRule.Sum)
    { DnaValues = [15400, 7300, 11700, 8800], Inosine = 7500 };

    /// <summary>LGC Biosearch, probes: nine tenths of bases and labels together.</summary>
    public static ExtinctionMethod BiosearchProbe { get; } = new(
        "biosearch-probe", "0.9 of the sum of bases and labels, probes of LGC Biosearch", VendorPage, ExtinctionRule.Sum)
    { DnaValues = [15400, 7300, 11700, 8800], Inosine = 7500, Tenths = 9, ReducesLabels = true };

    /// <summary>Eurofins: the sum.</summary>
    public static ExtinctionMethod EurofinsSum { get; } = new(
        "eurofins", "sum, Eurofins", VendorPage, ExtinctionRule.Sum)
    { DnaValues = [15400, 7500, 11700, 9200] };

    /// <summary>10,000 for each nucleotide.</summary>
    public static ExtinctionMethod PerNucleotide { get; } = new(
        "10000-per-nt", "10,000 for each nucleotide", "Invitrogen's approximate amounts", ExtinctionRule.Length)
    { Constant = 10_000 };

    /// <summary>33 ug for one OD, whatever the sequence.</summary>
    public static ExtinctionMethod SingleStrandMass { get; } = new(
        "33-ug-per-od", "33 ug of the free acid for one OD", "the usual rule of thumb for single strands", ExtinctionRule.Mass)
    { Constant = 33 };

    /// <summary>50 ug for one OD, whatever the sequence.</summary>
    public static ExtinctionMethod DoubleStrandMass { get; } = new(
        "50-ug-per-od", "50 ug of the free acid for one OD", "the usual rule of thumb for double strands", ExtinctionRule.Mass)
    { Constant = 50 };

    /// <summary>Every method, the default first.</summary>
    public static ImmutableArray<ExtinctionMethod> All { get; } =
    [
        NearestNeighbour, NearestNeighbourDna, NearestNeighbourRna, NearestNeighbourThreePrime, Sum, ReducedSum, CavaluzziBorer, Purimex,
        BiosearchSum, BiosearchProbe, EurofinsSum, PerNucleotide, SingleStrandMass, DoubleStrandMass,
    ];
}
