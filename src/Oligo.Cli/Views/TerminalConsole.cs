using Oligo.Cli.Output;
using Spectre.Console;

namespace Oligo.Cli.Views;

/// <summary>Makes the renderer that writes to stdout: colour as the session says, lines never wrapped by us.</summary>
internal static class TerminalConsole
{
    // Wider than any line: terminals wrap by themselves, files must not be wrapped at all.
    private const int Unlimited = 1_000_000;

    public static IAnsiConsole Create(Session session)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = session.UseColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = session.UseColor ? ColorSystemSupport.TrueColor : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(session.Out),
        });
        console.Profile.Width = Unlimited;
        return console;
    }
}
