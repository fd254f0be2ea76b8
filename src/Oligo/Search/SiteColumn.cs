using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Oligo.Monomers;

namespace Oligo.Search;

/// <summary>A column of a site that is written as a duplex: what faces what. Immutable, with value equality, and thread-safe.</summary>
public readonly record struct SiteColumn
{
    [JsonConstructor]
    internal SiteColumn(PairStep kind, char targetBase, char oligoBase, int oligoPosition)
    {
        Kind = kind;
        TargetBase = targetBase;
        OligoBase = oligoBase;
        OligoPosition = oligoPosition;
    }

    /// <summary>How the two pair.</summary>
    public PairStep Kind { get; }

    /// <summary>The letter of the RNA that pairs, as the file has it, or its complement where the reverse complement of the record is that
    /// RNA; <c>-</c> for a base that it lacks.</summary>
    public char TargetBase { get; }

    /// <summary>The base of the oligonucleotide: A, C, G or T; <c>-</c> for a base that it lacks.</summary>
    public char OligoBase { get; }

    /// <summary>Position in the oligonucleotide, from 1 at its 5' end; for a base that it lacks, that of the base after which it would be,
    /// seen from the 5' end.</summary>
    public int OligoPosition { get; }

    /// <summary>The columns of a site, along the record as it is written.</summary>
    /// <param name="site">The site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is <see langword="null"/>.</exception>
    public static ImmutableArray<SiteColumn> Of(TargetSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        bool isPlus = site.Strand == TargetStrand.Plus;
        string letters = site.Letters;
        int target = 0;
        // The position in the oligonucleotide goes down along the record where that is the RNA.
        int oligo = isPlus ? site.Query.Length : 1;
        var columns = ImmutableArray.CreateBuilder<SiteColumn>(site.Steps.Length);
        foreach (PairStep kind in site.Steps)
        {
            char letter = kind == PairStep.OligoOnly ? '-' : isPlus ? letters[target++] : Complement(letters[target++]);
            if (kind == PairStep.TargetOnly)
            {
                columns.Add(new SiteColumn(kind, letter, '-', isPlus ? oligo : oligo - 1));
                continue;
            }
            columns.Add(new SiteColumn(kind, letter, site.Query.Sequence[oligo - 1], oligo));
            oligo += isPlus ? -1 : 1;
        }
        return columns.MoveToImmutable();
    }

    private static char Complement(char letter)
    {
        char opposite = IupacLetters.LetterOf(IupacLetters.Complement(IupacLetters.SetOf((byte)letter)));
        return char.IsAsciiLetterLower(letter) ? char.ToLowerInvariant(opposite) : opposite;
    }
}
