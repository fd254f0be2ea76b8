using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>
/// Says what was computed from what, so that a table can be traced and checked: <c>oligo.mass-manifest/1</c> and those of other
/// commands.
/// </summary>
/// <param name="parse">The options.</param>
/// <param name="format">Format of the table.</param>
internal sealed class Manifest(ParseResult parse, TableFormat format)
{
    public const string OutputRole = "output";
    public const string RejectsRole = "rejects";
    public const string PictureRole = "picture";

    // Places and pace: they do not change a number, or have a field of their own.
    private static readonly string[] s_noOptions =
        ["--output", "--rejects", "--manifest", "--resume", "--quiet", "--threads", "--shard", "--color"];

    // What a command reads by an option, and states nowhere else.
    private static readonly string[] s_fileOptions = ["--monomers", "--nn-file"];

    /// <summary>The part of the run; <see langword="null"/> for the whole.</summary>
    public Shard? Part { get; init; }

    /// <summary>Editions of the data, where the command uses them.</summary>
    public (AtomicWeights? Weights, AbundanceEdition? Abundances) Data { get; init; }

    /// <summary>The inputs; asked for when their digests are known.</summary>
    public required Func<IEnumerable<ManifestFile>> Inputs { get; init; }

    /// <summary>Names of the columns of the inputs that are in the output.</summary>
    public string[] Kept { get; init; } = [];

    /// <summary>Writes what a command adds; <see langword="null"/> for nothing.</summary>
    public Action<Utf8JsonWriter>? Facts { get; init; }

    /// <summary>What the result depends on, known before it is made.</summary>
    /// <exception cref="ToolException">A file that an option names cannot be read again, so that nobody knows what it held.</exception>
    public RunConditions Conditions()
    {
        if (FilesOfOptions().FirstOrDefault(file => !FileFacts.CanBeReadAgain(file.Path)) is { Path: { } path })
        {
            throw ToolException.Usage($"--resume: {path} cannot be read again.", "give the name of a file");
        }
        return RunConditions.Read(Document(json =>
        {
            json.WriteStartObject(OutputRole);
            json.WriteString("format", format.NameOf());
            json.WriteEndObject();
        }));
    }

    /// <summary>Writes the manifest of a run that has ended.</summary>
    public void Write(Stream stream, RunOutcome outcome) => stream.Write(Encoding.UTF8.GetBytes(Document(json =>
    {
        json.WriteStartObject("rows");
        json.WriteNumber("ok", outcome.Good);
        json.WriteNumber("error", outcome.Bad);
        json.WriteEndObject();
        json.WriteNumber("exit_code", outcome.ExitCode);
        foreach ((string role, ManifestFile file) in outcome.Results)
        {
            WriteFile(json, role, file);
        }
    }) + "\n"));

    /// <summary>Writes a file as the value of a property.</summary>
    public static void WriteFile(Utf8JsonWriter json, string property, ManifestFile file)
    {
        json.WritePropertyName(property);
        WriteFile(json, file);
    }

    /// <summary>Writes a file.</summary>
    public static void WriteFile(Utf8JsonWriter json, ManifestFile file)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Name);
        if (file.Format is not null)
        {
            json.WriteString("format", file.Format);
        }
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        json.WriteEndObject();
    }

    private string Document(Action<Utf8JsonWriter> outcome) => Json.Document($"oligo.{parse.CommandResult.Command.Name}-manifest/1", json =>
    {
        if (ToolVersion.Commit is { } commit)
        {
            json.WriteString("commit", commit);
        }
        if (Data.Weights is not null || Data.Abundances is not null)
        {
            json.WriteString("isotope_masses", DataEditions.IsotopeMasses);
        }
        if (Data.Abundances is { } abundances)
        {
            json.WriteString("abundances", DataEditions.NameOf(abundances));
            json.WriteString("abundances_source", DataEditions.SourceOf(abundances));
        }
        if (Data.Weights is { } weights)
        {
            json.WriteString("weights", weights.Name);
            json.WriteString("weights_source", weights.Source);
        }
        WriteOptions(json);
        if (Part is { } shard)
        {
            json.WriteStartObject("shard");
            json.WriteNumber("index", shard.Index);
            json.WriteNumber("count", shard.Count);
            json.WriteEndObject();
        }
        json.WriteStartArray("inputs");
        foreach (ManifestFile input in Inputs())
        {
            WriteFile(json, input);
        }
        json.WriteEndArray();
        WriteFilesOfOptions(json);
        WriteKept(json);
        Facts?.Invoke(json);
        outcome(json);
    });

    /// <summary>The options that were given, as they were given.</summary>
    private void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteStartObject("options");
        foreach (OptionResult option in Given().Where(option => !s_noOptions.Contains(option.Option.Name)))
        {
            json.WriteString(
                option.Option.Name, option.Tokens.Count == 0 ? "true" : string.Join(' ', option.Tokens.Select(token => token.Value)));
        }
        json.WriteEndObject();
    }

    private void WriteFilesOfOptions(Utf8JsonWriter json)
    {
        // What came through a pipe is gone.
        foreach ((string property, string path) in FilesOfOptions().Where(file => FileFacts.CanBeReadAgain(file.Path)))
        {
            WriteFile(json, property, ManifestFile.Of(SequenceFile.Of(path)));
        }
    }

    private IEnumerable<(string Property, string Path)> FilesOfOptions() => Given()
        .Where(option => s_fileOptions.Contains(option.Option.Name) && option.Tokens.Count == 1)
        .Select(option => (option.Option.Name.TrimStart('-').Replace('-', '_'), option.Tokens[0].Value));

    private IEnumerable<OptionResult> Given() =>
        parse.CommandResult.Children.OfType<OptionResult>().Where(option => !option.Implicit);

    private void WriteKept(Utf8JsonWriter json)
    {
        if (Kept.Length == 0)
        {
            return;
        }
        json.WriteStartArray("kept_columns");
        foreach (string name in Kept)
        {
            json.WriteStringValue(name);
        }
        json.WriteEndArray();
    }
}
