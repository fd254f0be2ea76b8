using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Tables;

/// <summary>Names and file extensions of the formats.</summary>
internal static class TableFormats
{
    public const string InputNames = "plain, tsv, csv, ndjson, parquet or xlsx";
    public const string OutputNames = "tsv, csv, ndjson, json, parquet, xlsx or table";
    public const string SiteNames = "tsv, csv, ndjson, json, parquet, xlsx, table, bed or sam";

    private static readonly TableFormat[] s_inputs =
        [TableFormat.Plain, TableFormat.Tsv, TableFormat.Csv, TableFormat.Ndjson, TableFormat.Parquet, TableFormat.Xlsx];
    private static readonly TableFormat[] s_ofSites = [TableFormat.Bed, TableFormat.Sam];
    private static readonly TableFormat[] s_outputs =
        [.. Enum.GetValues<TableFormat>().Where(format => format != TableFormat.Plain).Except(s_ofSites)];

    private static readonly string[] s_extensions =
        [".tsv", ".tab", ".txt", ".csv", ".ndjson", ".jsonl", ".json", ".parquet", ".pq", ".xlsx"];

    /// <summary>Names of the formats of a side.</summary>
    public static IEnumerable<string> NamesOf(bool output) => (output ? s_outputs : s_inputs).Select(NameOf);

    /// <summary>Names of the formats of tables of sites.</summary>
    public static IEnumerable<string> NamesOfSites => s_outputs.Concat(s_ofSites).Select(NameOf);

    /// <summary>Whether a format holds sites and nothing else.</summary>
    public static bool IsOfSites(this TableFormat format) => s_ofSites.Contains(format);

    /// <summary>The format of a name or of the extension of a file that only tables of sites have; <see langword="null"/> for
    /// others.</summary>
    public static TableFormat? OfSites(string? name, string? path)
    {
        string wanted = name ?? (path is null ? "" : ExtensionOf(path).TrimStart('.'));
        return s_ofSites.Where(format => format.NameOf() == wanted).Select(format => (TableFormat?)format).FirstOrDefault();
    }

    /// <summary>The format of a name that is allowed on a side.</summary>
    public static TableFormat Parse(string option, string name, bool output)
    {
        foreach (TableFormat format in output ? s_outputs : s_inputs)
        {
            if (format.NameOf() == name)
            {
                return format;
            }
        }
        throw ToolException.Usage(
            $"{option} `{name}`: {(output ? OutputNames : InputNames)} is expected.", Suggestion.DidYouMean(name, NamesOf(output)));
    }

    public static string NameOf(this TableFormat format) => format switch
    {
        TableFormat.Plain => "plain",
        TableFormat.Tsv => "tsv",
        TableFormat.Csv => "csv",
        TableFormat.Ndjson => "ndjson",
        TableFormat.Json => "json",
        TableFormat.Parquet => "parquet",
        TableFormat.Xlsx => "xlsx",
        TableFormat.Bed => "bed",
        TableFormat.Sam => "sam",
        _ => "table",
    };

    /// <summary>Whether files of the format are compressed inside, and are not text.</summary>
    public static bool IsBinary(this TableFormat format) => format is TableFormat.Parquet or TableFormat.Xlsx;

    /// <summary>
    /// The format of a result by its extension; TSV where there is none that says anything. An extension of something else is
    /// refused.
    /// </summary>
    public static TableFormat OfResult(string option, string path) =>
        FromPath(path) ?? (ExtensionOf(path) is "" or ".txt"
            ? TableFormat.Tsv
            : throw ToolException.Usage(
                $"{option} `{path}`: no table has the extension {ExtensionOf(path)}.",
                Suggestion.DidYouMean(ExtensionOf(path), s_extensions) ??
                    $"known are {Suggestion.List(s_extensions, "and")}, with .gz after those that are text"));

    /// <summary>What the extension of a file says; <c>.gz</c> after it is looked through.</summary>
    public static TableFormat? FromPath(string path) => ExtensionOf(path) switch
    {
        ".tsv" or ".tab" => TableFormat.Tsv,
        ".csv" => TableFormat.Csv,
        ".ndjson" or ".jsonl" => TableFormat.Ndjson,
        ".json" => TableFormat.Json,
        ".parquet" or ".pq" => TableFormat.Parquet,
        ".xlsx" => TableFormat.Xlsx,
        _ => null,
    };

    /// <summary>Refuses gzip around a format that compresses its parts itself.</summary>
    public static void RefusePacked(string? option, string path, TableFormat format)
    {
        if (format.IsBinary() && ResultFile.IsPacked(path))
        {
            throw ToolException.Usage(
                $"{(option is null ? "" : option + " ")}`{path}`: {(format == TableFormat.Parquet ? "Parquet" : "a workbook")} is packed "
                    + "inside, not with gzip.");
        }
    }

    /// <summary>The extension of a file in lower case with the dot; <c>.gz</c> after it is looked through.</summary>
    public static string ExtensionOf(string path) => Path.GetExtension(ResultFile.IsPacked(path) ? path[..^3] : path).ToLowerInvariant();
}
