using System.CommandLine;
using System.CommandLine.Parsing;
using Oligo.Cli.Input;

namespace Oligo.Cli.Commands;

/// <summary><c>--formulas</c>, of commands that need no more of a molecule than its formula.</summary>
internal sealed class FormulasOption
{
    private const string Column = "formula";

    // They say how notations are read, and nothing of formulas: beside --formulas they are refused.
    private static readonly string[] s_ofNotations =
        ["--from", "--linkage", "--design", "--methyl-c", "--pairs", "--expand", "--monomers", "--max-units", "--max-atoms"];

    private readonly Option<bool> _formulas = new("--formulas")
    {
        Description = $"Read each text as a molecular formula; of a table the column `{Column}`, unless --column names another",
    };

    public FormulasOption(Command command) => command.Options.Add(_formulas);

    /// <summary>How to read, with formulas in place of molecules where they are asked for.</summary>
    public InputOptions Apply(ParseResult parse, InputOptions reading)
    {
        if (!parse.GetValue(_formulas))
        {
            return reading;
        }
        if (Array.Find(s_ofNotations, name => parse.GetResult(name) is OptionResult { Implicit: false }) is { } other)
        {
            throw ToolException.Usage($"{_formulas.Name} and {other} exclude each other: a formula has no notation.");
        }
        ColumnNames columns = reading.Table.Columns;
        return reading with
        {
            TakesFormulas = true,
            Table = reading.Table with { Columns = columns.TextIsNamed ? columns : columns with { Text = Column } },
        };
    }
}
