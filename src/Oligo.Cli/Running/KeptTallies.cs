using System.Globalization;
using System.Text;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>The tallies of a block as rows, by which a count that was ended goes on.</summary>
internal static class KeptTallies
{
    // The number of the strand that is searched for, the strand of the record, the class.
    private const int KeyCells = 3;

    /// <summary>Cells of a row.</summary>
    public const int Columns = KeyCells + SiteTally.Cells;

    /// <summary>Writes a row for each.</summary>
    public static void Write(IEnumerable<KeyValuePair<(int Query, TargetStrand Strand, string Class), SiteTally>> tallies, TableRows rows)
    {
        foreach (((int query, TargetStrand strand, string name), SiteTally tally) in tallies)
        {
            rows.Add(query);
            rows.Add(StrandSign.Of(strand));
            rows.Add(name);
            tally.Write(rows);
        }
    }

    /// <summary>Reads the rows of <see cref="Write"/>.</summary>
    public static IEnumerable<KeyValuePair<(int Query, TargetStrand Strand, string Class), SiteTally>> Read(TableRows rows)
    {
        string plus = StrandSign.Of(TargetStrand.Plus);
        for (int row = 0; row < rows.Count; row++)
        {
            int query = int.Parse(rows.CellOf(row, 0), CultureInfo.InvariantCulture);
            TargetStrand strand = Encoding.UTF8.GetString(rows.CellOf(row, 1)) == plus ? TargetStrand.Plus : TargetStrand.Minus;
            yield return new((query, strand, Encoding.UTF8.GetString(rows.CellOf(row, 2))), SiteTally.Read(rows, row, KeyCells));
        }
    }
}
