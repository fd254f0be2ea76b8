using System.Collections.Immutable;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>What travels through a search: a block of the sequences, its sites, and their rows of the table. Recycled from block to
/// block.</summary>
internal sealed class SearchItem
{
    public int Block { get; set; }

    public ImmutableArray<TargetSite> Sites { get; set; } = [];

    public TableRows? Table { get; set; }
}
