using System.Globalization;
using System.Text;
using Oligo.Monomers;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>A site as SAM has it: the letters of the strand and of the record compared along the record.</summary>
/// <param name="Cigar">Numbers of letters that are equal (=), differ (X), are of the strand alone (I) or of the record alone (D).</param>
/// <param name="Differences">Letters that differ or are of one side alone: the tag NM. Wobble pairs are among them, and letters that are
/// none of A, C, G and T, since two letters are compared and not what they pair with.</param>
/// <param name="Letters">The letters of the record that differ, after ^ those of it alone, between numbers of equal ones: the tag
/// MD.</param>
/// <remarks>Sequence Alignment/Map Format Specification 1.6, section 1.4; Sequence Alignment/Map Optional Fields Specification, MD and
/// NM.</remarks>
internal sealed record SamAlignment(string Cigar, int Differences, string Letters)
{
    /// <summary>Compares the letters of a site.</summary>
    public static SamAlignment Of(TargetSite site)
    {
        string read = ReadOf(site);
        string record = site.Letters.ToUpperInvariant().Replace('U', 'T');
        var cigar = new StringBuilder();
        var letters = new StringBuilder();
        int ofRead = 0;
        int ofRecord = 0;
        int differences = 0;
        int equal = 0;
        (char Letter, int Count) run = default;
        foreach (PairStep step in site.Steps)
        {
            char letter = step switch
            {
                PairStep.OligoOnly => 'I',
                PairStep.TargetOnly => 'D',
                _ => read[ofRead] == record[ofRecord] ? '=' : 'X',
            };
            bool continues = letter == run.Letter;
            if (!continues)
            {
                AppendRun(cigar, run);
            }
            run = (letter, continues ? run.Count + 1 : 1);
            differences += letter == '=' ? 0 : 1;
            equal += letter == '=' ? 1 : 0;
            if (letter is 'X' or 'D')
            {
                // Letters of one gap follow each other; all others have a number before them, if only 0.
                letters.Append(letter == 'D' && continues ? "" : equal.ToString(CultureInfo.InvariantCulture))
                    .Append(letter == 'D' && !continues ? "^" : "").Append(record[ofRecord]);
                equal = 0;
            }
            ofRead += letter == 'D' ? 0 : 1;
            ofRecord += letter == 'I' ? 0 : 1;
        }
        AppendRun(cigar, run);
        letters.Append(equal.ToString(CultureInfo.InvariantCulture));
        return new SamAlignment(cigar.ToString(), differences, letters.ToString());
    }

    /// <summary>The strand along the record: where the record is the RNA that pairs, its reverse complement.</summary>
    public static string ReadOf(TargetSite site) => site.Strand == TargetStrand.Minus
        ? site.Query.Sequence
        : IupacLetters.ReverseComplement(site.Query.Sequence);

    private static void AppendRun(StringBuilder cigar, (char Letter, int Count) run)
    {
        if (run.Count > 0)
        {
            cigar.Append(CultureInfo.InvariantCulture, $"{run.Count}{run.Letter}");
        }
    }
}
