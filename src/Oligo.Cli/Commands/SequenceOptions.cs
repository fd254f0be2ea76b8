using System.CommandLine;
using Oligo.Search;

namespace Oligo.Cli.Commands;

/// <summary>The options that say which sites of sequences are searched for, and how the sequences are read.</summary>
internal sealed class SequenceOptions
{
    private readonly Option<string?> _mismatches = new("--mismatches")
    {
        Description = "Mismatches of a window at most (default: 3, or as many as --edits)",
        HelpName = "K",
    };

    private readonly EditsOption _edits;

    private readonly Option<string?> _strand = new("--strand")
    {
        Description = "Strand of the records that pairs: + as written, - the reverse complement, or both (default)",
        HelpName = "STRAND",
    };

    private readonly Option<string?> _wobble = new("--wobble")
    {
        Description = "Pairs of G with U or T: counted as mismatches (default), or free",
        HelpName = "WHAT",
    };

    private readonly Option<string?> _ambiguous = new("--ambiguous")
    {
        Description = "Letters such as N in the records: never match (default), skip their windows, or match what is possible",
        HelpName = "WHAT",
    };

    private readonly Option<bool> _circular = new("--circular")
    {
        Description = "The records are circular: their last letter is followed by the first (else those whose header says circular=true)",
    };

    private readonly Option<string?> _engine = new("--engine")
    {
        Description = "How windows are found: auto, scan or filter; the result is the same",
        HelpName = "ENGINE",
    };

    public SequenceOptions(Command command)
    {
        Completion.Of(_strand, () => ["+", "-", "both"]);
        Completion.Of(_wobble, () => ["counted", "free"]);
        Completion.Of(_ambiguous, () => ["never", "skip", "possible"]);
        Completion.Of(_engine, () => ["auto", "scan", "filter"]);
        command.Options.Add(_mismatches);
        _edits = new EditsOption(command);
        Option[] all = [_strand, _wobble, _ambiguous, _circular, _engine];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How sequences are read.</summary>
    public TargetReadingOptions Reading(ParseResult parse) => new() { AllCircular = parse.GetValue(_circular) };

    /// <summary>Which sites are searched for.</summary>
    public TargetSearchOptions Search(ParseResult parse)
    {
        int? edits = _edits.Get(parse);
        return new TargetSearchOptions
        {
            MaxMismatches = parse.GetValue(_mismatches) is { } most
                ? WholeNumber.Parse(_mismatches.Name, most, 0, TargetQuery.MaxLength)
                : edits ?? TargetSearchOptions.Default.MaxMismatches,
            MaxEdits = edits,
            Strand = parse.GetValue(_strand) switch
            {
                null or "both" => null,
                "+" => TargetStrand.Plus,
                "-" => TargetStrand.Minus,
                var other => throw Expected(_strand, other, "+, - or both"),
            },
            WobbleIsFree = parse.GetValue(_wobble) switch
            {
                null or "counted" => false,
                "free" => true,
                var other => throw Expected(_wobble, other, "counted or free"),
            },
            Ambiguity = parse.GetValue(_ambiguous) switch
            {
                null or "never" => AmbiguityRule.NeverMatches,
                "skip" => AmbiguityRule.SkipsWindow,
                "possible" => AmbiguityRule.MayMatch,
                var other => throw Expected(_ambiguous, other, "never, skip or possible"),
            },
            Engine = parse.GetValue(_engine) switch
            {
                null or "auto" => SearchEngine.Automatic,
                "scan" => SearchEngine.Scan,
                "filter" => SearchEngine.Filter,
                var other => throw Expected(_engine, other, "auto, scan or filter"),
            },
        };
    }

    private static ToolException Expected(Option option, string value, string words) =>
        ToolException.Usage($"{option.Name} `{value}`: {words} is expected.");
}
