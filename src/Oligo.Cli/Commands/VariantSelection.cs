using System.CommandLine;
using Oligo.Cli.Running;
using Oligo.MassSpectrometry;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary>The options that say which impurities or metabolites are listed, and by which instrument they are compared.</summary>
internal sealed class VariantSelection
{
    private const string UsualPower = "60000";

    private static readonly (string Name, ExonucleaseRule Rule)[] s_rules =
        [("usual", ExonucleaseRule.Usual), ("all", ExonucleaseRule.Everywhere), ("none", ExonucleaseRule.Nowhere)];

    private readonly Option<string?> _classes;

    private readonly Option<string?> _max = new("--max")
    {
        Description = $"Most molecules of the list of one input, at most {VariantOptions.MaxListed} "
            + $"(default: {VariantOptions.Default.MaxCount})",
        HelpName = "N",
    };

    private readonly Option<bool> _each = new("--each")
    {
        Description = "Each position as a row of its own, instead of one row for all positions of one class and composition",
    };

    private readonly Option<string?> _shorter = new("--shorter")
    {
        Description = $"Most nucleotides that are missing (default: {VariantOptions.Default.MaxShorter})",
        HelpName = "N",
    };

    private readonly Option<string?> _longer = new("--longer")
    {
        Description = $"Most nucleotides and groups that are there once more (default: {VariantOptions.Default.MaxLonger})",
        HelpName = "N",
    };

    private readonly Option<string?> _times = new("--times")
    {
        Description = $"Most changes of one kind at once: PS to PO, cyanoethyl, sodium (default: {VariantOptions.Default.MaxTimes})",
        HelpName = "N",
    };

    private readonly Option<string?> _minLength = new("--min-length")
    {
        Description = $"Fewest nucleotides of a metabolite (default: {VariantOptions.Default.MinLength})",
        HelpName = "N",
    };

    private readonly Option<string?> _exonucleases = new("--exonucleases")
    {
        Description = "Where exonucleases shorten: usual (modified sugars resist where there is a gap for endonucleases), all, none",
        HelpName = "RULE",
    };

    private readonly Option<string?> _power = new("--resolving-power")
    {
        Description = "Resolving power of the instrument at the m/z of the ions, or R@MZ for an orbital trap that has it at an m/z "
            + $"(default: {UsualPower})",
        HelpName = "R",
    };

    private readonly Option<string?> _charge = new("--charge")
    {
        Description = "Charge of the negative ions that are compared, without a sign (default: that of an m/z near 1000)",
        HelpName = "N",
    };

    private readonly VariantKind _kind;

    public VariantSelection(Command command, VariantKind kind)
    {
        _kind = kind;
        string[] symbols = [.. VariantClass.OfKind(kind).Select(row => row.Symbol)];
        _classes = new Option<string?>("--class")
        {
            Description = $"Classes, separated by commas: {string.Join(", ", symbols)} (default: all)",
            HelpName = "LIST",
        };
        Completion.OfList(_classes, () => symbols);
        Completion.Of(_exonucleases, () => s_rules.Select(rule => rule.Name));
        Option[] all =
        [
            _classes, _max, _each,
            .. kind == VariantKind.Impurity ? [_shorter, _longer, _times] : (Option[])[_minLength, _exonucleases],
            _power, _charge,
        ];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    public VariantsSettings Get(ParseResult parse)
    {
        VariantOptions usual = VariantOptions.Default;
        bool isImpurity = _kind == VariantKind.Impurity;
        var options = new VariantOptions
        {
            Classes = [.. Classes(parse)],
            MaxCount = Number(parse, _max, 1, usual.MaxCount),
            IsGrouped = !parse.GetValue(_each),
            MaxShorter = isImpurity ? Number(parse, _shorter, 0, usual.MaxShorter) : usual.MaxShorter,
            MaxLonger = isImpurity ? Number(parse, _longer, 0, usual.MaxLonger) : usual.MaxLonger,
            MaxTimes = isImpurity ? Number(parse, _times, 1, usual.MaxTimes) : usual.MaxTimes,
            MinLength = isImpurity ? usual.MinLength : Number(parse, _minLength, 1, usual.MinLength),
            Exonucleases = isImpurity ? usual.Exonucleases : Rule(parse),
        };
        string power = parse.GetValue(_power) ?? UsualPower;
        int? charge = parse.GetValue(_charge) is { } text
            ? -WholeNumber.Parse(_charge.Name, text, 1, PrecursorIon.MaxCharge)
            : null;
        return new VariantsSettings(_kind, options, ResolvingPower.Find(power) ?? throw ToolException.Usage(
            $"{_power.Name} `{power}`: a resolving power from 1 to 1e9 is expected, such as 60000 or 120000@200."), charge);
    }

    private IEnumerable<VariantClass> Classes(ParseResult parse)
    {
        if (parse.GetValue(_classes) is not { } list)
        {
            return [];
        }
        string[] names = list.Split(',', StringSplitOptions.TrimEntries);
        if (names.Length != names.Distinct(StringComparer.OrdinalIgnoreCase).Count())
        {
            throw ToolException.Usage($"{_classes.Name} `{list}` names a class twice.");
        }
        string[] symbols = [.. VariantClass.OfKind(_kind).Select(row => row.Symbol)];
        return names.Select(name => VariantClass.Find(_kind, name) ?? throw ToolException.Usage(
            $"{_classes.Name} `{name}`: there is no such class.",
            Suggestion.DidYouMean(name, symbols) ?? $"classes are {string.Join(", ", symbols)}"));
    }

    private ExonucleaseRule Rule(ParseResult parse)
    {
        if (parse.GetValue(_exonucleases) is not { } name)
        {
            return ExonucleaseRule.Usual;
        }
        foreach ((string known, ExonucleaseRule rule) in s_rules)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }
        throw ToolException.Usage($"{_exonucleases.Name} `{name}`: there is no such rule.", "rules are usual, all and none");
    }

    private static int Number(ParseResult parse, Option<string?> option, int least, int usual) =>
        parse.GetValue(option) is { } text ? WholeNumber.Parse(option.Name, text, least, VariantOptions.MaxListed) : usual;
}
