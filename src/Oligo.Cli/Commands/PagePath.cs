namespace Oligo.Cli.Commands;

/// <summary>The name of a page that a command writes.</summary>
internal static class PagePath
{
    private static readonly string[] s_extensions = [".html", ".htm"];

    /// <summary>A name with the extension of a page, or with none.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The name; <see langword="null"/> for none.</param>
    /// <exception cref="ToolException">The extension is that of something else.</exception>
    public static string? Demand(string option, string? path) =>
        Path.GetExtension(path) is { Length: > 0 } extension && !s_extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
            ? throw ToolException.Usage(
                $"{option} `{path}`: the report is HTML, not {extension}.", $"name the file {Path.GetFileNameWithoutExtension(path)}.html")
            : path;
}
