using System.Collections.Immutable;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>What travels through a search that counts: a block of the sequences, and its sites. Recycled from block to block.</summary>
internal sealed class CountedBlock
{
    public int Block { get; set; }

    public ImmutableArray<TargetSite> Sites { get; set; } = [];
}
