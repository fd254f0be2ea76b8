namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo convert</c>: what it says in the other dialect.</summary>
internal sealed class ConvertRecord : RowRecord
{
    /// <summary>The text in the dialect to write; <see langword="null"/> where that cannot express the molecule.</summary>
    public string? Converted { get; set; }
}
