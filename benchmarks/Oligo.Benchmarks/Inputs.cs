using System.Text;
using Oligo.Batches;
using Oligo.Monomers;

namespace Oligo.Benchmarks;

/// <summary>Seeded inputs, all distinct, so many that no branch predictor learns them.</summary>
internal static class Inputs
{
    public const int Rows = 100_000;

    private static readonly Nucleobase[] s_bases = [Nucleobase.Adenine, Nucleobase.Methylcytosine, Nucleobase.Guanine, Nucleobase.Thymine];

    /// <summary>Gapmers of 5-10-5 MOE with a mixed backbone, as text.</summary>
    public static string[] GapmerTexts(int count = Rows)
    {
        var random = new Random(20);
        string[] bases = ["A", "mC", "G", "T"];
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ',
            Enumerable.Range(0, 20).Select(i =>
                bases[random.Next(4)] + (i is < 5 or >= 15 ? "e" : "d") + (i == 19 ? "" : random.Next(8) == 0 ? "o" : "s"))))];
    }

    /// <summary>Bare sequences of 20 letters.</summary>
    public static string[] Sequences(int count = Rows)
    {
        var random = new Random(21);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, 20).Select(_ => "ACGT"[random.Next(4)])))];
    }

    /// <summary>PS-DNA of random bases.</summary>
    public static Strand LongStrand(int length, int seed = 23)
    {
        var random = new Random(seed);
        PackedUnit[] units = new PackedUnit[length];
        for (int i = 0; i < length; i++)
        {
            units[i] = new PackedUnit(s_bases[random.Next(4)], Sugar.Deoxyribose, i == length - 1 ? null : Linkage.Phosphorothioate);
        }
        return new Strand([.. units], MonomerLibrary.Default);
    }

    /// <summary>Strands of a wing, a gap and a wing, of lengths in a range.</summary>
    public static PackedUnit[][] Strands(int count, int shortest, int longest)
    {
        var random = new Random(22);
        PackedUnit[][] strands = new PackedUnit[count][];
        for (int i = 0; i < count; i++)
        {
            int length = random.Next(shortest, longest + 1);
            strands[i] = new PackedUnit[length];
            for (int j = 0; j < length; j++)
            {
                Sugar sugar = j < 5 || j >= length - 5 ? Sugar.MethoxyethylRibose : Sugar.Deoxyribose;
                Linkage? linkage = j == length - 1 ? null : random.Next(8) == 0 ? Linkage.Phosphodiester : Linkage.Phosphorothioate;
                strands[i][j] = new PackedUnit(s_bases[random.Next(4)], sugar, linkage);
            }
        }
        return strands;
    }

    internal static StrandBatch Batch(IEnumerable<PackedUnit[]> strands)
    {
        var builder = new StrandBatchBuilder();
        foreach (PackedUnit[] strand in strands)
        {
            builder.Writer.AddUnits(strand, default);
        }
        return builder.Build();
    }

    public static byte[] Lines(IEnumerable<string> texts) => Encoding.UTF8.GetBytes(string.Join('\n', texts) + "\n");
}
