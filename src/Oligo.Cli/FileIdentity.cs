namespace Oligo.Cli;

/// <summary>Whether names mean the same file: a result must not take the place of what it is made from.</summary>
internal static class FileIdentity
{
    // The kernel stops there too.
    private const int MostLinks = 40;

    private static readonly StringComparison Comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether two names lead to one path, through links and dots.</summary>
    public static bool AreSame(string a, string b) => Resolve(a, 0).Equals(Resolve(b, 0), Comparison);

    /// <summary>Refuses a result that would be written over an input or the file of monomers.</summary>
    /// <param name="outputs">Options with the path of each; <see langword="null"/> and - are no files.</param>
    /// <param name="arguments">The arguments that may be files.</param>
    /// <param name="options">How arguments are read.</param>
    public static void RefuseInputs(IEnumerable<(string Option, string? Path)> outputs, IEnumerable<string> arguments, InputOptions options)
    {
        List<string> inputs = [.. arguments.Where(argument => argument != "-" && InputSource.IsFile(argument, options))];
        if (options.MonomersPath is not null)
        {
            inputs.Add(options.MonomersPath);
        }
        foreach ((string option, string? path) in outputs)
        {
            // A device keeps nothing that could be lost.
            if (path is null or "-" || AtomicFile.IsDevice(Path.GetFullPath(path)))
            {
                continue;
            }
            if (inputs.Find(input => AreSame(input, path)) is { } input)
            {
                throw ToolException.Usage($"{option} `{path}` would be written over the input `{input}`.", "give the result another name");
            }
        }
    }

    /// <summary>The full path without links, as far as its folders exist.</summary>
    private static string Resolve(string path, int links)
    {
        string full = Path.GetFullPath(path);
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
