using System.CommandLine;

namespace Oligo.Cli.Commands;

/// <summary>The option that names the sequences to search.</summary>
internal sealed class DatabaseOption
{
    private readonly Option<string[]> _option = new("--database", "-d")
    {
        Description = "Sequences to search: FASTA or GenBank, plain or packed with gzip; may be given several times",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public DatabaseOption(Command command) => command.Options.Add(_option);

    /// <summary>The files.</summary>
    /// <exception cref="ToolException">None is named.</exception>
    public string[] Files(ParseResult parse) => parse.GetValue(_option) is { Length: > 0 } paths
        ? paths
        : throw ToolException.Usage("There is nothing to search.", $"{_option.Name} FILE names sequences in FASTA");
}
