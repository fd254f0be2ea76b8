using System.Text;

namespace Oligo.Cli.Output;

/// <summary>The streams of one run: data on <see cref="Out"/>, everything else on <see cref="Error"/>; UTF-8 without a mark, LF.</summary>
internal sealed class Session : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Func<Stream> _openInput;

    public Session(Func<Stream> openInput, Stream output, Stream error, bool colorTerminal)
    {
        _openInput = openInput;
        OutputStream = new NamedOutput(output, "stdout");
        Out = new StreamWriter(OutputStream, Utf8) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8) { NewLine = "\n", AutoFlush = true };
        UseColor = colorTerminal;
    }

    public TextWriter Out { get; }

    /// <summary>The bytes below <see cref="Out"/>; flush that one before.</summary>
    public Stream OutputStream { get; }

    public TextWriter Error { get; }

    /// <summary>Whether stdout is a terminal, where people read tables.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Characters of a line of the terminal; <see langword="null"/> where that is not known.</summary>
    public int? Width { get; init; }

    /// <summary>Whether output may carry colour: a terminal without NO_COLOR, or as asked.</summary>
    public bool UseColor { get; set; }

    public static Session OfConsole()
    {
        bool noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        bool terminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        return new Session(Console.OpenStandardInput, StandardOutput.Open(), Console.OpenStandardError(), terminal && !noColor)
        {
            IsTerminal = !Console.IsOutputRedirected,
            Width = WidthOfConsole(),
        };
    }

    private static int? WidthOfConsole()
    {
        try
        {
            return !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null;
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
        try
        {
            Out.Flush();
        }
        catch (ToolException)
        {
            // The error that is being reported came first.
        }
    }

    public void Dispose()
    {
        TryFlush();
        Error.Dispose();
    }
}
