using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Three parallel strings, <c>GSSTS / eeddd / s</c>: bases, sugars, linkages; a single letter applies to all positions. Lines do as well as
/// slashes.
/// </summary>
internal sealed class ParallelNotation : ChainNotation, IRecordLayout
{
    // S is 5-methylcytosine for OligoMet, E for Santaris; the first is written.
    private static readonly ImmutableArray<(char Letter, Nucleobase Base)> s_bases =
    [
        ('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine), ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine),
            ('U', Nucleobase.Uracil), ('I', Nucleobase.Hypoxanthine),
        ('S', Nucleobase.Methylcytosine), ('E', Nucleobase.Methylcytosine), ('D', Nucleobase.Diaminopurine),
    ];

    private static readonly ImmutableArray<(char Letter, Sugar Sugar)> s_sugars =
    [
        ('d', Sugar.Deoxyribose), ('r', Sugar.Ribose), ('m', Sugar.MethylRibose), ('f', Sugar.FluoroRibose),
            ('e', Sugar.MethoxyethylRibose),
        ('k', Sugar.ConstrainedEthyl), ('l', Sugar.Lna), ('n', Sugar.MethylAcetamideRibose), ('g', Sugar.Gna),
        // Santaris and XNAString.
        ('L', Sugar.Lna), ('D', Sugar.Deoxyribose), ('O', Sugar.MethylRibose), ('F', Sugar.FluoroRibose), ('M', Sugar.MethoxyethylRibose),
        // TAUSO, which has M, L and d as well.
        ('C', Sugar.ConstrainedEthyl), ('o', Sugar.MethylRibose),
    ];

    private static readonly ImmutableArray<(char Letter, Linkage Linkage)> s_linkages =
    [
        ('s', Linkage.Phosphorothioate), ('o', Linkage.Phosphodiester), ('z', Linkage.MesylPhosphoramidate),
            ('x', Linkage.Methoxypropylphosphonate),
        ('p', Linkage.Phosphodiester), ('S', Linkage.Phosphorothioate), ('O', Linkage.Phosphodiester),
        // XNAString, then TAUSO.
        ('X', Linkage.Phosphorothioate), ('2', Linkage.Phosphorodithioate), ('*', Linkage.Phosphorothioate), ('d', Linkage.Phosphodiester),
    ];

    // Santaris writes its bases in lower case too.
    private static readonly ImmutableArray<(char Letter, Nucleobase Base)> s_lowerBases =
        [.. s_bases.Where(row => row.Letter is 'A' or 'C' or 'G' or 'T' or 'U' or 'E')
            .Select(row => (char.ToLowerInvariant(row.Letter), row.Base))];

    public override string Name => "parallel";

    public override string Title => "three parallel strings of bases, sugars and linkages";

    protected override string FormName => "parallel form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInParallel;

    protected override string Example => "GSSTS / eeddd / s";

    protected override IEnumerable<string> WordsFor(Monomer row) =>
    [
        .. s_bases.Where(known => row.Equals(known.Base)).Select(known => known.Letter.ToString()),
        .. s_sugars.Where(known => row.Equals(known.Sugar)).Select(known => known.Letter.ToString()),
        .. s_linkages.Where(known => row.Equals(known.Linkage)).Select(known => known.Letter.ToString()),
    ];

    protected override bool TakesFrame => false;

    // Up to the break after them there are bases of one case; a word of Santaris has a colon.
    public override TextBounds MakeBounds()
    {
        const string Breaks = "/:\n";
        string[] capitals = [.. s_bases.Select(row => row.Letter.ToString())];
        string[] small = [.. s_lowerBases.Select(row => row.Letter.ToString()), .. SantarisWords.Words];
        string[] after = [TextBounds.Blank, "/", ":", TextBounds.LineEnd];
        return new TextBounds { Needed = Breaks, Opening = Breaks }.Allow(small).Join([TextBounds.Edge], [.. capitals, .. small])
            .Join(capitals, [.. capitals, .. after]).Join(small, [.. small, .. after]).Join([TextBounds.Blank], after);
    }

    public IEnumerable<NotationRecord> MakeRecords(IEnumerable<RecordLine> lines) =>
        RecordDraft.Group(lines, (draft, line) => draft.LineCount < 3 && !line.AfterGap && !line.HasId && !draft.Contains('/'));

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        text.SkipBlanks();
        if (SantarisWords.IsLike(text))
        {
            return SantarisWords.Read(text, draft);
        }
        bool isLower = s_lowerBases.Any(row => row.Letter == text.Current);
        int most = options.MaxUnits;
        if (!ReadString(text, "a base", isLower ? s_lowerBases : s_bases, most, out List<Nucleobase> bases) || !ReadBreak(text)
            || !ReadString(text, "a sugar", s_sugars, most, out List<Sugar> sugars)
            || !Fits(text, text.Index - sugars.Count, sugars.Count, bases.Count, "sugars") || !ReadBreak(text))
        {
            return false;
        }
        if (!ReadString(text, "a linkage", s_linkages, most, out List<Linkage> linkages, bases.Count == 1))
        {
            return false;
        }
        int start = text.Index - linkages.Count;
        // Santaris strings close with the H of the terminal hydroxyl.
        if (linkages.Count == bases.Count - 1)
        {
            text.Take('H');
        }
        text.SkipBlanks(lineEnds: true);
        if (!text.AtEnd)
        {
            return text.Fail("a linkage or the end of the text");
        }
        if (!Fits(text, start, linkages.Count, bases.Count - 1, "linkages"))
        {
            return false;
        }
        for (int i = 0; i < bases.Count; i++)
        {
            draft.Add(bases[i], sugars.Count == 1 ? sugars[0] : sugars[i]);
            if (i < bases.Count - 1)
            {
                draft.Link(linkages.Count == 1 ? linkages[0] : linkages[i]);
            }
        }
        return true;
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        obstacle = strand.FivePrimeGroup is { } first
            ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end
            ? $"the group {end} at the 3' end"
            : WriteLoss.FindInnerGroup(strand);
        int bad = obstacle is null
            ? strand.PackedUnits.ToList().FindIndex(unit =>
                unit.HasLinkage && (!unit.Joint.IsOrdinary || LetterOf(s_linkages, strand.Library.Linkages[unit.LinkageCode]) is null))
            : -1;
        obstacle ??= bad >= 0 ? Obstacle(strand, bad) : null;
        Nucleotide? unknown = obstacle is null
            ? strand.Nucleotides.FirstOrDefault(residue =>
                LetterOf(s_bases, residue.Base) is null || LetterOf(s_sugars, residue.Sugar) is null)
            : null;
        obstacle ??= unknown is null ? null : Obstacle(unknown);
        if (obstacle is not null)
        {
            return null;
        }
        IEnumerable<Nucleotide> residues = strand.Nucleotides;
        string bases = string.Concat(residues.Select(residue => LetterOf(s_bases, residue.Base)));
        string sugars = string.Concat(residues.Select(residue => LetterOf(s_sugars, residue.Sugar)));
        string linkages =
            string.Concat(residues.Where(residue => residue.Linkage is not null).Select(residue => LetterOf(s_linkages, residue.Linkage!)));
        return $"{bases} / {Shorten(sugars)} / {Shorten(linkages)}".TrimEnd();
    }

