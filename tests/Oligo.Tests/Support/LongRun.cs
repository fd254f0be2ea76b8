namespace Oligo.Tests;

/// <summary>
/// How many cases tests with random texts take: few in each run of the suite, 100,000 for each where the environment variable
/// OLIGO_LONG_TESTS is 1.
/// </summary>
internal static class LongRun
{
    private const int Most = 100_000;

    /// <summary>Whether the long run was asked for.</summary>
    private static readonly bool s_isLong = Environment.GetEnvironmentVariable("OLIGO_LONG_TESTS") == "1";

    /// <summary>The number of cases.</summary>
    /// <param name="usual">That of each run.</param>
    public static int Cases(int usual) => s_isLong ? Math.Max(Most, usual) : usual;
}
