using System.Globalization;

namespace Oligo.Cli.Output;

/// <summary>
/// Names of files that are not finished: random, short whatever the result is called, and known as ours when a run was killed.
/// </summary>
internal static class TemporaryFile
{
    private const string Prefix = ".oligo-";
    private const string Suffix = ".tmp";
    private const int Digits = 16;

    /// <summary>A new name in a folder.</summary>
    public static string NameIn(string folder) =>
        Path.Combine(folder, Prefix + Random.Shared.NextInt64().ToString("x16", CultureInfo.InvariantCulture) + Suffix);

    /// <summary>Deletes the files in a folder that killed runs have left: those that no run has locked.</summary>
    /// <returns>Their paths.</returns>
    public static List<string> Clean(string folder)
    {
        List<string> deleted = [];
        foreach (string path in Directory.EnumerateFiles(folder, $"{Prefix}*{Suffix}").Where(IsOurs).Order(StringComparer.Ordinal))
        {
            try
            {
                using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
                {
                }
                File.Delete(path);
                deleted.Add(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A run that goes on, or somebody else's: it stays.
            }
        }
        return deleted;
    }

    private static bool IsOurs(string path)
    {
        string name = Path.GetFileName(path);
        return name.Length == Prefix.Length + Digits + Suffix.Length
            && name[Prefix.Length..^Suffix.Length].All(char.IsAsciiHexDigitLower);
    }
}
