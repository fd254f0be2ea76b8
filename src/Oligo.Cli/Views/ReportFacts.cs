using System.Collections.Immutable;
using Oligo.Cli.Input;

namespace Oligo.Cli.Views;

/// <summary>What a report says of the run that made it.</summary>
internal sealed class ReportFacts
{
    /// <summary>Title of the page; <see langword="null"/> for the usual one.</summary>
    public string? Title { get; init; }

    /// <summary>A statement of the author; <see langword="null"/> for none.</summary>
    public string? Note { get; init; }

    /// <summary>What each file of sequences is, by the author; empty where nothing is stated.</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>The intended gene; <see langword="null"/> for those with a site without a difference.</summary>
    public string? TargetGene { get; init; }

    /// <summary>Sites of a strand on the page at most.</summary>
    public required int Limit { get; init; }

    /// <summary>Sites of a strand that are drawn at most.</summary>
    public required int Pictures { get; init; }

    /// <summary>Rows of the input that could not be searched for.</summary>
    public required long RowsInError { get; init; }

    /// <summary>Rows of the table of all sites.</summary>
    public required long RowsOfTable { get; init; }

    /// <summary>The inputs of strands.</summary>
    public required ImmutableArray<SequenceFile> Inputs { get; init; }

    /// <summary>The command that writes the page.</summary>
    public required string Command { get; init; }

    /// <summary>The command that writes the table of all sites.</summary>
    public required string TableCommand { get; init; }

    /// <summary>Size and digest of that table.</summary>
    public required (long Bytes, string Sha256) Table { get; init; }
}
