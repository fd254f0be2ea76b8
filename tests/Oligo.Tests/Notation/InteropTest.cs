using System.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// Structures checked by toolkits of others: tests/interop/run.sh. It installs packages and takes minutes, so it runs only where it is
/// asked for.
/// </summary>
public sealed class InteropTest(ITestOutputHelper output)
{
    private const string Variable = "OLIGO_INTEROP";

    [Fact]
    public void Toolkits_of_others_agree_with_formulas_masses_stereochemistry_and_keys()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) == "1",
            $"RDKit, Open Babel and InChI are asked only where {Variable}=1 is set: it installs packages. By hand: tests/interop/run.sh");
        // The folder of a build is bin/CONFIGURATION/FRAMEWORK.
        string configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
        var start =
            new ProcessStartInfo("bash", ["tests/interop/run.sh", "--no-build", "-c",
                configuration])
            { WorkingDirectory = TestData.RepositoryRoot, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string report = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        output.WriteLine(report);
        process.ExitCode.Should().Be(0, report);
    }
}
