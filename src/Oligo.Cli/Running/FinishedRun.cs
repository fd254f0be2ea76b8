using System.Text.Json;
using Oligo.Cli.Input;

namespace Oligo.Cli.Running;

/// <summary>A run whose result is whole, by its manifest.</summary>
internal static class FinishedRun
{
    // The longest manifest names some thousand files.
    private const long MostBytes = 16 << 20;

    /// <summary>Looks whether a run has been finished.</summary>
    /// <param name="manifest">The path of its manifest.</param>
    /// <param name="now">The conditions of the run at hand.</param>
    /// <param name="results">The files that it should have written, by the property of the manifest.</param>
    /// <returns>What came of it; <see langword="null"/> where it has no manifest, or where a result is not what that states.</returns>
    /// <exception cref="ToolException">The manifest is of a run under other conditions, or is none.</exception>
    public static RunOutcome? Find(string manifest, RunConditions now, IEnumerable<(string Role, string Path)> results)
    {
        if (!File.Exists(manifest))
        {
            return null;
        }
        try
        {
            return Find(manifest, Read(manifest), now, results);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw ToolException.Usage($"`{manifest}` is not a manifest.", "--resume reads what it states: give --manifest another name");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InputStream.CannotRead(manifest, e);
        }
    }

    private static RunOutcome? Find(
        string manifest, string text, RunConditions now, IEnumerable<(string Role, string Path)> results)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement stated = document.RootElement;
        JsonElement rows = stated.GetProperty("rows");
        if (RunConditions.Read(text).DifferenceTo(now) is { } difference)
        {
            throw ToolException.Usage(
                $"`{manifest}` is of a run that was another: {difference}.",
                "remove it to compute anew, or give --output and --manifest other names");
        }
        return results.All(result => stated.TryGetProperty(result.Role, out JsonElement file) && IsWhole(file, result.Path))
            ? new RunOutcome(
                rows.GetProperty("ok").GetInt64(), rows.GetProperty("error").GetInt64(), stated.GetProperty("exit_code").GetInt32())
            : null;
    }

    private static bool IsWhole(JsonElement stated, string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != stated.GetProperty("bytes").GetInt64())
        {
            return false;
        }
        return SequenceFile.Of(path).Sha256 == stated.GetProperty("sha256").GetString();
    }

    private static string Read(string manifest) => new FileInfo(manifest).Length <= MostBytes
        ? File.ReadAllText(manifest)
        : throw new JsonException();
}
