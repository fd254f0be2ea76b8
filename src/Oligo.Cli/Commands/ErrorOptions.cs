using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;

namespace Oligo.Cli.Commands;

/// <summary>The options of every command that takes molecules that say what becomes of rows in error.</summary>
internal sealed class ErrorOptions
{
    public const string RejectsName = "--rejects";

    private readonly Option<string?> _onError = new("--on-error")
    {
        Description = "Rows in error: report (keep them with their code), skip (leave them out) or fail (end the run)",
        HelpName = "WHAT",
    };

    private readonly Option<string?> _rejects = new(RejectsName)
    {
        Description = "Write the rows in error to a file, with line, code, column and message",
        HelpName = "FILE",
    };

    public ErrorOptions(Command command)
    {
        Completion.Of(_onError, () => ["report", "skip", "fail"]);
        command.Options.Add(_onError);
        command.Options.Add(_rejects);
    }

    public string? Rejects(ParseResult parse) => parse.GetValue(_rejects);

    public OnError OnError(ParseResult parse) => parse.GetValue(_onError) switch
    {
        null or "report" => Running.OnError.Report,
        "skip" => Running.OnError.Skip,
        "fail" => Running.OnError.Fail,
        var other => throw ToolException.Usage($"--on-error `{other}`: report, skip or fail is expected."),
    };

    /// <summary>Refuses to write over an input, and opens the file of rejects; for commands that take molecules one by one.</summary>
    /// <param name="parse">The options.</param>
    /// <param name="arguments">The arguments that may be files.</param>
    /// <param name="reading">How arguments are read.</param>
    /// <param name="session">Takes what people should know.</param>
    /// <param name="outputs">Further results, with the option and path of each.</param>
    public RowErrors Open(
        ParseResult parse,
        IReadOnlyList<string> arguments,
        InputOptions reading,
        Session session,
        params (string Option, string? Path)[] outputs)
    {
        OnError onError = OnError(parse);
        (string Option, string? Path)[] results = [.. outputs, (RejectsName, Rejects(parse))];
        InputGuard.RefuseSame(results);
        InputGuard.RefuseInputs(results, arguments, reading);
        string[] kept = ExpandingRowReader.Carried([], reading);
        RejectsFile? rejects =
            Rejects(parse) is { } path ? RejectsFile.Open(path, kept, session, hash: false, forSheet: false) : null;
        return new RowErrors(onError, rejects, session);
    }
}
