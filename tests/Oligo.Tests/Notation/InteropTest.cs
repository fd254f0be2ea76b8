using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Structures checked by toolkits of others: tests/interop/run.sh.</summary>
public sealed class InteropTest(ITestOutputHelper output)
{
    [Fact]
    public void Toolkits_of_others_agree_with_formulas_masses_stereochemistry_and_keys()
    {
        // The folder of a build is bin/CONFIGURATION/FRAMEWORK.
        string configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
        output.WriteLine(Toolkits.Run("RDKit, Open Babel and InChI", "tests/interop/run.sh", "--no-build", "-c", configuration));
    }
}
