using System.IO.Compression;

namespace Oligo.PublicApi.Tests;

/// <summary>The packages that this checkout packed.</summary>
internal static class Packages
{
    /// <summary>Opens the one package whose file fits a pattern.</summary>
    public static ZipArchive Open(string pattern)
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Oligo.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }
        return ZipFile.OpenRead(Directory.GetFiles(Path.Combine(folder, "artifacts", "packages"), pattern).Single());
    }
}
