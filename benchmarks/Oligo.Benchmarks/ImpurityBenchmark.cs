using BenchmarkDotNet.Attributes;
using Oligo.MassSpectrometry;

namespace Oligo.Benchmarks;

/// <summary>The impurities of mipomersen, every class, with formulas and both masses, beside the same by rebuilt strands.</summary>
[MemoryDiagnoser]
public class ImpurityBenchmark
{
    private readonly Strand _strand = Strand.Parse(
        "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe");

    /// <summary>All classes, as usual.</summary>
    [Benchmark]
    public double List()
    {
        double sum = 0;
        foreach (StrandVariant variant in VariantList.Create(_strand, VariantKind.Impurity).Variants)
        {
            sum += variant.MonoisotopicMass.ToDouble() + variant.GetAverageMass().Value.ToDouble();
        }
        return sum;
    }

    /// <summary>Every class with the resolving power that tells each impurity from its parent.</summary>
    [Benchmark]
    public double ListWithResolution()
    {
        VariantList list = VariantList.Create(_strand, VariantKind.Impurity);
        VariantResolution resolution = VariantResolution.Create(list, new ResolvingPower(60_000), -7)!;
        double sum = 0;
        for (int i = 0; i < list.Variants.Length; i++)
        {
            sum += resolution.GetResolvingPowerNeeded(i) ?? 0;
        }
        return sum;
    }

    /// <summary>Shortmers, deletions and P=O alone: those that the naive list has.</summary>
    [Benchmark]
    public double ListOfFourClasses()
    {
        double sum = 0;
        foreach (StrandVariant variant in VariantList.Create(_strand, VariantKind.Impurity, s_four).Variants)
        {
            sum += variant.MonoisotopicMass.ToDouble() + variant.GetAverageMass().Value.ToDouble();
        }
        return sum;
    }

    /// <summary>The same four classes as a first program has them.</summary>
    [Benchmark(Baseline = true)]
    public double NaiveListOfFourClasses() => NaiveImpurities.List(_strand);

    private static readonly VariantOptions s_four = new()
    {
        Classes =
        [
            .. new[] { "shortmer-5", "shortmer-3", "deletion", "ps-to-po" }
                .Select(symbol => VariantClass.Find(VariantKind.Impurity, symbol)!),
        ],
        MaxShorter = 1,
        MaxTimes = 1,
    };
}
