using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Running;
using Oligo.Notation;

namespace Oligo.Cli.Commands;

/// <summary>
/// The options that name columns in which the rows of a table declare something of their molecules, or state them a second time. A
/// cell of a row counts before the option for all rows.
/// </summary>
internal sealed class DeclaredColumns
{
    private readonly (string Key, Option<string?> Option)[] _columns;
    private readonly Option<string?> _against = new("--against")
    {
        Description = "Column of a table with a second notation of each row (any dialect, SMILES, InChI, InChIKey), which is compared",
        HelpName = "NAME",
    };
    private readonly Option<string> _againstFrom = new("--against-from")
    {
        Description = "Dialect of the second notation (default: auto)",
        HelpName = "DIALECT",
        DefaultValueFactory = _ => "auto",
    };

    public DeclaredColumns(Command command)
    {
        _columns = [.. DeclaredCells.Keys.Select(key => (key, Option(key)))];
        foreach ((_, Option<string?> option) in _columns)
        {
            command.Options.Add(option);
        }
        Completion.Of(_againstFrom, () => Completion.Readable.Prepend("auto"));
        command.Options.Add(_against);
        command.Options.Add(_againstFrom);
    }

    /// <summary>How second notations are compared; <see langword="null"/> where no column of them is named.</summary>
    /// <param name="parse">The options.</param>
    /// <param name="options">How the first notations are read; what a text does not say is stated for both.</param>
    public SecondNotation? Against(ParseResult parse, InputOptions options)
    {
        if (parse.GetValue(_against) is null)
        {
            return parse.GetResult(_againstFrom) is { Implicit: false }
                ? throw ToolException.Usage($"{_againstFrom.Name}: {_against.Name} names the column that it is of.")
                : null;
        }
        INotation? dialect = ReadingOptions.FindDialect(parse.GetValue(_againstFrom)!);
        return dialect is { CanRead: false }
            ? throw ToolException.Usage($"{_againstFrom.Name} {dialect.Name}: {dialect.Title} are written, not read.")
            : new SecondNotation(options with { Dialect = dialect, InPairs = false });
    }

    /// <summary>Has the columns read.</summary>
    public InputOptions AddTo(InputOptions options, ParseResult parse)
    {
        List<OtherColumn> others = [.. _columns.Select(column =>
        {
            string? name = parse.GetValue(column.Option);
            return new OtherColumn(column.Key, name ?? column.Key, column.Option.Name, name is not null);
        })];
        if (parse.GetValue(_against) is { } against)
        {
            others.Add(new OtherColumn(SecondNotation.Key, against, _against.Name, IsNamed: true));
        }
        TableReading table = options.Table;
        return options with
        {
            Table = table with
            {
                Columns = table.Columns with { Others = others },
                // Lines without columns declare nothing: what looks for a column there must not pass.
                NamedColumn = table.NamedColumn ?? others.Find(column => column.IsNamed)?.Name,
            },
        };
    }

    private static Option<string?> Option(string key) => new($"--{key}-column")
    {
        Description = $"Column of a table that declares the {key} of each row (default: {key}, where there is one)",
        HelpName = "NAME",
    };
}
