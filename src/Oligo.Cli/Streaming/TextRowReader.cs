using System.Text;

namespace Oligo.Cli.Streaming;

/// <summary>A text of the command line as an input of one row.</summary>
internal sealed class TextRowReader(string text) : IRowReader
{
    private bool _done;

    public double? Progress => 1;

    public bool Read(RowBlock block)
    {
        block.Reset(null, namedByLine: true);
        if (_done)
        {
            return false;
        }
        _done = true;
        block.FirstRow = 1;
        block.EnsureCapacity(Encoding.UTF8.GetByteCount(text));
        PlainRowReader.Add(block, 0, Encoding.UTF8.GetBytes(text, block.Bytes), line: 1, position: 0);
        return true;
    }

    public void Dispose()
    {
    }
}
