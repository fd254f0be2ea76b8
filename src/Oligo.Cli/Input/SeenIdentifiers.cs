namespace Oligo.Cli.Input;

/// <summary>The identifiers of the rows of all inputs, as far as they are remembered. Used by one thread at a time.</summary>
internal sealed class SeenIdentifiers
{
    // Memory must not grow with the input.
    private const int MaxIdentifiers = 100_000;

    private Dictionary<string, string>? _identifiers = new(StringComparer.Ordinal);

    /// <summary>Finds the first row of a block with an identifier that another row has already.</summary>
    /// <param name="block">The block.</param>
    /// <param name="source">The input that it is of.</param>
    /// <param name="other">The input of the other row.</param>
    /// <returns>The index of the row; -1 for none. After the first that is found no others are looked for.</returns>
    public int FindDuplicate(RowBlock block, string source, out string other)
    {
        other = source;
        for (int row = 0; row < block.Rows.Count && _identifiers is not null; row++)
        {
            if (block.IdOf(row).IsEmpty)
            {
                continue;
            }
            string name = block.NameOf(row);
            if (_identifiers.TryAdd(name, source))
            {
                _identifiers = _identifiers.Count < MaxIdentifiers ? _identifiers : null;
                continue;
            }
            other = _identifiers[name];
            _identifiers = null;
            return row;
        }
        return -1;
    }
}
