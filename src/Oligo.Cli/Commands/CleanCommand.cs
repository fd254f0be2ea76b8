using System.CommandLine;
using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo clean</c>: removes what runs that were killed have left.</summary>
internal sealed class CleanCommand : ToolCommand
{
    private readonly Argument<string[]> _folders = new("DIR")
    {
        Description = "Directories of results; without any, the working directory",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public CleanCommand()
        : base("clean", "Removes unfinished files (.oligo-*.tmp) of runs that were killed; those of a run that goes on stay.",
            "oligo clean",
            "oligo clean results")
    {
        Arguments.Add(_folders);
    }

    public override int Execute(System.CommandLine.ParseResult parse, Session session)
    {
        string[] folders = parse.GetValue(_folders) is { Length: > 0 } given ? given : ["."];
        foreach (string folder in folders)
        {
            try
            {
                foreach (string path in TemporaryFile.Clean(folder))
                {
                    session.Out.WriteLine(DiagnosticPrinter.MakePrintable(path));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw ToolException.File($"`{folder}` cannot be read: {e.Message}");
            }
        }
        return ExitCode.Done;
    }
}
