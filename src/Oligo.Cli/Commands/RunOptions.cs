using System.CommandLine;

namespace Oligo.Cli.Commands;

/// <summary>The options of commands that work for long: threads, and what is said meanwhile.</summary>
internal sealed class RunOptions
{
    // More threads than any machine has are a typing mistake.
    private const int MostThreads = 1024;

    private readonly Option<string?> _threads = new("--threads", "-j")
    {
        Description = "Threads that read, compute and write in turn (default: one for each processor)",
        HelpName = "N",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No summary and no progress on stderr" };

    public RunOptions(Command command)
    {
        command.Options.Add(_threads);
        command.Options.Add(_quiet);
    }

    public bool Quiet(ParseResult parse) => parse.GetValue(_quiet);

    public int Threads(ParseResult parse) =>
        parse.GetValue(_threads) is { } text ? WholeNumber.Parse(_threads.Name, text, 1, MostThreads) : Environment.ProcessorCount;
}
