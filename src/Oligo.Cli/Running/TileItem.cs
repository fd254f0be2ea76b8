using Oligo.Cli.Tables;
using Oligo.Design;

namespace Oligo.Cli.Running;

/// <summary>What travels through a tiling: some candidates, and their rows of the table. Recycled.</summary>
internal sealed class TileItem
{
    public List<Candidate> Candidates { get; } = [];

    public TableRows? Table { get; set; }
}
