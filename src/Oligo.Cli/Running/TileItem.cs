using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>What travels through a tiling: some stretches of the target, and the rows of their candidates. Recycled.</summary>
internal sealed class TileItem
{
    /// <summary>0-based number of the first stretch.</summary>
    public long First { get; set; }

    /// <summary>Number of stretches.</summary>
    public int Count { get; set; }

    public TableRows? Table { get; set; }
}
