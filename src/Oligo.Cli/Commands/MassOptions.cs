using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Commands;

/// <summary>The options of <c>oligo mass</c> that say where rows come from and where results go.</summary>
internal sealed class MassOptions
{
    // More threads than any machine has are a slip of the finger.
    private const int MostThreads = 1024;

    private readonly Option<string?> _format = new("--format") { Description = $"Format of the table: {TableFormats.OutputNames}; by default what the extension of --output says, else tsv", HelpName = "FORMAT" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write to a file, whole or not at all; .gz packs it", HelpName = "FILE" };
    private readonly Option<string?> _onError = new("--on-error") { Description = "Rows in error: report (keep them with their code), skip (leave them out) or fail (end the run)", HelpName = "WHAT" };
    private readonly Option<string?> _rejects = new("--rejects") { Description = "Write the rows in error to a file, with line, code, column and message", HelpName = "FILE" };
    private readonly Option<string?> _shard = new("--shard") { Description = "Only one part of a file: 1/4 to 4/4; the parts together are the whole", HelpName = "I/N" };
    private readonly Option<string?> _manifest = new("--manifest") { Description = "Write a JSON file that says what was computed from what: version, data, options, counts, checksums", HelpName = "FILE" };
    private readonly Option<string?> _threads = new("--threads", "-j") { Description = "Threads that read, compute and write in turn (default: one for each processor)", HelpName = "N" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No summary and no progress on stderr" };

    public MassOptions(Command command)
    {
        Option[] all = [_format, _output, _onError, _rejects, _shard, _manifest, _threads, _quiet];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    public string? Output(ParseResult parse) => parse.GetValue(_output);

    public string? Rejects(ParseResult parse) => parse.GetValue(_rejects);

    public string? Manifest(ParseResult parse) => parse.GetValue(_manifest);

    public bool Quiet(ParseResult parse) => parse.GetValue(_quiet);

    public int Threads(ParseResult parse) =>
        parse.GetValue(_threads) is { } text ? WholeNumber.Parse(_threads.Name, text, 1, MostThreads) : Environment.ProcessorCount;

    public OnError OnError(ParseResult parse) => parse.GetValue(_onError) switch
    {
        null or "report" => Running.OnError.Report,
        "skip" => Running.OnError.Skip,
        "fail" => Running.OnError.Fail,
        var other => throw ToolException.Usage($"--on-error `{other}`: report, skip or fail is expected."),
    };

    public Shard? Shard(ParseResult parse) => parse.GetValue(_shard) is { } text ? Cli.Input.Shard.Parse(text) : null;

    /// <summary>Format of the table: named, or by the extension of the file.</summary>
    public TableFormat Format(ParseResult parse)
    {
        string? output = Output(parse);
        TableFormat format = parse.GetValue(_format) is { } name ? TableFormats.Parse(_format.Name, name, output: true)
            : output is null ? TableFormat.Tsv
            : TableFormats.OfResult(_output.Name, output);
        if (format == TableFormat.Parquet && output is not null && ResultFile.IsPacked(output))
        {
            throw ToolException.Usage($"--output `{output}`: Parquet is packed inside, not with gzip.");
        }
        if (format == TableFormat.Parquet && output is null or "-" && !Console.IsOutputRedirected)
        {
            throw ToolException.Usage("Parquet is not written to a terminal.", "name a file: -o masses.parquet");
        }
        return format;
    }

    /// <summary>The inputs with their formats: named, or by the extension of each file.</summary>
    public IReadOnlyList<RowInput> Inputs(ParseResult parse, IReadOnlyList<string> arguments, InputOptions reading, Session session)
    {
        Shard? shard = Shard(parse);
        RowInput[] inputs = [.. InputSource.Resolve(arguments, reading, session).Select(argument => RowInput.Of(argument, reading, session))];
        if (shard is not null && !(inputs is [{ IsFile: true }]))
        {
            throw ToolException.Usage($"--shard {shard}: parts are made of one file, not of stdin, texts or several files.");
        }
        if (inputs.Count(input => input.Name == "stdin") > 1)
        {
            throw ToolException.Usage("stdin is named twice.");
        }
        return inputs;
    }
}
