using System.CommandLine;
using System.CommandLine.Parsing;
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
internal static class Manifest
{
    // Places and pace: they do not change a number, or have a field of their own.
    private static readonly string[] NoOptions = ["--output", "--rejects", "--manifest", "--quiet", "--threads", "--shard", "--color"];

    public static void Write(
        Stream stream, ParseResult parse, (AtomicWeights? Weights, AbundanceEdition? Abundances) data, Action<Utf8JsonWriter>? facts,
        RowRun run, TableFormat format, Shard? part, IReadOnlyList<RowInput> inputs, string[] kept, ResultFile output, RejectsFile? rejects)
    {
        string text = Json.Document($"oligo.{parse.CommandResult.Command.Name}-manifest/1", json =>
        {
            if (data.Weights is not null || data.Abundances is not null)
            {
                json.WriteString("isotope_masses", DataEditions.IsotopeMasses);
            }
            if (data.Abundances is { } abundances)
            {
                json.WriteString("abundances", DataEditions.NameOf(abundances));
                json.WriteString("abundances_source", DataEditions.SourceOf(abundances));
            }
            if (data.Weights is { } weights)
            {
                json.WriteString("weights", weights.Name);
                json.WriteString("weights_source", weights.Source);
            }
            WriteOptions(json, parse);
            if (part is { } shard)
            {
                json.WriteStartObject("shard");
                json.WriteNumber("index", shard.Index);
                json.WriteNumber("count", shard.Count);
                json.WriteEndObject();
            }
            WriteInputs(json, inputs);
            WriteKept(json, kept);
            facts?.Invoke(json);
            json.WriteStartObject("rows");
            json.WriteNumber("ok", run.Good);
            json.WriteNumber("error", run.Bad);
            json.WriteEndObject();
            WriteFile(json, "output", output.Name, format.NameOf(), output.Digest());
            if (rejects is not null)
            {
                WriteFile(json, "rejects", rejects.Name, null, rejects.Digest());
            }
        });
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text + "\n"));
    }

    /// <summary>The options that were given, as they were given.</summary>
    private static void WriteOptions(Utf8JsonWriter json, ParseResult parse)
    {
        json.WriteStartObject("options");
        foreach (OptionResult option in parse.CommandResult.Children.OfType<OptionResult>())
        {
            if (!option.Implicit && !NoOptions.Contains(option.Option.Name))
            {
                json.WriteString(
                    option.Option.Name, option.Tokens.Count == 0 ? "true" : string.Join(' ', option.Tokens.Select(token => token.Value)));
            }
        }
        json.WriteEndObject();
    }

    private static void WriteInputs(Utf8JsonWriter json, IReadOnlyList<RowInput> inputs)
    {
        json.WriteStartArray("inputs");
        foreach (RowInput input in inputs)
        {
            json.WriteStartObject();
            WriteFields(json, input.Name, input.Format.NameOf(), input.Digest());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Names of the columns of the inputs that are in the output.</summary>
    private static void WriteKept(Utf8JsonWriter json, string[] kept)
    {
        if (kept.Length == 0)
        {
            return;
        }
        json.WriteStartArray("kept_columns");
        foreach (string name in kept)
        {
            json.WriteStringValue(name);
        }
        json.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter json, string property, string name, string? format, (long Bytes, string Sha256) digest)
    {
        json.WriteStartObject(property);
        WriteFields(json, name, format, digest);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, string name, string? format, (long Bytes, string Sha256) digest)
    {
        json.WriteString("name", name);
        if (format is not null)
        {
            json.WriteString("format", format);
        }
        json.WriteNumber("bytes", digest.Bytes);
        json.WriteString("sha256", digest.Sha256);
    }
}
