using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Views;

/// <summary>The list of the enzymes of digests.</summary>
internal static class NucleaseListing
{
    public static IReadOnlyList<RecordColumn<Nuclease>> Columns { get; } =
    [
        new("enzyme", ColumnType.Text, "Symbol, as --enzyme takes it", (nuclease, cells) => cells.Add(nuclease.Symbol)),
        new("name", ColumnType.Text, "Name", (nuclease, cells) => cells.Add(nuclease.Name)),
        new("cuts", ColumnType.Text, "The bonds that it cuts", (nuclease, cells) => cells.Add(nuclease.Rule)),
        new("source", ColumnType.Text, "Where the rule comes from", (nuclease, cells) => cells.Add(nuclease.Source)),
    ];
}
