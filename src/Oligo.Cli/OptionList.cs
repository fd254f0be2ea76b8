namespace Oligo.Cli;

/// <summary>The value of an option that is a list.</summary>
internal static class OptionList
{
    /// <summary>The items between the commas, without blanks around them; one that was left out is a mistake.</summary>
    /// <param name="option">The option.</param>
    /// <param name="list">Its value.</param>
    /// <param name="kind">What an item is, for messages.</param>
    /// <param name="hint">Where the items are listed, if anywhere.</param>
    /// <exception cref="ToolException">An item is empty.</exception>
    public static string[] Split(string option, string list, string kind, string? hint = null)
    {
        string[] items = list.Split(',', StringSplitOptions.TrimEntries);
        if (items.All(item => item.Length == 0))
        {
            throw ToolException.Usage($"{option} names no {kind}.", hint);
        }
        return !items.Contains("")
            ? items
            : throw ToolException.Usage($"{option} `{list}`: an item is empty.", "a comma is between two items, without blanks");
    }
}
