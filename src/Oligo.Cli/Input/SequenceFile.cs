using Oligo.Cli.Output;

namespace Oligo.Cli.Input;

/// <summary>A file that was read: sequences, or what is known of them.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Bytes">Its size; 0 where it was not hashed.</param>
/// <param name="Sha256">Its digest; empty where it was not hashed.</param>
internal sealed record SequenceFile(string Path, long Bytes, string Sha256)
{
    /// <summary>A file with its size and digest.</summary>
    public static SequenceFile Of(string path)
    {
        var bytes = new HashingStream(InputStream.OpenFile(path), toTheEnd: true);
        bytes.Dispose();
        return new SequenceFile(path, bytes.Count, bytes.Digest);
    }
}
