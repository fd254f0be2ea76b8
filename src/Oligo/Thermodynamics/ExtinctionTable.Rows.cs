using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

// Values in the order A, C, G, T or U; of steps AA, AC, AG, AT, CA, ... The handbook prints dimers per nucleotide; here they are of both.
public sealed partial class ExtinctionTable
{
    private const string WarshawCantor =
        "Cantor, Warshaw and Shapiro, Biopolymers 9, 1059 (1970), the table of most vendors; read from OligoShell (MIT) and seq_tools";

    private const string Richards =
        "E. G. Richards in Fasman, Handbook of Biochemistry and Molecular Biology, 3rd ed., Nucleic Acids I (1975); read from MeltR (MIT)";

    /// <summary>DNA at 260 nm.</summary>
    public static ExtinctionTable Dna { get; } = new(
        "DNA_NN_Warshaw-Cantor1970", 260, NucleicAcidKind.Dna, WarshawCantor, 2, [15400, 7400, 11500, 8700],
        [27400, 21200, 25000, 22800, 21200, 14600, 18000, 15200,
            25200, 17600, 21600, 20000, 23400, 16200, 19000, 16800]);

    /// <summary>All tables: DNA at 260 nm, RNA every 5 nm from 230 to 280 nm.</summary>
    public static ImmutableArray<ExtinctionTable> All { get; } =
    [
        Dna,
        Rna(230, 1, [2600, 7780, 4200, 2040],
            [5320, 10240, 7580, 5720, 10680, 14820, 14560, 9700,
                7080, 12400, 5980, 8520, 4860, 10380, 5880, 5700]),
        Rna(235, 1, [3870, 7670, 6570, 2620],
            [7320, 11100, 11200, 7200, 11820, 14840, 16220, 10200,
                10240, 14080, 10480, 10620, 7180, 11020, 8800, 6860]),
        Rna(240, 1, [5960, 7290, 9390, 3920],
            [11100, 12440, 15640, 10060, 13000, 14460, 17880, 11060,
                14220, 15900, 16300, 14020, 10660, 12060, 12920, 9220]),
        Rna(245, 1, [8680, 6840, 12020, 5620],
            [15820, 14120, 19560, 13780, 15140, 13780, 19140, 12200,
                19120, 17440, 21620, 17900, 15040, 13400, 17180, 12240]),
        Rna(250, 1, [11760, 6590, 13320, 7470],
            [21680, 16960, 23940, 18280, 17340, 13480, 19380, 13660,
                22740, 16820, 24460, 20460, 19620, 15040, 19900, 15660]),
        Rna(255, 1, [14250, 6870, 13280, 9070],
            [26660, 19680, 25880, 22200, 19860, 13440, 19200, 15380,
                25320, 18400, 24540, 21540, 23620, 16460, 21060, 18460]),
        Rna(260, 2, [15400, 7200, 11500, 9900],
            [27400, 21000, 25000, 24000, 21000, 14200, 17800, 16200,
                25200, 17400, 21600, 21200, 24600, 17200, 20000, 19600]),
        Rna(265, 1, [13620, 8420, 9980, 9770],
            [23580, 19960, 21620, 22240, 20340, 16100, 17020, 17060,
                21820, 17240, 18440, 19180, 22160, 17440, 17640, 18860]),
        Rna(270, 1, [9950, 8700, 9440, 8360],
            [18960, 16580, 17800, 17800, 17700, 16080, 16080, 15700,
                17920, 16380, 17340, 17060, 17300, 15440, 15760, 15840]),
        Rna(275, 1, [5250, 8210, 8910, 6050],
            [11440, 12800, 13660, 11300, 12760, 14900, 14560, 13240,
                13440, 14560, 16760, 14100, 10420, 12600, 13060, 11480]),
        Rna(280, 1, [2100, 6550, 7800, 3470],
            [5620, 8220, 10400, 6020, 8160, 11580, 12080, 9380,
                9900, 11200, 15100, 10340, 5380, 8440, 9680, 6620]),
    ];

    private static ExtinctionTable Rna(int wavelength, int transcriptions, ImmutableArray<int> nucleotides, ImmutableArray<int> steps) =>
        new("RNA_NN_Richards1975", wavelength, NucleicAcidKind.Rna, Richards, transcriptions, nucleotides, steps);
}
