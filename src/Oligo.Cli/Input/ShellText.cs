namespace Oligo.Cli.Input;

/// <summary>Texts as a shell takes them, for hints that can be pasted.</summary>
internal static class ShellText
{
    /// <summary>A text in quotes: single ones where it has characters that a shell replaces within double ones.</summary>
    public static string Quote(string text) =>
        text.AsSpan().IndexOfAny("$`\"\\!") < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
