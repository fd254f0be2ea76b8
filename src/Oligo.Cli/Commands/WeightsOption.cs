using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary>The option that names the edition of atomic weights.</summary>
internal sealed class WeightsOption
{
    private readonly Option<string?> _option = new("--weights")
    {
        Description = "Edition of atomic weights: current (2024), or one of "
            + string.Join(", ", AtomicWeights.All.Select(edition => edition.Name)),
        HelpName = "EDITION",
    };

    public WeightsOption(Command command)
    {
        Completion.Of(_option, () => Completion.Editions.Prepend("current"));
        command.Options.Add(_option);
    }

    public string? GetText(ParseResult parse) => parse.GetValue(_option);

    public bool IsSet(ParseResult parse) => GetText(parse) is not null;

    public AtomicWeights Get(ParseResult parse)
    {
        string name = GetText(parse) ?? "current";
        if (AtomicWeights.Find(name) is { } edition)
        {
            return edition;
        }
        IEnumerable<string> known = AtomicWeights.All.Select(row => row.Name);
        throw ToolException.Usage(
            $"--weights `{name}`: there is no such edition.",
            Suggestion.DidYouMean(name, known) ?? "known are current, " + Suggestion.List([.. known], "and"));
    }
}
