using System.Collections.Immutable;
using Oligo.Batches;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Searches block by block, by several threads, and hands on the sites in their order without listing them.</summary>
internal static class SearchedBlocks
{
    /// <summary>Searches all blocks.</summary>
    /// <param name="search">The search.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="take">Takes the number of a block and its sites; called by one thread at a time.</param>
    /// <param name="from">The first block, where those before it have been searched.</param>
    public static void Run(TargetSearch search, int threads, Action<int, ImmutableArray<TargetSite>> take, int from = 0)
    {
        int next = from;
        OrderedPipeline.Run<Item>(
            threads,
            item =>
            {
                item.Block = next++;
                return item.Block < search.BlockCount;
            },
            item => item.Sites = search.Find(item.Block),
            item =>
            {
                take(item.Block, item.Sites);
                return true;
            });
    }

    /// <summary>A block of the sequences, and its sites. Recycled from block to block.</summary>
    private sealed class Item
    {
        public int Block { get; set; }

        public ImmutableArray<TargetSite> Sites { get; set; } = [];
    }
}
