using System.Globalization;
using System.Text;
using System.Text.Json;
using Oligo.Cli.Tables;
using Oligo.Text;

namespace Oligo.Cli.SelfTesting;

/// <summary>The record of a self-test: as JSON for the file of a validation, as text for people.</summary>
internal static class SelfTestReport
{
    // Failures of a group that the text shows; the JSON has all.
    private const int MostFailures = 5;

    public static string ToJson(SelfTestRun run) => Json.Document("oligo.selftest/1", json =>
    {
        json.WriteString("commit", ToolVersion.Commit);
        json.WriteString("started_utc", run.Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("seconds", Seconds(run.Time));
        json.WriteBoolean("passed", run.Passed);
        json.WriteNumber("values", run.Groups.Sum(group => group.Count));
        json.WriteNumber("failed", run.Groups.Sum(group => group.Failures.Count));
        json.WriteString("values_sha256", run.Checksum);
        WriteProgram(json);
        WriteData(json);
        json.WriteStartArray("groups");
        foreach (GroupResult group in run.Groups)
        {
            WriteGroup(json, group);
        }
        json.WriteEndArray();
    });

    private static void WriteProgram(Utf8JsonWriter json)
    {
        json.WriteStartObject("machine");
        json.WriteString("runtime", ProgramFacts.Runtime);
        json.WriteString("system", ProgramFacts.System);
        json.WriteString("architecture", ProgramFacts.Architecture);
        json.WriteNumber("processors", Environment.ProcessorCount);
        json.WriteNumber("vector_bits", ProgramFacts.VectorBits);
        json.WriteString("culture", ProgramFacts.Culture);
        json.WriteEndObject();
        json.WriteStartArray("files");
        foreach ((string name, long bytes, string sha256) in ProgramFacts.Files())
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("bytes", bytes);
            json.WriteString("sha256", sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteData(Utf8JsonWriter json)
    {
        json.WriteStartArray("data");
        foreach ((string name, string edition, string sha256) in DataChecksums.All())
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("edition", edition);
            json.WriteString("sha256", sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, GroupResult result)
    {
        json.WriteStartObject();
        json.WriteString("name", result.Group.Name);
        json.WriteString("compares", result.Group.Title);
        json.WriteBoolean("passed", result.Passed);
        json.WriteNumber("values", result.Count);
        json.WriteNumber("failed", result.Failures.Count);
        json.WriteNumber("seconds", Seconds(result.Time));
        json.WriteStartArray("tables");
        foreach (VectorTable table in result.Tables)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteString("sha256", table.Sha256);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("failures");
        foreach (VectorCheck failure in result.Failures)
        {
            json.WriteStartObject();
            json.WriteString("id", failure.Id);
            json.WriteString("expected", failure.Expected);
            json.WriteString("found", failure.Found);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string ToText(SelfTestRun run)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"oligo {ToolVersion.Text}, commit {ToolVersion.Commit ?? "not stated"}\n");
        text.Append(CultureInfo.InvariantCulture, $"{ProgramFacts.Runtime}, {ProgramFacts.Architecture}, {ProgramFacts.System}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"vectors of {ProgramFacts.VectorBits} bits, {CountedNoun.Of(Environment.ProcessorCount, "processor")}, ");
        text.Append(CultureInfo.InvariantCulture, $"culture {ProgramFacts.Culture}\n\n");
        int width = run.Groups.Max(group => group.Group.Name.Length);
        foreach (GroupResult group in run.Groups)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{(group.Passed ? "passed" : "FAILED")}  {group.Group.Name.PadRight(width)}  {group.Count,5}  {group.Group.Title}\n");
            AppendFailures(text, group);
        }
        int count = run.Groups.Sum(group => group.Count);
        int failed = run.Groups.Sum(group => group.Failures.Count);
        text.Append(CultureInfo.InvariantCulture,
            $"\n{(run.Passed ? "PASSED" : "FAILED")}: {count - failed} of {count} values agree, {Seconds(run.Time)} s\n");
        text.Append(CultureInfo.InvariantCulture, $"SHA-256 of all computed values:\n{run.Checksum}\n");
        return text.ToString();
    }

    private static void AppendFailures(StringBuilder text, GroupResult group)
    {
        foreach (VectorCheck failure in group.Failures.Take(MostFailures))
        {
            text.Append("  ").Append(Short(failure.Id)).Append(": ").Append(Short(failure.Found)).Append(", published is ")
                .Append(Short(failure.Expected)).Append('\n');
        }
        if (group.Failures.Count > MostFailures)
        {
            text.Append(CultureInfo.InvariantCulture, $"  and {group.Failures.Count - MostFailures} more; --report FILE has all\n");
        }
    }

    private static string Short(string value) =>
        DiagnosticPrinter.MakePrintable(value.Length <= 60 ? value : string.Concat(value.AsSpan(0, 57), "..."));

    private static decimal Seconds(TimeSpan time) => Math.Round((decimal)time.TotalSeconds, 3);
}
