using Microsoft.Win32.SafeHandles;

namespace Oligo.Cli.Output;

/// <summary>
/// The three streams that every program is given. One that the caller closed would lend its number to the next file that is opened, and
/// messages would be written into a result: such numbers are taken first.
/// </summary>
internal static class StandardStreams
{
    private const int Output = 1;
    private const int Error = 2;
    private const int Count = 3;

    // EMFILE, on Linux and macOS.
    private const int TooManyOpenFiles = 24;

    // Held until the process ends.
    private static readonly List<SafeFileHandle> Held = [];

    /// <summary>Takes the numbers of streams that the caller closed. Before anything else is opened.</summary>
    /// <returns>Whether stdout is one of them.</returns>
    public static bool TakeClosed()
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }
        bool isOutputClosed = false;
        while (Open() is { } handle)
        {
            nint number = handle.DangerousGetHandle();
            if (number >= Count)
            {
                handle.Dispose();
                break;
            }
            isOutputClosed |= number == Output;
            Held.Add(handle);
        }
        return isOutputClosed;
    }

    /// <summary>Whether an error says that the process may open no more files, whatever wanted to.</summary>
    public static bool IsOutOfHandles(Exception error) => error.GetBaseException() is IOException { HResult: TooManyOpenFiles };

    /// <summary>Opens stderr without another handle, for a run that has none to spare. It writes at once.</summary>
    public static TextWriter OpenError() => OperatingSystem.IsWindows()
        ? Console.Error
        : new StreamWriter(OpenErrorDirectly())
        {
            AutoFlush = true,
            NewLine = "\n",
        };

    /// <summary>The bytes of stderr without another handle.</summary>
    public static Stream OpenErrorDirectly() =>
        new FileStream(new SafeFileHandle(Error, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    private static SafeFileHandle? Open()
    {
        try
        {
            return File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without handles to spare nothing can be opened over a closed stream either.
            return null;
        }
    }
}
