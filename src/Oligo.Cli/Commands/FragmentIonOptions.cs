using System.Collections.Immutable;
using System.CommandLine;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary>The options that say which ions of fragments are listed.</summary>
internal sealed class FragmentIonOptions
{
    private const string Every = "all";

    private static readonly (string Name, FragmentConvention Convention)[] s_conventions =
    [
        ("complementary", FragmentConvention.Complementary),
        ("mongo", FragmentConvention.Mongo),
        ("hydrogen-atom", FragmentConvention.HydrogenAtom),
    ];

    private static readonly (string Name, FragmentLabelStyle Style)[] s_styles =
    [
        ("mcluckey", FragmentLabelStyle.McLuckey),
        ("biopharma-finder", FragmentLabelStyle.BioPharmaFinder),
    ];

    private readonly Option<string?> _series = new("--series")
    {
        Description = "Series of fragments, separated by commas: a, a-B, w, y-H2O, w:a-B (internal), M-BH, ...; all for every one, help "
            + $"lists them (default: {string.Join(',', FragmentSeries.Usual)})",
        HelpName = "LIST",
    };

    private readonly Option<bool> _positive = new("--positive") { Description = "Positive ions (default: negative)" };

    private readonly Option<bool> _allCharges = new("--all-charges")
    {
        Description = "Also charges that a fragment has no acids and bases for",
    };

    private readonly Option<string?> _convention = new("--convention")
    {
        Description = "How masses are counted, separated by commas: complementary (both sides of a cut are the strand, protons carry the "
            + "charge; the default), mongo (two hydrogens more on a, c, x and z), hydrogen-atom (hydrogen atoms carry the charge)",
        HelpName = "LIST",
    };

    private readonly Option<string?> _labels = new("--labels")
    {
        Description = "Style of labels: mcluckey ([w5]2-, the default) or biopharma-finder (1:G16-C20=2019.3764m(w,2-))",
        HelpName = "STYLE",
    };

    private readonly ChargesOption _charges;
    private readonly MzRangeOption _range;

    public FragmentIonOptions(Command command)
    {
        Completion.OfList(_series, () => FragmentSeries.All.Select(series => series.Symbol).Append(Every).Append(SeriesHelp));
        Completion.OfList(_convention, () => s_conventions.Select(known => known.Name));
        Completion.Of(_labels, () => s_styles.Select(known => known.Name));
        command.Options.Add(_series);
        _charges = new ChargesOption(command, $"{FragmentOptions.Default.MinCharge}-{FragmentOptions.Default.MaxCharge}");
        command.Options.Add(_positive);
        command.Options.Add(_allCharges);
        _range = new MzRangeOption(command, "monoisotopic m/z is");
        command.Options.Add(_convention);
        command.Options.Add(_labels);
    }

    /// <summary>Asks for the list of series instead of a table.</summary>
    public static string SeriesHelp => "help";

    public bool AsksForSeries(ParseResult parse) => parse.GetValue(_series)?.Trim() == SeriesHelp;

    public FragmentOptions Get(ParseResult parse)
    {
        (int? least, int? most) = _charges.Get(parse);
        (decimal? low, decimal? high) = _range.Get(parse);
        return new FragmentOptions
        {
            Series = Series(parse),
            IsPositive = parse.GetValue(_positive),
            MinCharge = least ?? FragmentOptions.Default.MinCharge,
            MaxCharge = most ?? FragmentOptions.Default.MaxCharge,
            HasImpossibleCharges = parse.GetValue(_allCharges),
            MinMz = low,
            MaxMz = high,
            Convention = Convention(parse),
        };
    }

    public FragmentLabelStyle Labels(ParseResult parse) =>
        parse.GetValue(_labels) is not { } name ? FragmentLabelStyle.McLuckey : Known(_labels, s_styles, name);

    private ImmutableArray<FragmentSeries> Series(ParseResult parse)
    {
        if (parse.GetValue(_series) is not { } list)
        {
            return FragmentSeries.Usual;
        }
        if (list.Trim().Equals(Every, StringComparison.OrdinalIgnoreCase))
        {
            return FragmentSeries.All;
        }
        FragmentSeries[] series = [.. list.Split(',', StringSplitOptions.TrimEntries).Select(name => FragmentSeries.Find(name)
            ?? throw ToolException.Usage($"{_series.Name} `{name}`: there is no such series.", "--series help lists them"))];
        return series.Distinct().Count() == series.Length
            ? [.. series]
            : throw ToolException.Usage($"{_series.Name} `{list}` names a series twice.");
    }

    private FragmentConvention Convention(ParseResult parse) => parse.GetValue(_convention) is not { } list
        ? FragmentConvention.Complementary
        : list.Split(',', StringSplitOptions.TrimEntries)
            .Aggregate(FragmentConvention.Complementary, (sum, name) => sum | Known(_convention, s_conventions, name));

    private static T Known<T>(Option option, (string Name, T Value)[] all, string name)
    {
        foreach ((string known, T value) in all)
        {
            if (known.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }
        throw ToolException.Usage($"{option.Name} `{name}` is not known.", $"known are {string.Join(", ", all.Select(one => one.Name))}");
    }
}
