using System.Globalization;
using System.Text;
using Oligo.Internal;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Checks a search in the run that made it: the other engine finds the same sites, and planted sites are found.</summary>
internal sealed class SearchCheck
{
    private readonly Sha256 _first = new();
    private long _count;

    /// <summary>Takes a site of the search, in their order.</summary>
    public void Add(TargetSite site)
    {
        _count++;
        Append(_first, site);
    }

    /// <summary>Searches again with the other engine, and compares the sites.</summary>
    /// <returns>What was compared, in a sentence.</returns>
    /// <exception cref="ToolException">They differ.</exception>
    public string SearchAgain(TargetSearch search, RowSettings run, ProgressLine progress)
    {
        // Of places, the scan alone has no words of the strands before it.
        TargetSearchOptions options = search.Options;
        SearchEngine other = options.Engine != SearchEngine.Scan && (options.MaxEdits is not null || search.Engine != SearchEngine.Scan)
            ? SearchEngine.Scan
            : SearchEngine.Filter;
        var again = TargetSearch.Create(search.Database, search.Queries, options with { Engine = other });
        if (again.Engine == search.Engine && options.MaxEdits is null)
        {
            return "Windows were found by one engine, the scan: the strands are too short for the other.";
        }
        var hash = new Sha256();
        long count = 0;
        SearchedBlocks.Run(again, run.Threads, (block, sites) =>
        {
            foreach (TargetSite site in sites)
            {
                Append(hash, site);
            }
            count += sites.Length;
            progress.Update(count, (double)(block + 1) / again.BlockCount);
        });
        if (!hash.Finish().AsSpan().SequenceEqual(_first.Finish()))
        {
            throw Wrong("The two engines of the search differ, which they never should: no report is written.");
        }
        string name = other == SearchEngine.Scan
            ? "scan, a count of differences at every window"
            : "filter, which looks up words of the strands";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"All was searched for a second time by the {name}: it found the same {_count:N0} {(_count == 1 ? "site" : "sites")}.");
    }

    /// <summary>Searches a text of sites with known differences, of each strand and class.</summary>
    /// <returns>How many were found, in a sentence.</returns>
    /// <exception cref="ToolException">One was not found.</exception>
    public static string FindPlanted(TargetSearch search)
    {
        List<PlantedSite> planted = [.. search.Queries.SelectMany((query, index) => PlantedSite.Of(index, query, search.Options))];
        var text = new StringBuilder();
        for (int i = 0; i < planted.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $">{i}\n{planted[i].Letters}\n");
        }
        using var fasta = new MemoryStream(Encoding.ASCII.GetBytes(text.ToString()));
        TargetDatabase database = TargetDatabase.ReadFasta(fasta).Value;
        ILookup<int, TargetSite> found = TargetSearch.Create(database, search.Queries, search.Options).FindAll()
            .ToLookup(site => site.Record.Index);
        for (int i = 0; i < planted.Count; i++)
        {
            if (!found[i].Any(planted[i].Is))
            {
                throw Wrong("A site that was planted was not found, which should never be: no report is written.");
            }
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"In a text of their own, {planted.Count:N0} sites of these strands with known differences were planted, of each class and "
                + $"strand; all were found.");
    }

    private static void Append(Sha256 hash, TargetSite site) =>
        hash.Append(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{site.QueryIndex}\t{site.Record.Index}\t{site}\n")));

    private static ToolException Wrong(string message) =>
        new(ExitCode.CheckFailed, message, "please report it with the sequences and the strands");
}
