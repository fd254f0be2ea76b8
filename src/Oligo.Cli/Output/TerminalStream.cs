using System.Buffers;
using System.Text;
using Oligo.Text;

namespace Oligo.Cli.Output;

/// <summary>
/// Stdout where it is a terminal: identifiers and notations come from strangers, and a terminal obeys control characters. All but tabs,
/// line ends and colours are shown as <c>?</c>, as are marks that turn the direction of writing, and bytes that are not UTF-8.
/// </summary>
/// <param name="terminal">Takes the bytes.</param>
internal sealed class TerminalStream(Stream terminal) : WriteOnlyStream
{
    private const byte EscapeByte = 0x1b;
    private const int LongestColour = 32;

    // What is there of a character or a colour that is not complete.
    private readonly byte[] _pending = new byte[LongestColour];
    private readonly ArrayBufferWriter<byte> _safe = new();
    private int _count;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
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
        if (_count > 0 && _pending[0] == EscapeByte)
        {
            AddToColour(next);
            return;
        }
        if (_count == 0 && next == EscapeByte)
        {
            _pending[_count++] = next;
            return;
        }
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

    /// <summary>A colour is <c>ESC [ numbers m</c>; any other sequence moves the cursor, or worse.</summary>
    private void AddToColour(byte next)
    {
        bool isBegun = _count == 1 ? next == '[' : next is (>= (byte)'0' and <= (byte)'9') or (byte)';';
        if (isBegun && _count < LongestColour - 1)
        {
            _pending[_count++] = next;
            return;
        }
        bool isColour = _count > 1 && next == 'm';
        if (isColour)
        {
            _pending[_count++] = next;
        }
        _safe.Write(isColour ? _pending.AsSpan(0, _count) : "?"u8);
        _count = 0;
        if (!isColour)
        {
            Add(next);
        }
    }
}
