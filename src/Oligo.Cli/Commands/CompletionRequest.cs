using System.Globalization;

namespace Oligo.Cli.Commands;

/// <summary>A shell's question what may follow in a line: <c>[suggest:POSITION]</c> and the line without the command itself.</summary>
/// <remarks>An option joined to its value (<c>--from=io</c>) is asked for as two words, and the answers are joined again.</remarks>
internal readonly record struct CompletionRequest
{
    private const string Beginning = "[suggest:";

    private readonly string _joined;

    /// <summary>Reads the arguments of the tool; those that do not ask for a completion stay as they are.</summary>
    /// <param name="args">The arguments.</param>
    public CompletionRequest(string[] args)
    {
        (Arguments, _joined) = (args, "");
        if (args is not [var asked, var line] || !asked.StartsWith(Beginning, StringComparison.Ordinal)
            || !int.TryParse(asked.AsSpan(Beginning.Length).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            || end > line.Length)
        {
            return;
        }
        int word = line.LastIndexOf(' ', Math.Max(end - 1, 0)) + 1;
        if (word >= end || line[word..end] is not ['-', '-', ..] begun
            || begun.IndexOf('=', StringComparison.Ordinal) is not (> 0 and int sign))
        {
            return;
        }
        _joined = begun[..(sign + 1)];
        Arguments = [asked, $"{line[..(word + sign)]} {line[(word + sign + 1)..]}"];
    }

    /// <summary>What is to be parsed.</summary>
    public string[] Arguments { get; }

    /// <summary>Writes the words that may follow, one on a line.</summary>
    public void Write(string words, TextWriter output)
    {
        foreach (string word in words.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.Write($"{_joined}{word}\n");
        }
    }
}
