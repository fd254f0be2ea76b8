using System.Text;

namespace Oligo.Cli.Output;

/// <summary>
/// Messages on their way to people: folded to the width of a terminal, and never in the middle of a line that stdout has begun.
/// </summary>
/// <param name="stream">Takes the bytes, at once.</param>
/// <param name="encoding">How they are written.</param>
/// <param name="width">Characters of a line of the terminal; <see langword="null"/> where nothing is folded.</param>
/// <param name="before">Writes what stdout still holds.</param>
internal sealed class MessageWriter(Stream stream, Encoding encoding, int? width, Action before) : TextWriter
{
    private const string EraseLine = "\r\u001b[K";

    private readonly TerminalStream? _terminal = stream as TerminalStream;
    private readonly StreamWriter _writer = new(stream, encoding) { NewLine = "\n", AutoFlush = true };

    // Set once stderr is full or gone: the result and the exit code are worth more than what is said beside them.
    private bool _isLost;

    public override Encoding Encoding => encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <summary>Writes whole lines.</summary>
    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }
        before();
        if (_isLost)
        {
            return;
        }
        Try(() => _writer.Write(width is { } room ? TextFolding.FoldMessage(value, room) : value));
    }

    /// <summary>Puts a text in the place of the line that a terminal shows last, and leaves the cursor after it.</summary>
    /// <param name="text">The text, which is the tool's own; empty to take the line away.</param>
    public void Redraw(string text)
    {
        before();
        if (_isLost)
        {
            return;
        }
        _terminal?.TakesOwn = true;
        Try(() => _writer.Write(EraseLine));
        _terminal?.TakesOwn = false;
        Try(() => _writer.Write(text));
    }

    public override void WriteLine() => Write("\n");

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void Flush() => Try(_writer.Flush);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Try(_writer.Dispose);
        }
        base.Dispose(disposing);
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _isLost = true;
        }
    }
}
