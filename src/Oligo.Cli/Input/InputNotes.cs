using System.Globalization;

namespace Oligo.Cli.Input;

/// <summary>What is said once of an input as a whole. It travels with the blocks, so that one thread says everything.</summary>
/// <param name="source">What messages call the input.</param>
/// <param name="seen">The identifiers of this input and those before it.</param>
internal sealed class InputNotes(string source, SeenIdentifiers seen)
{
    private readonly List<string> _waiting = [];
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
        if (seen.FindDuplicate(block, source, out string other) is >= 0 and var row)
        {
            string where = other == source ? "above" : $"of {other}; the column `input` (--columns) tells the files apart";
            Add(string.Create(
                CultureInfo.InvariantCulture,
                $"row {block.NumberOf(row)} has the identifier `{block.NameOf(row)}` of a row {where}; "
                    + $"further duplicates are not reported"));
        }
    }

    /// <summary>Hands what waits to be said to a block.</summary>
    public void MoveTo(RowBlock block)
    {
        block.Notes.AddRange(_waiting);
        _waiting.Clear();
    }
}
