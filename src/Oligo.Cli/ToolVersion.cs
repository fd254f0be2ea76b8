using System.Reflection;

namespace Oligo.Cli;

/// <summary>Which version of the tool made an output.</summary>
internal static class ToolVersion
{
    /// <summary>The version, without build metadata.</summary>
    public static string Text { get; } = Informational.Split('+')[0];

    /// <summary>The commit that it was built from; <see langword="null"/> where it was not built in a repository.</summary>
    public static string? Commit { get; } = Informational.Split('+') is [_, var commit, ..] ? commit : null;

    private static string Informational =>
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
