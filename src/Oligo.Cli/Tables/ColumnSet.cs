using Oligo.Text;

namespace Oligo.Cli.Tables;

/// <summary>The columns that a command has, those that it writes unless asked, and the choice of a caller. Immutable.</summary>
/// <typeparam name="T">A record: what a row is made from.</typeparam>
/// <param name="all">All columns, in the order in which they are listed.</param>
/// <param name="isDefault">Whether a column is in the table of a format when nobody chooses.</param>
internal sealed class ColumnSet<T>(IReadOnlyList<RecordColumn<T>> all, Func<RecordColumn<T>, TableFormat, bool> isDefault)
{
    /// <summary>Asks for the list of columns instead of a table.</summary>
    public const string Help = "help";

    public IReadOnlyList<RecordColumn<T>> All { get; } = all;

    /// <summary>The same with a column that is written only where it is named.</summary>
    public ColumnSet<T> With(RecordColumn<T> column) =>
        new([.. All, column], (other, format) => other != column && isDefault(other, format));

    /// <summary>The columns of a table.</summary>
    /// <param name="choice">Names between commas, in the order of the table; <see langword="null"/> for the usual ones.</param>
    /// <param name="format">The format of the table.</param>
    /// <exception cref="ToolException">There is no such column, or it is named twice, or a name is empty.</exception>
    public IReadOnlyList<RecordColumn<T>> Select(string? choice, TableFormat format)
    {
        if (choice is null)
        {
            return [.. All.Where(column => isDefault(column, format))];
        }
        var chosen = new List<RecordColumn<T>>();
        foreach (string name in OptionList.Split("--columns", choice, "column", "--columns help lists them"))
        {
            RecordColumn<T> column = Find(name);
            chosen.Add(chosen.Contains(column) ? throw ToolException.Usage($"--columns names `{column.Name}` twice.") : column);
        }
        return chosen;
    }

    private RecordColumn<T> Find(string name) =>
        All.FirstOrDefault(column => name.Equals(column.FullName, StringComparison.OrdinalIgnoreCase))
        ?? All.FirstOrDefault(column => name.Equals(column.Name, StringComparison.OrdinalIgnoreCase))
        ?? throw ToolException.Usage(
            $"There is no column `{name}`.",
            Suggestion.DidYouMean(name, All.SelectMany(column => (string[])[column.FullName, column.Name])) ?? "--columns help lists them");
}
