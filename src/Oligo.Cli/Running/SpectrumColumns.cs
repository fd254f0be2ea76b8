using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>The columns that the tables of isotopes and of ions share.</summary>
internal static class SpectrumColumns
{
    public const string Dalton = "Da";

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
