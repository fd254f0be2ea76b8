using System.Runtime.InteropServices;

namespace Oligo.Cli;

/// <summary>The entry of the command oligo.</summary>
internal static class Program
{
    // What a write to a pipe without a reader gives on Linux and macOS, and on Windows.
    private const int BrokenPipe = 32;
    private const int BrokenPipeOfWindows = unchecked((int)0x8007006D);

    private static int Main(string[] args)
    {
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        try
        {
            using Session session = Session.OfConsole();
            return Tool.Run(args, session);
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // The reader of a pipe has seen enough, as in `oligo mass strands.txt | head`.
            return ExitCode.Done;
        }
    }

    /// <summary>Whether a write failed because nobody reads any more.</summary>
    public static bool IsBrokenPipe(Exception e) => e is IOException && e.HResult is BrokenPipe or BrokenPipeOfWindows;

    private static void Interrupt(PosixSignalContext context)
    {
        AtomicFile.DeleteUnfinished();
        Environment.Exit(ExitCode.Interrupted);
    }
}
