using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Notation;

namespace Oligo.Cli.Running;

/// <summary>Takes rows from the inputs, has them worked out, and writes them in order: table, rejects, messages.</summary>
internal sealed class MassRun(MassSettings settings, IReadOnlyList<RowInput> inputs, MassCalculator calculator, Session session, ProgressLine progress) : IDisposable
{
    // 0 where stdin is one of the inputs.
    private readonly long _totalSize = inputs.All(input => input.IsFile || input.IsText) ? inputs.Sum(input => input.Size) : 0;
    private readonly SortedDictionary<INotation, long> _dialects = new(Comparer<INotation>.Create((one, other) => string.CompareOrdinal(one.Name, other.Name)));
    private IRowReader? _reader;
    private long _readByName;
    private int _next;
    private long _sizeDone;

    /// <summary>Rows with a formula.</summary>
    public long Good { get; private set; }

    /// <summary>Rows in error.</summary>
    public long Bad { get; private set; }

    /// <summary>Runs to the end of the inputs, or to the first row in error if that is to end it.</summary>
    /// <param name="table">Takes the table.</param>
    /// <param name="rejects">Takes the rows in error.</param>
    /// <param name="hash">Whether stdin is to be hashed on the way.</param>
    public void Execute(MassWriter table, RejectsFile? rejects, bool hash)
    {
        table.Begin();
        rejects?.Begin();
        try
        {
            OrderedPipeline.Run<MassBlock>(settings.Threads, block => Read(block, hash), block => Work(block, table), block => Write(block, table, rejects));
        }
        finally
        {
            progress.Clear();
        }
        if (Bad > 0 && settings.OnError == OnError.Fail)
        {
            throw new ToolException(ExitCode.BadInput, "The run ends at the first row in error (--on-error fail).");
        }
        table.End();
    }

    public void Dispose() => _reader?.Dispose();

    // The reader belongs to the thread that reads: what others want to know of it travels with the block.
    private bool Read(MassBlock block, bool hash)
    {
        while (true)
        {
            if (_reader is null)
            {
                if (_next == inputs.Count)
                {
                    return false;
                }
                _reader = Guard(() => inputs[_next].Open(settings.Shard, hash));
            }
            if (Guard(() => _reader.Read(block.Rows)))
            {
                block.ShareRead = Share();
                return true;
            }
            _reader.Dispose();
            _reader = null;
            _sizeDone += inputs[_next++].Size;
        }
    }

    private void Work(MassBlock block, MassWriter table)
    {
        calculator.Compute(block.Rows, block.Results);
        table.Prepare(block);
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw InputStream.CannotRead(inputs[_next].Name, e);
        }
    }

    private bool Write(MassBlock block, MassWriter table, RejectsFile? rejects)
    {
        Report(block);
        table.Write(block);
        rejects?.Write(block);
        Good += block.Results.Good;
        Bad += block.Results.Bad;
        _readByName += block.Results.ReadByName;
        foreach ((INotation dialect, int count) in block.Results.Dialects)
        {
            _dialects[dialect] = _dialects.GetValueOrDefault(dialect) + count;
        }
        progress.Update(Good + Bad, block.ShareRead);
        return !block.Results.IsLast;
    }

    private void Report(MassBlock block)
    {
        if (block.Results.Findings.Count == 0)
        {
            return;
        }
        progress.Clear();
        foreach (RowFindings findings in block.Results.Findings)
        {
            if (settings.OnError == OnError.Skip && !block.Results.IsGood(findings.Row))
            {
                continue;
            }
            InputRow row = block.Rows.ToInputRow(findings.Row);
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
    public string Summary() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Good} rows written, {Bad} {(settings.OnError == OnError.Skip ? "in error left out" : "in error")}{ReadAs()}{ReadByName()}; average masses with the atomic weights of {settings.Weights.Name} ({settings.Weights.Source})");

    /// <summary>The dialects that were detected; nothing where the caller named one.</summary>
    private string ReadAs() => _dialects.Count switch
    {
        0 => "",
        1 => $"; {RowReading.Describe(_dialects.Keys.Single())}",
        _ => "; " + string.Join(", ", _dialects.Select(dialect => string.Create(CultureInfo.InvariantCulture, $"{dialect.Value} {RowReading.Describe(dialect.Key)}"))),
    };

    private string ReadByName() => _readByName == 0 ? "" : $"; {CatalogNames.Count(_readByName)}";
}
