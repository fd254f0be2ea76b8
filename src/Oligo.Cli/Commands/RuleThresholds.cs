using System.Globalization;
using Oligo.Cli.Tables;
using Oligo.Design;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary>Thresholds of the design rules by name, for <c>--rules gap-min=6,length-max=30</c>.</summary>
internal static class RuleThresholds
{
    private static readonly (
        string Name, Func<GapmerRuleOptions, decimal> Get, Func<GapmerRuleOptions, decimal, GapmerRuleOptions> Set)[] Table =
    [
        ("gap-min", o => o.MinGap, (o, v) => o with { MinGap = (int)v }),
        ("gap-usual", o => o.UsualMinGap, (o, v) => o with { UsualMinGap = (int)v }),
        ("wing-min", o => o.UsualMinWing, (o, v) => o with { UsualMinWing = (int)v }),
        ("wing-max", o => o.UsualMaxWing, (o, v) => o with { UsualMaxWing = (int)v }),
        ("length-min", o => o.MinLength, (o, v) => o with { MinLength = (int)v }),
        ("length-max", o => o.MaxLength, (o, v) => o with { MaxLength = (int)v }),
        ("ps-fraction", o => o.MinPhosphorothioateFraction, (o, v) => o with { MinPhosphorothioateFraction = v }),
        ("gc-min", o => o.MinGcPercent, (o, v) => o with { MinGcPercent = v }),
        ("gc-max", o => o.MaxGcPercent, (o, v) => o with { MaxGcPercent = v }),
        ("gc-typical-min", o => o.TypicalMinGcPercent, (o, v) => o with { TypicalMinGcPercent = v }),
        ("gc-typical-max", o => o.TypicalMaxGcPercent, (o, v) => o with { TypicalMaxGcPercent = v }),
        ("homopolymer", o => o.MinHomopolymerRun, (o, v) => o with { MinHomopolymerRun = (int)v }),
        ("g-run", o => o.MinGuanineRun, (o, v) => o with { MinGuanineRun = (int)v }),
        ("palindrome", o => o.MinPalindrome, (o, v) => o with { MinPalindrome = (int)v }),
        ("hairpin", o => o.MinHairpinStem, (o, v) => o with { MinHairpinStem = (int)v }),
        ("gap-max", o => o.UsualMaxGap, (o, v) => o with { UsualMaxGap = (int)v }),
        ("bicyclic-max", o => o.MaxBicyclic, (o, v) => o with { MaxBicyclic = (int)v }),
        ("homopolymer-long", o => o.MinLongHomopolymerRun, (o, v) => o with { MinLongHomopolymerRun = (int)v }),
        ("palindrome-long", o => o.MinLongPalindrome, (o, v) => o with { MinLongPalindrome = (int)v }),
        ("hairpin-strong", o => o.MinStrongHairpinStem, (o, v) => o with { MinStrongHairpinStem = (int)v }),
        ("morpholino-min", o => o.MinMorpholinoLength, (o, v) => o with { MinMorpholinoLength = (int)v }),
        ("morpholino-max", o => o.MaxMorpholinoLength, (o, v) => o with { MaxMorpholinoLength = (int)v }),
        ("sirna-min", o => o.MinSiRnaLength, (o, v) => o with { MinSiRnaLength = (int)v }),
        ("sirna-max", o => o.MaxSiRnaLength, (o, v) => o with { MaxSiRnaLength = (int)v }),
        ("overhang-max", o => o.MaxOverhang, (o, v) => o with { MaxOverhang = (int)v }),
        ("seed-gc-max", o => o.MaxSeedGc, (o, v) => o with { MaxSeedGc = (int)v }),
        ("weak-start-min", o => o.MinWeakStart, (o, v) => o with { MinWeakStart = (int)v }),
        ("fluoro-max", o => o.MaxFluoroPercent, (o, v) => o with { MaxFluoroPercent = v }),
        ("gc-stretch-max", o => o.MaxGcStretch, (o, v) => o with { MaxGcStretch = (int)v }),
    ];

    /// <summary>Names of the thresholds.</summary>
    public static IEnumerable<string> Names => Table.Select(row => row.Name);

    public static GapmerRuleOptions Read(string? text)
    {
        GapmerRuleOptions options = GapmerRuleOptions.Default;
        foreach (string pair in text is null ? [] : OptionList.Split("--rules", text, "threshold", "--rules list prints them"))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? pair : pair[..equals].Trim();
            int at = Array.FindIndex(Table, row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                IEnumerable<string> known = Table.Select(row => row.Name);
                throw ToolException.Usage(
                    $"--rules: there is no threshold `{name}`.",
                    Suggestion.DidYouMean(name, known) ?? "known are " + Suggestion.List([.. known], "and"));
            }
            bool isNumber = decimal.TryParse(
                equals < 0 ? "" : pair[(equals + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value);
            bool isWhole = Table[at].Get(options) == decimal.Truncate(Table[at].Get(options));
            if (!isNumber || value > 1000
                || (isWhole && !name.StartsWith("gc", StringComparison.OrdinalIgnoreCase) && value != decimal.Truncate(value)))
            {
                throw ToolException.Usage(
                    $"--rules `{pair}`: a number from 0 to 1000 is expected, as in "
                        + $"{Table[at].Name}={Table[at].Get(GapmerRuleOptions.Default)}.");
            }
            options = Table[at].Set(options, value);
        }
        return options.Contradiction is { } contradiction
            ? throw ToolException.Usage($"--rules `{text}`: {contradiction}.")
            : options;
    }

    private static string Concerns(RuleScope scope) => scope switch
    {
        RuleScope.Gapmers => "gapmers",
        RuleScope.SingleStrands => "single strands",
        RuleScope.SiRna => "siRNA",
        RuleScope.Morpholinos => "morpholinos",
        RuleScope.Others => "rings, complexes and strands without bases",
        _ => "every strand",
    };

    /// <summary>The columns of the table of rules.</summary>
    public static IReadOnlyList<RecordColumn<DesignRule>> RuleColumns { get; } =
    [
        Text<DesignRule>("code", "Code of its finding", rule => rule.Code),
        Text<DesignRule>("severity", "Severity of its finding", rule => rule.Severity.ToString().ToLowerInvariant()),
        Text<DesignRule>("rule", "Name", rule => rule.Name),
        Text<DesignRule>("applies_to", "Molecules that it applies to", rule => Concerns(rule.Scope)),
        Text<DesignRule>("rationale", "Why", rule => rule.Rationale),
        Text<DesignRule>("source", "Where it comes from", rule => rule.Source),
    ];

    /// <summary>The columns of the table of thresholds.</summary>
    public static IReadOnlyList<RecordColumn<(string Name, decimal Default)>> ThresholdColumns { get; } =
    [
        Text<(string Name, decimal Default)>("threshold", "Name in --rules", row => row.Name),
        Text<(string Name, decimal Default)>("default", "Its value unless another is given", row =>
            row.Default.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The thresholds with their defaults.</summary>
    public static IEnumerable<(string Name, decimal Default)> Defaults =>
        Table.Select(row => (row.Name, row.Get(GapmerRuleOptions.Default)));

    private static RecordColumn<T> Text<T>(string name, string description, Func<T, string> say) =>
        new(name, ColumnType.Text, description, (row, cells) => cells.Add(say(row))) { IsRequired = true };
}
