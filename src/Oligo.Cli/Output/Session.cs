using System.Text;

namespace Oligo.Cli.Output;

/// <summary>The streams of one run: data on <see cref="Out"/>, everything else on <see cref="Error"/>; UTF-8 without a mark, LF.</summary>
internal sealed class Session : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Func<Stream> _openInput;
    private readonly Stream _error;
    private readonly TerminalStream? _terminal;
    private MessageWriter? _messages;
    private bool _hasFailed;

    public Session(Func<Stream> openInput, Stream output, Stream error, bool colorTerminal)
    {
        _openInput = openInput;
        _terminal = output as TerminalStream;
        OutputStream = new NamedOutput(output, "stdout");
        Out = new StreamWriter(OutputStream, Utf8) { NewLine = "\n" };
        _error = error;
        UseColor = colorTerminal;
    }

    public TextWriter Out { get; }

    /// <summary>
    /// <see cref="Out"/> for text with colours; pieces of inputs in it must be printable (<see cref="Text.DiagnosticPrinter"/>) where
    /// it is painted or read on a terminal.
    /// </summary>
    public TextWriter Painted => _terminal is null ? Out : new PaintedWriter(Out, _terminal);

    /// <summary>The bytes below <see cref="Out"/>; flush that one before.</summary>
    public Stream OutputStream { get; }

    /// <summary>Messages, which follow everything that was written to <see cref="Out"/> before.</summary>
    public MessageWriter Error => _messages ??= new MessageWriter(_error, Utf8, MessageWidth, FlushOut);

    /// <summary>Whether stdout is a terminal, where people read tables.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Characters of a line of the terminal; <see langword="null"/> where that is not known.</summary>
    public int? Width { get; init; }

    /// <summary>Characters of a line of the terminal that shows <see cref="Error"/>; <see langword="null"/> where there is none.</summary>
    public int? MessageWidth { get; init; }

    /// <summary>Whether output may carry colour: a terminal without NO_COLOR, or as asked.</summary>
    public bool UseColor { get; set; }

    public static Session OfConsole(bool isOutputClosed)
    {
        bool noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        bool terminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        Stream output = isOutputClosed ? new ClosedOutput() : OpenOutput();
        var error = new StandardError(Console.OpenStandardError());
        return new Session(
            Console.OpenStandardInput, output, Console.IsErrorRedirected ? error : new TerminalStream(error), terminal && !noColor)
        {
            IsTerminal = !Console.IsOutputRedirected,
            Width = WidthOfConsole(Console.IsOutputRedirected),
            MessageWidth = WidthOfConsole(Console.IsErrorRedirected),
        };
    }

    private static Stream OpenOutput() =>
        Console.IsOutputRedirected ? StandardOutput.Open() : new TerminalStream(StandardOutput.Open());

    private static int? WidthOfConsole(bool isRedirected)
    {
        try
        {
            return !isRedirected && Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            // A console without a window: lines have any length.
            return null;
        }
    }

    public Stream OpenInputStream() => _openInput();

    /// <summary>
    /// Writes what is still to be written, beside an error that is reported already: one of stdout is not reported a second time.
    /// </summary>
    public void TryFlush()
    {
        _hasFailed = true;
        try
        {
            Out.Flush();
        }
        catch (ToolException)
        {
            // The error that is being reported came first.
        }
    }

    private void FlushOut()
    {
        if (!_hasFailed)
        {
            Out.Flush();
        }
    }

    public void Dispose()
    {
        TryFlush();
        Error.Dispose();
    }
}
