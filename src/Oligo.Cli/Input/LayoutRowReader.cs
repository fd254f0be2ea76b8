namespace Oligo.Cli.Input;

/// <summary>Rows of <see cref="RowLayout"/>: of dialects whose texts have several lines, and of the command line.</summary>
internal sealed class LayoutRowReader(IEnumerable<InputRow> rows, string? source, IDisposable? input, Func<double?> progress, RowRange range) : IRowReader
{
    private readonly IEnumerator<InputRow> _rows = rows.GetEnumerator();
    private long _count;
    private bool _done;

    public double? Progress => progress();

    public bool Read(RowBlock block)
    {
        block.Reset(source, namedByLine: true);
        if (_done)
        {
            return false;
        }
        block.FirstRow = _count + 1;
        int used = 0;
        while (!RowAppender.IsFull(block, used) && (_done = !_rows.MoveNext()) is false)
        {
            InputRow row = _rows.Current;
            RowAppender.Append(block, ref used, row.HasId ? row.Id : "", row.Text, row.Line, _count++);
            if (row.Fault is not null)
            {
                block.AddFault(row.Fault);
            }
        }
        _done |= !range.Narrow(block);
        return true;
    }

    public void Dispose()
    {
        _rows.Dispose();
        input?.Dispose();
    }
}
