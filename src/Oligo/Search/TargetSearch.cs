using System.Collections.Immutable;
using Oligo.Internal;

namespace Oligo.Search;

/// <summary>
/// A complete search of a database: every window within the allowed mismatches, or every place within the allowed edits. Immutable and
/// thread-safe.
/// </summary>
/// <remarks>
/// The text is searched block by block; a site belongs to the block that holds its first letter, so that blocks may be searched in any
/// order, by several threads or machines. Sites come in the order of record, start, query and strand, which depends on nothing else. No
/// site reaches over the border of a record. With <see cref="TargetSearchOptions.MaxEdits"/>, a site is a place: ends of alignments at most
/// twice as many letters apart are one, and listed by the best alignment; windows within
/// <see cref="TargetSearchOptions.MaxMismatches"/> that end at no such place are listed beside them.
/// </remarks>
public sealed class TargetSearch
{
    /// <summary>Letters of a block.</summary>
    public const int BlockSize = 1 << 18;

    // What a strand costs to scan for, beside looking every word of the text up.
    private const int FewestToFilter = 40;

    private readonly TargetDatabase _database;
    private readonly ImmutableArray<TargetQuery> _queries;
    private readonly TargetSearchOptions _options;
    private readonly TargetPattern[] _patterns;
    private readonly int[] _scanned;
    private readonly WordFilter? _filter;
    private readonly EditSearch? _edits;
    private readonly SimdLevel _level;

    internal TargetSearch(
        TargetDatabase database, ImmutableArray<TargetQuery> queries, TargetSearchOptions options, SimdLevel level)
    {
        _database = database;
        _queries = queries;
        _options = options;
        _level = level;
        _patterns = [.. queries.SelectMany((query, index) => Strands(options.Strand).Select(strand =>
            new TargetPattern(index, query.Sequence, strand, options.WobbleIsFree)))];
        int[] filtered = options.Ambiguity == AmbiguityRule.MayMatch || options.Engine == SearchEngine.Scan ? []
            : [.. Enumerable.Range(0, _patterns.Length).Where(index =>
                WordFilter.Suits(_patterns[index], options.MaxMismatches, options.Engine == SearchEngine.Filter))];
        filtered = filtered.Length < FewestToFilter && options.Engine == SearchEngine.Automatic ? [] : filtered;
        _scanned = [.. Enumerable.Range(0, _patterns.Length).Except(filtered)];
        _filter = filtered.Length == 0 ? null : new WordFilter(_patterns, filtered, options.MaxMismatches);
        _edits = options.MaxEdits is { } most && _patterns.Length > 0
            ? new EditSearch(_patterns, most, MayMatch, options.Engine != SearchEngine.Scan)
            : null;
    }

    /// <summary>Number of blocks.</summary>
    public int BlockCount => (int)((_database.Length + BlockSize - 1) / BlockSize);

    /// <summary>The database.</summary>
    public TargetDatabase Database => _database;

    /// <summary>What is searched for.</summary>
    public ImmutableArray<TargetQuery> Queries => _queries;

    /// <summary>How it is searched for.</summary>
    public TargetSearchOptions Options => _options;

    /// <summary>How windows are found: by the scan, by the filter, or, as <see cref="SearchEngine.Automatic"/>, those of some strands by
    /// the one and those of others by the other. The sites do not depend on it.</summary>
    public SearchEngine Engine =>
        _filter is null ? SearchEngine.Scan : _scanned.Length == 0 ? SearchEngine.Filter : SearchEngine.Automatic;

    private bool MayMatch => _options.Ambiguity == AmbiguityRule.MayMatch;

    /// <summary>Prepares a search.</summary>
    /// <param name="database">What is searched.</param>
    /// <param name="queries">What is searched for.</param>
    /// <param name="options">Which sites; windows with at most three mismatches unless given.</param>
    /// <exception cref="ArgumentNullException">The database is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A query is missing.</exception>
    public static TargetSearch Create(
        TargetDatabase database, ImmutableArray<TargetQuery> queries, TargetSearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        queries = queries.IsDefault ? [] : queries;
        return queries.Contains(null!)
            ? throw new ArgumentException("A query is missing.", nameof(queries))
            : new TargetSearch(database, queries, options ?? TargetSearchOptions.Default, ScanKernel.ActiveLevel);
    }

