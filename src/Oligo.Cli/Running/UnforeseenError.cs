using Oligo.Cli.Input;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>
/// An error that no part of the tool foresaw: in a table it costs the row, anywhere else the run, with one line and an exit code of its
/// own. <c>OLIGO_DEBUG=1</c> adds where it happened.
/// </summary>
internal static class UnforeseenError
{
    /// <summary>The code in the column <c>status</c>.</summary>
    public const string Code = "OLG9001";

    private const string Variable = "OLIGO_DEBUG";

    /// <summary>Whether an error is none of those that the tool means by ending a run, or a reader by leaving.</summary>
    public static bool Is(Exception error) => error is not (ToolException or IOException or OperationCanceledException);

    /// <summary>What is said of a row that it has cost.</summary>
    public static RowFault FaultOf(Exception error) =>
        new(Code, $"internal error ({Describe(error)}); the row may be right, please report it", 1, "the notation");

    /// <summary>Tells of one that ends the run.</summary>
    public static void Report(Exception error, TextWriter messages)
    {
        string memory = error is OutOfMemoryException ? "not enough memory" : $"internal error ({Describe(error)})";
        messages.WriteLine($"oligo: {DiagnosticPrinter.MakePrintable(memory)}");
        messages.WriteLine(error is OutOfMemoryException
            ? "  hint: -j 1 takes less of it"
            : $"  hint: please report it, with what {Variable}=1 shows");
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            messages.WriteLine(error.ToString());
        }
    }

    private static string Describe(Exception error)
    {
        const int Most = 120;
        string message = error.Message.ReplaceLineEndings(" ");
        return $"{error.GetType().Name}: {(message.Length > Most ? message[..Most] + "..." : message)}";
    }
}
