using Oligo.Text;

namespace Oligo.Monomers;

/// <summary>A value of a monomer file and where it is.</summary>
internal readonly record struct MonomerValue(string Text, SourceSpan Span);

/// <summary>A row of a monomer file before anything of it is understood: the stated values by column.</summary>
/// <param name="Span">Where the row begins.</param>
internal sealed record MonomerFileRow(SourceSpan Span)
{
    private readonly Dictionary<MonomerColumn, List<MonomerValue>> _cells = [];

    public IEnumerable<MonomerColumn> Columns => _cells.Keys;

    /// <summary>The values of a column; empty if it is not stated.</summary>
    public IReadOnlyList<MonomerValue> this[MonomerColumn column] => _cells.GetValueOrDefault(column) ?? [];

    public void Add(MonomerColumn column, MonomerValue value)
    {
        if (!_cells.TryGetValue(column, out List<MonomerValue>? values))
        {
            _cells.Add(column, values = []);
        }
        values.Add(value);
    }
}
