using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Commands;

/// <summary>The options that say how tables are read, of every command that reads.</summary>
internal sealed class TableOptions
{
    private readonly Option<string?> _inputFormat = new("--input-format")
    {
        Description = $"Format of the input: {TableFormats.InputNames}; by default what the extension of the file says, else plain",
        HelpName = "FORMAT",
    };
    private readonly Option<string?> _column = new("--column")
    {
        Description =
            $"Column or field of the notation in a table (default: {ColumnNames.DefaultText}); SENSE,ANTISENSE for the strands of duplexes",
        HelpName = "NAME",
    };
    private readonly Option<string?> _sheet = new("--sheet")
    {
        Description = "Sheet of an Excel workbook (default: the first)",
        HelpName = "NAME",
    };
    private readonly Option<string?> _idColumn = new("--id-column")
    {
        Description = $"Column or field of the identifier in a table (default: {ColumnNames.DefaultId}, where there is one)",
        HelpName = "NAME",
    };

    public TableOptions(Command command)
    {
        Completion.Of(_inputFormat, () => TableFormats.NamesOf(output: false));
        command.Options.Add(_inputFormat);
        command.Options.Add(_column);
        command.Options.Add(_idColumn);
        command.Options.Add(_sheet);
    }

    public TableReading Get(ParseResult parse)
    {
        string? format = parse.GetValue(_inputFormat);
        string? column = parse.GetValue(_column);
        string? idColumn = parse.GetValue(_idColumn);
        return new TableReading(
            format is null ? null : TableFormats.Parse(_inputFormat.Name, format, output: false),
            new ColumnNames(column ?? ColumnNames.DefaultText, idColumn ?? ColumnNames.DefaultId, idColumn is not null)
            {
                TextIsNamed = column is not null,
            },
            column ?? idColumn)
        {
            Sheet = parse.GetValue(_sheet),
        };
    }
}
