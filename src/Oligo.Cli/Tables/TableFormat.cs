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

    /// <summary>A workbook of Excel.</summary>
    Xlsx,

    /// <summary>Aligned columns for people; output only.</summary>
    Table,

    /// <summary>Places on records, BED of six columns; output only, of sites.</summary>
    Bed,

    /// <summary>Alignments with records; output only, of sites.</summary>
    Sam,
}
