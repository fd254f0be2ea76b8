namespace Oligo.Tests;

/// <summary>
/// How many cases tests with random texts take: those that they name in each run of the suite, 100,000 for each where the environment
/// variable OLIGO_LONG_TESTS is 1, and a hundredth where OLIGO_SHORT_TESTS is 1, which is enough to see what lines they reach.
/// </summary>
internal static class LongRun
{
    private const int Most = 100_000;
    private const int LeastOfShort = 200;

    private static readonly bool s_isLong = IsSet("OLIGO_LONG_TESTS");
    private static readonly bool s_isShort = IsSet("OLIGO_SHORT_TESTS");

    /// <summary>The number of cases.</summary>
    /// <param name="usual">That of each run.</param>
    public static int Cases(int usual) =>
        s_isLong ? Math.Max(Most, usual) : s_isShort ? Math.Max(usual / 100, Math.Min(usual, LeastOfShort)) : usual;

    private static bool IsSet(string name) => Environment.GetEnvironmentVariable(name) == "1";
}
