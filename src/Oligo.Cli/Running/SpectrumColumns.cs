using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>The columns that the tables of isotopes and of ions share.</summary>
internal static class SpectrumColumns
{
    public const string Dalton = "Da";

    /// <summary>The name of the molecule, of a row that is a name.</summary>
    public static RecordColumn<T> Name<T>()
        where T : RowRecord =>
        new("name", ColumnType.Text, "Name in the catalogue, of a row that is a name", (record, cells) =>
            cells.Add(record.Drug?.Name ?? ""));

    public static RecordColumn<T> Notation<T>()
        where T : RowRecord =>
        new("notation", ColumnType.Text, "Canonical notation (the Ionis form)", (record, cells) =>
            cells.Add(record.Molecule?.ToString() ?? ""));

    public static RecordColumn<T> Abundances<T>(Func<T, SpectrumSettings> settings)
        where T : RowRecord =>
        new("abundances", ColumnType.Text, "Evaluation of the isotope abundances", (record, cells) =>
            cells.Add(DataEditions.NameOf(settings(record).Abundances)))
        {
            IsRequired = true,
        };

    public static RecordColumn<T> Weights<T>(Func<T, SpectrumSettings> settings)
        where T : RowRecord =>
        new("weights", ColumnType.Text, "Edition of the atomic weights", (record, cells) => cells.Add(settings(record).Weights.Name))
        {
            IsRequired = true,
        };
}
