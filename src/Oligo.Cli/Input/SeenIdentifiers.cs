using System.Runtime.InteropServices;

namespace Oligo.Cli.Input;

/// <summary>The identifiers of the rows of all inputs, as far as they are remembered. Used by one thread at a time.</summary>
internal sealed class SeenIdentifiers
{
    // Memory must not grow with the input.
    private const int MaxIdentifiers = 100_000;

    // Of each input its own set: most runs have one input, and need no more than to know whether an identifier is there.
    private readonly List<(string Source, HashSet<string> Identifiers)> _inputs = [];
    private int _left = MaxIdentifiers;

    /// <summary>Finds the first row of a block with an identifier that another row has already.</summary>
    /// <param name="block">The block.</param>
    /// <param name="source">The input that it is of.</param>
    /// <param name="other">The input of the other row.</param>
    /// <returns>The index of the row; -1 for none. After the first that is found no others are looked for.</returns>
    public int FindDuplicate(RowBlock block, string source, out string other)
    {
        other = source;
        if (_left > 0 && (_inputs.Count == 0 || _inputs[^1].Source != source))
        {
            _inputs.Add((source, new HashSet<string>(StringComparer.Ordinal)));
        }
        ReadOnlySpan<RowSlice> rows = CollectionsMarshal.AsSpan(block.Rows);
        for (int row = 0; row < rows.Length && _left > 0; row++)
        {
            if (rows[row].IdLength == 0)
            {
                continue;
            }
            string name = block.NameOf(row);
            if (!_inputs[^1].Identifiers.Add(name) || FindInOthers(name, ref other))
            {
                _left = 0;
                _inputs.Clear();
                return row;
            }
            _left--;
        }
        if (_left == 0)
        {
            _inputs.Clear();
        }
        return -1;
    }

    private bool FindInOthers(string name, ref string source)
    {
        for (int i = 0; i < _inputs.Count - 1; i++)
        {
            if (_inputs[i].Identifiers.Contains(name))
            {
                source = _inputs[i].Source;
                return true;
            }
        }
        return false;
    }
}
