namespace Oligo.Cli.Tests;

/// <summary>The sources that the tests are of.</summary>
internal static class Repository
{
    /// <summary>The folder with Oligo.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Oligo.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Oligo.sln not found above the tests.");
        }
        return folder;
    }
}
