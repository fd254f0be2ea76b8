using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Running;

namespace Oligo.Cli.Commands;

/// <summary>
/// The options that name columns in which the rows of a table declare something of their molecules. A cell of a row counts before
/// the option for all rows.
/// </summary>
internal sealed class DeclaredColumns
{
    private readonly (string Key, Option<string?> Option)[] _columns;

    public DeclaredColumns(Command command)
    {
        _columns = [.. DeclaredCells.Keys.Select(key => (key, Option(key)))];
        foreach ((_, Option<string?> option) in _columns)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Has the columns read.</summary>
    public InputOptions AddTo(InputOptions options, ParseResult parse)
    {
        OtherColumn[] others = [.. _columns.Select(column =>
        {
            string? name = parse.GetValue(column.Option);
            return new OtherColumn(column.Key, name ?? column.Key, column.Option.Name, name is not null);
        })];
        return options with { Table = options.Table with { Columns = options.Table.Columns with { Others = others } } };
    }

    private static Option<string?> Option(string key) => new($"--{key}-column")
    {
        Description = $"Column of a table that declares the {key} of each row (default: {key}, where there is one)",
        HelpName = "NAME",
    };
}
