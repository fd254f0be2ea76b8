using System.Runtime.InteropServices;
using Oligo.Cli.Output;
using Oligo.Cli.Running;

namespace Oligo.Cli;

/// <summary>The entry of the command oligo.</summary>
internal static class Program
{
    // Sent to a program whose file has grown beyond the limit of its user; without a handler it ends with a file half written.
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private static int Main(string[] args)
    {
        bool isOutputClosed = StandardStreams.TakeClosed();
        Session? session = null;
        try
        {
            using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
            using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Interrupt);
            using PosixSignalRegistration quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Interrupt);
            using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
            using PosixSignalRegistration? tooLarge = OperatingSystem.IsLinux()
                ? PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true)
                : null;
            session = Session.OfConsole(isOutputClosed);
            int code = Tool.Run(args, session);
            session.Dispose();
            return code;
        }
        catch (IOException e) when (NamedOutput.IsBrokenPipe(e))
        {
            // The reader of a pipe has seen enough, as in `oligo mass strands.txt | head`.
            return ExitCode.Done;
        }
        catch (IOException e) when (session is null)
        {
            // Too few handles for the three streams that every program has.
            return End(ExitCode.FileError, messages => messages.WriteLine($"oligo: {e.Message}"), session);
        }
        catch (Exception e)
        {
            return End(ExitCode.Unforeseen, messages => UnforeseenError.Report(e, messages), session);
        }
    }

    /// <summary>Ends a run whatever has happened: one line, and nothing half written.</summary>
    private static int End(int code, Action<TextWriter> report, Session? session)
    {
        AtomicFile.DeleteUnfinished();
        try
        {
            session?.TryFlush();
            report(session?.Error ?? StandardStreams.OpenError());
        }
        catch (Exception)
        {
            // Nobody can be told: the exit code remains.
        }
        return code;
    }

    private static void Interrupt(PosixSignalContext context)
    {
        AtomicFile.DeleteUnfinished();
        Environment.Exit(context.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted);
    }
}
