using System.CommandLine;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary>The options that say which ions of a molecule are listed.</summary>
internal sealed class IonOptions
{
    private readonly Option<string?> _charges = new("--charges")
    {
        Description = "Charges: 1-20, or one, 8 (default: 1 to the number of acidic protons, at most 20)",
        HelpName = "LOW-HIGH",
    };

    private readonly Option<bool> _positive = new("--positive") { Description = "Positive ions (default: negative)" };

    private readonly Option<string?> _adducts = new("--adducts")
    {
        Description = "What ions carry beside protons, each listed at each charge, separated by commas: H (protons alone, the default), "
            + $"Na, 2Na, Na+K, ...; known are {string.Join(", ", Adduct.All.Select(adduct => adduct.Symbol))}",
        HelpName = "LIST",
    };

    private readonly Option<string?> _range = new("--mz-range")
    {
        Description = "Only ions whose most abundant isotopologues have their m/z in a range, such as 500-2000",
        HelpName = "LOW-HIGH",
    };

    public IonOptions(Command command)
    {
        Completion.OfList(_adducts, () => Adduct.All.Select(adduct => adduct.Symbol).Where(IsPlain).Prepend("H"));
        Option[] all = [_charges, _positive, _adducts, _range];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    public ChargeSeriesOptions Get(ParseResult parse, AbundanceEdition abundances)
    {
        (int? least, int? most) = Charges(parse);
        (decimal? low, decimal? high) = Range(parse);
        return new ChargeSeriesOptions
        {
            IsPositive = parse.GetValue(_positive),
            MinCharge = least,
            MaxCharge = most,
            Adducts = [.. Adducts(parse)],
            MinMz = low,
            MaxMz = high,
            Abundances = abundances,
        };
    }

    private (int? Least, int? Most) Charges(ParseResult parse)
    {
        if (parse.GetValue(_charges) is not { } text)
        {
            return (null, null);
        }
        string[] ends = text.Split('-');
        if (ends.Length is 1 or 2 && TryReadCharge(ends[0], out int least) && TryReadCharge(ends[^1], out int most) && least <= most)
        {
            return (least, most);
        }
        throw ToolException.Usage(
            $"{_charges.Name} `{text}`: charges from 1 to {PrecursorIon.MaxCharge} without a sign are expected, such as 1-20 or 8.",
            text.Contains('-', StringComparison.Ordinal) || text.Contains('+', StringComparison.Ordinal)
                ? $"ions are negative, or positive with {_positive.Name}"
                : null);
    }

    private IEnumerable<AdductSum> Adducts(ParseResult parse)
    {
        if (parse.GetValue(_adducts) is not { } list)
        {
            return [];
        }
        string[] names = OptionList.Split(_adducts.Name, list, "adduct");
        if (names.Length != names.Distinct(StringComparer.OrdinalIgnoreCase).Count())
        {
            throw ToolException.Usage($"{_adducts.Name} `{list}` names an adduct twice.");
        }
        return names.Select(name => AdductSum.Find(name) ?? throw ToolException.Usage(
            $"{_adducts.Name} `{name}`: there is no such adduct.",
            $"adducts are H, {string.Join(", ", Adduct.All.Select(adduct => adduct.Symbol))}; with counts and sums, 2Na+K"));
    }

    private (decimal? Low, decimal? High) Range(ParseResult parse)
    {
        if (parse.GetValue(_range) is not { } text)
        {
            return (null, null);
        }
        string[] ends = text.Split('-');
        return ends.Length == 2 && TryReadMz(ends[0], out decimal low) && TryReadMz(ends[1], out decimal high) && low < high
            ? (low, high)
            : throw ToolException.Usage($"{_range.Name} `{text}`: two m/z are expected, the lower first, such as 500-2000.");
    }

    private static bool TryReadCharge(string text, out int charge) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out charge) && charge is >= 1 and <= PrecursorIon.MaxCharge;

    private static bool TryReadMz(string text, out decimal mz) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out mz);

    private static bool IsPlain(string symbol) => symbol.All(char.IsAsciiLetterOrDigit);
}
