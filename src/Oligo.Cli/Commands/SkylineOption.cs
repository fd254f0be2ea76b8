using System.CommandLine;

namespace Oligo.Cli.Commands;

/// <summary><c>--skyline</c>: the columns of Skyline's small-molecule transition list in place of the usual ones.</summary>
internal sealed class SkylineOption
{
    private readonly Option<bool> _option = new("--skyline");
    private readonly string _columns;

    /// <summary>Adds the option to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="what">What the list is.</param>
    /// <param name="columns">Names of its columns, in order.</param>
    public SkylineOption(Command command, string what, IEnumerable<string> columns)
    {
        _option.Description = $"{what} in the columns of Skyline's small-molecule transition list";
        _columns = string.Join(',', columns);
        command.Options.Add(_option);
    }

    /// <summary>The columns that a caller chose, or those of the list.</summary>
    /// <param name="parse">What was typed.</param>
    /// <param name="chosen">The value of <c>--columns</c>.</param>
    /// <exception cref="ToolException">Both are given.</exception>
    public string? Columns(ParseResult parse, string? chosen) =>
        !parse.GetValue(_option) ? chosen
        : chosen is null ? _columns
        : throw ToolException.Usage($"{_option.Name} states the columns, and so does --columns.", $"its columns are {_columns}");
}
