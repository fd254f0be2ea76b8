using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Commands;

/// <summary>The options of commands that may be run in parts: which part, what says that it is whole, and going on after an end.</summary>
internal sealed class PartOptions
{
    private readonly Option<string?> _shard = new("--shard")
    {
        Description = "Only one part of a file: 1/4 to 4/4; the parts together are the whole",
        HelpName = "I/N",
    };

    private readonly Option<string?> _manifest = new("--manifest")
    {
        Description = "Write a JSON file that says what was computed from what: version, data, options, counts, checksums",
        HelpName = "FILE",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on where the same command was ended: what is finished is not computed again (with --output; the manifest is "
            + "OUTPUT.manifest.json unless named)",
    };

    public PartOptions(Command command)
    {
        command.Options.Add(_shard);
        command.Options.Add(_manifest);
        command.Options.Add(_resume);
    }

    /// <summary>Whether any of them is given.</summary>
    public bool AreGiven(ParseResult parse) =>
        parse.GetValue(_shard) is not null || parse.GetValue(_manifest) is not null || parse.GetValue(_resume);

    public Shard? Shard(ParseResult parse) => parse.GetValue(_shard) is { } text ? Input.Shard.Parse(text) : null;

    public bool Resumes(ParseResult parse) => parse.GetValue(_resume);

    /// <summary>The manifest; <see langword="null"/> for none.</summary>
    /// <param name="parse">The options.</param>
    /// <param name="output">The file of the result; <see langword="null"/> for stdout.</param>
    public string? Manifest(ParseResult parse, string? output) =>
        parse.GetValue(_manifest) ?? (Resumes(parse) && output is not null ? output + ".manifest.json" : null);

    /// <summary>The files that are written beside the result, by their option.</summary>
    public IEnumerable<(string Option, string? Path)> Files(ParseResult parse, string? output) =>
    [
        (_manifest.Name, Manifest(parse, output)),
        (_resume.Name, Resumes(parse) && output is not null ? BlockLog.PathOf(output) : null),
    ];

    /// <summary>Refuses parts of a format that has none.</summary>
    public void RefuseParts(ParseResult parse, TableFormat format)
    {
        if (parse.GetValue(_shard) is null)
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

    /// <summary>Refuses to go on where nothing is kept, or where what was read is gone.</summary>
    /// <param name="parse">The options.</param>
    /// <param name="output">The file of the result; <see langword="null"/> for stdout.</param>
    /// <param name="inputs">The names of all that is read, texts left out.</param>
    public void RefuseToResume(ParseResult parse, string? output, IEnumerable<string> inputs)
    {
        if (!Resumes(parse))
        {
            return;
        }
        if (output is null || AtomicFile.IsWrittenAsItComes(FullPath.Of(output)))
        {
            throw ToolException.Usage($"{_resume.Name}: a result that is kept is needed.", "--output FILE names it");
        }
        if (inputs.FirstOrDefault(input => input == "stdin" || !FileFacts.CanBeReadAgain(input)) is { } stream)
        {
            throw ToolException.Usage($"{_resume.Name}: {stream} cannot be read again.", "give the name of a file");
        }
    }

    /// <summary>Looks what is there of the run, and says so.</summary>
    /// <param name="parse">The options.</param>
    /// <param name="manifest">The manifest of the run at hand.</param>
    /// <param name="results">The files that the run writes, by the property of the manifest; the output is the first.</param>
    /// <param name="keepsBlocks">Whether the run makes a table of blocks that are kept as they are finished.</param>
    /// <param name="say">Takes what people should know; <see langword="null"/> for nobody.</param>
    /// <returns>What came of the run, where it is whole; else where its blocks are kept.</returns>
    public (RunOutcome? Finished, BlockLog? Log) Resume(
        ParseResult parse, Manifest manifest, IReadOnlyList<(string Role, string Path)> results, bool keepsBlocks, TextWriter? say)
    {
        string output = results[0].Path;
        string path = Manifest(parse, output)!;
        RunConditions conditions = manifest.Conditions();
        if (FinishedRun.Find(path, conditions, results) is { } finished)
        {
            BlockLog.DeleteOf(output);
            say?.WriteLine($"`{output}` is whole, as `{path}` states: nothing was computed");
            return (finished, null);
        }
        if (File.Exists(path))
        {
            say?.WriteLine($"`{output}` is not what `{path}` states: it is computed again");
        }
        return (null, keepsBlocks ? BlockLog.Open(output, conditions) : null);
    }
}
