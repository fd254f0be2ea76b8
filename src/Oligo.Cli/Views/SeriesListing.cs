using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Views;

/// <summary>The list of the series of fragments.</summary>
internal static class SeriesListing
{
    public static IReadOnlyList<RecordColumn<FragmentSeries>> Columns { get; } =
    [
        new("series", ColumnType.Text, "Symbol, as --series takes it", (series, cells) => cells.Add(series.Symbol)),
        new("kind", ColumnType.Text, "What a fragment is of its strand", (series, cells) => cells.Add(KindOf(series.Kind))),
        new("description", ColumnType.Text, "What a fragment has at its ends, and what it lost", (series, cells) =>
            cells.Add(series.Description)),
    ];

    private static string KindOf(FragmentKind kind) => kind switch
    {
        FragmentKind.FivePrime => "5' end",
        FragmentKind.ThreePrime => "3' end",
        FragmentKind.Internal => "internal",
        FragmentKind.Molecule => "whole strand",
        _ => "small",
    };
}
