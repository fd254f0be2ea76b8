using Oligo.Cli.Output;

namespace Oligo.Cli.Input;

/// <summary>By what it is seen that a file was written or replaced.</summary>
/// <param name="Length">Its bytes.</param>
/// <param name="Written">When it was written last.</param>
/// <param name="Number">Its number in the file system; 0 where that is not known.</param>
internal readonly record struct FileState(long Length, DateTime Written, ulong Number)
{
    /// <summary>That of a path; <see langword="null"/> where there is no file.</summary>
    public static FileState? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileState(file.Length, file.LastWriteTimeUtc, FileFacts.Of(path)?.Number ?? 0) : null;
    }
}
