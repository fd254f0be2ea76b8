using System.Text;
using Oligo.Cli.Output;

namespace Oligo.Cli.Tests;

/// <summary>Runs the tool inside the test, for what needs no process of its own.</summary>
internal static class InProcess
{
    public static ProcessResult Run(params string[] arguments) => RunWithInput("", arguments);

    public static ProcessResult RunWithInput(string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        (int code, string error) = Run(input, output, arguments);
        return new ProcessResult(code, output.ToArray(), error);
    }

    /// <summary>Runs the tool with a stdout of the caller's.</summary>
    public static (int ExitCode, string Error) Run(string input, Stream output, string[] arguments)
    {
        using var error = new MemoryStream();
        int code;
        using (var session = new Session(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, colorTerminal: false))
        {
            code = Tool.Run(arguments, session);
        }
        return (code, Encoding.UTF8.GetString(error.ToArray()));
    }
}
