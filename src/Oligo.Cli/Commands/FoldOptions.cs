using System.CommandLine;
using System.Globalization;
using Oligo.Cli.Running;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Commands;

/// <summary>The options of structures: which, how many, under what conditions and by which rules.</summary>
internal sealed class FoldOptions
{
    private const string Hairpin = "hairpin";
    private const string Self = "self";
    private const string End = "end";
    private const string Preset = "ntthal";

    private readonly Option<string?> _with = new("--with")
    {
        Description = "Another strand, a notation: dimers of every molecule with it",
        HelpName = "OTHER",
    };

    private readonly Option<string?> _mode = new("--mode")
    {
        Description = "What is looked for: hairpin, self (two molecules of a strand), end (dimers that pair the 3' end) "
            + "(default: hairpin and self; with --with, dimers with the other strand)",
        HelpName = "MODE",
    };

    private readonly Option<string?> _best = new("--best") { Description = "How many structures of a kind (default: 1)", HelpName = "K" };

    private readonly Option<string?> _preset = new("--preset")
    {
        Description = "Rules of another program: \"ntthal mv=50 dv=0 n=0 d=50\" (ntthal of primer3 2.6.1; also t= and maxloop=)",
        HelpName = "PRESET",
    };

    private readonly Option<string?> _temperature = new("--temperature-c")
    {
        Description = "Temperature of dG in C (default: 37)",
        HelpName = "C",
    };

    private readonly Option<string?> _sodium = new("--na-mm") { Description = "Monovalent cations in mM (default: 50)", HelpName = "MM" };

    private readonly Option<string?> _magnesium = new("--mg-mm") { Description = "Magnesium in mM (default: 0)", HelpName = "MM" };

    private readonly Option<string?> _dntp = new("--dntp-mm")
    {
        Description = "dNTP in mM, which bind magnesium (default: 0)",
        HelpName = "MM",
    };

    private readonly Option<string?> _strand = new("--total-nm")
    {
        Description = "Strands in nM, all together (default: 50)",
        HelpName = "NM",
    };

    private readonly Option<string?> _maxLoop = new("--max-loop")
    {
        Description = "Unpaired bases of a bulge or internal loop at most (default: 30)",
        HelpName = "N",
    };

    public FoldOptions(Command command)
    {
        Completion.Of(_mode, () => [Hairpin, Self, End]);
        Completion.Of(_preset, () => [Preset]);
        Option[] all = [_with, _mode, _best, _preset, _temperature, _sodium, _magnesium, _dntp, _strand, _maxLoop];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The text of the other strand; <see langword="null"/> for none.</summary>
    public string? With(ParseResult parse) => parse.GetValue(_with);

    /// <summary>What is looked for.</summary>
    public StructureModes Modes(ParseResult parse)
    {
        bool isHetero = With(parse) is not null;
        return parse.GetValue(_mode)?.ToLowerInvariant() switch
        {
            null => isHetero ? StructureModes.Hetero : StructureModes.Hairpin | StructureModes.Self,
            Hairpin when !isHetero => StructureModes.Hairpin,
            Self when !isHetero => StructureModes.Self,
            Hairpin or Self => throw ToolException.Usage($"{_with.Name} is for dimers of two strands: leave {_mode.Name} out, or {End}."),
            End => StructureModes.End | (isHetero ? StructureModes.Hetero : StructureModes.Self),
            var other => throw ToolException.Usage($"{_mode.Name} `{other}`: {Hairpin}, {Self} or {End} is expected."),
        };
    }

    public StructureOptions Get(ParseResult parse)
    {
        int best = parse.GetValue(_best) is { } text ? WholeNumber.Parse(_best.Name, text, 1, 1000) : 1;
        StructureOptions options = parse.GetValue(_preset) is { } preset ? OfPreset(preset) : new StructureOptions { Best = best };
        if (options.Model == StructureModel.Ntthal261 && best > 1)
        {
            throw ToolException.Usage($"{_preset.Name} {Preset} finds one structure of a kind.", $"leave {_best.Name} out");
        }
        return options with
        {
            TemperatureCelsius = Temperature(parse) ?? options.TemperatureCelsius,
            MonovalentMillimolar = PositiveValue.Get(parse, _sodium) ?? options.MonovalentMillimolar,
            MagnesiumMillimolar = ZeroOrMore(parse, _magnesium) ?? options.MagnesiumMillimolar,
            DntpMillimolar = ZeroOrMore(parse, _dntp) ?? options.DntpMillimolar,
            StrandNanomolar = PositiveValue.Get(parse, _strand) ?? options.StrandNanomolar,
            MaxLoop = parse.GetValue(_maxLoop) is { } loop ? WholeNumber.Parse(_maxLoop.Name, loop, 0, 200) : options.MaxLoop,
        };
    }

    private StructureOptions OfPreset(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [Preset or "ntthal-2.6.1", ..])
        {
            throw ToolException.Usage($"{_preset.Name} `{text}`: there is no such preset.", $"known is {Preset}");
        }
        var options = new StructureOptions { Model = StructureModel.Ntthal261 };
        foreach (string word in words[1..])
        {
            string[] parts = word.Split('=');
            if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                || Set(options, parts[0], number) is not { } changed)
            {
                throw ToolException.Usage(
                    $"{_preset.Name} `{text}`: `{word}` is not a setting of ntthal.", "mv=50 dv=0 n=0 d=50 t=37 maxloop=30");
            }
            options = changed;
        }
        return options;
    }

    private static StructureOptions? Set(StructureOptions options, string name, double value)
    {
        try
        {
            return name switch
            {
                "mv" => options with { MonovalentMillimolar = value },
                "dv" => options with { MagnesiumMillimolar = value },
                "n" => options with { DntpMillimolar = value },
                "d" => options with { StrandNanomolar = value },
                "t" => options with { TemperatureCelsius = value },
                "maxloop" when value is >= 0 and <= 30 => options with { MaxLoop = (int)value },
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private double? Temperature(ParseResult parse)
    {
        if (parse.GetValue(_temperature) is not { } text)
        {
            return null;
        }
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double celsius);
        return isNumber && celsius is > -273.15 and <= 200
            ? celsius
            : throw ToolException.Usage($"{_temperature.Name} `{text}`: a temperature in C is expected.");
    }

    private static double? ZeroOrMore(ParseResult parse, Option<string?> option) =>
        parse.GetValue(option) is "0" ? 0 : PositiveValue.Get(parse, option);
}
