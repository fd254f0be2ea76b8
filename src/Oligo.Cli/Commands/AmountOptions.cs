using System.CommandLine;
using Oligo.Cli.Running;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Commands;

/// <summary>The options of an amount that is there, and of what is made of it.</summary>
internal sealed class AmountOptions
{
    private readonly Option<string?> _od = new("--od") { Description = "The amount in OD (A260 x mL at 1 cm)", HelpName = "OD" };

    private readonly Option<string?> _nanomoles = new("--nmol") { Description = "The amount in nmol", HelpName = "NMOL" };

    private readonly Option<string?> _micrograms = new("--ug")
    {
        Description = "The amount in ug on the balance, of the form of --salt with its water and impurities",
        HelpName = "UG",
    };

    private readonly Option<string?> _milligrams = new("--mg") { Description = "The amount in mg on the balance", HelpName = "MG" };

    private readonly Option<string?> _absorbance = new("--a260") { Description = "Absorbance of a solution", HelpName = "A" };

    private readonly Option<string?> _path = new("--path-cm") { Description = "With --a260: path in cm (default: 1)", HelpName = "CM" };

    private readonly Option<string?> _dilution = new("--dilution")
    {
        Description = "With --a260: how many times the measured solution was diluted (default: 1)",
        HelpName = "TIMES",
    };

    private readonly Option<string?> _volume = new("--volume-ul")
    {
        Description = "With --a260: volume of the undiluted solution in uL, for the amounts in it",
        HelpName = "UL",
    };

    private readonly Option<string?> _target = new("--to-um")
    {
        Description = "Concentration to dissolve or dilute the amount to, in uM: columns volume_ul, add_ul",
        HelpName = "UM",
    };

    private readonly Option<string?> _dilute = new("--dilute")
    {
        Description = "Dilute a stock, FROM:TO:UL in uM, uM and uL of the result; with --a260 TO:UL is enough: "
            + "columns stock_ul, solvent_ul",
        HelpName = "FROM:TO:UL",
    };

    private readonly Option<string?> _anneal = new("--anneal")
    {
        Description = "Anneal the strands of duplexes from two solutions, uM:uL of each, sense first: columns duplex_nmol, first_ul, "
            + "second_ul, duplex_um",
        HelpName = "UM:UL,UM:UL",
    };

    public AmountOptions(Command command)
    {
        Option[] all =
        [
            _od, _nanomoles, _micrograms, _milligrams, _absorbance, _path, _dilution, _volume, _target, _dilute, _anneal,
        ];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    public AmountSettings Get(ParseResult parse)
    {
        Option<string?>[] amounts = [_od, _nanomoles, _micrograms, _milligrams, _absorbance];
        if (amounts.Count(option => parse.GetValue(option) is not null) > 1)
        {
            throw ToolException.Usage($"{Text.Suggestion.List([.. amounts.Select(option => option.Name)], "and")} exclude each other.");
        }
        RefuseWithout(parse, _absorbance, _path, _dilution, _volume);
        double? milligrams = PositiveValue.Get(parse, _milligrams);
        (double? amount, AmountUnit unit) =
            PositiveValue.Get(parse, _od) is { } od ? (od, AmountUnit.OpticalDensity)
            : PositiveValue.Get(parse, _micrograms) is { } micrograms ? (micrograms, AmountUnit.WeighedMicrogram)
            : milligrams is not null ? (milligrams * 1000, AmountUnit.WeighedMicrogram)
            : (PositiveValue.Get(parse, _nanomoles), AmountUnit.Nanomole);
        double? absorbance = PositiveValue.Get(parse, _absorbance);
        double? target = PositiveValue.Get(parse, _target);
        if (target is not null && amount is null && PositiveValue.Get(parse, _volume) is null)
        {
            throw ToolException.Usage($"{_target.Name} needs an amount.", "state it: --od, --nmol, --ug, --mg, or --a260 with --volume-ul");
        }
        return new AmountSettings
        {
            Amount = amount,
            Unit = unit,
            Absorbance = absorbance,
            PathCentimetres = PositiveValue.Get(parse, _path) ?? 1,
            Dilution = PositiveValue.Get(parse, _dilution) ?? 1,
            Microlitres = PositiveValue.Get(parse, _volume),
            TargetMicromolar = target,
            Dilute = Dilute(parse, absorbance is not null),
            Anneal = Anneal(parse),
        };
    }

    private static void RefuseWithout(ParseResult parse, Option<string?> needed, params ReadOnlySpan<Option<string?>> options)
    {
        foreach (Option<string?> option in options)
        {
            if (parse.GetValue(option) is not null && parse.GetValue(needed) is null)
            {
                throw ToolException.Usage($"{option.Name} is for {needed.Name}.");
            }
        }
    }

    private DiluteSettings? Dilute(ParseResult parse, bool isMeasured)
    {
        if (parse.GetValue(_dilute) is not { } text)
        {
            return null;
        }
        string[] parts = text.Split(':');
        if (parts.Length != 3 && !(isMeasured && parts.Length == 2))
        {
            throw ToolException.Usage($"{_dilute.Name} `{text}`: FROM:TO:UL is expected, such as 100:10:500.");
        }
        double[] numbers = [.. parts.Select(part => PositiveValue.Parse(_dilute.Name, text, part))];
        return new DiluteSettings(numbers.Length == 3 ? numbers[0] : null, numbers[^2], numbers[^1]);
    }

    private AnnealSettings? Anneal(ParseResult parse)
    {
        if (parse.GetValue(_anneal) is not { } text)
        {
            return null;
        }
        string[][] strands = [.. text.Split(',').Select(strand => strand.Split(':'))];
        if (strands is not [[_, _], [_, _]])
        {
            throw ToolException.Usage($"{_anneal.Name} `{text}`: uM:uL of two solutions is expected, such as 100:50,100:60.");
        }
        double[] numbers = [.. strands.SelectMany(strand => strand).Select(part => PositiveValue.Parse(_anneal.Name, text, part))];
        return new AnnealSettings(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
