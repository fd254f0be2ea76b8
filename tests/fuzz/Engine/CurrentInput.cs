using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Oligo.Fuzz.Engine;

/// <summary>
/// The text that is being read, in a file that outlives the process: an overflow of the stack or a lack of memory ends it without a word.
/// A text that takes more than half a minute of processor time ends the process as well, and one that waits for ten minutes.
/// </summary>
internal sealed class CurrentInput : IDisposable
{
    /// <summary>Exit code of a process that a text keeps busy.</summary>
    public const int NeverEnds = 3;

    private const int MostCharacters = 1 << 20;
    private const int HeaderSize = 8 + MostName;
    private const int MostName = 64;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    // A machine that is busy with something else gives a process of low priority nothing for minutes.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(10);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Timer _watch;
    private string? _text;
    private string? _watched;
    private TimeSpan _processorTime;
    private long _seen;

    public CurrentInput(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, HeaderSize + (2L * MostCharacters));
        _view = _file.CreateViewAccessor();
        _watch = new Timer(_ => Watch(), null, s_longest, s_longest);
    }

    public unsafe void Set(string target, string text)
    {
        _text = text;
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        var room = new Span<byte>(start, HeaderSize + (2 * MostCharacters));
        MemoryMarshal.Write(room, text.Length);
        MemoryMarshal.Write(room[4..], target.Length);
        for (int i = 0; i < target.Length; i++)
        {
            room[8 + i] = (byte)target[i];
        }
        MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(room[HeaderSize..]);
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
    }

    /// <summary>What a process was reading when it ended.</summary>
    public static (string Target, string Text) Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int length = MemoryMarshal.Read<int>(bytes);
        int name = MemoryMarshal.Read<int>(bytes.AsSpan(4));
        string target = System.Text.Encoding.ASCII.GetString(bytes, 8, name);
        return (target, MemoryMarshal.Cast<byte, char>(bytes.AsSpan(HeaderSize, 2 * length)).ToString());
    }

    public void Dispose()
    {
        _watch.Dispose();
        _view.Dispose();
        _file.Dispose();
    }

    private void Watch()
    {
        string? text = _text;
        if (text is null || !ReferenceEquals(text, _watched))
        {
            (_watched, _processorTime, _seen) = (text, Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            return;
        }
        if (Environment.CpuUsage.TotalTime - _processorTime > s_longest || Stopwatch.GetElapsedTime(_seen) > s_longestWait)
        {
            Console.Error.WriteLine("A text is read for more than half a minute of processor time.");
            Environment.Exit(NeverEnds);
        }
    }
}
