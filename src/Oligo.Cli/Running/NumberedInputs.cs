using Oligo.Cli.Input;

namespace Oligo.Cli.Running;

/// <summary>Counts the inputs whose rows are called by their numbers, which begin at 1 in each.</summary>
internal sealed class NumberedInputs
{
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private int _texts;

    /// <summary>Looks at rows that were worked out, so that those of the catalogue have their names.</summary>
    public void Add(RowBlock rows)
    {
        if (rows.Source is { } source && _files.Contains(source))
        {
            return;
        }
        for (int row = 0; row < rows.Rows.Count; row++)
        {
            if (!rows.IdOf(row).IsEmpty)
            {
                continue;
            }
            // Each text of the command line is an input.
            _texts += rows.Source is null ? 1 : 0;
            _files.UnionWith(rows.Source is null ? [] : [rows.Source]);
            return;
        }
    }

    /// <summary>What the summary says; nothing where the numbers tell rows apart.</summary>
    public string Describe() => _files.Count + _texts < 2 ? "" : FormattableString.Invariant(
        $"; rows of {_files.Count + _texts} inputs are called by their numbers (the column `input` tells them apart)");
}
