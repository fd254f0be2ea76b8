using System.Reflection;

namespace Oligo.Cli;

/// <summary>Which version of the tool made an output.</summary>
internal static class ToolVersion
{
    /// <summary>The version, without build metadata.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
