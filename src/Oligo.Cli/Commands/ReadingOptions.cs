using System.Buffers;
using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary>The options of every command that reads.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string> _from = new("--from")
    {
        Description = "Dialect of the text: auto, "
            + string.Join(", ", Notations.All.Where(notation => notation.CanRead).Select(notation => notation.Name)),
        HelpName = "DIALECT",
        DefaultValueFactory = _ => "auto",
    };
    private readonly Option<string?> _linkage = new("--linkage")
    {
        Description = "Linkages of texts that state none: PS, PO or one letter for each (sooss)",
        HelpName = "LINKAGE",
    };
    private readonly Option<string?> _design = new("--design")
    {
        Description = "Design of a bare sequence, such as \"5-10-5 MOE PS mC\" or kkk-10-kkk; \"case LNA\": capitals are LNA and small "
            + "letters DNA; \"small LNA\": the other way round",
        HelpName = "DESIGN",
    };
    private readonly Option<string?> _methyl = new("--methyl-c")
    {
        Description = "Whether every C of a bare sequence is 5-methyl-C: on or off",
        HelpName = "on|off",
    };
    private readonly Option<bool> _pairs = new("--pairs") { Description = "Every two lines are the strands of a duplex, sense first" };
    private readonly Option<bool> _expand = new("--expand")
    {
        Description = "Write a text that leaves bases open (N, R, (A,C), (A+G)) as all its molecules, each with its share where stated",
    };
    private readonly Option<string?> _expandLimit = new("--expand-limit")
    {
        Description = FormattableString.Invariant($"With --expand: molecules of one text at most (default: {MixedText.UsualLimit})"),
        HelpName = "N",
    };
    private readonly Option<string?> _maxText = new("--max-text")
    {
        Description =
            FormattableString.Invariant($"Characters of one text at most (default: {NotationOptions.None.MaxTextLength})"),
        HelpName = "N",
    };
    private readonly Option<string?> _maxUnits = new("--max-units")
    {
        Description =
            FormattableString.Invariant($"Residues and other units of one molecule at most (default: {NotationOptions.None.MaxUnits})"),
        HelpName = "N",
    };
    private readonly Option<string?> _maxAtoms = new("--max-atoms")
    {
        Description = FormattableString.Invariant($"Atoms of one SMILES at most (default: {NotationOptions.None.MaxAtoms})"),
        HelpName = "N",
    };
    private static readonly SearchValues<char> s_typographicQuotes =
        SearchValues.Create("\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u00AB\u00BB");

    private readonly MonomersOption _monomers;
    private readonly TableOptions _table;
    private readonly Option<bool> _text = new("--text") { Description = "Read the argument as a notation, even if a file has that name" };
    private readonly Option<bool> _file = new("--file") { Description = "Read the argument as a file" };

    public ReadingOptions(Command command)
    {
        Completion.Of(_from, () => Completion.Readable.Prepend("auto"));
        Completion.Of(_linkage, () => ["PS", "PO"]);
        Completion.Of(_methyl, () => ["on", "off"]);
        command.Options.Add(_from);
        command.Options.Add(_linkage);
        command.Options.Add(_design);
        command.Options.Add(_methyl);
        _monomers = new MonomersOption(command);
        _table = new TableOptions(command);
        command.Options.Add(_pairs);
        command.Options.Add(_expand);
        command.Options.Add(_expandLimit);
        command.Options.Add(_maxText);
        command.Options.Add(_maxUnits);
        command.Options.Add(_maxAtoms);
        command.Options.Add(_text);
        command.Options.Add(_file);
    }

    /// <summary>How to read. The file of monomers is read here, and its warnings go to stderr.</summary>
    public InputOptions Get(ParseResult parse, Session session)
    {
        bool text = parse.GetValue(_text);
        bool file = parse.GetValue(_file);
        if (text && file)
        {
            throw ToolException.Usage("--text and --file exclude each other.");
        }
        MonomerLibrary library = _monomers.Get(parse, session);
        (LetterCase letterCase, string? design) = GetLetterCase(parse.GetValue(_design));
        var options = new NotationOptions
        {
            Library = library,
            Backbone = ReadOption(_linkage.Name, parse.GetValue(_linkage), value => Backbone.Read(value, library)),
            Design = GetDesign(letterCase, ReadOption(_design.Name, design, value => StrandDesign.Read(value, library))),
            LetterCase = letterCase,
            MethylatedCytosine = GetMethylation(parse.GetValue(_methyl)),
            MaxTextLength = GetLimit(parse, _maxText, NotationOptions.None.MaxTextLength),
            MaxUnits = GetLimit(parse, _maxUnits, NotationOptions.None.MaxUnits),
            MaxAtoms = GetLimit(parse, _maxAtoms, NotationOptions.None.MaxAtoms),
        };
        INotation? dialect = FindDialect(parse.GetValue(_from)!);
        return dialect is { CanRead: false }
            ? throw ToolException.Usage(
                $"--from {dialect.Name}: {dialect.Title} are written, not read.", "SMILES of the same structure can be read")
            : new InputOptions(dialect, options, text, file)
            {
                MonomersPath = _monomers.Path(parse),
                Table = _table.Get(parse),
                InPairs = parse.GetValue(_pairs),
                MostExpanded = GetMostExpanded(parse),
            };
    }

    /// <summary>The dialect of a name; <see langword="null"/> for auto.</summary>
    /// <param name="name">The name.</param>
    /// <param name="others">What else may be named there.</param>
    public static INotation? FindDialect(string name, params string[] others)
    {
        if (name.Equals("auto", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        string[] known = [.. Notations.All.Select(notation => notation.Name), .. others];
        return Notations.Find(name)
            ?? throw ToolException.Usage(
                $"There is no dialect `{name}`.",
                Suggestion.DidYouMean(name, known) ?? ListBeginning(name, known) ?? "known are " + Suggestion.List(known, "and"));
    }

    private static string? ListBeginning(string name, string[] known)
    {
        string[] longer = [.. known.Where(word => name.Length > 0 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase))];
        return longer.Length == 0 ? null : $"did you mean {Suggestion.List([.. longer.Select(word => $"`{word}`")])}?";
    }

    /// <summary>The value of an option read as a type of the library; a usage error with its message otherwise.</summary>
    public static T? ReadOption<T>(string option, string? value, Func<string, ParseResult<T>> read)
        where T : class
    {
        if (value is null)
        {
            return null;
        }
        ParseResult<T> result = read(value);
        if (result.TryGetValue(out T? found))
        {
            return found;
        }
        Diagnostic first = result.Errors.First();
        string? hint = value.AsSpan().ContainsAny(s_typographicQuotes)
            ? "a shell takes straight quotes only: \" before and after, and not those of a word processor"
            : first.Hint;
        throw ToolException.Usage($"{option} `{value}`: {first.Message} ({first.Code}).", hint);
    }

    // A text of more characters would not fit into one array of bytes.
    private static int GetLimit(ParseResult parse, Option<string?> option, int usual) =>
        parse.GetValue(option) is { } text ? WholeNumber.Parse(option.Name, text, 1, 1_000_000_000) : usual;

    private int? GetMostExpanded(ParseResult parse)
    {
        string? limit = parse.GetValue(_expandLimit);
        if (!parse.GetValue(_expand))
        {
            return limit is null ? null : throw ToolException.Usage($"{_expandLimit.Name} is for --expand.");
        }
        return limit is null ? MixedText.UsualLimit : WholeNumber.Parse(_expandLimit.Name, limit, 1);
    }

    /// <summary>A design that begins with `case` or `small` is stated by the case of the letters; LNA where no sugar is named.</summary>
    private static (LetterCase Case, string? Design) GetLetterCase(string? design)
    {
        const string Capitals = "case";
        const string Small = "small";
        string[] words = design?.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        LetterCase letterCase = words is [Capitals, ..] ? LetterCase.CapitalsAreModified
            : words is [Small, ..] ? LetterCase.SmallAreModified : LetterCase.None;
        return (letterCase, letterCase == LetterCase.None ? design : words is [_, var rest] ? rest : Sugar.Lna.ShortName);
    }

    private StrandDesign? GetDesign(LetterCase letterCase, StrandDesign? design) =>
        letterCase == LetterCase.None || design is { IsOfAnyLength: true }
            ? design
            : throw ToolException.Usage(
                $"{_design.Name} `{design}`: where the case of the letters states the design, only the modified sugar is named.",
                "for example --design \"case MOE PS mC\"");

    private static bool? GetMethylation(string? value) => value?.ToLowerInvariant() switch
    {
        null => null,
        "on" => true,
        "off" => false,
        _ => throw ToolException.Usage($"--methyl-c `{value}`: on or off is expected."),
    };
}
