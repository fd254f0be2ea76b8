using System.CommandLine;
using Oligo.Cli.Output;

namespace Oligo.Cli.Commands;

/// <summary>A command with examples in its help.</summary>
internal abstract class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    public abstract int Execute(ParseResult parse, Session session);
}
