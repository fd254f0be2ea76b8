using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Oligo.Cli.Output;

/// <summary>Files that are terminals, such as <c>/dev/tty</c>. On Linux and macOS; elsewhere none is known.</summary>
internal static partial class TerminalDevice
{
    /// <summary>Whether an open file is a terminal.</summary>
    public static bool Is(SafeFileHandle file)
    {
        try
        {
            return !OperatingSystem.IsWindows() && IsTerminal(file) == 1;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsTerminal(SafeFileHandle file);
}
