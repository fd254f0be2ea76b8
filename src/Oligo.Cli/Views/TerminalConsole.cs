using Oligo.Cli.Output;
using Oligo.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

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
            Out = new AnsiConsoleOutput(session.Painted),
        });
        console.Profile.Width = Unlimited;
        if (session.IsTerminal || session.UseColor)
        {
            // Colours pass to the terminal as they are: nothing else that it would obey may be among them.
            console.Pipeline.Attach(new PrintableTexts());
        }
        return console;
    }

    private sealed class PrintableTexts : IRenderHook
    {
        public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
            renderables.Select(inner => new PrintableText(inner));
    }

    private sealed class PrintableText(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            inner.Render(options, maxWidth).Select(segment =>
                segment.IsLineBreak ? segment : new Segment(DiagnosticPrinter.MakePrintable(segment.Text), segment.Style, segment.Link));
    }
}
