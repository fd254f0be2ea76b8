using System.Runtime.InteropServices;
using Oligo.Cli.Output;

namespace Oligo.Cli;

/// <summary>The entry of the command oligo.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Interrupt);
        using PosixSignalRegistration quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Interrupt);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        try
        {
            using Session session = Session.OfConsole();
            return Tool.Run(args, session);
        }
        catch (IOException e) when (NamedOutput.IsBrokenPipe(e))
        {
            // The reader of a pipe has seen enough, as in `oligo mass strands.txt | head`.
            return ExitCode.Done;
        }
    }

    private static void Interrupt(PosixSignalContext context)
    {
        AtomicFile.DeleteUnfinished();
        Environment.Exit(ExitCode.Interrupted);
    }
}
