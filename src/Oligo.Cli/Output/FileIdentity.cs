namespace Oligo.Cli.Output;

/// <summary>Whether names mean the same file: a result must not take the place of what it is made from.</summary>
internal static class FileIdentity
{
    // The kernel stops there too.
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison = OperatingSystem.IsLinux()
        ? StringComparison.Ordinal
        : StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether two names lead to one path, through links and dots, or to one file that has two names.</summary>
    public static bool AreSame(string a, string b) => Resolve(a, 0).Equals(Resolve(b, 0), Comparison)
        || (FileFacts.Of(a) is { } one && FileFacts.Of(b) is { } other && (one.Device, one.Number) == (other.Device, other.Number));

    /// <summary>The full path without links, as far as its folders exist.</summary>
    private static string Resolve(string path, int links)
    {
        string full = FullPath.Of(path);
        if (Path.GetDirectoryName(full) is not { } folder || links > MostLinks)
        {
            return full;
        }
        string resolved = Path.Combine(Resolve(folder, links), Path.GetFileName(full));
        return LinkTarget(resolved) is { } target ? Resolve(Path.Combine(Path.GetDirectoryName(resolved)!, target), links + 1) : resolved;
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at is told when it is opened.
            return null;
        }
    }
}
