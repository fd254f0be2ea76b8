using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>What travels through a search: a block of the sequences, and its rows of the table. Recycled from block to block.</summary>
internal sealed class SearchItem
{
    public int Block { get; set; }

    public TableRows? Table { get; set; }
}