    /// <summary>The sites whose first letter is in a block.</summary>
    /// <param name="block">0-based index of the block.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such block.</exception>
    public ImmutableArray<TargetSite> Find(int block)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(block, BlockCount);
        if (_patterns.Length == 0)
        {
            return [];
        }
        long from = (long)block * BlockSize;
        long to = Math.Min(from + BlockSize, _database.Length);
        List<(TargetSite Site, int Pattern)> sites = FindWindows(from, to);
        foreach (TargetRecord record in RecordsOf(from, to))
        {
            long first = Math.Max(from, record.Start);
            long end = Math.Min(to, record.End);
            if (record.IsCircular)
            {
                FindOverOrigin(record, first, end, sites);
            }
            if (_edits is not null)
            {
                FindPlaces(record, first, end, sites);
            }
        }
        return [.. sites.Where(site => _options.Ambiguity != AmbiguityRule.SkipsWindow || !site.Site.IsAmbiguous)
            .OrderBy(site => site.Site.Place).ThenBy(site => site.Pattern).Select(site => site.Site)];
    }

    /// <summary>All sites, in their order.</summary>
    public IEnumerable<TargetSite> FindAll() => Enumerable.Range(0, BlockCount).SelectMany(block => Find(block));

    private static TargetStrand[] Strands(TargetStrand? only) => only is { } strand ? [strand] : [TargetStrand.Plus, TargetStrand.Minus];

    private IEnumerable<TargetRecord> RecordsOf(long from, long to)
    {
        for (int index = _database.RecordAt(from).Index; index < _database.Records.Length; index++)
        {
            TargetRecord record = _database.Records[index];
            if (record.Start >= to)
            {
                yield break;
            }
            if (record.Length > 0)
            {
                yield return record;
            }
        }
    }

    /// <summary>Windows that lie in one record.</summary>
    private List<(TargetSite Site, int Pattern)> FindWindows(long from, long to)
    {
        var hits = new List<WindowHit>();
        if (_scanned.Length > 0)
        {
            new ScanKernel(_patterns, _scanned, _options.MaxMismatches, MayMatch).Find(_database.Text, from, to, hits, _level);
        }
        _filter?.Find(_database.Text, from, to, hits);
        var sites = new List<(TargetSite, int)>(hits.Count);
        TargetRecord? record = null;
        foreach (WindowHit hit in hits.Distinct())
        {
            TargetPattern pattern = _patterns[hit.Pattern];
            record = record is not null && record.Start <= hit.Start && hit.Start < record.End ? record : _database.RecordAt(hit.Start);
            if (hit.Start + pattern.Length <= record.End)
            {
                WindowLetters letters = WindowLetters.At(_database.Text, hit.Start, MayMatch);
                AddWindow(hit.Pattern, record, hit.Start, letters, sites);
            }
        }
        return sites;
    }

    /// <summary>Windows that begin before the origin of a circular record and end after it.</summary>
    private void FindOverOrigin(TargetRecord record, long from, long to, List<(TargetSite Site, int Pattern)> sites)
    {
        Span<byte> sets = stackalloc byte[TargetQuery.MaxLength];
        for (int index = 0; index < _patterns.Length; index++)
        {
            int length = _patterns[index].Length;
            for (long start = Math.Max(from, record.End - length + 1); start < to && length <= record.Length; start++)
            {
                int before = (int)(record.End - start);
                _database.Text.ReadSets(start, sets[..before], MayMatch);
                _database.Text.ReadSets(record.Start, sets[before..length], MayMatch);
                AddWindow(index, record, start, WindowLetters.Of(sets[..length]), sites);
            }
        }
    }

    /// <summary>Adds a window that is within the limit; an engine hands on some that are not, because ambiguous letters look like
    /// A.</summary>
    private void AddWindow(
        int index, TargetRecord record, long start, in WindowLetters letters, List<(TargetSite Site, int Pattern)> sites)
    {
        TargetPattern pattern = _patterns[index];
        WindowPairs pairs = pattern.Compare(letters);
        int count = pattern.Count(pairs);
        if (count > _options.MaxMismatches || (_edits is not null && _edits.HasEnd(_database.Text, record, start, index, count)))
        {
            return;
        }
        var steps = ImmutableArray.CreateBuilder<PairStep>(pattern.Length);
        for (int i = 0; i < pattern.Length; i++)
        {
            ulong bit = 1UL << i;
            steps.Add((pairs.Wobble & bit) != 0 ? PairStep.Wobble : (pairs.Mismatched & bit) != 0 ? PairStep.Mismatch : PairStep.Pair);
        }
        sites.Add((new TargetSite(
            _database, _queries[pattern.Query], pattern, record, start, pattern.Length, steps.MoveToImmutable(), isPlace: false),
            index));
    }

    private void FindPlaces(TargetRecord record, long from, long to, List<(TargetSite Site, int Pattern)> sites)
    {
        foreach ((int index, EditAlignment alignment, long end) in _edits!.Find(_database.Text, (record.Start, record.End), from, to))
        {
            TargetPattern pattern = _patterns[index];
            int span = (int)(end + 1 - alignment.Start);
            byte[] sets = new byte[span];
            _database.Text.ReadSets(alignment.Start, sets, MayMatch);
            sites.Add((new TargetSite(
                _database, _queries[pattern.Query], pattern, record, alignment.Start, span, alignment.StepsOf(pattern, sets),
                isPlace: true), index));
        }
    }
}
