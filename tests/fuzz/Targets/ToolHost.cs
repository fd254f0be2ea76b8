using System.Text;
using Oligo.Cli;
using Oligo.Fuzz.Oracles;
using ToolSession = Oligo.Cli.Output.Session;

namespace Oligo.Fuzz.Targets;

/// <summary>Runs the tool within this process, with nothing on its standard input.</summary>
internal static class ToolHost
{
    private const string UnforeseenRow = "OLG9001";

    public static ToolSession OpenSession(Stream output, Stream error) => new(() => Stream.Null, output, error, colorTerminal: false);

    /// <summary>What is wrong with the answer to a command line.</summary>
    /// <param name="place">What tells it from other command lines.</param>
    /// <param name="arguments">The command line.</param>
    public static Fault? Run(string place, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int code;
        using (ToolSession session = OpenSession(output, error))
        {
            code = Tool.Run(arguments, session);
        }
        if (code is not (ExitCode.Done or ExitCode.CheckFailed or ExitCode.Usage or ExitCode.BadInput or ExitCode.FileError))
        {
            return new Fault("exit code", place, $"exit code {code} of {string.Join(' ', arguments)}");
        }
        byte[] written = output.ToArray();
        return (IsBinary(written) ? null : Check(place, written)) ?? CheckMessages(place, error.ToArray())
            ?? (code is ExitCode.Usage or ExitCode.FileError && error.ToArray().Length == 0
                ? new Fault("exit code", $"{place}, silent", $"exit code {code} without a message")
                : null);
    }

    /// <summary>A Parquet file or a workbook, which an option may ask for.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PAR1"u8) || bytes.StartsWith("PK"u8);

    private static Fault? Check(string place, byte[] bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return new Fault("output", $"{place}, not UTF-8", Convert.ToHexString(bytes));
        }
        string text = Encoding.UTF8.GetString(bytes);
        return text.Contains(UnforeseenRow, StringComparison.Ordinal) ? new Fault("output", $"{place}, {UnforeseenRow}", text) : null;
    }

    private static Fault? CheckMessages(string place, byte[] bytes) =>
        Check(place, bytes) ?? DiagnosticChecks.Check(place, Encoding.UTF8.GetString(bytes), lineEnds: true);
}
