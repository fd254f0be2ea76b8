using System.Runtime.InteropServices;
using Oligo.Cli.Output;
using Oligo.Cli.Running;

namespace Oligo.Cli;

/// <summary>The entry of the command oligo.</summary>
internal static class Program
{
    // Sent to a program whose file has grown beyond the limit of its user; without a handler it ends with a file half written.
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private static readonly PosixSignal[] s_interrupts =
        [PosixSignal.SIGINT, PosixSignal.SIGHUP, PosixSignal.SIGQUIT, PosixSignal.SIGTERM];

    // The others that end a program of Linux unless it asks for them: SIGUSR1, SIGUSR2, SIGALRM, SIGSTKFLT, SIGXCPU, SIGVTALRM, SIGPROF,
    // SIGIO, SIGPWR.
    private static readonly PosixSignal[] s_interruptsOfLinux =
    [
        (PosixSignal)10, (PosixSignal)12, (PosixSignal)14, (PosixSignal)16, (PosixSignal)24, (PosixSignal)26, (PosixSignal)27,
        (PosixSignal)29, (PosixSignal)30,
    ];

    // Held until the process ends.
    private static readonly List<PosixSignalRegistration> s_registrations = [];

    private static int Main(string[] args)
    {
        bool isOutputClosed = StandardStreams.TakeClosed();
        Session? session = null;
        try
        {
            TakeSignals();
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
        catch (Exception e) when (StandardStreams.IsOutOfHandles(e) || (session is null && e.GetBaseException() is IOException))
        {
            // Too few handles for the three streams that every program has, for signals, or for what the runtime opens by itself.
            return End(ExitCode.FileError, messages => messages.WriteLine($"oligo: {e.GetBaseException().Message}"), session);
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

    private static void TakeSignals()
    {
        foreach (PosixSignal signal in OperatingSystem.IsLinux() ? [.. s_interrupts, .. s_interruptsOfLinux] : s_interrupts)
        {
            s_registrations.Add(PosixSignalRegistration.Create(signal, Interrupt));
        }
        if (OperatingSystem.IsLinux())
        {
            s_registrations.Add(PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true));
        }
    }

    private static void Interrupt(PosixSignalContext context)
    {
        AtomicFile.DeleteUnfinished();
        Environment.Exit(context.Signal switch
        {
            PosixSignal.SIGTERM => ExitCode.Terminated,
            < 0 => ExitCode.Interrupted,
            // What a shell says of a program that such a signal has ended.
            var number => ExitCode.BySignal + (int)number,
        });
    }
}
