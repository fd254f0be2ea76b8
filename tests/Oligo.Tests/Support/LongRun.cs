using System.Collections.Concurrent;

namespace Oligo.Tests;

/// <summary>
/// How many cases tests with random texts take: those that they name in each run of the suite, 100,000 for each where the environment
/// variable OLIGO_LONG_TESTS is 1, and a hundredth where OLIGO_SHORT_TESTS is 1, which is enough to see what lines they reach.
/// </summary>
internal static class LongRun
{
    private const int Most = 100_000;
    private const int LeastOfShort = 200;
    private const int MostFaults = 5;
    private const int Parts = 8;

    private static readonly bool s_isLong = IsSet("OLIGO_LONG_TESTS");
    private static readonly bool s_isShort = IsSet("OLIGO_SHORT_TESTS");

    /// <summary>The number of cases.</summary>
    /// <param name="usual">That of each run.</param>
    public static int Cases(int usual) =>
        s_isLong ? Math.Max(Most, usual) : s_isShort ? Math.Max(usual / 100, Math.Min(usual, LeastOfShort)) : usual;

    /// <summary>
    /// The first faults of random strands, in parts side by side: a test that runs on one processor while the others wait takes as long as
    /// all the rest of the suite.
    /// </summary>
    /// <param name="cases">How many strands are tried.</param>
    /// <param name="seed">Of the strands; each part has its own.</param>
    /// <param name="findFault">What is wrong with the next strand, or null. The number is that of the case, from 0. Thread-safe.</param>
    public static IReadOnlyCollection<string> FindFaults(int cases, int seed, Func<RandomStrands, int, string?> findFault)
    {
        var faults = new ConcurrentQueue<string>();
        Parallel.For(0, Parts, part =>
        {
            var strands = new RandomStrands(seed * Parts + part);
            int end = (int)((part + 1L) * cases / Parts);
            for (int i = (int)((long)part * cases / Parts); i < end && faults.Count < MostFaults; i++)
            {
                if (findFault(strands, i) is { } fault)
                {
                    faults.Enqueue(fault);
                }
            }
        });
        return faults;
    }

    private static bool IsSet(string name) => Environment.GetEnvironmentVariable(name) == "1";
}
