namespace Oligo.Cli;

/// <summary>What the tool tells scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int CheckFailed = 1;
    public const int Usage = 2;
    public const int BadInput = 3;
    public const int FileError = 4;
    public const int Unforeseen = 70;
    public const int BySignal = 128;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}
