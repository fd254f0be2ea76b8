namespace Oligo.Cli;

/// <summary>Ends a run with a message on stderr and an exit code.</summary>
internal sealed class ToolException(int exitCode, string message, string? hint = null) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public string? Hint { get; } = hint;

    public static ToolException Usage(string message, string? hint = null) => new(Cli.ExitCode.Usage, message, hint);

    public static ToolException File(string message, string? hint = null) => new(Cli.ExitCode.FileError, message, hint);
}
