using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>What becomes of rows in error in commands that take molecules one by one: reported, left out, or the end of the run.</summary>
/// <param name="onError">Which of them.</param>
/// <param name="rejects">Takes the rows in error; <see langword="null"/> for none.</param>
/// <param name="session">Takes the messages.</param>
internal sealed class RowErrors(OnError onError, RejectsFile? rejects, Session session) : IDisposable
{
    private readonly MessageBudget _messages = new();
    private bool _isBegun;

    /// <summary>Rows in error.</summary>
    public int Count { get; private set; }

    /// <summary>Code of the row in error that was added last.</summary>
    public string? LastCode { get; private set; }

    /// <summary>Whether rows in error appear in the results.</summary>
    public bool AreKept => onError == OnError.Report;

    /// <summary>The exit code as far as rows in error decide it.</summary>
    public int ExitCode => Count > 0 && onError != OnError.Skip ? Cli.ExitCode.BadInput : Cli.ExitCode.Done;

    /// <summary>What is said of a run that a row in error has ended.</summary>
    public static ToolException EndOfRun() =>
        new(Cli.ExitCode.BadInput, "The run ends at the first row in error (--on-error fail).");

    /// <summary>The molecule with its warnings reported, or <see langword="null"/> for a row in error.</summary>
    public NucleicAcid? Demand(MoleculeInput input, bool withNotes = false)
    {
        if (input.Row.Fault is null && input.Result.Success)
        {
            return input.Demand(session, withNotes);
        }
        if (input.Drug is not null && input.Row.Origin is { } origin)
        {
            origin.Rows.NameByText(origin.Row);
        }
        Add(input.Row, input.Row.Fault, input.Result.Diagnostics, () => input.Demand(session, withNotes));
        return null;
    }

    /// <summary>Adds a row whose molecule cannot be used as the command requires.</summary>
    public void Add(InputRow row, ImmutableArray<Diagnostic> diagnostics) =>
        Add(row, null, diagnostics, () => Reporter.Report(session, row, diagnostics));

    /// <summary>Adds a row that cannot be used whatever its notation says.</summary>
    /// <param name="row">The row.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="report">Writes the messages.</param>
    public void Add(InputRow row, RowFault fault, Action report) => Add(row, fault, [], report);

    /// <summary>Ends the rejects, after everything else has been written.</summary>
    /// <param name="quiet">Whether the number of rows that were left out is not told.</param>
    public void Commit(bool quiet = false)
    {
        _messages.End(session);
        Begin();
        rejects?.End();
        rejects?.Finish();
        rejects?.Commit();
        if (!quiet && onError == OnError.Skip && Count > 0)
        {
            session.Error.WriteLine($"{CountedNoun.Of(Count, "row")} in error left out");
        }
    }

    public void Dispose() => rejects?.Dispose();

    private void Begin()
    {
        if (!_isBegun)
        {
            rejects?.Begin();
        }
        _isBegun = true;
    }

    private void Add(InputRow row, RowFault? fault, ImmutableArray<Diagnostic> diagnostics, Action report)
    {
        Count++;
        if (onError != OnError.Skip && _messages.TryTake())
        {
            report();
        }
        (RowBlock rows, int index) = row.Origin ?? BlockOf(row);
        LastCode = fault?.Code ?? diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Code;
        Begin();
        rejects?.Write(rows, [new RowFindings(index, diagnostics, fault)]);
        if (onError == OnError.Fail)
        {
            throw EndOfRun();
        }
    }

    /// <summary>A block of one row, for a name of the catalogue on the command line.</summary>
    private static (RowBlock Rows, int Row) BlockOf(InputRow row)
    {
        var block = new RowBlock { FirstRow = 1 };
        int used = 0;
        RowAppender.Append(block, ref used, row.HasId ? row.Id : "", row.Text, row.Line, 0);
        return (block, 0);
    }
}
