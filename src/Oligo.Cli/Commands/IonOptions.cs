using System.CommandLine;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary>The options that say which ions of a molecule are listed.</summary>
internal sealed class IonOptions
{
    private readonly ChargesOption _charges;
    private readonly MzRangeOption _range;

    private readonly Option<bool> _positive = new("--positive") { Description = "Positive ions (default: negative)" };

    private readonly Option<string?> _adducts = new("--adducts")
    {
        Description = "What ions carry beside protons, each listed at each charge, separated by commas: H (protons alone, the default), "
            + $"Na, 2Na, Na+K, ...; known are {string.Join(", ", Adduct.All.Select(adduct => adduct.Symbol))}",
        HelpName = "LIST",
    };

    public IonOptions(Command command)
    {
        Completion.OfList(_adducts, () => Adduct.All.Select(adduct => adduct.Symbol).Where(IsPlain).Prepend("H"));
        _charges = new ChargesOption(command, "1 to the number of acidic protons, at most 20");
        command.Options.Add(_positive);
        command.Options.Add(_adducts);
        _range = new MzRangeOption(command, "most abundant isotopologues have their m/z");
    }

    public ChargeSeriesOptions Get(ParseResult parse, AbundanceEdition abundances)
    {
        (int? least, int? most) = _charges.Get(parse);
        (decimal? low, decimal? high) = _range.Get(parse);
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

    private static bool IsPlain(string symbol) => symbol.All(char.IsAsciiLetterOrDigit);
}
