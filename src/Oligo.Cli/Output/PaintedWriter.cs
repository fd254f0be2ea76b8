using System.Text;

namespace Oligo.Cli.Output;

/// <summary>Text with colours of the tool on its way to a terminal, whose pieces of inputs are printable already.</summary>
/// <param name="output">Writes to the terminal.</param>
/// <param name="terminal">The terminal.</param>
internal sealed class PaintedWriter(TextWriter output, TerminalStream terminal) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        output.Flush();
        terminal.TakesOwn = true;
        try
        {
            output.Write(value);
            output.Flush();
        }
        finally
        {
            terminal.TakesOwn = false;
        }
    }

    public override void Flush() => output.Flush();
}
