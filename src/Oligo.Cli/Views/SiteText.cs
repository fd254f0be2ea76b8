using System.Globalization;
using Oligo.Search;

namespace Oligo.Cli.Views;

/// <summary>Draws a site with letters: the record, the pairs, and the strand below it, 3' to 5' where the record is the RNA.</summary>
internal static class SiteText
{
    /// <summary>
    /// Three lines, each column a step: the letters of the record with the positions of the first and the last; a bar for a pair of Watson
    /// and Crick, a colon for a wobble pair, a blank for none; the bases of the strand. A hyphen is a base that one side lacks.
    /// </summary>
    /// <param name="site">The site.</param>
    public static string Draw(TargetSite site)
    {
        SiteColumn[] columns = [.. SiteColumn.Of(site)];
        string target = string.Concat(columns.Select(column => column.TargetBase));
        string strand = string.Concat(columns.Select(column => column.OligoBase));
        string pairs = string.Concat(columns.Select(column => column.Kind switch
        {
            PairStep.Pair => '|',
            PairStep.Wobble => ':',
            _ => ' ',
        }));
        string start = site.Start.ToString(CultureInfo.InvariantCulture);
        string end = site.End.ToString(CultureInfo.InvariantCulture);
        string margin = new(' ', Math.Max(start.Length, 2));
        return site.Strand == TargetStrand.Plus
            ? $"{start.PadLeft(margin.Length)} 5' {target} 3' {end}\n{margin}    {pairs}\n{margin} 3' {strand} 5'\n"
            : $"{margin} 5' {strand} 3'\n{margin}    {pairs}\n{start.PadLeft(margin.Length)} 3' {target} 5' {end}\n";
    }
}
