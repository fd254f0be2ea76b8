using System.Globalization;
using Oligo.Batches;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Takes rows from the inputs, has them worked out, and writes them in order: table, rejects, messages.</summary>
internal sealed class RowRun(
    RowSettings settings, IReadOnlyList<RowInput> inputs, IRowWork work, Session session, ProgressLine progress) : IDisposable
{
    // 0 where stdin is one of the inputs.
    private readonly long _totalSize = inputs.All(input => input.IsFile || input.IsText) ? inputs.Sum(input => input.Size) : 0;
    private readonly SortedDictionary<INotation, long> _dialects =
        new(Comparer<INotation>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name)));

    private readonly SortedDictionary<string, long> _losses = new(StringComparer.Ordinal);
    private IRowReader? _reader;
    private long _readByName;
    private long _tableRows;
    private readonly NumberedInputs _numbered = new();
    private readonly MessageBudget _messages = new();
    private long _saltNotShown;
    private long _otherSalt;
    private long _withoutSalt;
    private long _saltLeftOff;
    private int _next;
    private long _sizeDone;
    private bool _isBegun;

    /// <summary>Rows of the inputs that were worked out.</summary>
    public long Good { get; private set; }

    /// <summary>Rows of the inputs in error.</summary>
    public long Bad { get; private set; }

    /// <summary>Rows of the inputs that were worked out, and whose check did not hold.</summary>
    public long Failed { get; private set; }

    /// <summary>Runs to the end of the inputs, or to the first row in error if that is to end it.</summary>
    /// <param name="table">Takes the table.</param>
    /// <param name="rejects">Takes the rows in error.</param>
    /// <param name="hash">Whether stdin is to be hashed on the way.</param>
    public void Execute(TableWriter table, RejectsFile? rejects, bool hash)
    {
        try
        {
            int threads = work is IFinishingWork ? 1 : settings.Threads;
            OrderedPipeline.Run<RowItem>(threads, item => Read(item, hash), item => Work(item, table), item =>
                Write(item, table, rejects));
        }
        finally
        {
            progress.Clear();
            _messages.End(session);
        }
        if (Bad > 0 && settings.OnError == OnError.Fail)
        {
            throw RowErrors.EndOfRun();
        }
        Begin(table, rejects);
        try
        {
            (work as IFinishingWork)?.Finish(table, settings, progress);
        }
        finally
        {
            progress.Clear();
        }
        table.End();
        rejects?.End();
    }

    /// <summary>Begins the table with the first rows, so that nothing is written for an input that cannot be read.</summary>
    private void Begin(TableWriter table, RejectsFile? rejects)
    {
        if (!_isBegun)
        {
            table.Begin();
            rejects?.Begin();
        }
        _isBegun = true;
    }

    public void Dispose() => _reader?.Dispose();

    // The reader belongs to the thread that reads: what others want to know of it travels with the block.
    private bool Read(RowItem item, bool hash)
    {
        while (true)
        {
            if (_reader is null)
            {
                if (_next == inputs.Count)
                {
                    return false;
                }
                _reader = inputs[_next].Guard(() => inputs[_next].Open(work is IFinishingWork ? null : settings.Shard, hash));
            }
            if (inputs[_next].Guard(() => _reader.Read(item.Rows)))
            {
                item.ShareRead = Share();
                return true;
            }
            _reader.Dispose();
            _reader = null;
            _sizeDone += inputs[_next++].Size;
        }
    }

    private void Work(RowItem item, TableWriter table)
    {
        item.Results.Reset(work.Columns.Count);
        while (!TryCompute(item))
        {
            item.Results.Reset(work.Columns.Count);
        }
        table.Prepare(item.Results.Table);
    }

    /// <summary>
    /// Works out a block. An error that nobody foresaw costs its row: the block is worked out again without it, so that it may be in any
    /// column.
    /// </summary>
    private bool TryCompute(RowItem item)
    {
        try
        {
            work.Compute(item.Rows, item.Results);
            return true;
        }
        catch (Exception e) when (UnforeseenError.Is(e) && item.Rows.FaultOf(item.Results.Row)?.Code != UnforeseenError.Code)
        {
            item.Rows.AddFault(item.Results.Row, UnforeseenError.FaultOf(e));
            return false;
        }
    }

    private bool Write(RowItem item, TableWriter table, RejectsFile? rejects)
    {
        Report(item);
        Begin(table, rejects);
        table.Write(item.Results.Table);
        rejects?.Write(item.Rows, item.Results.Findings);
        Good += item.Results.Good;
        Bad += item.Results.Bad;
        _tableRows += item.Results.Table.Count - (settings.OnError == OnError.Report ? item.Results.Bad : 0);
        Failed += item.Results.Failed;
        _readByName += item.Results.ReadByName;
        if (inputs.Count > 1)
        {
            _numbered.Add(item.Rows);
        }
        _saltNotShown += item.Results.SaltNotShown;
        _otherSalt += item.Results.OtherSalt;
        _withoutSalt += item.Results.WithoutSalt;
        _saltLeftOff += item.Results.SaltLeftOff;
        Add(_dialects, item.Results.Dialects);
        Add(_losses, item.Results.Losses);
        progress.Update(Good + Bad, item.ShareRead);
        return !item.Results.IsLast;
    }

    private static void Add<T>(SortedDictionary<T, long> sums, Dictionary<T, int> counts)
        where T : notnull
    {
        foreach ((T key, int count) in counts)
        {
            sums[key] = sums.GetValueOrDefault(key) + count;
        }
    }

    private void Report(RowItem item)
    {
        if (item.Results.Findings.Count == 0 && item.Rows.Notes.Count == 0)
        {
            return;
        }
        progress.Clear();
        foreach (string note in item.Rows.Notes)
        {
            session.Error.WriteLine(DiagnosticPrinter.MakePrintable(note));
        }
        foreach (RowFindings findings in item.Results.Findings)
        {
            if (settings.OnError == OnError.Skip && findings.IsError)
            {
                continue;
            }
            bool isShown = findings.Fault is null ? _messages.TryTake([.. Reporter.Shown(findings.Diagnostics)]) : _messages.TryTake();
            if (!isShown)
            {
                continue;
            }
            InputRow row = item.Rows.ToInputRow(findings.Row);
            if (findings.Fault is { } fault)
            {
                Reporter.ReportFault(session, row, fault);
            }
            Reporter.Report(session, row, findings.Diagnostics);
        }
    }

    /// <summary>Share of all inputs that is read; <see langword="null"/> where stdin is one of them.</summary>
    private double? Share()
    {
        if (_totalSize == 0)
        {
            return null;
        }
        int at = Math.Min(_next, inputs.Count - 1);
        return (_sizeDone + ((_reader?.Progress ?? 0) * inputs[at].Size)) / _totalSize;
    }

    /// <summary>One line on what was done.</summary>
    public string Summary() => work is IFinishingWork finishing ? finishing.Summary(this) : string.Create(
        CultureInfo.InvariantCulture,
        $"{Written()}, {Bad} "
            + $"{(settings.OnError == OnError.Skip && Bad > 0 ? "in error left out" : "in error")}"
            + $"{Checks()}{ReadAs()}{ReadByName()}"
            + $"{_numbered.Describe()}{NamedSalts.Describe(_saltNotShown, _otherSalt, _withoutSalt, _saltLeftOff)}{Lost()}");

    /// <summary>Rows that were worked out; of a command that writes several for a molecule both numbers.</summary>
    private string Written()
    {
        long rows = Math.Max(Good, _tableRows);
        string molecules = _tableRows > Good
            ? string.Create(CultureInfo.InvariantCulture, $"{Good} {(Good == 1 ? "molecule" : "molecules")}, ")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"{molecules}{rows} {(rows == 1 ? "row" : "rows")} written");
    }

    private string Checks() =>
        Failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Failed} {(Failed == 1 ? "fails" : "fail")} the checks");

    /// <summary>The dialects that were detected; nothing where the caller named one.</summary>
    private string ReadAs() => _dialects.Count switch
    {
        0 => "",
        1 => $"; {RowReading.Describe(_dialects.Keys.Single())}",
        _ => "; " + string.Join(", ", _dialects.Select(dialect =>
            string.Create(CultureInfo.InvariantCulture, $"{dialect.Value} {RowReading.Describe(dialect.Key)}"))),
    };

    private string ReadByName() => _readByName == 0 ? "" : $"; {CatalogNames.Count(_readByName)}";

    private string Lost() => string.Concat(_losses.Select(loss => string.Create(
        CultureInfo.InvariantCulture,
        $"; {loss.Key} is incomplete or empty in {loss.Value} {(loss.Value == 1 ? "row" : "rows")} (oligo convert says why)")));
}
