using Oligo.Text;

namespace Oligo.Cli.Tables;

/// <summary>A column of a table: everything that formats and help need to know of it, stated once. Immutable.</summary>
/// <param name="name">Its name in headers and its key in JSON.</param>
/// <param name="type">What its cells hold.</param>
/// <param name="description">One sentence without a full stop.</param>
internal class Column(string name, ColumnType type, string description)
{
    public string Name { get; } = name;

    public ColumnType Type { get; } = type;

    public string Description { get; } = description;

    /// <summary>Unit of a number, such as <c>Da</c>; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Decimals of a <see cref="ColumnType.Number"/>.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether every row has a value: an empty text is then a text, and not a missing value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// Cells that say nothing which a reader must see; any other is shown on a terminal before other columns. <see langword="null"/> for a
    /// column that is shown in its turn.
    /// </summary>
    public IReadOnlyList<string>? Unremarkable { get; init; }

    /// <summary>Whether the column is what the command is for: a terminal shows it before others, whatever their order.</summary>
    public bool IsResult { get; init; }

    /// <summary>Whether its cells are sentences, which a terminal shows in lines below each other where the column is the last.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Whether the caller asked for this column of the input, which is then shown on a terminal before others.</summary>
    public bool IsKept { get; init; }

    /// <summary>What is between the items of a <see cref="ColumnType.List"/> where the format has no arrays.</summary>
    public string Joint { get; init; } = "; ";

    /// <summary>
    /// Object of JSON that holds this column and its neighbours of the same group; <see langword="null"/> for the row itself.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>What a caller calls it, and what is unique in its table: two columns of one name are in different groups.</summary>
    public string FullName => Group is null ? Name : $"{Group}:{Name}";

    /// <summary>Whether cells are numbers, which are aligned right and never quoted.</summary>
    public bool IsNumeric => Type is ColumnType.Integer or ColumnType.LongInteger or ColumnType.Number;

    /// <summary>The type in words, for people.</summary>
    public string TypeName => Type switch
    {
        ColumnType.Text => "text",
        ColumnType.List => "list",
        ColumnType.Number => $"number, {CountedNoun.Of(Decimals, "decimal")}",
        _ => "integer",
    };
}
