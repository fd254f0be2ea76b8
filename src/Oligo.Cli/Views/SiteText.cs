using System.Globalization;
using System.Text;
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
        bool isPlus = site.Strand == TargetStrand.Plus;
        string letters = site.Letters;
        var record = new StringBuilder();
        var pairs = new StringBuilder();
        var strand = new StringBuilder();
        int target = 0;
        int oligo = isPlus ? site.Query.Length - 1 : 0;
        foreach (PairStep step in site.Steps)
        {
            record.Append(step == PairStep.OligoOnly ? '-' : letters[target++]);
            pairs.Append(step switch { PairStep.Pair => '|', PairStep.Wobble => ':', _ => ' ' });
            strand.Append(step == PairStep.TargetOnly ? '-' : site.Query.Sequence[isPlus ? oligo-- : oligo++]);
        }
        string start = site.Start.ToString(CultureInfo.InvariantCulture);
        string margin = new(' ', Math.Max(start.Length, 2));
        // On the other strand, the letters of the record are those of the strand: what it pairs with is their complement.
        return isPlus
            ? $"{start.PadLeft(margin.Length)} 5' {record} 3' {site.End.ToString(CultureInfo.InvariantCulture)}\n"
                + $"{margin}    {pairs}\n{margin} 3' {strand} 5'\n"
            : $"{margin} 5' {strand} 3'\n{margin}    {pairs}\n"
                + $"{start.PadLeft(margin.Length)} 3' {Complement(record)} 5' {site.End.ToString(CultureInfo.InvariantCulture)}\n";
    }

    private static string Complement(StringBuilder record)
    {
        const string Letters = "ACGTURYKMBVDHacgturykmbvdh";
        const string Opposite = "TGCAAYRMKVBHDtgcaayrmkvbhd";
        return string.Concat(record.ToString().Select(letter => Letters.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0
            ? Opposite[at] : letter));
    }
}
