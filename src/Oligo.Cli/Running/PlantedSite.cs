using Oligo.Monomers;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>A site that a search must find: the letters of its record, and how much of them differs.</summary>
/// <param name="Query">Index of the strand in the search.</param>
/// <param name="Strand">The strand of the record that pairs.</param>
/// <param name="Differences">Bases that do not pair.</param>
/// <param name="Letters">The record, which is the site and nothing else.</param>
internal sealed record PlantedSite(int Query, TargetStrand Strand, int Differences, string Letters)
{
    /// <summary>A site of each class and strand.</summary>
    public static IEnumerable<PlantedSite> Of(int index, TargetQuery query, TargetSearchOptions options)
    {
        TargetStrand[] strands = options.Strand is { } one ? [one] : [TargetStrand.Plus, TargetStrand.Minus];
        int most = Math.Min(Math.Max(options.MaxMismatches, options.MaxEdits ?? 0), query.Length);
        return
            from strand in strands
            from differences in Enumerable.Range(0, most + 1)
            select new PlantedSite(index, strand, differences, LettersOf(query.Sequence, strand, differences));
    }

    /// <summary>Whether a site is this one, or a better one at its place.</summary>
    public bool Is(TargetSite site) => site.QueryIndex == Query && site.Strand == Strand
        && (site.IsPlace ? site.Edits <= Differences : site.Mismatches == Differences);

    private static string LettersOf(string strand, TargetStrand side, int differences)
    {
        char[] letters = IupacLetters.ReverseComplement(strand).ToCharArray();
        for (int i = 0; i < differences; i++)
        {
            // Spread over the strand. Its own base faces each, which pairs with none.
            int at = differences == 1 ? letters.Length / 2 : i * (letters.Length - 1) / (differences - 1);
            letters[^(at + 1)] = strand[at];
        }
        var paired = new string(letters);
        return side == TargetStrand.Minus ? IupacLetters.ReverseComplement(paired) : paired;
    }
}