    /// <summary>One letter where all are the same.</summary>
    private static string Shorten(string letters) =>
        letters.Length > 0 && letters.All(letter => letter == letters[0]) ? letters[..1] : letters;

    private static char? LetterOf<T>(ImmutableArray<(char Letter, T Row)> rows, T row)
        where T : Monomer
    {
        foreach ((char letter, T known) in rows)
        {
            if (known.Equals(row))
            {
                return letter;
            }
        }
        return null;
    }

    private static bool ReadString<T>(DialectText text, string what, ImmutableArray<(char Letter, T Row)> rows, int most,
        out List<T> read, bool canBeEmpty = false)
        where T : Monomer
    {
        read = [];
        text.SkipBlanks();
        while (!text.AtBlank && text.Current is not ('/' or '\n' or '\r'))
        {
            if (RowOf(rows, text.Current) is not { } row)
            {
                // The H that closes Santaris strings is not a linkage.
                return (text.Current == 'H' && typeof(T) == typeof(Linkage))
                    || text.Fail($"{what}: one of {string.Join(' ', rows.Select(row => row.Letter))}");
            }
            if (read.Count == most)
            {
                return ReadingLimits.ReportUnits(text.Bag, text.Text.Length, most);
            }
            read.Add(row);
            text.Index++;
        }
        return read.Count > 0 || canBeEmpty || text.Fail(what);
    }

    private static T? RowOf<T>(ImmutableArray<(char Letter, T Row)> rows, char letter)
        where T : Monomer
    {
        foreach ((char known, T row) in rows)
        {
            if (known == letter)
            {
                return row;
            }
        }
        return null;
    }

    private static bool ReadBreak(DialectText text)
    {
        int start = text.Index;
        text.SkipBlanks(lineEnds: true);
        bool broken = text.Text.AsSpan(start, text.Index - start).ContainsAny('\n', '\r');
        if (!text.Take('/') && !broken)
        {
            return text.Fail("`/` and the next of the three strings");
        }
        text.SkipBlanks(lineEnds: true);
        return true;
    }

    private static bool Fits(DialectText text, int start, int count, int wanted, string what) =>
        count == wanted || (count == 1 && wanted > 0)
        || text.FailAt(start, count, wanted == 0
            ? $"no {what} for one residue"
            : $"{wanted.ToString(CultureInfo.InvariantCulture)} {what}, or one for all",
            $"there are {count.ToString(CultureInfo.InvariantCulture)}");
}
