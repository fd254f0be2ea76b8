using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Oligo.Cli.Commands;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli;

/// <summary>The tool: parses arguments, runs a command, turns failures into messages and exit codes.</summary>
internal static class Tool
{
    private const string NotSorted =
        "tables keep the order of the input; sort the result by its columns, in a spreadsheet or with sort -t $'\\t' -k 6";

    private static readonly string[] RootExamples =
    [
        "oligo describe mipomersen",
        "oligo describe GCCTCAGTCTGCTTCGCACC --design \"5-10-5 MOE PS mC\"",
        "oligo mass strands.txt > masses.tsv",
    ];

    public static int Run(string[] args, Session session)
    {
        var color = new Option<string>("--color")
        {
            Description = "Colour: auto (on a terminal, unless NO_COLOR is set), always, never",
            HelpName = "WHEN",
            Recursive = true,
            DefaultValueFactory = _ => "auto",
        };
        Completion.Of(color, () => ["auto", "always", "never"]);
        var root = new RootCommand("Formula, mass, salt form, design verdict and notation of therapeutic oligonucleotides.") { color };
        root.Subcommands.Add(new DescribeCommand());
        root.Subcommands.Add(new MassCommand());
        root.Subcommands.Add(new IsotopesCommand());
        root.Subcommands.Add(new MzCommand());
        root.Subcommands.Add(new FragmentsCommand());
        root.Subcommands.Add(new DigestCommand());
        root.Subcommands.Add(VariantsCommand.OfImpurities());
        root.Subcommands.Add(VariantsCommand.OfMetabolites());
        root.Subcommands.Add(new OffTargetsCommand());
        root.Subcommands.Add(new SitesCommand());
        root.Subcommands.Add(new ReportCommand());
        root.Subcommands.Add(new TileCommand());
        root.Subcommands.Add(new PrepareCommand());
        root.Subcommands.Add(new QuantityCommand());
        root.Subcommands.Add(new StructuresCommand());
        root.Subcommands.Add(new TmCommand());
        root.Subcommands.Add(new ValidateCommand());
        root.Subcommands.Add(new ConvertCommand());
        root.Subcommands.Add(new CatalogCommand());
        root.Subcommands.Add(new DrawCommand());
        root.Subcommands.Add(new MonomersCommand());
        root.Subcommands.Add(new SelfTestCommand());
        root.Subcommands.Add(new CleanCommand());
        // Windows' spellings of help begin like a path.
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        var completion = new CompletionRequest(args);
        // An argument is what it says: `@` begins no name of a file with further arguments.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        ParseResult parse = root.Parse(args is ["help", .. var words] ? [.. words, help.Name] : completion.Arguments, configuration);
        try
        {
            int code = Dispatch(root, parse, color, completion, session);
            session.Out.Flush();
            return code;
        }
        catch (ToolException e)
        {
            session.TryFlush();
            session.Error.WriteLine($"oligo: {DiagnosticPrinter.MakePrintable(e.Message)}");
            if (e.Hint is not null)
            {
                session.Error.WriteLine($"  hint: {DiagnosticPrinter.MakePrintable(e.Hint)}");
            }
            if (e.ExitCode == ExitCode.Usage)
            {
                string command = parse.CommandResult.Command is ToolCommand known ? $"oligo {known.Name} --help" : "oligo --help";
                session.Error.WriteLine($"  help: {command}");
            }
            return e.ExitCode;
        }
    }

    private static int Dispatch(
        RootCommand root, ParseResult parse, Option<string> color, CompletionRequest completion, Session session)
    {
        bool isUnknown = parse.CommandResult.Command is not ToolCommand && parse.UnmatchedTokens.Count > 0;
        if (parse.Action is HelpAction && !isUnknown)
        {
            session.Out.Write(Help(parse));
            return ExitCode.Done;
        }
        if (parse.GetResult(root.Directives.OfType<SuggestDirective>().First()) is not null)
        {
            return Complete(parse, completion, session);
        }
        if (parse.RootCommandResult.GetResult("--version") is not null)
        {
            session.Out.WriteLine(ToolVersion.Text);
            return ExitCode.Done;
        }
        RefuseUnknownOptions(parse);
        if (isUnknown)
        {
            throw ToolException.Usage($"There is no command `{parse.UnmatchedTokens[0]}`.", SuggestCommand(parse));
        }
        RefuseMissingValues(parse);
        if (parse.Errors.Count > 0 && parse.CommandResult.Command is ToolCommand)
        {
            throw ToolException.Usage(parse.Errors[0].Message.ReplaceLineEndings(" "));
        }
        if (parse.CommandResult.Command is not ToolCommand command)
        {
            session.Error.Write(Help(parse));
            return ExitCode.Usage;
        }
        RefuseEmptyWords(parse);
        session.UseColor = parse.GetValue(color) switch
        {
            "auto" => session.UseColor,
            "always" => true,
            "never" => false,
            var other => throw ToolException.Usage($"--color `{other}`: auto, always or never is expected."),
        };
        return command.Execute(parse, session);
    }

