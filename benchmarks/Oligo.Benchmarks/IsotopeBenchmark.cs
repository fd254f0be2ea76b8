using System.Text;
using BenchmarkDotNet.Attributes;
using Oligo.Chemistry;

namespace Oligo.Benchmarks;

/// <summary>The aggregated isotope pattern of mipomersen with centroids, beside the same one atom after another.</summary>
[MemoryDiagnoser]
public class IsotopeBenchmark
{
    private const int Formulas = 1_000_000;

    private readonly MolecularFormula _formula = MolecularFormula.Parse("C230H324N67O122P19S19");
    private readonly IsotopePeak[] _peaks = new IsotopePeak[64];
    private readonly FinePeak[] _fine = new FinePeak[16_384];

    // A formula in each line: those of 20-mers, in every count of bases and sulfur.
    private string _file = "";

    [GlobalSetup(Target = nameof(EnvelopesOfMillionFormulasFromAFile))]
    public void WriteFormulas()
    {
        _file = Path.GetTempFileName();
        using var lines = new StreamWriter(_file);
        for (int i = 0; i < Formulas; i++)
        {
            lines.WriteLine(FormattableString.Invariant($"C{190 + (i % 41)}H{240 + (i % 83)}N{60 + (i % 23)}O{104 + (i % 19)}P19S{i % 20}"));
        }
    }

    [GlobalCleanup(Target = nameof(EnvelopesOfMillionFormulasFromAFile))]
    public void DeleteFormulas() => File.Delete(_file);

    /// <summary>Read, parsed and computed on all processors, each to the default residual.</summary>
    [Benchmark]
    public long EnvelopesOfMillionFormulasFromAFile()
    {
        byte[] bytes = File.ReadAllBytes(_file);
        int parts = Environment.ProcessorCount;
        long peaks = 0;
        Parallel.For(0, parts, part =>
        {
            int end = LineAfter(bytes, (int)((part + 1L) * bytes.Length / parts));
            Interlocked.Add(ref peaks, CountPeaks(bytes.AsSpan(LineAfter(bytes, (int)((long)part * bytes.Length / parts))..end)));
        });
        return peaks;
    }

    private static int LineAfter(byte[] bytes, int at)
    {
        int end = at == 0 ? -1 : bytes.AsSpan(at).IndexOf((byte)'\n');
        return at == 0 ? 0 : end < 0 ? bytes.Length : at + end + 1;
    }

    private static long CountPeaks(ReadOnlySpan<byte> lines)
    {
        Span<char> text = stackalloc char[64];
        var peaks = new IsotopePeak[64];
        long sum = 0;
        for (int end; (end = lines.IndexOf((byte)'\n')) >= 0; lines = lines[(end + 1)..])
        {
            int length = Encoding.ASCII.GetChars(lines[..end], text);
            if (MolecularFormula.TryParse(text[..length], out MolecularFormula? formula)
                && IsotopePattern.TryCompute(formula, peaks, out int count))
            {
                sum += count;
            }
        }
        return sum;
    }

    [Benchmark]
    public int Pattern()
    {
        IsotopePattern.TryCompute(_formula, _peaks, out int count);
        return count;
    }

    [Benchmark]
    public int PatternOnTheHeap() => IsotopePattern.Create(_formula).Peaks.Length;

    [Benchmark(Baseline = true)]
    public int NaivePattern() => NaiveIsotopes.Compute(_formula).Length;

    /// <summary>Every isotopologue above 1e-6, without order: some 3,000.</summary>
    [Benchmark]
    public int FineStructureAboveMillionth()
    {
        FineStructure.TryCompute(_formula, 1e-6, _fine, out int count);
        return count;
    }
}
