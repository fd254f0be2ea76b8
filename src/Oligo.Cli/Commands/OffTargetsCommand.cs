using System.CommandLine;
using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Commands;

/// <summary><c>oligo offtargets</c>: every place where strands pair with sequences, a row for each site.</summary>
internal sealed class OffTargetsCommand : ToolCommand
{
    private readonly MoleculesArgument _inputs;
    private readonly DatabaseOption _database;

    // A longer list is a table of its own, in the order of the sequences.
    private const int HighestLimit = 1_000_000;

    private readonly Option<string?> _limit = new("--limit")
    {
        Description = "Sites of a strand that are listed at most, the best of them first; all are counted (default: all, in their order)",
        HelpName = "N",
    };

    private readonly Option<bool> _counts = new("--counts") { Description = "Only the numbers of sites by strand and class" };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Only what the search comes to: windows, sites to expect by chance, time",
    };

    private readonly SideFileOptions _known;
    private readonly SequenceOptions _sites;
    private readonly ReadingOptions _reading;
    private readonly TableOutputOptions _table;
    private readonly RowOptions _rows;

    public OffTargetsCommand()
        : base("offtargets", "Sites: every place where strands pair with sequences, within mismatches or edits.",
            "oligo offtargets mipomersen --database targets.fa",
            "oligo offtargets strands.txt --database targets.fa --mismatches 3 --counts",
            "oligo offtargets strands.txt --database targets.fa --edits 2 --shard 1/8 -o part1.tsv",
            "oligo offtargets strands.txt --database targets.fa --dry-run",
            "oligo offtargets strands.txt --database targets.fa -o sites.bed",
            "oligo offtargets --columns help")
    {
        _inputs = new MoleculesArgument(this, "STRANDS");
        _database = new DatabaseOption(this);
        _known = new SideFileOptions(this);
        _sites = new SequenceOptions(this);
        Options.Add(_limit);
        Options.Add(_counts);
        Options.Add(_dryRun);
        _reading = new ReadingOptions(this);
        _table = new TableOutputOptions(this, () => OffTargetsColumns.All.All, isOfSites: true);
        _rows = new RowOptions(this);
    }

    public override int Execute(ParseResult parse, Session session)
    {
        bool counts = parse.GetValue(_counts);
        bool dryRun = parse.GetValue(_dryRun);
        if (counts && dryRun)
        {
            throw ToolException.Usage($"{_counts.Name} and {_dryRun.Name} exclude each other.");
        }
        return dryRun
            ? Execute(parse, session, SearchPlanColumns.All, "oligo.search-plan/1", (reading, search, columns, onError) =>
                new SearchPlanWork(reading, search, columns, onError))
            : counts
            ? Execute(parse, session, SiteCountsColumns.All, "oligo.site-counts/1", (reading, search, columns, onError) =>
                new SiteCountsWork(reading, search, columns, onError))
            : Execute(parse, session, OffTargetsColumns.With(_known.HasVariants(parse)), "oligo.offtargets/1",
                (reading, search, columns, onError) =>
                search.Limit is null
                    ? new OffTargetsWork(reading, search, columns, onError)
                    : new BestSitesWork(reading, search, columns, onError));
    }

    private int Execute<T>(
        ParseResult parse, Session session, ColumnSet<T> all, string schema,
        Func<InputOptions, SearchSettings, IReadOnlyList<RecordColumn<T>>, OnError, IRowWork> work)
        where T : QueryRecord
    {
        if (_table.TryList(parse, session, all))
        {
            return ExitCode.Done;
        }
        InputOptions reading = _reading.Get(parse, session);
        TargetSearchOptions options = _sites.Search(parse);
        Shard? part = _rows.Parts.Shard(parse);
        if (part is not null && typeof(T) != typeof(OffTargetRecord))
        {
            throw ToolException.Usage($"{_counts.Name} and {_dryRun.Name} have no parts.");
        }
        int? limit = parse.GetValue(_limit) is { } text ? WholeNumber.Parse(_limit.Name, text, 1, HighestLimit) : null;
        if (limit is not null && (part is not null || typeof(T) != typeof(OffTargetRecord)))
        {
            throw ToolException.Usage($"{_limit.Name} is of the whole list of sites, without parts, {_counts.Name} and {_dryRun.Name}.");
        }
        string[] files = _database.Files(parse);
        TableSettings table = _table.Settings(parse, session, new TableDocument(schema, "sites", []));
        IReadOnlyList<RecordColumn<T>> columns = table.Format.IsOfSites()
            ? ColumnsOfSites<T>(parse, table.Format)
            : RowColumns.ForInput(all, reading).Select(_table.Columns(parse), table.Format);
        OnError onError = _rows.Errors.OnError(parse);
        bool hash = _rows.Parts.Manifest(parse, _table.Output(parse)) is not null;
        SequenceDatabase database = SequenceDatabase.Read(files, _sites.Reading(parse), hash, session);
        SearchSettings search = _known.AddTo(new SearchSettings(database, options) { Part = part, Limit = limit }, parse, hash, session);
        table = table.Format.IsOfSites() ? table with { Head = SiteFormats.HeadOf(table.Format, search) } : table;
        var plan = new RowPlan<T>(columns, kept => work(reading, search, kept, onError), table)
        {
            PartsAreOfInput = false,
            OtherFiles = [.. files, .. _known.Files(parse)],
            Facts = new SearchFacts(search).Write,
        };
        return new RowCommand(_rows, _table).Execute(parse, session, parse.GetValue(_inputs)!, reading, plan);
    }

    /// <summary>The columns of a format that has its own.</summary>
    private IReadOnlyList<RecordColumn<T>> ColumnsOfSites<T>(ParseResult parse, TableFormat format)
    {
        string name = format.NameOf();
        if (_table.Columns(parse) is not null || _rows.Keep(parse) is not null)
        {
            throw ToolException.Usage($"The columns of {name} are those of the format.", "--format tsv has the columns that are named");
        }
        return SiteFormats.ColumnsOf(format) as IReadOnlyList<RecordColumn<T>> ?? throw ToolException.Usage(
            $"{_counts.Name} and {_dryRun.Name} list no sites, which {name} holds.", "--format tsv holds the counts");
    }
}
