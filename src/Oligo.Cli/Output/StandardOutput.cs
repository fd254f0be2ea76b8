using Microsoft.Win32.SafeHandles;

namespace Oligo.Cli.Output;

/// <summary>The stream of stdout.</summary>
internal static class StandardOutput
{
    private const nint Descriptor = 1;

    /// <summary>
    /// Opens stdout so that a pipe which nobody reads any more fails the write: the stream of the console takes such bytes and says
    /// nothing.
    /// </summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }
        try
        {
            var pipe = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
            // A file has no reader who could leave, and its position is shared with the programs of the same shell: the console's
            // stream moves it.
            pipe.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Closed by the caller, or of a kind that is not a file: the console's stream copes.
        }
        return Console.OpenStandardOutput();
    }
}