    /// <summary>An option that no command has would be read as a notation: it is refused with the nearest known one.</summary>
    private static void RefuseUnknownOptions(ParseResult parse)
    {
        bool afterTerminator = false;
        foreach (Token token in parse.Tokens)
        {
            afterTerminator |= token.Type == TokenType.DoubleDash;
            if (token.Type == TokenType.Argument && !afterTerminator && LooksLikeOption(token.Value) && !IsOptionValue(parse, token))
            {
                IEnumerable<string> known = parse.CommandResult.Command.Options.Concat(parse.RootCommandResult.Command.Options)
                    .Select(option => option.Name);
                throw ToolException.Usage(
                    $"There is no option `{token.Value}`.",
                    token.Value.StartsWith("--sort", StringComparison.Ordinal) ? NotSorted
                        : OwnersOf(parse, token.Value) ?? Suggestion.DidYouMean(token.Value, known));
            }
        }
    }

    /// <summary>Which other commands have an option, and for one that people look for in every command why not all have it.</summary>
    private static string? OwnersOf(ParseResult parse, string option)
    {
        string name = option.Split('=')[0];
        string[] owners = [.. parse.RootCommandResult.Command.Subcommands
            .Where(command => command.Options.Any(own => own.Name == name)).Select(command => command.Name)];
        return owners.Length == 0 || parse.CommandResult.Command is not ToolCommand ? null
            : name == KeptColumns.Option ? $"columns are kept in tables of rows, which {Suggestion.List(owners, "and")} write"
            : $"{Suggestion.List(owners, "and")} {(owners.Length == 1 ? "has" : "have")} it";
    }

    /// <summary>An option at the end of the line, whose value was forgotten.</summary>
    private static void RefuseMissingValues(ParseResult parse)
    {
        foreach (OptionResult result in parse.CommandResult.Children.OfType<OptionResult>())
        {
            if (result.Tokens.Count < result.Option.Arity.MinimumNumberOfValues && !result.Implicit)
            {
                string value = result.Option.HelpName ?? "value";
                throw ToolException.Usage($"{result.Option.Name} has no value.", $"write {result.Option.Name} {value}");
            }
        }
    }

    /// <summary>An empty word is a variable of a script that was not set: no file, column or molecule is called so.</summary>
    private static void RefuseEmptyWords(ParseResult parse)
    {
        foreach (SymbolResult result in parse.CommandResult.Children)
        {
            if (result.Tokens.All(token => token.Value.Length > 0))
            {
                continue;
            }
            throw result is OptionResult option
                ? ToolException.Usage($"{option.Option.Name} is empty.", $"{option.Option.HelpName ?? "a value"} is expected after it")
                : ToolException.Usage("An argument is empty.", "give a notation, a file, or - for stdin");
        }
    }

    // No notation begins with a hyphen and a letter, or with two hyphens.
    private static bool LooksLikeOption(string word) => word is ['-', '-', _, ..] || (word is ['-', _, ..] && char.IsAsciiLetter(word[1]));

    private static bool IsOptionValue(ParseResult parse, Token token) =>
        parse.CommandResult.Children.OfType<OptionResult>().Any(result => result.Tokens.Any(own => ReferenceEquals(own, token)));

    private static string SuggestCommand(ParseResult parse)
    {
        IEnumerable<string> known = parse.RootCommandResult.Command.Subcommands.Select(command => command.Name);
        return Suggestion.DidYouMean(parse.UnmatchedTokens[0], known) ?? "commands are " + Suggestion.List([.. known], "and");
    }

    private static string Help(ParseResult parse)
    {
        using var writer = new StringWriter();
        parse.Invoke(new InvocationConfiguration { Output = writer, Error = writer, EnableDefaultExceptionHandler = false });
        string text = writer.ToString()
            .ReplaceLineEndings("\n").Replace(RootCommand.ExecutableName, "oligo", StringComparison.Ordinal).TrimEnd('\n') + "\n";
        IReadOnlyList<string> examples = parse.CommandResult.Command is ToolCommand command ? command.Examples : RootExamples;
        return $"{text}\nExamples:\n{string.Concat(examples.Select(example => $"  {example}\n"))}";
    }

    private static int Complete(ParseResult parse, CompletionRequest completion, Session session)
    {
        using var writer = new StringWriter();
        int code = parse.Invoke(new InvocationConfiguration { Output = writer, Error = writer, EnableDefaultExceptionHandler = false });
        completion.Write(writer.ToString(), session.Out);
        return code;
    }
}
