using Oligo.Cli.Output;

namespace Oligo.Cli.Tables;

/// <summary>A file format for rows.</summary>
internal enum TableFormat
{
    /// <summary>Lines of <c>notation</c> or <c>id&lt;TAB&gt;notation</c>; input only.</summary>
    Plain,

    Tsv,
    Csv,
    Ndjson,

    /// <summary>One JSON document; output only.</summary>
    Json,

    Parquet,
}

/// <summary>Names and file extensions of the formats.</summary>
internal static class TableFormats
{
    public const string InputNames = "plain, tsv, csv, ndjson or parquet";
    public const string OutputNames = "tsv, csv, ndjson, json or parquet";

    /// <summary>The format of a name that is allowed on a side.</summary>
    public static TableFormat Parse(string option, string name, bool output)
    {
        foreach (TableFormat format in Enum.GetValues<TableFormat>())
        {
            if (format.NameOf() == name && format != (output ? TableFormat.Plain : TableFormat.Json))
            {
                return format;
            }
        }
        throw ToolException.Usage($"{option} `{name}`: {(output ? OutputNames : InputNames)} is expected.");
    }

    public static string NameOf(this TableFormat format) => format switch
    {
        TableFormat.Plain => "plain",
        TableFormat.Tsv => "tsv",
        TableFormat.Csv => "csv",
        TableFormat.Ndjson => "ndjson",
        TableFormat.Json => "json",
        _ => "parquet",
    };

    /// <summary>The format of a result by its extension; TSV where there is none that says anything. An extension of something else is refused.</summary>
    public static TableFormat OfResult(string option, string path)
    {
        string bare = ResultFile.IsPacked(path) ? path[..^3] : path;
        return FromPath(path) ?? (Path.GetExtension(bare).ToLowerInvariant() is "" or ".txt"
            ? TableFormat.Tsv
            : throw ToolException.Usage(
                $"{option} `{path}`: no table has the extension {Path.GetExtension(bare)}.",
                "known are .tsv, .tab, .txt, .csv, .ndjson, .jsonl, .json, .parquet and .pq, with .gz after all but Parquet"));
    }

    /// <summary>What the extension of a file says; <c>.gz</c> behind it is looked through.</summary>
    public static TableFormat? FromPath(string path) => Path.GetExtension(ResultFile.IsPacked(path) ? path[..^3] : path).ToLowerInvariant() switch
    {
        ".tsv" or ".tab" => TableFormat.Tsv,
        ".csv" => TableFormat.Csv,
        ".ndjson" or ".jsonl" => TableFormat.Ndjson,
        ".json" => TableFormat.Json,
        ".parquet" or ".pq" => TableFormat.Parquet,
        _ => null,
    };
}
