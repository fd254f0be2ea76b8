using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The triplets of OligoMet and BioPharma Finder: <c>Ge-sSe-sAd</c>, linkage, base and sugar; the first token has no linkage, <c>S</c> is
/// 5-methylcytosine.
/// </summary>
internal sealed class OligoMetNotation : INotation, IBoundedNotation, IRowNotation
{
    internal const string FormName = "triplet form";

    private static readonly ImmutableArray<(Nucleobase Base, char Letter)> Bases =
    [
        (Nucleobase.Adenine, 'A'), (Nucleobase.Cytosine, 'C'), (Nucleobase.Guanine, 'G'), (Nucleobase.Thymine, 'T'),
        (Nucleobase.Uracil, 'U'), (Nucleobase.Methylcytosine, 'S'), (Nucleobase.Hypoxanthine, 'I'),
        (Nucleobase.Diaminopurine, 'D'),
    ];

    private static readonly ImmutableArray<(Sugar Sugar, string Token)> Sugars =
    [
        (Sugar.Deoxyribose, "d"), (Sugar.Ribose, "r"), (Sugar.MethylRibose, "m"), (Sugar.FluoroRibose, "f"),
        (Sugar.MethoxyethylRibose, "e"), (Sugar.Lna, "LNA"), (Sugar.ConstrainedEthyl, "cEt"),
        (Sugar.MethylAcetamideRibose, "NMA"), (Sugar.Una, "UNA"), (Sugar.Gna, "GNA"), (Sugar.FluoroArabinose, "FANA"),
        (Sugar.AminoDeoxyribose, "NP"),
    ];

    // The first letter of a linkage is the one that is written.
    private static readonly ImmutableArray<(Linkage Linkage, char Letter)> Linkages =
        [(Linkage.Phosphodiester, 'p'), (Linkage.Phosphodiester, 'o'), (Linkage.Phosphorothioate, 's')];

    public string Name => "oligomet";

    public string Title => "the triplets of OligoMet and BioPharma Finder";

    public IEnumerable<string> TokensOf(Monomer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return [
        .. Bases.Where(known => row.Equals(known.Base)).Select(known => known.Letter.ToString()),
        .. Sugars.Where(known => row.Equals(known.Sugar)).Select(known => known.Token),
        .. Linkages.Where(known => row.Equals(known.Linkage)).Select(known => known.Letter.ToString()),
    ];
    }

    public RowReader? MakeRowReader(NotationOptions options) =>
        new TokenRowReader(this, () => Words, [.. Linkages.Select(known => $"-{known.Letter}")], options);

    public TextBounds MakeBounds()
    {
        string[] words = [.. Words];
        string[] linkages = [.. Linkages.Select(known => $"-{known.Letter}")];
        string[] around = [TextBounds.Edge, TextBounds.Blank];
        return new TextBounds { TakesFrame = true }.Allow([.. words, .. linkages]).Join(linkages, words).Join(words, linkages)
            .Join(around, [.. words, .. around]).Join([.. words, TextBounds.Blank], around);
    }

