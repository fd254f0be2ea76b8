using System.Collections.Immutable;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>Reads the strands of rows, and makes a table of what is found of all of them together.</summary>
/// <typeparam name="T">What a row of the table is made from.</typeparam>
/// <param name="reading">How rows are read.</param>
/// <param name="settings">What is searched and how.</param>
/// <param name="columns">The columns of the table.</param>
/// <param name="onError">What becomes of a row in error.</param>
internal abstract class QueryWork<T>(
    InputOptions reading, SearchSettings settings, IReadOnlyList<RecordColumn<T>> columns, OnError onError)
    : RowWork<T>(columns, onError), IFinishingWork
    where T : QueryRecord
{
    private readonly List<SearchedStrand> _strands = [];

    /// <summary>The strands that were read.</summary>
    protected IReadOnlyList<SearchedStrand> Strands => _strands;

    /// <summary>Sites that were found.</summary>
    protected long SiteCount { get; set; }

    protected SearchSettings Settings => settings;

    public void Finish(TableWriter table, RowSettings run, ProgressLine progress)
    {
        if (_strands.Count > 0)
        {
            ImmutableArray<TargetQuery> queries = [.. _strands.Select(strand => strand.Query)];
            Write(TargetSearch.Create(settings.Database.Targets, queries, settings.Options), table, run, progress);
        }
    }

    public virtual string Summary(RowRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CountedNoun.Of(_strands.Count, "strand")} searched for, {CountedNoun.Of((int)run.Bad, "row")} in error; "
            + $"{settings.Statement()}; {SiteCount:N0} {(SiteCount == 1 ? "site" : "sites")}");

    protected override ImmutableArray<Diagnostic> Read(T record, RowResults results)
    {
        ImmutableArray<Diagnostic> found = ReadMolecule(record, reading, results).Result.Diagnostics;
        if (record.Molecule is null)
        {
            return found;
        }
        var strands = new List<SearchedStrand>();
        RowBlock rows = record.Rows.CopyOf(record.Row);
        for (int i = 0; i < record.Molecule.Strands.Length; i++)
        {
            Strand strand = record.Molecule.Strands[i];
            ParseResult<TargetQuery> query = TargetQuery.Create(strand);
            found = found.AddRange(query.Diagnostics);
            if (query.TryGetValue(out TargetQuery? bases))
            {
                string name = NameOf(record.Molecule, i);
                strands.Add(new SearchedStrand(
                    rows, record.Molecule, record.Drug, record.ReadAs, name, strand, StrandArchitecture.Create(strand), bases));
            }
        }
        if (strands.Count == record.Molecule.Strands.Length)
        {
            _strands.AddRange(strands);
        }
        return found;
    }

    /// <summary>Writes a row in error; what was found is written at the end.</summary>
    protected override void Write(T record, TableRows table)
    {
        if (!record.IsGood && settings.Part is not { IsFirst: false })
        {
            base.Write(record, table);
        }
    }

    /// <summary>Writes the table of the strands that were read.</summary>
    protected abstract void Write(TargetSearch search, TableWriter table, RowSettings run, ProgressLine progress);

    /// <summary>Searches block by block, and takes the sites in their order without listing them.</summary>
    /// <param name="search">The search.</param>
    /// <param name="run">Threads.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="take">Takes the sites of a block; called by one thread at a time.</param>
    /// <param name="from">The first block, where those before it have been searched.</param>
    protected void Take(
        TargetSearch search, RowSettings run, ProgressLine progress, Action<ImmutableArray<TargetSite>> take, int from = 0) =>
        SearchedBlocks.Run(
            search, run.Threads,
            (block, sites) =>
            {
                take(sites);
                SiteCount += sites.Length;
                progress.Update(SiteCount, (double)(block + 1) / search.BlockCount);
            },
            from);

    /// <summary>A record of a strand.</summary>
    protected T RecordOf(SearchedStrand strand)
    {
        T record = Create(strand.Rows, 0);
        record.Molecule = strand.Molecule;
        record.Drug = strand.Drug;
        record.ReadAs = strand.ReadAs;
        record.Searched = strand;
        return record;
    }

    private static string NameOf(NucleicAcid molecule, int strand) => molecule switch
    {
        Duplex => strand == 0 ? "sense" : "antisense",
        StrandComplex => (strand + 1).ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
