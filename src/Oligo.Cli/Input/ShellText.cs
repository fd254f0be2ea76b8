namespace Oligo.Cli.Input;

/// <summary>Texts as a shell takes them, for hints that can be pasted.</summary>
internal static class ShellText
{
    /// <summary>A text as one word of a shell: in quotes where it has a blank or a character that a shell takes for its own.</summary>
    public static string Word(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '+' or ',') ? text : Quote(text);

    /// <summary>A text in quotes: single ones where it has characters that a shell replaces within double ones.</summary>
    public static string Quote(string text) =>
        text.AsSpan().IndexOfAny("$`\"\\!") < 0 ? $"\"{text}\"" : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
