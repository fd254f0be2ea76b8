using System.Buffers;
using System.Text;
using Oligo.Text;

namespace Oligo.Cli.Output;

/// <summary>
/// A stream that is a terminal: identifiers and notations come from strangers, and a terminal obeys control characters. All but tabs and
/// line ends are shown as <c>?</c>, colours included, as are marks that turn the direction of writing, and bytes that are not UTF-8.
/// </summary>
/// <param name="terminal">Takes the bytes.</param>
internal sealed class TerminalStream(Stream terminal) : WriteOnlyStream
{
    private const int LongestCharacter = 4;

    // What is there of a character that is not complete.
    private readonly byte[] _pending = new byte[LongestCharacter];
    private readonly ArrayBufferWriter<byte> _safe = new();
    private int _count;

    /// <summary>
    /// Whether what is written is the tool's own, free of what inputs say: colours and movements of the cursor are obeyed.
    /// </summary>
    public bool TakesOwn { get; set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (TakesOwn)
        {
            terminal.Write(buffer);
            return;
        }
        foreach (byte next in buffer)
        {
            Add(next);
        }
        terminal.Write(_safe.WrittenSpan);
        _safe.ResetWrittenCount();
    }

    public override void Flush() => terminal.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            terminal.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Add(byte next)
    {
        _pending[_count++] = next;
        OperationStatus status = Rune.DecodeFromUtf8(_pending.AsSpan(0, _count), out Rune rune, out int length);
        if (status == OperationStatus.NeedMoreData)
        {
            return;
        }
        bool isShown = status == OperationStatus.Done && (rune.Value is '\n' or '\t' || !DiagnosticPrinter.IsHidden(rune));
        _safe.Write(isShown ? _pending.AsSpan(0, length) : "?"u8);
        // The byte that shows that those before it are no character may begin one.
        int rest = _count - length;
        _count = 0;
        if (rest > 0)
        {
            Add(next);
        }
    }
}
