using System.CommandLine;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Commands;

/// <summary>The options that say how molecules are digested.</summary>
internal sealed class DigestOptionSet
{
    private static readonly (string Name, ProductEnds Ends)[] s_ends =
    [
        ("phosphate", ProductEnds.Phosphate),
        ("cyclic", ProductEnds.CyclicPhosphate),
        ("hydroxyl", ProductEnds.Hydroxyl),
    ];

    private readonly Option<string?> _enzyme = new("--enzyme")
    {
        Description = $"Enzyme: {string.Join(", ", Nuclease.All.Select(nuclease => nuclease.Symbol))}; help lists their rules "
            + $"(default: {Nuclease.RNaseT1.Symbol})",
        HelpName = "NAME",
    };

    private readonly Option<string?> _guide = new("--guide")
    {
        Description = "The strand of DNA, or the gapmer, by which RNase H cuts: a notation or a name of the catalogue",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _missed = new("--missed")
    {
        Description = "Missed cleavages of a product, at most (default: 0)",
        HelpName = "N",
    };

    private readonly Option<string?> _ends = new("--ends")
    {
        Description = "3' ends that cuts leave, separated by commas: phosphate, cyclic (2',3'-cyclic phosphate), hydroxyl (and a "
            + "5'-phosphate on the next product; default: what the enzyme leaves)",
        HelpName = "LIST",
    };

    private readonly Option<string?> _length = new("--length")
    {
        Description = "Nucleotides of a product, such as 3-20",
        HelpName = "LOW-HIGH",
    };

    public DigestOptionSet(Command command)
    {
        Completion.Of(_enzyme, () => Nuclease.All.Select(nuclease => nuclease.Symbol).Append(EnzymeHelp));
        Completion.Of(_guide, () => Completion.Drugs);
        Completion.OfList(_ends, () => s_ends.Select(known => known.Name));
        Option[] all = [_enzyme, _guide, _missed, _ends, _length];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Asks for the list of enzymes instead of a table.</summary>
    public static string EnzymeHelp => "help";

    public bool AsksForEnzymes(ParseResult parse) => parse.GetValue(_enzyme)?.Trim() == EnzymeHelp;

    public DigestOptions Get(ParseResult parse, InputOptions reading)
    {
        Nuclease nuclease = Enzyme(parse);
        Strand? guide = Guide(parse, reading);
        if (nuclease.NeedsGuide && guide is null)
        {
            throw ToolException.Usage($"{nuclease.Name} needs a guide.", $"{_guide.Name} names the strand of DNA or the gapmer");
        }
        if (guide is not null && !nuclease.NeedsGuide)
        {
            throw ToolException.Usage($"{_guide.Name} is for {Nuclease.RNaseH.Name}, and the enzyme is {nuclease.Name}.");
        }
        (int least, int most) = Length(parse);
        return new DigestOptions
        {
            Nuclease = nuclease,
            Guide = guide,
            MissedCleavages = parse.GetValue(_missed) is { } missed ? WholeNumber.Parse(_missed.Name, missed, 0) : 0,
            Ends = Ends(parse),
            MinLength = least,
            MaxLength = most,
        };
    }

    private Nuclease Enzyme(ParseResult parse) => parse.GetValue(_enzyme) is not { } name
        ? Nuclease.RNaseT1
        : Nuclease.Find(name) ?? throw ToolException.Usage(
            $"{_enzyme.Name} `{name}`: there is no such enzyme.", $"{_enzyme.Name} help lists them");

    private Strand? Guide(ParseResult parse, InputOptions reading)
    {
        if (parse.GetValue(_guide) is not { } text)
        {
            return null;
        }
        RowReading read = reading.Read(new InputRow("", false, text, null, null));
        return !read.Result.TryGetValue(out NucleicAcid? molecule)
            ? throw ToolException.Usage($"{_guide.Name} `{text}` cannot be read: {read.Result.Errors.First().Message}.")
            : molecule as Strand ?? throw ToolException.Usage($"{_guide.Name} `{text}`: one strand is expected.");
    }

    private ProductEnds? Ends(ParseResult parse)
    {
        if (parse.GetValue(_ends) is not { } list)
        {
            return null;
        }
        ProductEnds ends = 0;
        foreach (string name in list.Split(',', StringSplitOptions.TrimEntries))
        {
            (string _, ProductEnds known) = s_ends.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            ends |= known != 0 ? known : throw ToolException.Usage(
                $"{_ends.Name} `{name}` is not known.", $"known are {string.Join(", ", s_ends.Select(one => one.Name))}");
        }
        return ends;
    }

    private (int Least, int Most) Length(ParseResult parse)
    {
        if (parse.GetValue(_length) is not { } text)
        {
            return (DigestOptions.Default.MinLength, DigestOptions.Default.MaxLength);
        }
        string[] ends = text.Split('-');
        return ends.Length is 1 or 2 && TryRead(ends[0], out int least) && TryRead(ends[^1], out int most) && least <= most
            ? (least, most)
            : throw ToolException.Usage($"{_length.Name} `{text}`: lengths of at least 1 are expected, such as 3-20 or 8.");
    }

    private static bool TryRead(string text, out int length) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out length) && length >= 1;
}
