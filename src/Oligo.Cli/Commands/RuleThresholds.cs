using System.Globalization;
using Oligo.Design;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary>Thresholds of the design rules by name, for <c>--rules gap-min=6,length-max=30</c>.</summary>
internal static class RuleThresholds
{
    private static readonly (string Name, Func<GapmerRuleOptions, decimal> Get, Func<GapmerRuleOptions, decimal, GapmerRuleOptions> Set)[] Table =
    [
        ("gap-min", o => o.MinimumGap, (o, v) => o with { MinimumGap = (int)v }),
        ("gap-usual", o => o.UsualMinimumGap, (o, v) => o with { UsualMinimumGap = (int)v }),
        ("wing-min", o => o.UsualMinimumWing, (o, v) => o with { UsualMinimumWing = (int)v }),
        ("wing-max", o => o.UsualMaximumWing, (o, v) => o with { UsualMaximumWing = (int)v }),
        ("length-min", o => o.MinimumLength, (o, v) => o with { MinimumLength = (int)v }),
        ("length-max", o => o.MaximumLength, (o, v) => o with { MaximumLength = (int)v }),
        ("ps-fraction", o => o.MinimumPhosphorothioateFraction, (o, v) => o with { MinimumPhosphorothioateFraction = v }),
        ("gc-min", o => o.MinimumGcPercent, (o, v) => o with { MinimumGcPercent = v }),
        ("gc-max", o => o.MaximumGcPercent, (o, v) => o with { MaximumGcPercent = v }),
        ("gc-typical-min", o => o.TypicalMinimumGcPercent, (o, v) => o with { TypicalMinimumGcPercent = v }),
        ("gc-typical-max", o => o.TypicalMaximumGcPercent, (o, v) => o with { TypicalMaximumGcPercent = v }),
        ("homopolymer", o => o.HomopolymerRun, (o, v) => o with { HomopolymerRun = (int)v }),
        ("g-run", o => o.GuanineRun, (o, v) => o with { GuanineRun = (int)v }),
        ("palindrome", o => o.Palindrome, (o, v) => o with { Palindrome = (int)v }),
        ("hairpin", o => o.HairpinStem, (o, v) => o with { HairpinStem = (int)v }),
    ];

    public static GapmerRuleOptions Read(string? text)
    {
        GapmerRuleOptions options = GapmerRuleOptions.Default;
        foreach (string pair in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? pair : pair[..equals].Trim();
            int at = Array.FindIndex(Table, row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                IEnumerable<string> known = Table.Select(row => row.Name);
                throw ToolException.Usage($"--rules: there is no threshold `{name}`.", Suggestion.DidYouMean(name, known) ?? "known are " + Suggestion.List([.. known], "and"));
            }
            bool isNumber = decimal.TryParse(equals < 0 ? "" : pair[(equals + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value);
            bool isWhole = Table[at].Get(options) == decimal.Truncate(Table[at].Get(options));
            if (!isNumber || value > 1000 || (isWhole && !name.StartsWith("gc", StringComparison.OrdinalIgnoreCase) && value != decimal.Truncate(value)))
            {
                throw ToolException.Usage($"--rules `{pair}`: a number from 0 to 1000 is expected, as in {Table[at].Name}={Table[at].Get(GapmerRuleOptions.Default)}.");
            }
            options = Table[at].Set(options, value);
        }
        return options;
    }

    /// <summary>The table of rules and the thresholds with their defaults.</summary>
    public static void Print(TextWriter writer)
    {
        writer.WriteLine("code\tseverity\trule\tapplies_to\trationale\tsource");
        foreach (DesignRule rule in DesignRule.All)
        {
            writer.WriteLine($"{rule.Code}\t{rule.Severity.ToString().ToLowerInvariant()}\t{rule.Name}\t{(rule.Scope == RuleScope.All ? "every strand" : "gapmers")}\t{rule.Rationale}\t{rule.Source}");
        }
        writer.WriteLine();
        writer.WriteLine("threshold\tdefault");
        foreach (var row in Table)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name}\t{row.Get(GapmerRuleOptions.Default)}"));
        }
    }
}
