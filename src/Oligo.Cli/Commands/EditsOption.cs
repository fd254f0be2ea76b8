using System.CommandLine;
using Oligo.Cli.Running;

namespace Oligo.Cli.Commands;

/// <summary>The option that says how many edits a site has at most.</summary>
internal sealed class EditsOption
{
    private readonly Option<string?> _option = new("--edits")
    {
        Description = "Places with at most so many mismatches and bases without a partner together (default: no gaps)",
        HelpName = "E",
    };

    public EditsOption(Command command) => command.Options.Add(_option);

    /// <summary>The number; <see langword="null"/> for windows without gaps.</summary>
    public int? Get(ParseResult parse) =>
        parse.GetValue(_option) is { } text ? WholeNumber.Parse(_option.Name, text, 0, SearchSettings.MostEdits) : null;
}
