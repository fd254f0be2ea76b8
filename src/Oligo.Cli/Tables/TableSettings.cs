using Oligo.Cli.Output;

namespace Oligo.Cli.Tables;

/// <summary>What a table is written as.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Document">What it says of itself.</param>
internal sealed record TableSettings(TableFormat Format, TableDocument Document)
{
    /// <summary>Whether TSV and CSV begin with the names of the columns.</summary>
    public bool WithHeader { get; init; } = true;

    /// <summary>Whether CSV begins with a byte order mark, as spreadsheets want.</summary>
    public bool WithMark { get; init; }

    /// <summary>Whether texts of TSV and CSV that a spreadsheet would take for formulas are marked as texts.</summary>
    public bool ForSheet { get; init; }

    /// <summary>Lines before the first row of SAM, which its first part has.</summary>
    public string Head { get; init; } = "";

    /// <summary>Characters of a line of a terminal; <see langword="null"/> for lines of any length.</summary>
    public int? Width { get; init; }

    /// <summary>Opens the writer of the format.</summary>
    /// <param name="output">Takes the bytes; stays open.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="session">Takes what people should know of the table.</param>
    public TableWriter Open(Stream output, IReadOnlyList<Column> columns, Session session) => Format switch
    {
        TableFormat.Csv => new CsvTableWriter(output, columns, WithHeader, WithMark, ForSheet),
        TableFormat.Ndjson => new NdjsonTableWriter(output, columns),
        TableFormat.Json => new JsonTableWriter(output, columns, Document),
        TableFormat.Parquet => new ParquetTableWriter(output, columns, Document),
        TableFormat.Xlsx => new XlsxTableWriter(output, columns, Document),
        TableFormat.Bed or TableFormat.Sam => new SiteLinesWriter(output, columns, WithHeader ? Head : ""),
        TableFormat.Table => new TerminalTableWriter(output, columns, Width, session.Error),
        _ => new TsvTableWriter(output, columns, WithHeader, ForSheet),
    };
}
