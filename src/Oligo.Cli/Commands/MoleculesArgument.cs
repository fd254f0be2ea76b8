using System.CommandLine;

namespace Oligo.Cli.Commands;

/// <summary>The argument of every command that takes molecules; names of the catalogue complete it.</summary>
internal sealed class MoleculesArgument : Argument<string[]>
{
    private const string OfRows = "Files, - for stdin, notations, or names of the catalogue; one molecule a line, or a table";

    public MoleculesArgument(Command command, string name = "FILE", string description = OfRows)
        : base(name)
    {
        Description = description;
        Arity = ArgumentArity.ZeroOrMore;
        Completion.Of(this, () => Completion.Drugs);
        command.Arguments.Add(this);
    }
}
