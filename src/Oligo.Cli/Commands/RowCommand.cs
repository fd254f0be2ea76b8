using System.CommandLine;
using System.Text;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Commands;

/// <summary>The run of a command that makes a table of rows: inputs, table, rejects, manifest, summary.</summary>
/// <param name="rows">The options of rows.</param>
/// <param name="table">The options of the table.</param>
internal sealed class RowCommand(RowOptions rows, TableOutputOptions table)
{
    public int Execute<T>(ParseResult parse, Session session, IReadOnlyList<string> arguments, InputOptions reading, RowPlan<T> plan)
        where T : RowRecord
    {
        RowSettings settings = rows.Rows(parse);
        KeptColumns? keep = rows.Keep(parse);
        RefuseParts(plan.Table.Format, settings);
        RefuseSameFiles(parse, arguments, plan.OtherFiles, reading, plan.Picture);
        table.RefuseColumns(parse, arguments);
        IReadOnlyList<RowInput> inputs = rows.Inputs(parse, arguments, reading, session, plan.PartsAreOfInput);
        string[] kept = keep?.FindIn(inputs) ?? [];
        IRowWork work = plan.Work(WithKept(plan.Columns, kept, reading));
        bool quiet = rows.Quiet(parse);
        string? manifestPath = rows.Manifest(parse);
        bool hash = manifestPath is not null;

        using ResultFile output = ResultFile.Open(table.Output(parse), session, hash);
        using RejectsFile? rejects =
            rows.Errors.Rejects(parse) is { } path
                ? RejectsFile.Open(path, ExpandingRowReader.Carried(kept, reading), session, hash, plan.Table.ForSheet)
                : null;
        using AtomicFile? manifest = manifestPath is null ? null : AtomicFile.Create(manifestPath);
        var progress = new ProgressLine(session.Error, !quiet && ProgressLine.IsTerminal);
        using var run = new RowRun(settings, inputs, work, session, progress);
        TableSettings format = plan.Table with { WithHeader = settings.Shard is not { IsFirst: false } };
        using (TableWriter writer = format.Open(output.Stream, work.Columns, session))
        {
            run.Execute(writer, rejects, hash);
        }
        output.Finish();
        rejects?.Finish();
        string? svg = plan.Picture?.Draw();
        using AtomicFile? picture = svg is null ? null : AtomicFile.Create(plan.Picture!.Path);
        picture?.Stream.Write(Encoding.UTF8.GetBytes(svg!));
        if (manifest is not null)
        {
            Manifest.Write(
                manifest.Stream, parse, (plan.Weights, plan.Abundances), plan.Facts, run, format.Format, settings.Shard, inputs, kept,
                output, rejects);
        }
        // The manifest comes last: where it is, the rest is whole.
        output.Commit();
        rejects?.Commit();
        picture?.Commit();
        manifest?.Commit();
        if (!quiet)
        {
            session.Error.WriteLine(
                run.Summary()
                    + (plan.Weights is { } weights ? $"; average masses with the atomic weights of {weights.Name} "
                        + $"({weights.Source})" : "")
                    + (plan.Abundances is { } abundances ? $"; isotope abundances of {DataEditions.NameOf(abundances)} "
                        + $"({DataEditions.SourceOf(abundances)})" : ""));
        }
        // A part may be empty; of the whole, a table without rows is written, and is an error all the same.
        if (run.Good + run.Bad == 0 && settings.Shard is null)
        {
            throw MoleculeInput.NoMolecule();
        }
        bool isWhole = run.Failed == 0 && work is not IFinishingWork { IsCut: true };
        return run.Bad > 0 && settings.OnError != OnError.Skip ? ExitCode.BadInput : isWhole ? ExitCode.Done : ExitCode.CheckFailed;
    }

    /// <summary>The kept columns after those of the table, and the share of each molecule last, unless it was given a place.</summary>
    private static IReadOnlyList<RecordColumn<T>> WithKept<T>(
        IReadOnlyList<RecordColumn<T>> columns, string[] kept, InputOptions reading)
        where T : RowRecord
    {
        if (reading.MostExpanded is null || columns.Any(column => column.Name == ExpandingRowReader.ShareColumn))
        {
            return KeptCells.After(columns, kept, record => (record.Rows, record.Row));
        }
        // The share has its name before a column of the input can take it.
        RecordColumn<T> share = RowColumns.Share<T>();
        IReadOnlyList<RecordColumn<T>> all = KeptCells.After([.. columns, share], kept, record => (record.Rows, record.Row));
        return [.. all.Where(column => column != share), share];
    }

    private static void RefuseParts(TableFormat format, RowSettings settings)
    {
        if (settings.Shard is null)
        {
            return;
        }
        switch (format)
        {
            case TableFormat.Json:
                throw ToolException.Usage("A JSON document has no parts.", "--format ndjson has");
            case TableFormat.Table:
                throw ToolException.Usage("A table for people has no parts.", "--format tsv has");
            default:
                break;
        }
    }

    private void RefuseSameFiles(
        ParseResult parse, IReadOnlyList<string> arguments, IReadOnlyList<string> others, InputOptions reading, PictureFile? picture)
    {
        (string Option, string? Path)[] outputs =
        [
            (table.OutputName, table.Output(parse)),
            (ErrorOptions.RejectsName, rows.Errors.Rejects(parse)),
            ("--manifest", rows.Manifest(parse)),
            .. picture is null ? [] : new (string, string?)[] { (picture.Option, picture.Path) },
        ];
        InputGuard.RefuseSame(outputs);
        InputGuard.RefuseInputs(outputs, [.. arguments], reading);
        InputGuard.RefuseOver(outputs, [.. others]);
    }
}
