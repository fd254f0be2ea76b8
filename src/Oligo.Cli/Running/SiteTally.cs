using System.Globalization;
using System.Text;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Counts the sites of a strand of one class, and the records and genes that have them. Not thread-safe.</summary>
internal sealed class SiteTally
{
    /// <summary>Cells of a tally in a row.</summary>
    public const int Cells = 6;

    // After each name; in names it is escaped.
    private const char Separator = ' ';

    private readonly HashSet<string> _genes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loci = new(StringComparer.Ordinal);
    // Numbers of the first and the last record; -1 where there is no site.
    private int _first = -1;
    private int _last = -1;
    private RecordHeader? _header;

    public long Sites { get; private set; }

    public long Records { get; private set; }

    public long Genes => _genes.Count;

    /// <summary>Places that sites of isoforms share; 0 where they are not counted.</summary>
    public long Loci => _loci.Count;

    /// <summary>Adds a site; those of a record follow each other.</summary>
    /// <param name="site">The site.</param>
    /// <param name="search">What is searched, and what is known of it.</param>
    /// <param name="countsLoci">Whether loci are counted, which takes memory for each.</param>
    public void Add(TargetSite site, SearchSettings search, bool countsLoci)
    {
        Sites++;
        bool isNew = site.Record.Index != _last;
        _first = _first < 0 ? site.Record.Index : _first;
        _last = site.Record.Index;
        Records += isNew ? 1 : 0;
        if (!isNew && search.Annotation is null && !countsLoci)
        {
            return;
        }
        _header = isNew ? RecordHeader.Read(site.Record) : _header;
        string gene = SiteAnnotation.Of(site, _header!, search.Annotation).Gene;
        if (gene.Length > 0)
        {
            _genes.UnionWith(gene.Split(','));
        }
        if (countsLoci)
        {
            _loci.Add(SiteLocus.Of(site, gene, search));
        }
    }

    /// <summary>Adds the tally of sites that follow.</summary>
    public void Add(SiteTally next)
    {
        Sites += next.Sites;
        Records += next.Records - (next._first == _last && _last >= 0 ? 1 : 0);
        _first = _first < 0 ? next._first : _first;
        _last = next._last;
        _genes.UnionWith(next._genes);
        _loci.UnionWith(next._loci);
    }

    /// <summary>Adds what was counted as cells of a row.</summary>
    public void Write(TableRows row)
    {
        row.Add(Sites);
        row.Add(Records);
        row.Add(_first);
        row.Add(_last);
        row.Add(Text(_genes));
        row.Add(Text(_loci));
    }

    /// <summary>Reads the cells of <see cref="Write"/>.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The first cell.</param>
    public static SiteTally Read(TableRows rows, int row, int column)
    {
        var tally = new SiteTally
        {
            Sites = Number(column),
            Records = Number(column + 1),
            _first = (int)Number(column + 2),
            _last = (int)Number(column + 3),
        };
        tally._genes.UnionWith(Names(column + 4));
        tally._loci.UnionWith(Names(column + 5));
        return tally;

        long Number(int cell) => long.Parse(rows.CellOf(row, cell), CultureInfo.InvariantCulture);

        IEnumerable<string> Names(int cell) =>
            Encoding.UTF8.GetString(rows.CellOf(row, cell)).Split(Separator)[..^1].Select(Uri.UnescapeDataString);
    }

    private static string Text(IEnumerable<string> names) => string.Concat(names.Select(name => Uri.EscapeDataString(name) + Separator));
}
