using System.Globalization;

namespace Oligo.Cli.Input;

/// <summary>What is said once of an input as a whole. It travels with the blocks, so that one thread says everything.</summary>
internal sealed class InputNotes(string source)
{
    // Identifiers that are remembered: memory must not grow with the input.
    private const int MostIdentifiers = 100_000;

    private readonly List<string> _waiting = [];
    private HashSet<string>? _identifiers = new(StringComparer.Ordinal);
    private bool _saidEmptyRow;

    public void Add(string note) => _waiting.Add($"{source}: {note}");

    /// <summary>Notes that a row of empty cells was skipped.</summary>
    /// <param name="row">The row as messages call it: <c>line 4</c>.</param>
    public void AddEmptyRow(string row)
    {
        if (!_saidEmptyRow)
        {
            Add($"{row} has only empty cells; such rows are skipped");
            _saidEmptyRow = true;
        }
    }

    /// <summary>
    /// Notes what the first row of an identifier that is there already says; rows are never told apart by an identifier alone.
    /// </summary>
    public void CheckIdentifiers(RowBlock block)
    {
        for (int row = 0; row < block.Rows.Count && _identifiers is not null; row++)
        {
            if (block.IdOf(row).IsEmpty)
            {
                continue;
            }
            if (_identifiers.Add(block.NameOf(row)))
            {
                _identifiers = _identifiers.Count < MostIdentifiers ? _identifiers : null;
                continue;
            }
            Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"row {block.NumberOf(row)} has the identifier `{block.NameOf(row)}` of a row above; further duplicates are not "
                        + $"reported"));
            _identifiers = null;
        }
    }

    /// <summary>Hands what waits to be said to a block.</summary>
    public void MoveTo(RowBlock block)
    {
        block.Notes.AddRange(_waiting);
        _waiting.Clear();
    }
}
