using Oligo.Cli.Input;

namespace Oligo.Cli.Running;

/// <summary>A file or stream as a manifest states it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">Its format; <see langword="null"/> where that needs no word.</param>
/// <param name="Bytes">Its size as it is stored.</param>
/// <param name="Sha256">Its digest.</param>
internal sealed record ManifestFile(string Name, string? Format, long Bytes, string Sha256)
{
    public static ManifestFile Of(string name, string? format, (long Bytes, string Sha256) digest) =>
        new(name, format, digest.Bytes, digest.Sha256);

    public static ManifestFile Of(SequenceFile file) => new(file.Path, null, file.Bytes, file.Sha256);
}
