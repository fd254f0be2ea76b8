using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Internal;

namespace Oligo.Cli.Running;

/// <summary>
/// The finished blocks of a table, in a file beside the result for as long as that is not whole: a run that was ended goes on after the
/// last of them. First come the conditions of the run, then the blocks in their order, each with its number and its checksum. What
/// follows the last whole block was being written when the run ended, and is cut off.
/// </summary>
internal sealed class BlockLog : IDisposable
{
    private const string Extension = ".resume";
    private const int DigestSize = 32;

    private static ReadOnlySpan<byte> Mark => "oligo blocks 1\n"u8;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly Utf8Buffer _entry = new();
    private bool _isComplete;
    private long _firstBlock;

    private BlockLog(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>Blocks that are in the file.</summary>
    public int Count { get; private set; }

    /// <summary>Blocks that were there when the run began, and were taken from there.</summary>
    public int Replayed { get; private set; }

    /// <summary>What was taken over, for the summary.</summary>
    public string Words() => string.Create(
        CultureInfo.InvariantCulture, $"{Replayed} of {Count} blocks taken from a run that was ended");

    /// <summary>The file beside a result.</summary>
    public static string PathOf(string output) => output + Extension;

    /// <summary>Begins a file, or goes on with that of a run of the same conditions. It is locked until it is closed.</summary>
    /// <exception cref="ToolException">Another run has it, it is of other conditions, or it is something else.</exception>
    public static BlockLog Open(string output, RunConditions conditions)
    {
        string path = PathOf(output);
        if (!FileFacts.CanBeReadAgain(path) || new FileInfo(path).LinkTarget is not null)
        {
            throw Strange(path);
        }
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NamedOutput.CannotWrite(path, e);
        }
        var log = new BlockLog(path, file);
        try
        {
            log.Begin(conditions);
            log._firstBlock = file.Position;
            return log;
        }
        catch
        {
            // It is somebody else's, or is to be looked at.
            file.Dispose();
            throw;
        }
    }

    /// <summary>Deletes what a run has left that was ended after its result had its name.</summary>
    public static void DeleteOf(string output)
    {
        string path = PathOf(output);
        if (new FileInfo(path) is { Exists: true, LinkTarget: null } && IsOurs(path))
        {
            TryDelete(path);
        }
    }

    /// <summary>Hands on the blocks that are there, in their order; more may be added afterwards.</summary>
    /// <param name="columns">Cells of a row.</param>
    /// <param name="take">Takes the rows of each block.</param>
    /// <returns>Number of blocks.</returns>
    public int Replay(int columns, Action<TableRows> take)
    {
        var rows = new TableRows(columns);
        long whole = _file.Position;
        while (ReadEntry() is { } entry
            && BinaryPrimitives.ReadInt32LittleEndian(entry) == Count && rows.TryLoad(entry.AsSpan(sizeof(int))))
        {
            whole = _file.Position;
            Count++;
            take(rows);
        }
        Guard(() =>
        {
            _file.SetLength(whole);
            _file.Position = whole;
        });
        return Replayed = Count;
    }

    /// <summary>Adds a block.</summary>
    public void Append(TableRows rows)
    {
        _entry.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(_entry.GetSpan(sizeof(int)), Count);
        _entry.Advance(sizeof(int));
        rows.Save(_entry);
        WriteEntry(_entry.Written);
        Count++;
    }

    /// <summary>The result is whole: the file is deleted when it is closed.</summary>
    public void Complete() => _isComplete = true;

    public void Dispose()
    {
        bool isOfNoUse = _isComplete || _file.Length <= _firstBlock;
        _file.Dispose();
        if (isOfNoUse)
        {
            TryDelete(_path);
        }
    }

    private void Begin(RunConditions now)
    {
        Span<byte> mark = stackalloc byte[Mark.Length];
        int read = _file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        if (!Mark.StartsWith(mark[..read]))
        {
            throw Strange(_path);
        }
        if (read == Mark.Length && ReadEntry() is { } document)
        {
            RunConditions before = Conditions(document);
            if (before.DifferenceTo(now) is { } difference)
            {
                throw ToolException.Usage(
                    $"`{_path}` is of a run that was another: {difference}.", "remove it to begin anew, or give --output another name");
            }
            return;
        }
        // Ended before anything was finished.
        Guard(() =>
        {
            _file.SetLength(0);
            _file.Write(Mark);
        });
        WriteEntry(Encoding.UTF8.GetBytes(now.Document));
    }

    private RunConditions Conditions(byte[] document)
    {
        try
        {
            return RunConditions.Read(Encoding.UTF8.GetString(document));
        }
        catch (JsonException)
        {
            throw Strange(_path);
        }
    }

    /// <summary>The next entry; <see langword="null"/> where none is whole.</summary>
    private byte[]? ReadEntry()
    {
        try
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            if (_file.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) < length.Length)
            {
                return null;
            }
            int size = BinaryPrimitives.ReadInt32LittleEndian(length);
            if (size < sizeof(int) || size > _file.Length - _file.Position - DigestSize)
            {
                return null;
            }
            byte[] entry = new byte[size];
            byte[] digest = new byte[DigestSize];
            _file.ReadExactly(entry);
            _file.ReadExactly(digest);
            return Sha256.HashData(entry).AsSpan().SequenceEqual(digest) ? entry : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.File($"`{_path}` cannot be read: {e.Message}");
        }
    }

    private void WriteEntry(ReadOnlySpan<byte> entry)
    {
        byte[] bytes = new byte[sizeof(int) + entry.Length + DigestSize];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, entry.Length);
        entry.CopyTo(bytes.AsSpan(sizeof(int)));
        Sha256.HashData(entry).CopyTo(bytes, sizeof(int) + entry.Length);
        Guard(() => _file.Write(bytes));
    }

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NamedOutput.CannotWrite(_path, e);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Of no use any more, and in nobody's way: the next run deletes it.
        }
    }

    private static bool IsOurs(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            byte[] mark = new byte[Mark.Length];
            return file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length && Mark.SequenceEqual(mark);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static ToolException Strange(string path) => ToolException.Usage(
        $"`{path}` is not a file of blocks that oligo has kept.", "--resume keeps them there: rename it, or give --output another name");
}
