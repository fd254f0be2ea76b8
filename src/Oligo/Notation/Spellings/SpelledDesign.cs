using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Words before or after the bases of a strand for the chemistry of all of them: <c>2'-O-Me-ACGU</c>, <c>PS-DNA ACGT</c>,
/// <c>5'-ACGU-3' (2'-fluoro RNA)</c>, <c>5-10-5 MOE PS GCCTC...</c>. They are the words of a design, as authors spell them.
/// </summary>
/// <param name="Stated">The design that the words state.</param>
/// <param name="Letters">The bases.</param>
internal sealed partial record SpelledDesign(StrandDesign Stated, string Letters)
{
    // A longer phrase is a sentence.
    private const int MostWords = 12;
    private const int LongestPhrase = 80;

    private static readonly Sugar[] s_ofMethylatedCytosine = [Sugar.Lna, Sugar.MethoxyethylRibose, Sugar.ConstrainedEthyl];

    /// <summary>The design of a text that begins or ends in its words, without the names of its ends; <see langword="null"/> for others.
    /// </summary>
    /// <param name="text">The text, with primes and dashes as they are typed.</param>
    public static SpelledDesign? Find(string text)
    {
        Match match = WordsBefore().Match(text);
        match = match.Success ? match : WordsAfter().Match(text);
        string letters = match.Groups["letters"].Value.Replace(" ", "", StringComparison.Ordinal);
        return match.Success && DesignOf(match.Groups["words"].Value, letters) is { } design
            ? new SpelledDesign(design, letters) : null;
    }

    /// <summary>Where the words are of a text that has words for chemistry beside its bases, and leaves open of which they are.</summary>
    public static SourceSpan? FindOpen(string text)
    {
        Match match = WordsBefore().Match(text);
        match = match.Success ? match : WordsAfter().Match(text);
        System.Text.RegularExpressions.Group words = match.Groups["words"];
        bool areOfChemistry = match.Success && words.Length <= LongestPhrase
            && (StrandCaption.FindChemistry(words.Value, match.Groups["letters"].Value) is not null
                || Word().Matches(words.Value).Any(word => SpelledDesignWords.IsChemistry(word.Value)));
        return areOfChemistry ? new SourceSpan(words.Index, words.Length) : null;
    }

    /// <summary>The strands that the text may mean: where it leaves the methylation of C open, with and without it.</summary>
    /// <param name="sequence">Reads bases by a design.</param>
    public IEnumerable<(string Name, Strand Molecule)> Molecules(INotation sequence)
    {
        bool isOpen = Stated.MethylatedCytosine is null && Letters.Contains('C', StringComparison.Ordinal)
            && Stated.Segments.Any(segment => s_ofMethylatedCytosine.Contains(segment.Sugar));
        foreach (Linkage? linkage in Linkages())
        {
            foreach (bool methylated in isOpen ? (bool[])[true, false] : [Stated.MethylatedCytosine ?? false])
            {
                StrandDesign design = Stated.WithMethylatedCytosine(methylated);
                var options = new NotationOptions { Design = linkage is null ? design : design.WithLinkages(linkage) };
                if (sequence.Read(Letters, options).TryGetValue(out NucleicAcid? molecule) && molecule is Strand strand)
                {
                    Nucleobase cytosine = methylated ? Nucleobase.Methylcytosine : Nucleobase.Cytosine;
                    yield return ($"{(Stated.IsOfAnyLength ? "" : linkage?.ShortName)} {(isOpen ? cytosine.Name : "")}".Trim(), strand);
                }
            }
        }
    }

    /// <summary>
    /// The linkages that the text may mean, <see langword="null"/> for those of the design: phosphodiesters where it names sugars alone,
    /// and for a gapmer phosphorothioates as well.
    /// </summary>
    private Linkage?[] Linkages() =>
        Stated.UniformLinkage is not null || !Stated.Linkages.IsEmpty || Equals(Stated.SugarAt(0), Sugar.Morpholine) ? [null]
            : Stated.IsOfAnyLength ? [Linkage.Phosphodiester] : [Linkage.Phosphorothioate, Linkage.Phosphodiester];

    private static StrandDesign? DesignOf(string phrase, string letters)
    {
        Match pattern = Pattern().Match(phrase);
        string[] words = [.. Word().Matches(phrase[pattern.Length..]).Select(word => word.Value)];
        var read = new SpelledDesignWords(hasPattern: pattern.Length > 0);
        if (words.Length > MostWords || !read.TakeAll(words) || read.TextFor(letters) is not { } meaning)
        {
            return null;
        }
        return StrandDesign.TryParse($"{pattern.Value.Trim()} {meaning}".Trim(), out StrandDesign? design)
            && (design.IsOfAnyLength || design.Length == letters.Length) ? design : null;
    }

    [GeneratedRegex(
        @"\A(?<words>[^\s].*?)[\s:,-]+(?:5'[\s-]*)?(?<letters>[ACGTU]{2,}(?: [ACGTU]{2,})*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WordsBefore();

    // A word in parentheses straight after a base is that base's own.
    [GeneratedRegex(
        @"\A(?:5'[\s-]*)?(?<letters>[ACGTU]{2,}(?: [ACGTU]{2,})*)(?:[\s-]*3'[\s,;]*\(?|[\s,;]+)(?<words>[^\s()]+(?: [^\s()]+)*)\)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex WordsAfter();

    // 5-10-5, or e5-d10-e5.
    [GeneratedRegex(@"\A[a-z]?[0-9]+(?:-[a-z]?[0-9]+){2,}(?:\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    // What ends in the name of a nucleic acid or a linkage is two words, 2'-OMePS.
    [GeneratedRegex(@"[\p{L}0-9]+?(?=(?:RNA|DNA|PS|PO|PTO)\b)|[\p{L}0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
