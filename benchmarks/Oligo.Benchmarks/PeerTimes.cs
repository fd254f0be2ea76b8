using System.Diagnostics;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Benchmarks;

/// <summary>
/// The tasks that benchmarks/peers/spectra.sh gives to programs of others, timed as they are timed there: the median of eleven runs of
/// 50 ms, the caches warm. A row for each task: name, microseconds, peaks, a sum to compare.
/// </summary>
internal static class PeerTimes
{
    public const string Argument = "peer-times";

    private const int Runs = 11;
    private const int CallsAtOnce = 8;
    private static readonly TimeSpan s_run = TimeSpan.FromMilliseconds(50);

    private static readonly FragmentSeries[] s_series =
        [FragmentSeries.AWithoutBase, FragmentSeries.W, FragmentSeries.Y, FragmentSeries.D];

    /// <summary>Writes the rows.</summary>
    /// <param name="formulaText">The molecule of the isotopes.</param>
    /// <param name="letters">The RNA of the ions, a letter for each nucleotide.</param>
    public static void Write(string formulaText, string letters)
    {
        var formula = MolecularFormula.Parse(formulaText);
        var peaks = new IsotopePeak[64];
        int count = 0;
        double time = MedianOfRuns(() => IsotopePattern.TryCompute(formula, peaks, out count));
        WriteRow("pattern", time, count, peaks.Take(count).Sum(peak => peak.Probability));

        var fine = new FinePeak[16_384];
        time = MedianOfRuns(() => FineStructure.TryCompute(formula, 1e-6, fine, out count));
        WriteRow("fine", time, count, fine.Take(count).Sum(peak => peak.Probability));

        var strand = Strand.Parse(string.Join("ro ", letters.ToCharArray()) + "r");
        double[] mz = new double[s_series.Length * (letters.Length - 1) * 10];
        time = MedianOfRuns(() => FragmentLadder.TryComputeMz(strand, s_series, 1, 10, mz, out count));
        WriteRow("ions", time, count, mz.Take(count).Sum());
    }

    private static void WriteRow(string task, double microseconds, int peaks, double sum) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{task}\t{microseconds:F3}\t{peaks}\t{sum:F6}"));

    private static double MedianOfRuns(Action task)
    {
        // The compiler optimizes what has run for a while: its time is not that of the task.
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1);)
        {
            task();
        }
        double[] times = [.. Enumerable.Range(0, Runs).Select(_ => TimeOfCall(task)).Order()];
        return times[Runs / 2];
    }

    private static double TimeOfCall(Action task)
    {
        long calls = 0;
        long start = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            for (int i = 0; i < CallsAtOnce; i++)
            {
                task();
            }
            calls += CallsAtOnce;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < s_run);
        return elapsed.TotalMicroseconds / calls;
    }
}
