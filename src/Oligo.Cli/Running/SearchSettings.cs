using System.Collections.Immutable;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>What is searched and how.</summary>
/// <param name="Database">The sequences.</param>
/// <param name="Options">Which sites.</param>
internal sealed record SearchSettings(SequenceDatabase Database, TargetSearchOptions Options)
{
    /// <summary>Edits of a place at most: beyond it every place of a text is one, because no strand that is searched for is much
    /// longer.</summary>
    public const int MostEdits = 16;

    /// <summary>The part of the table that is made; <see langword="null"/> for all of it. A part is some consecutive blocks of the
    /// sequences.</summary>
    public Shard? Part { get; init; }

    /// <summary>The annotation of the sequences; <see langword="null"/> for none.</summary>
    public AnnotationFile? Annotation { get; init; }

    /// <summary>Sites of a strand that are listed at most, the best of them; <see langword="null"/> for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Variants of the sequences; <see langword="null"/> for none.</summary>
    public VariantSet? Variants { get; init; }

    /// <summary>The files that say what is known of the sequences, where they were hashed.</summary>
    public ImmutableArray<SideFileFacts> SideFiles { get; init; } = [];

    private string Records => CountedNoun.Of(Database.Targets.Records.Length, "record");

    /// <summary>What a list is complete in: what was examined, and within which limits.</summary>
    public string Statement()
    {
        string strands = Options.Strand switch
        {
            TargetStrand.Plus => "strand +",
            TargetStrand.Minus => "strand -",
            _ => "both strands",
        };
        string ambiguous = Options.Ambiguity switch
        {
            AmbiguityRule.SkipsWindow => "leave their windows out",
            AmbiguityRule.MayMatch => "match what they may be",
            _ => "match nothing",
        };
        string wobble = Options.WobbleIsFree ? ", wobble pairs not counted" : "";
        string edits = Options.MaxEdits is { } most
            ? string.Create(CultureInfo.InvariantCulture, $"all places within {most} edits and ")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{edits}all windows with at most {Options.MaxMismatches} mismatches{wobble}, {strands}, "
                + $"of {Database.Targets.Length:N0} letters "
                + $"in {Records}; {Database.Targets.AmbiguousCount:N0} ambiguous letters {ambiguous}");
    }
}
