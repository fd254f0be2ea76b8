using System.Collections.Immutable;
using Oligo.Cli.Output;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>The sequences that a command searches, with the files that they come from.</summary>
/// <param name="Targets">The sequences.</param>
/// <param name="Files">The files, in the order of the records.</param>
internal sealed record SequenceDatabase(TargetDatabase Targets, ImmutableArray<SequenceFile> Files)
{
    /// <summary>Whether a record is circular.</summary>
    public bool HasRings => Targets.Records.Any(record => record.IsCircular);

    private const byte PackedMark1 = 0x1F;
    private const byte PackedMark2 = 0x8B;

    private static ReadOnlySpan<byte> PreparedMark => "OLGTEXT"u8;

    /// <summary>Reads FASTA files, plain or packed with gzip, of one or several members, or one prepared file.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="hash">Whether their digests are computed.</param>
    /// <param name="session">Takes warnings.</param>
    /// <exception cref="ToolException">A file is not there, or is damaged.</exception>
    public static SequenceDatabase Read(IReadOnlyList<string> paths, TargetReadingOptions options, bool hash, Session session)
    {
        if (paths.FirstOrDefault(IsPrepared) is { } prepared)
        {
            return paths.Count > 1
                ? throw ToolException.Usage(
                    $"`{prepared}` is a prepared file, which is searched alone.", "oligo prepare takes several files")
                : options.AllCircular
                ? throw ToolException.Usage(
                    $"`{prepared}` is a prepared file, which states what is circular.", "oligo prepare has --circular")
                : Load(prepared, hash);
        }
        var files = new List<SequenceFile>();
        string reading = paths[0];
        // The iterator says which file is being read when reading fails.
        ParseResult<TargetDatabase> result = Guard(() => reading, () => TargetDatabase.ReadFasta(Open(), options));
        foreach (Diagnostic warning in result.Warnings)
        {
            session.Error.WriteLine($"{warning.Code}: {DiagnosticPrinter.MakePrintable(warning.Message)}");
        }
        return result.TryGetValue(out TargetDatabase? targets)
            ? new SequenceDatabase(targets, [.. files])
            : throw Damaged(reading, result.Errors.First());

        IEnumerable<Stream> Open()
        {
            foreach (string path in paths)
            {
                reading = path;
                using FileStream file = InputStream.OpenFile(path);
                using HashingStream? hashed = hash ? new HashingStream(file, toTheEnd: true) : null;
                using Stream text = Unpacked(file, hashed, path);
                yield return text;
                files.Add(new SequenceFile(path, hashed?.Count ?? 0, hashed?.Digest ?? ""));
            }
        }
    }

    /// <summary>The text of a file, unpacked where it begins like a packed one.</summary>
    private static Stream Unpacked(FileStream file, HashingStream? hashed, string path)
    {
        byte[] mark = new byte[2];
        int read = Guard(() => path, () => (hashed ?? (Stream)file).ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false));
        bool isPacked = read == mark.Length && mark[0] == PackedMark1 && mark[1] == PackedMark2;
        if (hashed is null && file.CanSeek)
        {
            file.Position = 0;
            return isPacked ? new UnpackedStream(file, path) : file;
        }
        var whole = new PrefixedStream(mark[..read], hashed ?? (Stream)file);
        return isPacked ? new UnpackedStream(whole, path) : whole;
    }

    /// <summary>Whether a file begins like a prepared one. What has no size, such as a pipe, is text, and is opened once.</summary>
    private static bool IsPrepared(string path)
    {
        // The length of a link is that of its text, and /dev/fd/63 is a link to a pipe.
        var named = new FileInfo(path);
        FileInfo? file = named.Exists ? named.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? named : null;
        if (file is not { Exists: true } || file.Length < PreparedMark.Length)
        {
            return false;
        }
        using FileStream bytes = InputStream.OpenFile(path);
        byte[] mark = new byte[PreparedMark.Length];
        int read = Guard(() => path, () => bytes.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false));
        return read == mark.Length && PreparedMark.SequenceEqual(mark);
    }

    private static SequenceDatabase Load(string path, bool hash)
    {
        using FileStream file = InputStream.OpenFile(path);
        using HashingStream? hashed = hash ? new HashingStream(file, toTheEnd: true) : null;
        ParseResult<TargetDatabase> result = Guard(() => path, () => TargetDatabase.Load(
            hashed ?? (Stream)file, file.CanSeek ? file.Length : null));
        return result.TryGetValue(out TargetDatabase? targets)
            ? new SequenceDatabase(targets, [new SequenceFile(path, hashed?.Count ?? 0, hashed?.Digest ?? "")])
            : throw Damaged(path, result.Errors.First());
    }

    private static T Guard<T>(Func<string> path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InputStream.CannotRead(path(), e);
        }
    }

    private static ToolException Damaged(string path, Diagnostic fault) =>
        new(ExitCode.BadInput, $"`{path}`: {fault.Message} ({fault.Code}).", fault.Descriptor.Help.TrimEnd('.'));
}
