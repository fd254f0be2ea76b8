using System.Text;

namespace Oligo.Cli.Output;

/// <summary>
/// Writes a file whole or not at all: under a temporary name beside it, on disk before it is renamed. A file that is there keeps its
/// permissions and, where the system allows it, its owner; a link stays, and what it leads to is written. Devices and named pipes are
/// written as it comes.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private static readonly Lock Names = new();
    private static readonly HashSet<string> Unfinished = new(StringComparer.Ordinal);
    private static bool s_interrupted;

    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _file;
    private readonly FileFacts? _replaced;

    private AtomicFile(string path, string temporary, FileStream file, Stream stream, FileFacts? replaced)
    {
        _path = path;
        _temporary = temporary;
        _file = file;
        Stream = stream;
        _replaced = replaced;
    }

    public Stream Stream { get; }

    public static AtomicFile Create(string path)
    {
        string full = TargetOf(path, FullPath.Of(path));
        FileFacts? there = FileFacts.Of(full);
        Refuse(path, full, there);
        bool asItComes = IsWrittenAsItComes(full, there);
        string temporary = asItComes ? full : TemporaryFile.NameIn(Path.GetDirectoryName(full)!);
        try
        {
            Register(full, temporary);
            var options = new FileStreamOptions
            {
                Mode = asItComes ? FileMode.Open : FileMode.CreateNew,
                Access = FileAccess.Write,
                // The lock says that somebody writes it: what nobody has locked was left by a run that was killed.
                Share = asItComes ? FileShare.ReadWrite : FileShare.None,
                BufferSize = 0,
            };
            if (!asItComes && there is not null && !OperatingSystem.IsWindows())
            {
                // What others may not read is not shown to them before it is finished.
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            var file = new FileStream(temporary, options);
            Stream shown = asItComes && TerminalDevice.Is(file.SafeFileHandle) ? new TerminalStream(file) : file;
            return new AtomicFile(full, temporary, file, new NamedOutput(shown, path), there);
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
            if (_temporary == _path)
            {
                Stream.Dispose();
                return;
            }
            _file.Flush(flushToDisk: true);
            Stream.Dispose();
            _replaced?.GiveTo(_temporary);
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

    /// <summary>Whether a rename would put a file in the place of something that is none: a device or a pipe.</summary>
    public static bool IsWrittenAsItComes(string full) => IsWrittenAsItComes(full, FileFacts.Of(full));

    private static bool IsWrittenAsItComes(string full, FileFacts? there) => there is { } facts
        ? facts.Type is FileType.Device or FileType.Pipe
        : full.StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(full);

    private static void Refuse(string path, string full, FileFacts? there)
    {
        if (Directory.Exists(full))
        {
            throw ToolException.File($"`{path}` is a directory.", "give the name of a file");
        }
        if (there?.Type is FileType.Socket or FileType.Other)
        {
            throw ToolException.File($"`{path}` is a socket, and not a file.", "give the name of a file");
        }
        if (there is { Type: FileType.File, IsReadOnly: true })
        {
            throw ToolException.File($"`{path}` is there and may only be read.", $"chmod u+w \"{path}\", or another name");
        }
    }

    /// <summary>Where a link leads in the end, whether there is anything or not.</summary>
    private static string TargetOf(string path, string full)
    {
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be looked at is told when it is opened; a link that leads in a circle would be replaced then.
            return new FileInfo(full).LinkTarget is null
                ? full
                : throw ToolException.File($"`{path}` is a link that leads to no file: {e.Message}", "give the name of a file");
        }
    }

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
