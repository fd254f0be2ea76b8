namespace Oligo.Cli.Running;

/// <summary>A row of a table of what was searched for: of one strand, or a row of the input in error.</summary>
internal class QueryRecord : RowRecord
{
    /// <summary>The strand; <see langword="null"/> for a row in error.</summary>
    public SearchedStrand? Searched { get; set; }
}
