using System.IO.Compression;

namespace Oligo.Cli.Output;

/// <summary>
/// Bytes that a run writes: to stdout, or to a file that appears when the run has succeeded; packed by its extension, hashed if
/// asked.
/// </summary>
internal sealed class ResultFile : IDisposable
{
    private readonly AtomicFile? _file;
    private readonly HashingStream? _hashed;

    private ResultFile(string name, AtomicFile? file, Stream stored, bool packed, bool hash)
    {
        Name = name;
        _file = file;
        _hashed = hash ? new HashingStream(stored) : null;
        Stream below = _hashed ?? stored;
        Stream = packed ? new GZipStream(below, CompressionLevel.Optimal, leaveOpen: true) : below;
    }

    /// <summary>What messages and manifests call it.</summary>
    public string Name { get; }

    public Stream Stream { get; }

    public static ResultFile Open(string? path, Session session, bool hash)
    {
        if (path is null or "-")
        {
            session.Out.Flush();
            return new ResultFile("stdout", null, session.OutputStream, packed: false, hash);
        }
        AtomicFile file = AtomicFile.Create(path);
        return new ResultFile(path, file, file.Stream, IsPacked(path), hash);
    }

    /// <summary>Whether a file is packed with gzip, by its extension.</summary>
    public static bool IsPacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes what is still to be written. The file has no name yet.</summary>
    public void Finish()
    {
        Stream.Flush();
        if (Stream is GZipStream)
        {
            Stream.Dispose();
        }
    }

    /// <summary>Bytes and SHA-256 of what was written, as it is stored.</summary>
    public (long Bytes, string Sha256) Digest() => (_hashed!.Count, _hashed.Digest);

    public void Commit() => _file?.Commit();

    public void Dispose() => _file?.Dispose();
}
