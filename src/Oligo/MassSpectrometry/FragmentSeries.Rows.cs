using System.Collections.Immutable;

namespace Oligo.MassSpectrometry;

// The letters are those of McLuckey: a to d keep the 5' end, w to z the 3' end, in the order of the four bonds along a linkage.
public sealed partial class FragmentSeries
{
    private const string FivePrimeLetters = "abcd";
    private const string ThreePrimeLetters = "wxyz";

    private static readonly ImmutableArray<string> s_fivePrimeEnds =
    [
        "without the 3' oxygen: b less H2O",
        "with a free 3' hydroxyl: the shorter strand",
        "with the linkage less H2O: d less H2O, as a 2',3'-cyclic phosphate",
        "with the acid of the linkage: a 3'-phosphate or -thiophosphate",
    ];

    private static readonly ImmutableArray<string> s_threePrimeEnds =
    [
        "with the acid of the linkage: a 5'-phosphate or -thiophosphate",
        "with the linkage less H2O: w less H2O",
        "with a free 5' hydroxyl: the shorter strand",
        "without the 5' oxygen: y less H2O",
    ];

    /// <summary>a: the 5' side of a cut between the sugar and its 3' oxygen.</summary>
    public static FragmentSeries A { get; } = OfFivePrime(ChainCutPlace.BeforeBridgeThree, FragmentLoss.None);

    /// <summary>a-B: a less the base next to the cut.</summary>
    public static FragmentSeries AWithoutBase { get; } = OfFivePrime(ChainCutPlace.BeforeBridgeThree, FragmentLoss.Base);

    /// <summary>b: the 5' side with a free 3' hydroxyl.</summary>
    public static FragmentSeries B { get; } = OfFivePrime(ChainCutPlace.BeforeCore, FragmentLoss.None);

    /// <summary>c: the 5' side with the linkage less H2O.</summary>
    public static FragmentSeries C { get; } = OfFivePrime(ChainCutPlace.AfterCore, FragmentLoss.None);

    /// <summary>d: the 5' side with the acid of the linkage.</summary>
    public static FragmentSeries D { get; } = OfFivePrime(ChainCutPlace.AfterBridgeFive, FragmentLoss.None);

    /// <summary>w: the 3' side with the acid of the linkage.</summary>
    public static FragmentSeries W { get; } = OfThreePrime(ChainCutPlace.BeforeBridgeThree, FragmentLoss.None);

    /// <summary>x: the 3' side with the linkage less H2O.</summary>
    public static FragmentSeries X { get; } = OfThreePrime(ChainCutPlace.BeforeCore, FragmentLoss.None);

    /// <summary>y: the 3' side with a free 5' hydroxyl.</summary>
    public static FragmentSeries Y { get; } = OfThreePrime(ChainCutPlace.AfterCore, FragmentLoss.None);

    /// <summary>z: the 3' side without its 5' oxygen.</summary>
    public static FragmentSeries Z { get; } = OfThreePrime(ChainCutPlace.AfterBridgeFive, FragmentLoss.None);

    /// <summary>M: the whole strand.</summary>
    public static FragmentSeries Molecule { get; } = OfMolecule("M", "the whole strand", FragmentLoss.None);

    /// <summary>The eight series of cuts, and a-B: what is listed unless something else is asked for.</summary>
    public static ImmutableArray<FragmentSeries> Usual { get; } = [A, AWithoutBase, B, C, D, W, X, Y, Z];