    /// <summary>Every base with every sugar.</summary>
    private static IEnumerable<string> Words => Bases.SelectMany(known => Sugars.Select(sugar => known.Letter + sugar.Token));

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        if (TextAround.TryRead(this, text, options, out ParseResult<NucleicAcid>? inside, isFramed: true))
        {
            return inside;
        }
        var bag = new DiagnosticBag();
        Strand? strand = ReadStrand(text, options?.Library ?? MonomerLibrary.Default, bag);
        return ReadingLimits.Result(SourceText.Of(text), strand, bag, options);
    }

    public FormatResult Write(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        var bag = new DiagnosticBag();
        if (WriteLoss.FindSingleStrand(molecule, FormName, bag) is not { } strand)
        {
            return new FormatResult(null, bag.ToImmutable());
        }
        var text = new StringBuilder();
        Linkage? before = null;
        foreach (Nucleotide residue in strand.Nucleotides)
        {
            char letter = Bases.FirstOrDefault(row => row.Base.Equals(residue.Base)).Letter;
            string? sugar = Sugars.FirstOrDefault(row => row.Sugar.Equals(residue.Sugar)).Token;
            char link = before is null ? ' ' : Linkages.FirstOrDefault(row => row.Linkage.Equals(before)).Letter;
            if (letter == '\0' || sugar is null || link == '\0')
            {
                string what = link == '\0' ? before!.Name : $"{residue.Base.Name} on {residue.Sugar.Name}";
                bag.Report(NotationDiagnostics.CannotWrite, default, FormName,
                    $"residue {residue.Position.ToString(CultureInfo.InvariantCulture)}, {what}");
                return new FormatResult(null, bag.ToImmutable());
            }
            text.Append(before is null ? "" : $"-{link}").Append(letter).Append(sugar);
            before = residue.Linkage;
        }
        WriteLoss.ReportStereo(strand, FormName, bag);
        return new FormatResult(text.ToString(), bag.ToImmutable());
    }

    private static Strand? ReadStrand(ReadOnlySpan<char> text, MonomerLibrary library, DiagnosticBag bag)
    {
        var cursor = new TextCursor(text);
        cursor.SkipBlanks(bag);
        if (cursor.AtEnd)
        {
            bag.Report(TextDiagnostics.EmptyText, new SourceSpan(0, text.Length), "triplets such as Ge-sSe-sAd");
            return null;
        }
        var units = new List<PackedUnit>();
        do
        {
            if (!ReadToken(ref cursor, units, bag))
            {
                return null;
            }
        }
        while (cursor.TryRead('-'));
        cursor.SkipBlanks(bag);
        if (!cursor.AtEnd)
        {
            bag.Report(NotationDiagnostics.ExpectedTriplet, cursor.CurrentSpan, "`-` or the end of the text", cursor.DescribeCurrent());
            return null;
        }
        return new Strand([.. units], library);
    }

    private static bool ReadToken(ref TextCursor cursor, List<PackedUnit> units, DiagnosticBag bag)
    {
        if (units.Count > 0)
        {
            char letter = cursor.Current;
            Linkage? linkage = Linkages.FirstOrDefault(row => row.Letter == letter).Linkage;
            if (linkage is null)
            {
                bag.Report(NotationDiagnostics.ExpectedTriplet, cursor.CurrentSpan,
                    "a linkage, p, o or s, before the base", cursor.DescribeCurrent());
                return false;
            }
            units[^1] = units[^1].WithLinkage(linkage);
            cursor.Advance();
        }
        char symbol = cursor.Current;
        Nucleobase? nucleobase = Bases.FirstOrDefault(row => row.Letter == symbol).Base;
        if (nucleobase is null)
        {
            string? hint = units.Count == 0
                && symbol is 'p' or 's' or 'o'
                    ? "the first token has no linkage"
                    : symbol == 'm'
                    ? "5-methylcytosine is S in this form"
                    : null;
            bag.ReportWithHint(NotationDiagnostics.ExpectedTriplet, cursor.CurrentSpan, hint,
                "a base, A C G T U I D or S", cursor.DescribeCurrent());
            return false;
        }
        cursor.Advance();
        foreach ((Sugar sugar, string token) in Sugars)
        {
            if (cursor.Rest.StartsWith(token, StringComparison.Ordinal))
            {
                cursor.Advance(token.Length);
                units.Add(new PackedUnit(nucleobase, sugar));
                return true;
            }
        }
        string? lookAlike = cursor.Current is 'k' or 'l' ? "LNA and cEt are written out in this form" : null;
        bag.ReportWithHint(NotationDiagnostics.ExpectedTriplet, cursor.CurrentSpan, lookAlike,
            $"a sugar after the base: {Suggestion.List([.. Sugars.Select(row => row.Token)])}", cursor.DescribeCurrent());
        return false;
    }
}
