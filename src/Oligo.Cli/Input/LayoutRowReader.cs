using Oligo.Notation;

namespace Oligo.Cli.Input;

/// <summary>Rows of <see cref="NotationRecordReader"/>: of dialects whose texts have several lines, and of the command line.</summary>
internal sealed class LayoutRowReader(
    IEnumerable<NotationRecord> records,
    bool inPairs,
    string? source,
    IDisposable? input,
    Func<double?> progress,
    RowRange range) : IRowReader
{
    private readonly IEnumerator<NotationRecord> _records = records.GetEnumerator();
    private long _count;
    private bool _done;

    public double? Progress => progress();

    public bool Read(RowBlock block)
    {
        block.Reset(source, namedByLine: true, inPairs ? RowShape.TwoTexts : RowShape.OneText);
        if (_done)
        {
            return false;
        }
        block.FirstRow = _count + 1;
        int used = 0;
        while (!RowAppender.IsFull(block, used) && (_done = !_records.MoveNext()) is false)
        {
            NotationRecord record = _records.Current;
            RowAppender.Append(block, ref used, record.Id ?? "", record.Text, record.Line, _count++);
            if (RowFault.Of(record.Fault, record.Text) is { } fault)
            {
                block.AddFault(fault);
            }
        }
        _done |= !range.Narrow(block);
        return true;
    }

    public void Dispose()
    {
        _records.Dispose();
        input?.Dispose();
    }
}
