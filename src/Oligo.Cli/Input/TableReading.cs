using Oligo.Cli.Tables;

namespace Oligo.Cli.Input;

/// <summary>How tables are read: which format an input has, and which columns count.</summary>
/// <param name="Format">The format that the caller named; <see langword="null"/> to go by the extension of each file.</param>
/// <param name="Columns">The columns of notation and identifier.</param>
/// <param name="NamedColumn">A column that the caller named, so that only a table can be meant; <see langword="null"/> for none.</param>
internal sealed record TableReading(TableFormat? Format, ColumnNames Columns, string? NamedColumn)
{
    /// <summary>The sheet of a workbook; <see langword="null"/> for the first.</summary>
    public string? Sheet { get; init; }

    public static TableReading Default { get; } = new(null, new ColumnNames(ColumnNames.DefaultText, ColumnNames.DefaultId, false), null);
}
