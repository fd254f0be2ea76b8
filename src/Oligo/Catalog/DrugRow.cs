using System.Collections.Immutable;

namespace Oligo.Catalog;

/// <summary>One line of the table of drugs, by column name.</summary>
internal sealed class DrugRow
{
    private readonly ImmutableArray<string> _columns;
    private readonly string[] _cells;

    public DrugRow(ImmutableArray<string> columns, string line)
    {
        _columns = columns;
        _cells = line.Split('\t');
        if (_cells.Length != columns.Length)
        {
            throw new InvalidDataException($"{_cells.Length} cells; the header has {columns.Length}.");
        }
    }

    public string this[string column] =>
        _columns.IndexOf(column) is var at and >= 0 ? _cells[at] : throw new InvalidDataException($"There is no column `{column}`.");

    public string? OrNull(string column) => this[column] is { Length: > 0 } text ? text : null;

    public ImmutableArray<string> List(string column) =>
        [.. this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public NucleicAcid? MoleculeOrNull(string column) => OrNull(column) is { } text ? NucleicAcid.Read(text).Value : null;

    /// <summary>Sequences of one or two strands in base letters, separated by <c>||</c>.</summary>
    public ImmutableArray<string> Sequences(string column)
    {
        ImmutableArray<string> sequences = [.. this[column].Split("||", StringSplitOptions.TrimEntries)];
        return sequences.All(sequence => sequence.Length > 0 && sequence.All(letter => letter is 'A' or 'C' or 'G' or 'T' or 'U' or 'I'))
            ? sequences
            : throw new InvalidDataException($"`{this[column]}` is not a sequence, and there is no notation.");
    }

    /// <summary>
    /// Identifiers as <c>value</c>, <c>value (acid)</c>, <c>value (Na)</c>, each perhaps with <c>(recalled)</c>, separated by semicolons.
    /// </summary>
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
                string? form = marks.Contains("acid", StringComparison.Ordinal)
                    ? "acid"
                    : marks.Contains("Na", StringComparison.Ordinal)
                    ? "Na"
                    : null;
                identifiers.Add(new DrugIdentifier(scheme, value, form, marks.Contains("recalled", StringComparison.Ordinal)));
            }
        }
        return identifiers.ToImmutable();
    }
}
