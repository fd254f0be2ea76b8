using System.Text;

namespace Oligo.Cli.Output;

/// <summary>Writes a file whole or not at all: under a temporary name beside it, then renamed. A device is written as it comes.</summary>
internal sealed class AtomicFile : IDisposable
{
    private static readonly Lock Names = new();
    private static readonly HashSet<string> Unfinished = new(StringComparer.Ordinal);
    private static bool s_interrupted;

    private readonly string _path;
    private readonly string _temporary;

    private AtomicFile(string path, string temporary, Stream stream)
    {
        _path = path;
        _temporary = temporary;
        Stream = stream;
    }

    public Stream Stream { get; }

    public static AtomicFile Create(string path)
    {
        if (Directory.Exists(path))
        {
            throw ToolException.File($"`{path}` is a directory.", "give the name of a file");
        }
        string full = Path.GetFullPath(path);
        string temporary = IsDevice(full)
            ? full
            : Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            Register(full, temporary);
            var stream = new FileStream(
                temporary, temporary == full ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            return new AtomicFile(full, temporary, new NamedOutput(stream, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(temporary);
            throw NamedOutput.CannotWrite(path, e);
        }
    }

    /// <summary>A writer of UTF-8 without a mark and LF.</summary>
    public TextWriter OpenWriter() => new StreamWriter(Stream, new UTF8Encoding(false)) { NewLine = "\n" };

    /// <summary>Gives the file its name. Without this call nothing of it stays.</summary>
    public void Commit()
    {
        try
        {
            Stream.Dispose();
            if (_temporary == _path)
            {
                return;
            }
            lock (Names)
            {
                // The run is ending; what it did not finish is gone.
                if (s_interrupted)
                {
                    throw new ToolException(ExitCode.Interrupted, "Interrupted.");
                }
                File.Move(_temporary, _path, overwrite: true);
                Unfinished.Remove(_temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NamedOutput.CannotWrite(_path, e);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (Forget(_temporary))
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>Deletes what is not finished; nothing gets its name any more.</summary>
    public static void DeleteUnfinished()
    {
        lock (Names)
        {
            s_interrupted = true;
            foreach (string temporary in Unfinished)
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
            Unfinished.Clear();
        }
    }

    /// <summary>Whether a full path is that of a device: a rename would put a file in its place.</summary>
    public static bool IsDevice(string full) => full.StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(full);

    private static void Register(string full, string temporary)
    {
        if (temporary != full)
        {
            lock (Names)
            {
                Unfinished.Add(temporary);
            }
        }
    }

    private static bool Forget(string temporary)
    {
        lock (Names)
        {
            return Unfinished.Remove(temporary);
        }
    }
}
