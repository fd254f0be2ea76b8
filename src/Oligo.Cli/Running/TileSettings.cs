using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Design;
using Oligo.Search;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>How the candidates of a target are made and looked at. Used by several threads at a time.</summary>
/// <param name="Tiling">The candidates.</param>
/// <param name="Target">The target, and what is known of it.</param>
internal sealed record TileSettings(TargetTiling Tiling, SearchSettings Target)
{
    /// <summary>The sequences in which sites are counted; <see langword="null"/> for none.</summary>
    public SequenceDatabase? Database { get; init; }

    /// <summary>The target in other species; <see langword="null"/> for none.</summary>
    public SequenceDatabase? Orthologues { get; init; }

    /// <summary>Which sites are counted.</summary>
    public required TargetSearchOptions Options { get; init; }

    /// <summary>Threads at most.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Hairpins and dimers.</summary>
    public StructureSearch Structures { get; } = new();

    /// <summary>Sites of some candidates in the database and in other species, looked for together.</summary>
    /// <param name="records">The candidates; they get their counts.</param>
    public void Count(IReadOnlyList<TileRecord> records)
    {
        ImmutableArray<TargetQuery> queries = [.. records.Select(record => record.Candidate.Query)];
        if (Database is not null)
        {
            // Sites of a record follow each other.
            (TargetRecord? Record, RecordHeader? Header) last = default;
            foreach (TargetSite site in TargetSearch.Create(Database.Targets, queries, Options).FindAll())
            {
                last = site.Record == last.Record ? last : (site.Record, RecordHeader.Read(site.Record));
                records[site.QueryIndex].AddSite(site, last.Header!);
            }
        }
        if (Orthologues is not null)
        {
            TargetSearchOptions options = Options with { Strand = TargetStrand.Plus };
            foreach (TargetSite site in TargetSearch.Create(Orthologues.Targets, queries, options).FindAll())
            {
                records[site.QueryIndex].AddOrthologue(site);
            }
        }
    }
}
