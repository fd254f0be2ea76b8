using Oligo.Cli.Tables;
using Oligo.Design;

namespace Oligo.Cli.Running;

/// <summary>The columns of the stretch of a site that RNase H1 prefers.</summary>
internal static class CleavageColumns
{
    public static IEnumerable<RecordColumn<T>> Of<T>(Func<T, CleavageWindow?> window) =>
    [
        ValueColumn.Number<T>("krel_log2", "Best window of RNase H1 in the site by the rates R4b; it ranks, and predicts no rate", record =>
            window(record)?.Log2Score, "", 2),
        ValueColumn.Whole<T>("krel_start", "First base of that window in the site, on the record", record => window(record)?.Start),
        ValueColumn.Whole<T>("krel_end", "Last base of that window in the site", record => window(record)?.End),
    ];
}
