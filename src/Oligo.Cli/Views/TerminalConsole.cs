using Oligo.Cli.Output;
using Spectre.Console;

namespace Oligo.Cli.Views;

/// <summary>
/// Makes the renderer that writes to stdout, with colour as the session says. It wraps nothing: views fold their lines themselves.
/// </summary>
internal static class TerminalConsole
{
    // Wider than any line.
    private const int Unlimited = 1_000_000;

    private const int UsualWidth = 80;
    private const int MinWidth = 20;

    /// <summary>Characters of a line: those of the terminal, or the usual number where there is none.</summary>
    public static int WidthOf(Session session) => session.Width is { } width ? Math.Max(width, MinWidth) : UsualWidth;

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
