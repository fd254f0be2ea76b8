using System.CommandLine;
using System.Text;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Internal;

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
        rows.Parts.RefuseParts(parse, plan.Table.Format);
        RefuseSameFiles(parse, arguments, plan.OtherFiles, reading, plan.Picture);
        table.RefuseColumns(parse, arguments);
        IReadOnlyList<RowInput> inputs = rows.Inputs(parse, arguments, reading, session, plan.PartsAreOfInput);
        bool resumes = rows.Parts.Resumes(parse);
        rows.Parts.RefuseToResume(parse, table.Output(parse), inputs.Where(input => !input.IsText).Select(input => input.Name));
        string[] kept = keep?.FindIn(inputs) ?? [];
        IRowWork work = plan.Work(WithKept(plan.Columns, kept, reading));
        bool quiet = rows.Quiet(parse);
        string? manifestPath = rows.Parts.Manifest(parse, table.Output(parse));
        bool hash = manifestPath is not null;
        TableSettings format = plan.Table with { WithHeader = settings.Shard is not { IsFirst: false } };
        var manifest = new Manifest(parse, format.Format)
        {
            Part = settings.Shard,
            Data = (plan.Weights, plan.Abundances),
            Inputs = () => inputs.Select(input => ManifestFile.Of(input.Name, input.Format.NameOf(), input.Digest())),
            Kept = kept,
            Facts = plan.Facts,
        };
        BlockLog? keptBlocks = null;
        if (resumes)
        {
            foreach (RowInput input in inputs)
            {
                input.HashFirst();
            }
            (RunOutcome? finished, keptBlocks) = rows.Parts.Resume(
                parse, manifest, Results(parse, plan.Picture), work is IFinishingWork { KeepsBlocks: true }, quiet ? null : session.Error);
            if (finished is not null)
            {
                return End(finished, settings);
            }
        }
        using BlockLog? log = keptBlocks;
        using ResultFile output = ResultFile.Open(table.Output(parse), session, hash);
        using RejectsFile? rejects =
            rows.Errors.Rejects(parse) is { } path
                ? RejectsFile.Open(path, ExpandingRowReader.Carried(kept, reading), session, hash, plan.Table.ForSheet)
                : null;
        using AtomicFile? manifestFile = manifestPath is null ? null : AtomicFile.Create(manifestPath);
        var progress = new ProgressLine(session.Error, !quiet && ProgressLine.IsTerminal);
        using var run = new RowRun(settings with { Log = log }, inputs, work, session, progress);
        using (TableWriter writer = format.Open(output.Stream, work.Columns, session))
        {
            run.Execute(writer, rejects, hash && !resumes);
        }
        output.Finish();
        rejects?.Finish();
        byte[]? svg = plan.Picture?.Draw() is { } drawn ? Encoding.UTF8.GetBytes(drawn) : null;
        using AtomicFile? picture = svg is null ? null : AtomicFile.Create(plan.Picture!.Path);
        picture?.Stream.Write(svg!);
        bool isWhole = run.Failed == 0 && work is not IFinishingWork { IsCut: true };
        var outcome = new RunOutcome(
            run.Good, run.Bad,
            run.Bad > 0 && settings.OnError != OnError.Skip ? ExitCode.BadInput : isWhole ? ExitCode.Done : ExitCode.CheckFailed);
        if (manifestFile is not null)
        {
            manifest.Write(manifestFile.Stream, outcome with { Results = Written(format.Format, output, rejects, plan.Picture, svg) });
        }
        // The manifest comes last: where it is, the rest is whole.
        output.Commit();
        rejects?.Commit();
        picture?.Commit();
        manifestFile?.Commit();
        log?.Complete();
        if (!quiet)
        {
            session.Error.WriteLine(
                run.Summary()
                    + (log is { Replayed: > 0 } ? $"; {log.Words()}" : "")
                    + (plan.Weights is { } weights ? $"; average masses with the atomic weights of {weights.Name} "
                        + $"({weights.Source})" : "")
                    + (plan.Abundances is { } abundances ? $"; isotope abundances of {DataEditions.NameOf(abundances)} "
                        + $"({DataEditions.SourceOf(abundances)})" : ""));
        }
        int code = End(outcome, settings);
        if (!quiet)
        {
            plan.Say?.Invoke();
        }
        return code;
    }

    /// <summary>A part may be empty; of the whole, a table without rows is written, and is an error all the same.</summary>
    private static int End(RunOutcome outcome, RowSettings settings) => outcome.Good + outcome.Bad == 0 && settings.Shard is null
        ? throw MoleculeInput.NoMolecule()
        : outcome.ExitCode;

    /// <summary>The files that the run writes, by the property of the manifest; the output is the first.</summary>
    private List<(string Role, string Path)> Results(ParseResult parse, PictureFile? picture)
    {
        List<(string, string)> results = [(Manifest.OutputRole, table.Output(parse)!)];
        if (rows.Errors.Rejects(parse) is { } rejects)
        {
            results.Add((Manifest.RejectsRole, rejects));
        }
        if (picture is not null)
        {
            results.Add((Manifest.PictureRole, picture.Path));
        }
        return results;
    }

    private static List<(string Role, ManifestFile File)> Written(
        TableFormat format, ResultFile output, RejectsFile? rejects, PictureFile? picture, byte[]? svg)
    {
        List<(string, ManifestFile)> results = [(Manifest.OutputRole, ManifestFile.Of(output.Name, format.NameOf(), output.Digest()))];
        if (rejects is not null)
        {
            results.Add((Manifest.RejectsRole, ManifestFile.Of(rejects.Name, null, rejects.Digest())));
        }
        if (svg is not null)
        {
            string digest = Convert.ToHexStringLower(Sha256.HashData(svg));
            results.Add((Manifest.PictureRole, new ManifestFile(picture!.Path, null, svg.Length, digest)));
        }
        return results;
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

    private void RefuseSameFiles(
        ParseResult parse, IReadOnlyList<string> arguments, IReadOnlyList<string> others, InputOptions reading, PictureFile? picture)
    {
        (string Option, string? Path)[] outputs =
        [
            (table.OutputName, table.Output(parse)),
            (ErrorOptions.RejectsName, rows.Errors.Rejects(parse)),
            .. rows.Parts.Files(parse, table.Output(parse)),
            .. picture is null ? [] : new (string, string?)[] { (picture.Option, picture.Path) },
        ];
        InputGuard.RefuseSame(outputs);
        InputGuard.RefuseInputs(outputs, [.. arguments], reading);
        InputGuard.RefuseOver(outputs, [.. others]);
    }
}
