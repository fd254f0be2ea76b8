using System.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Oligo.Tests;

/// <summary>Programs of others, which tests ask only where OLIGO_INTEROP=1 is set: their scripts install packages and take minutes.</summary>
internal static class Toolkits
{
    private const string Variable = "OLIGO_INTEROP";

    /// <summary>Runs a script of the repository; its exit code must be 0.</summary>
    /// <param name="toolkits">Names of the programs.</param>
    /// <param name="arguments">The script, from the root of the repository, and its arguments.</param>
    /// <returns>What it printed.</returns>
    public static string Run(string toolkits, params string[] arguments)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) == "1",
            $"Set {Variable}=1 to ask {toolkits}, which installs packages. By hand: {arguments[0]}");
        var start = new ProcessStartInfo("bash", arguments) { WorkingDirectory = TestData.RepositoryRoot, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string report = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, report);
        return report;
    }
}
