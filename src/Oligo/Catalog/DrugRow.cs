using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Catalog;

/// <summary>One line of the table of drugs, by column name.</summary>
internal sealed class DrugRow
{
    private readonly ImmutableArray<string> _columns;
    private readonly string[] _cells;
    private readonly int _line;

    public DrugRow(ImmutableArray<string> columns, string line, int number)
    {
        _columns = columns;
        _cells = line.Split('\t');
        _line = number;
        if (_cells.Length != columns.Length)
        {
            throw new InvalidDataException($"Line {number} of the table of drugs has {_cells.Length} cells; the header has {columns.Length}.");
        }
    }

    public string this[string column] => _cells[_columns.IndexOf(column)];

    public string? OrNull(string column) => this[column] is { Length: > 0 } text ? text : null;

    public ImmutableArray<string> List(string column) => [.. this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public NucleicAcid Molecule(string column)
    {
        ParseResult<NucleicAcid> result = CanonicalText.Read(this[column]);
        return result.TryGetValue(out NucleicAcid? molecule)
            ? molecule
            : throw new InvalidDataException($"Line {_line} of the table of drugs: {new OligoFormatException(result.Input, result.Diagnostics).Message}");
    }

    /// <summary>Identifiers as <c>value</c>, <c>value (acid)</c>, <c>value (Na)</c>, each perhaps with <c>(recalled)</c>, parted by semicolons.</summary>
    public ImmutableArray<DrugIdentifier> Identifiers(params ReadOnlySpan<(string Scheme, string Column)> schemes)
    {
        var identifiers = ImmutableArray.CreateBuilder<DrugIdentifier>();
        foreach ((string scheme, string column) in schemes)
        {
            foreach (string entry in List(column))
            {
                int bracket = entry.IndexOf('(', StringComparison.Ordinal);
                string value = bracket < 0 ? entry : entry[..bracket].TrimEnd();
                string marks = bracket < 0 ? "" : entry[bracket..];
                string? form = marks.Contains("acid", StringComparison.Ordinal) ? "acid" : marks.Contains("Na", StringComparison.Ordinal) ? "Na" : null;
                identifiers.Add(new DrugIdentifier(scheme, value, form, marks.Contains("recalled", StringComparison.Ordinal)));
            }
        }
        return identifiers.ToImmutable();
    }
}
