using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Oligo.Internal;

namespace Oligo.Cli.SelfTesting;

/// <summary>Which program runs, on what, as a record of a validation states it.</summary>
internal static class ProgramFacts
{
    public static string Runtime =>
        RuntimeInformation.FrameworkDescription + (RuntimeFeature.IsDynamicCodeSupported ? "" : ", compiled ahead of time");

    public static string Architecture => RuntimeInformation.ProcessArchitecture.ToString();

    public static string System => RuntimeInformation.OSDescription;

    /// <summary>Bits of the widest vectors that are used.</summary>
    public static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    public static string Culture => CultureInfo.CurrentCulture.Name is { Length: > 0 } name ? name : "invariant";

    /// <summary>Files that the program consists of: name, bytes and SHA-256. Those that cannot be read are left out.</summary>
    public static IEnumerable<(string Name, long Bytes, string Sha256)> Files()
    {
        string[] candidates =
        [
            Environment.ProcessPath ?? "", Path.Combine(AppContext.BaseDirectory, "Oligo.Cli.dll"),
            Path.Combine(AppContext.BaseDirectory, "Oligo.dll"),
        ];
        foreach (string path in candidates.Where(File.Exists))
        {
            if (TryRead(path) is { } content)
            {
                yield return (Path.GetFileName(path), content.Length, Convert.ToHexStringLower(Sha256.HashData(content)));
            }
        }
    }

    private static byte[]? TryRead(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
