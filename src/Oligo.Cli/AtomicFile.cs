using System.Collections.Concurrent;
using System.Text;

namespace Oligo.Cli;

/// <summary>Writes a file whole or not at all: under a temporary name beside it, then renamed.</summary>
internal sealed class AtomicFile : IDisposable
{
    private static readonly ConcurrentDictionary<string, bool> Unfinished = new(StringComparer.Ordinal);

    private readonly string _path;
    private readonly string _temporary;

    private AtomicFile(string path, string temporary, TextWriter writer)
    {
        _path = path;
        _temporary = temporary;
        Writer = writer;
    }

    public TextWriter Writer { get; }

    public static AtomicFile Create(string path)
    {
        if (Directory.Exists(path))
        {
            throw ToolException.File($"`{path}` is a directory.", "give the name of a file");
        }
        string full = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            Unfinished[temporary] = true;
            return new AtomicFile(full, temporary, new StreamWriter(temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unfinished.TryRemove(temporary, out _);
            throw ToolException.File($"`{path}` cannot be written: {e.Message}");
        }
    }

    /// <summary>Gives the file its name. Without this call nothing of it stays.</summary>
    public void Commit()
    {
        try
        {
            Writer.Dispose();
            File.Move(_temporary, _path, overwrite: true);
            Unfinished.TryRemove(_temporary, out _);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.File($"`{_path}` cannot be written: {e.Message}");
        }
    }

    public void Dispose()
    {
        Writer.Dispose();
        if (Unfinished.TryRemove(_temporary, out _))
        {
            File.Delete(_temporary);
        }
    }

    public static void DeleteUnfinished()
    {
        foreach (string temporary in Unfinished.Keys)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The run ends anyway; a file that cannot be deleted is left under its temporary name.
            }
        }
    }
}
