namespace Oligo.Cli.Output;

/// <summary>Full paths of names that the caller gave.</summary>
internal static class FullPath
{
    /// <summary>The full path of a name.</summary>
    /// <exception cref="ToolException">The name is relative, and the working directory is gone.</exception>
    public static string Of(string path)
    {
        try
        {
            return Path.GetFullPath(path);
        }
        catch (IOException)
        {
            throw ToolException.File(
                $"`{path}` has no place: the working directory does not exist any more.",
                "change to another directory, or give a full path");
        }
    }
}
