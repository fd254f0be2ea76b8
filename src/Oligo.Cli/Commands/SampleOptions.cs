using System.CommandLine;
using Oligo.Chemistry;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Commands;

/// <summary>The options of what absorbs, and of what lies on the balance.</summary>
internal sealed class SampleOptions
{
    private const string AsCytosine = "as-c";
    private const string Reduced = "5700";

    private readonly Option<string?> _method = new("--method")
    {
        Description = "Rule of the extinction coefficient: " + string.Join(", ", ExtinctionMethod.All.Select(method => method.Name))
            + " (default: nn)",
        HelpName = "METHOD",
    };

    private readonly Option<string?> _coefficient = new("--e260")
    {
        Description = "An extinction coefficient of your own in L/(mol cm), for every row; morpholinos have no other",
        HelpName = "NUMBER",
    };

    private readonly Option<string?> _wavelength = new("--wavelength-nm")
    {
        Description = "Wavelength: 230 to 280 in steps of 5 for RNA, 260 for the rest (default: 260)",
        HelpName = "NM",
    };

    private readonly Option<string?> _methylcytosine = new("--m5c")
    {
        Description = "What 5-methyl-C absorbs: as-c, as much as C, or 5700, 1,700 less (default: as-c)",
        HelpName = "RULE",
    };

    private readonly Option<bool> _ignoreLabels = new("--ignore-labels")
    {
        Description = "Count labels without a known extinction coefficient as 0, with a warning",
    };

    private readonly Option<string?> _salt = new("--salt")
    {
        Description = "The form that is weighed: acid, Na, NH4, TEA, 7Na, ... (default: acid)",
        HelpName = "SALT",
    };

    private readonly Option<string?> _water = new("--water-percent") { Description = "Water in what is weighed", HelpName = "PERCENT" };

    private readonly Option<string?> _residual = new("--residual-salt-percent")
    {
        Description = "Salts in what is weighed that are not part of the form",
        HelpName = "PERCENT",
    };

    private readonly Option<string?> _purity = new("--purity-percent")
    {
        Description = "Purity of the oligonucleotide in what is weighed",
        HelpName = "PERCENT",
    };

    private readonly Option<string?> _vendorMass = new("--vendor-mass")
    {
        Description = "Rounded masses of a vendor for the free acid of DNA, to compare with certificates: "
            + string.Join(", ", VendorMassRule.All.Select(rule => rule.Name)),
        HelpName = "RULE",
    };

    public SampleOptions(Command command)
    {
        Completion.Of(_method, () => ExtinctionMethod.All.Select(method => method.Name));
        Completion.Of(_methylcytosine, () => [AsCytosine, Reduced]);
        Completion.OfSalt(_salt);
        Completion.Of(_vendorMass, () => VendorMassRule.All.Select(rule => rule.Name));
        Option[] all =
        [
            _method, _coefficient, _wavelength, _methylcytosine, _ignoreLabels, _salt, _water, _residual, _purity, _vendorMass,
        ];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    public ExtinctionOptions GetExtinction(ParseResult parse, AtomicWeights weights) => new()
    {
        Method = Find(parse, _method, ExtinctionMethod.Find, ExtinctionMethod.All.Select(method => method.Name))
            ?? ExtinctionMethod.NearestNeighbour,
        Given = PositiveValue.Get(parse, _coefficient),
        WavelengthNanometres = Wavelength(parse),
        Methylcytosine = Methylcytosine(parse),
        IgnoresUnknownLabels = parse.GetValue(_ignoreLabels),
        Weights = weights,
    };

    public WeighedForm GetForm(ParseResult parse, AtomicWeights weights) => new()
    {
        Salt = ReadingOptions.ReadOption(_salt.Name, parse.GetValue(_salt), value => Salt.Read(value)) ?? Salt.FreeAcid,
        Water = PositiveValue.GetShare(parse, _water, 0, percent => percent is >= 0 and < 100, "from 0 to below 100"),
        ResidualSalts = PositiveValue.GetShare(parse, _residual, 0, percent => percent is >= 0 and < 100, "from 0 to below 100"),
        Purity = PositiveValue.GetShare(parse, _purity, 1, percent => percent is > 0 and <= 100, "above 0 to 100"),
        VendorMass = Find(parse, _vendorMass, VendorMassRule.Find, VendorMassRule.All.Select(rule => rule.Name)),
        Weights = weights,
    };

    private int Wavelength(ParseResult parse)
    {
        if (parse.GetValue(_wavelength) is not { } text)
        {
            return ExtinctionOptions.DefaultWavelength;
        }
        int wavelength = WholeNumber.Parse(_wavelength.Name, text, 1, 1000);
        return ExtinctionTable.All.Any(table => table.WavelengthNanometres == wavelength)
            ? wavelength
            : throw ToolException.Usage($"{_wavelength.Name} `{text}`: there is no table for it.", "230, 235, ... 280 nm");
    }

    private MethylcytosineAbsorption Methylcytosine(ParseResult parse) => parse.GetValue(_methylcytosine)?.ToLowerInvariant() switch
    {
        null or AsCytosine => MethylcytosineAbsorption.AsCytosine,
        Reduced => MethylcytosineAbsorption.Reduced,
        var other => throw ToolException.Usage($"{_methylcytosine.Name} `{other}`: as-c or 5700 is expected."),
    };

    private static T? Find<T>(ParseResult parse, Option<string?> option, Func<string, T?> find, IEnumerable<string> known)
        where T : class =>
        parse.GetValue(option) is not { } name
            ? null
            : find(name) ?? throw ToolException.Usage(
                $"{option.Name} `{name}`: there is no such rule.",
                Text.Suggestion.DidYouMean(name, known) ?? "known are " + Text.Suggestion.List([.. known], "and"));
}
