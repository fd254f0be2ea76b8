using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo mass</c>: a table of formulas and masses, one row a molecule, however many there are.</summary>
internal sealed class MassCommand : ToolCommand
{
    private readonly Argument<string[]> _inputs = new("FILE") { Description = "Files, - for stdin, or notations; one molecule a line, `notation` or `id<TAB>notation`, or a table", Arity = ArgumentArity.ZeroOrMore };
    private readonly WeightsOption _weights;
    private readonly ReadingOptions _reading;
    private readonly MassOptions _options;

    public MassCommand()
        : base("mass", "Formula and masses of strands and duplexes as a table: free acid and full sodium salt.",
            "oligo mass strands.txt > masses.tsv",
            "oligo mass --from bracket --linkage PS --format csv -o masses.csv strands.txt",
            "cat strands.txt | oligo mass - --weights 1993",
            "oligo mass --design \"5-10-5 MOE PS mC\" GCCTCAGTCTGCTTCGCACC")
    {
        Arguments.Add(_inputs);
        _reading = new ReadingOptions(this);
        _weights = new WeightsOption(this);
        _options = new MassOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        InputOptions reading = _reading.Get(parse, session);
        var settings = new MassSettings(_weights.Get(parse), _options.Format(parse), _options.OnError(parse), _options.Shard(parse), _options.Threads(parse));
        RefuseJsonParts(settings);
        RefuseSameFiles(parse, reading);
        IReadOnlyList<RowInput> inputs = _options.Inputs(parse, parse.GetValue(_inputs)!, reading, session);
        bool quiet = _options.Quiet(parse);
        string? manifestPath = _options.Manifest(parse);
        bool hash = manifestPath is not null;

        using ResultFile output = ResultFile.Open(_options.Output(parse), session, hash);
        using RejectsFile? rejects = _options.Rejects(parse) is { } path ? RejectsFile.Open(path, session, hash) : null;
        using AtomicFile? manifest = manifestPath is null ? null : AtomicFile.Create(manifestPath);
        var progress = new ProgressLine(session.Error, !quiet && ProgressLine.IsTerminal);
        using var run = new MassRun(settings, inputs, new MassCalculator(reading, settings.Weights, settings.OnError), session, progress);
        using (MassWriter table = Table(settings, output.Stream))
        {
            run.Execute(table, rejects, hash);
        }
        output.Finish();
        rejects?.Finish();
        if (manifest is not null)
        {
            Manifest.Write(manifest.Stream, parse, settings, run, inputs, output, rejects);
        }
        // The manifest comes last: where it is, the rest is whole.
        output.Commit();
        rejects?.Commit();
        manifest?.Commit();
        if (!quiet)
        {
            session.Error.WriteLine(run.Summary());
        }
        return run.Bad == 0 || settings.OnError == OnError.Skip ? ExitCode.Done : ExitCode.BadInput;
    }

    private static MassWriter Table(MassSettings settings, Stream stream)
    {
        bool skipBad = settings.OnError == OnError.Skip;
        bool withHeader = settings.Shard is not { IsFirst: false };
        return settings.Format switch
        {
            TableFormat.Csv => new LineMassWriter(stream, new CsvFormatter(skipBad), withHeader),
            TableFormat.Ndjson => new LineMassWriter(stream, new NdjsonFormatter(settings.Weights.Name, skipBad), withHeader),
            TableFormat.Json => new JsonMassWriter(stream, settings.Weights, skipBad),
            TableFormat.Parquet => new ParquetMassWriter(stream, settings.Weights, skipBad),
            _ => new TsvMassWriter(stream, withHeader),
        };
    }

    private static void RefuseJsonParts(MassSettings settings)
    {
        if (settings.Format == TableFormat.Json && settings.Shard is not null)
        {
            throw ToolException.Usage("A JSON document has no parts.", "--format ndjson has");
        }
    }

    private void RefuseSameFiles(ParseResult parse, InputOptions reading)
    {
        (string Option, string? Path)[] outputs = [("--output", _options.Output(parse)), ("--rejects", _options.Rejects(parse)), ("--manifest", _options.Manifest(parse))];
        string[] paths = [.. outputs.Select(output => output.Path).OfType<string>().Where(path => path != "-")];
        if (paths.Where((path, i) => paths.Skip(i + 1).Any(other => FileIdentity.AreSame(path, other))).Any())
        {
            throw ToolException.Usage("--output, --rejects and --manifest name the same file.");
        }
        InputGuard.RefuseInputs(outputs, parse.GetValue(_inputs)!, reading);
    }
}
