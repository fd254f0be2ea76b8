using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;

namespace Oligo.Cli.Commands;

/// <summary>
/// The options of commands that work on rows: what becomes of rows in error, parts, threads, and what is written beside the table.
/// </summary>
internal sealed class RowOptions
{
    private readonly Option<string?> _keep = new(KeptColumns.Option)
    {
        Description = "Keep columns of the input in the table: all of them with --keep alone, or those named, separated by commas",
        HelpName = "LIST",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly RunOptions _run;

    public RowOptions(Command command)
    {
        command.Options.Add(_keep);
        Errors = new ErrorOptions(command);
        Parts = new PartOptions(command);
        _run = new RunOptions(command);
    }

    /// <summary>What becomes of rows in error.</summary>
    public ErrorOptions Errors { get; }

    /// <summary>Parts, and what says that they are whole.</summary>
    public PartOptions Parts { get; }

    /// <summary>Whether any option is given that only a table of rows has.</summary>
    public bool AskForTable(ParseResult parse) =>
        Parts.AreGiven(parse) || parse.GetResult(_keep) is not null;

    /// <summary>The columns of the input that are kept; <see langword="null"/> for none.</summary>
    public KeptColumns? Keep(ParseResult parse) => parse.GetResult(_keep) is null ? null : KeptColumns.Parse(parse.GetValue(_keep));

    public bool Quiet(ParseResult parse) => _run.Quiet(parse);

    public RowSettings Rows(ParseResult parse) => new(Errors.OnError(parse), Parts.Shard(parse), _run.Threads(parse));

    /// <summary>The inputs with their formats: named, or by the extension of each file.</summary>
    /// <param name="parse">The options.</param>
    /// <param name="arguments">The arguments of the command.</param>
    /// <param name="reading">How they are read.</param>
    /// <param name="session">Takes what people should know.</param>
    /// <param name="partsAreOfInput">Whether a part of the run is a part of the input.</param>
    public IReadOnlyList<RowInput> Inputs(
        ParseResult parse, IReadOnlyList<string> arguments, InputOptions reading, Session session, bool partsAreOfInput)
    {
        Shard? shard = Parts.Shard(parse);
        RowInput[] inputs =
            [.. InputSource.Resolve(arguments, reading, session).Select(argument => RowInput.Of(argument, reading, session))];
        if (partsAreOfInput && shard is not null && !(inputs is [{ IsFile: true }]))
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