    /// <summary>Every series: from the 5' end, from the 3' end, between two cuts, of the whole strand, and small parts.</summary>
    public static ImmutableArray<FragmentSeries> All { get; } =
    [
        A, B, C, D, W, X, Y, Z,
        AWithoutBase,
        .. Places.Skip(1).Select(place => OfFivePrime(place, FragmentLoss.Base)),
        .. Places.Select(place => OfThreePrime(place, FragmentLoss.Base)),
        .. Places.Select(place => OfFivePrime(place, FragmentLoss.AnyBase)),
        .. Places.Select(place => OfThreePrime(place, FragmentLoss.AnyBase)),
        .. Places.Select(place => OfFivePrime(place, FragmentLoss.Water)),
        .. Places.Select(place => OfThreePrime(place, FragmentLoss.Water)),
        OfFivePrime(ChainCutPlace.AfterBridgeFive, FragmentLoss.Amine),
        OfThreePrime(ChainCutPlace.AfterBridgeFive, FragmentLoss.AmineForHydrogen),
        .. Places.SelectMany(start => Places.SelectMany(end => OfInternal(start, end))),
        Molecule,
        OfMolecule("M-BH", "the whole strand less a base, one for each kind of base", FragmentLoss.AnyBase),
        OfMolecule("M-H2O", "the whole strand less H2O", FragmentLoss.Water),
        OfMolecule("M-NH3", "the whole strand less NH3", FragmentLoss.Ammonia),
        OfMolecule("M-HPO3", "the whole strand less HPO3, or HPO2S of a thiophosphate", FragmentLoss.Metaphosphate),
        OfMolecule("M-H3PO4", "the whole strand less H3PO4, or H3PO3S of a thiophosphate", FragmentLoss.Phosphate),
        OfMolecule("M-HNCO", "the whole strand less HNCO, with a pyrimidine at an end", FragmentLoss.IsocyanicAcid),
        OfSmall("BH", "free bases, one for each kind of base", FragmentLoss.AnyBase),
        OfSmall("HPO3", "HPO3 of phosphodiesters, HPO2S of phosphorothioates, ...", FragmentLoss.Metaphosphate),
        OfSmall("H3PO4", "H3PO4 of phosphodiesters, H3PO3S of phosphorothioates, ...", FragmentLoss.Phosphate),
    ];

    private static IEnumerable<ChainCutPlace> Places => Enumerable.Range(0, 4).Select(place => (ChainCutPlace)place);

    private static FragmentSeries OfFivePrime(ChainCutPlace end, FragmentLoss loss) => new(
        FivePrimeLetters[(int)end] + TextOf(loss), $"5' side, {s_fivePrimeEnds[(int)end]}{InWords(loss)}", FragmentKind.FivePrime,
        default, end, loss);

    private static FragmentSeries OfThreePrime(ChainCutPlace start, FragmentLoss loss) => new(
        ThreePrimeLetters[(int)start] + TextOf(loss), $"3' side, {s_threePrimeEnds[(int)start]}{InWords(loss)}", FragmentKind.ThreePrime,
        start, default, loss);

    private static IEnumerable<FragmentSeries> OfInternal(ChainCutPlace start, ChainCutPlace end)
    {
        string symbol = $"{ThreePrimeLetters[(int)start]}:{FivePrimeLetters[(int)end]}";
        string description = $"between two cuts, as {ThreePrimeLetters[(int)start]} and as {FivePrimeLetters[(int)end]}";
        yield return new FragmentSeries(symbol, description, FragmentKind.Internal, start, end, FragmentLoss.None);
        if (end == ChainCutPlace.BeforeBridgeThree)
        {
            yield return new FragmentSeries(
                symbol + TextOf(FragmentLoss.Base), description + InWords(FragmentLoss.Base), FragmentKind.Internal, start, end,
                FragmentLoss.Base);
        }
    }

    private static FragmentSeries OfMolecule(string symbol, string description, FragmentLoss loss) =>
        new(symbol, description, FragmentKind.Molecule, default, default, loss);

    private static FragmentSeries OfSmall(string symbol, string description, FragmentLoss loss) =>
        new(symbol, description, FragmentKind.Small, default, default, loss);

    private static string TextOf(FragmentLoss loss) => loss switch
    {
        FragmentLoss.Base => "-B",
        FragmentLoss.AnyBase => "-BH",
        FragmentLoss.Water => "-H2O",
        FragmentLoss.Amine => "-HNR2",
        FragmentLoss.AmineForHydrogen => "-HNR2+2H",
        _ => "",
    };

    private static string InWords(FragmentLoss loss) => loss switch
    {
        FragmentLoss.Base => ", less the base next to the cut",
        FragmentLoss.AnyBase => ", less a base, one for each kind of base",
        FragmentLoss.Water => ", less H2O",
        FragmentLoss.Amine => ", less the amine of the linkage of a morpholino strand",
        FragmentLoss.AmineForHydrogen => ", less the amine of a linkage of a morpholino strand, plus two hydrogens",
        _ => "",
    };
}
