using System.Text.Json;

namespace Oligo.Cli.Running;

/// <summary>
/// What a result depends on, as its manifest states it: version, options, part, and the content of all that is read. Runs with equal
/// conditions write the same bytes.
/// </summary>
internal sealed class RunConditions
{
    // What came of a run, and where it was put.
    private static readonly string[] s_outcome =
        ["rows", "exit_code", "output.name", "output.bytes", "output.sha256", "rejects", "picture"];

    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    private RunConditions(string document) => Document = document;

    /// <summary>The document that states them.</summary>
    public string Document { get; }

    /// <summary>Reads the conditions that a manifest states.</summary>
    /// <param name="document">The manifest.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static RunConditions Read(string document)
    {
        using JsonDocument json = JsonDocument.Parse(document);
        var conditions = new RunConditions(document);
        conditions.Add("", json.RootElement);
        return conditions;
    }

    /// <summary>The first condition that is another one now.</summary>
    /// <param name="now">The conditions of the run at hand.</param>
    /// <returns>In words; <see langword="null"/> where all are equal.</returns>
    public string? DifferenceTo(RunConditions now)
    {
        // Of a file that has changed, much else may be different too.
        IEnumerable<string> keys = _values.Keys.Union(now._values.Keys)
            .OrderBy(key => !IsDigest(key)).ThenBy(key => key, StringComparer.Ordinal);
        foreach (string key in keys)
        {
            string? before = _values.GetValueOrDefault(key);
            string? after = now._values.GetValueOrDefault(key);
            if (before == after)
            {
                continue;
            }
            string name = key[..(key.LastIndexOf('.') + 1)] + "name";
            bool isOfOneName = _values.GetValueOrDefault(name) is { } named && named == now._values.GetValueOrDefault(name);
            return !IsDigest(key) ? $"{Words(key)} was {Shown(before)} and is {Shown(after)}"
                : isOfOneName ? $"`{now._values[name]}` has changed since"
                : $"it read {Shown(_values.GetValueOrDefault(name))}, and now {Shown(now._values.GetValueOrDefault(name))}";
        }
        return null;
    }

    private static bool IsDigest(string key) => key.EndsWith(".sha256", StringComparison.Ordinal);

    private static string Words(string key) => key.Replace("options.", "", StringComparison.Ordinal);

    private static string Shown(string? value) => value is null ? "nothing" : $"`{value}`";

    private void Add(string key, JsonElement value)
    {
        // The size follows from the content.
        if (s_outcome.Contains(key) || key.EndsWith(".bytes", StringComparison.Ordinal))
        {
            return;
        }
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    Add(key.Length == 0 ? property.Name : $"{key}.{property.Name}", property.Value);
                }
                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Add(FormattableString.Invariant($"{key}[{++index}]"), item);
                }
                break;
            default:
                _values[key] = value.ToString();
                break;
        }
    }
}
