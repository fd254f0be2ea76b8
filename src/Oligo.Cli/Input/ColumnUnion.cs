namespace Oligo.Cli.Input;

/// <summary>
/// The columns of several tables in the order of their first appearance. Letters of a name count where one table has both.
/// </summary>
internal sealed class ColumnUnion
{
    private readonly List<string> _names = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The names, as the first table with each has it.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Adds the columns of a table.</summary>
    public void Add(IReadOnlyCollection<string> table)
    {
        if (_known.IsSupersetOf(table))
        {
            return;
        }
        var own = new HashSet<string>(table, StringComparer.Ordinal);
        var others = new HashSet<string>(_names.Where(name => !own.Contains(name)), StringComparer.OrdinalIgnoreCase);
        foreach (string name in table)
        {
            if (!others.Contains(name) && _known.Add(name))
            {
                _names.Add(name);
            }
        }
    }
}
