using System.Text;
using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;
using Group = Oligo.Monomers.Group;

namespace Oligo.Notation;

/// <summary>
/// What to type for a text that no dialect reads because it is spelled as articles and protocols spell strands. The texts that are offered
/// are read before: each gives the molecule that it is offered for.
/// </summary>
internal static partial class Respelling
{
    // Ends that transcription and cleavage leave on RNA.
    private static readonly Group[] s_ofRna =
        [Group.Cap, Group.AntiReverseCap, Group.Triphosphate, Group.Diphosphate, Group.CyclicPhosphate];

    // Longer texts are not those of one strand that somebody typed.
    private const int LongestText = 1024;

    /// <summary>What is said of a text, or <see langword="null"/> where it is not of a known spelling.</summary>
    public static Diagnostic? Find(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText || text.ContainsAny('\n', '\t'))
        {
            return null;
        }
        // A cap may begin as the name of an end does, 3'-O-Me-m7Gppp.
        string strand = (SpelledReader.BeginsWithCap(text) ? text : StrandFrame.Remove(text)).Trim().ToString();
        // Copied from a page that draws primes as another sign, 5-GCCT-3 or 50-GCCT-30.
        strand = WithoutPrimes().Match(strand) is { Success: true } match ? match.Groups["strand"].Value : strand;
        strand = Unwrapped(strand);
        int offset = text.IndexOf(strand, StringComparison.Ordinal);
        string typed = string.Concat(strand.Select(TypographicText.TypedOf));
        if (SpelledDesign.Find(typed) is { } design && OffersOf(design.Molecules(Notations.Sequence)) is { Count: > 0 } whole)
        {
            return Describe(whole, new SourceSpan(offset, strand.Length));
        }
        if (SpelledReader.Read(typed) is not { } spelled)
        {
            return SpelledDesign.FindOpen(typed) is { } words
                ? StrandCaption.Refuse(typed.Substring(words.Start, words.Length), words).Shift(offset) : null;
        }
        if (spelled.Units.Exists(unit => unit.IsUnknown))
        {
            // Where the form is that of a dialect, it knows what words are near.
            bool isOfDialect = DialectMarks.Find(text) is { } dialect && dialect != Notations.Shorthand;
            return isOfDialect ? null : DescribeUnknown(spelled, typed, offset);
        }
        if (spelled.OpenLength is { } open)
        {
            const string Usual = "18";
            var span = new SourceSpan(offset + open.Start, open.Length);
            Diagnostic? ofUsual = Find($"{text[..span.End]}{Usual}{text[span.End..]}");
            return ofUsual?.Hint is not { } usual ? null
                : new Diagnostic(NotationDiagnostics.LengthNotStated, span, [TypographicText.Quote(text.Slice(span.Start, span.Length))],
                    $"for {Usual} of them {usual}");
        }
        if (spelled.Units.Exists(unit => unit.OpenBase != '\0'))
        {
            return DescribeOpen(text, spelled, new SourceSpan(offset, strand.Length));
        }
        List<(string Name, string Text)> offers = OffersOf(MoleculesOf(spelled, SugarsOf(spelled)));
        return offers.Count == 0 ? null : Describe(offers, new SourceSpan(offset, strand.Length));
    }

    /// <summary>The texts to type for some molecules, each with what tells it apart.</summary>
    private static List<(string Name, string Text)> OffersOf(IEnumerable<(string Name, Strand Molecule)> molecules)
    {
        List<(string Name, string Text)> offers = [];
        foreach ((string name, Strand molecule) in molecules)
        {
            if (WriteFor(molecule) is { } written && !offers.Exists(offer => offer.Text == written))
            {
                offers.Add((name, written));
            }
        }
        return offers;
    }

    private static Diagnostic Describe(List<(string Name, string Text)> offers, SourceSpan span)
    {
        string hint = offers.Count == 1 ? offers[0].Text : string.Join(", or ", offers.Select(offer => $"{offer.Text} for {offer.Name}"));
        return new Diagnostic(NotationDiagnostics.SpelledOtherwise, span, [], $"write {hint}");
    }

    /// <summary>What is said of a text that leaves bases open beside its spelling: the order string, which states them as well.</summary>
    private static Diagnostic? DescribeOpen(ReadOnlySpan<char> text, SpelledReader spelled, SourceSpan span)
    {
        List<SpelledUnit> units = spelled.Units;
        string whole = text.ToString();
        bool isMixed = Notations.All.OfType<IMixedNotation>().Any(dialect => dialect.FindMixed(whole) is not null);
        if (isMixed || units.TrueForAll(unit => unit.OpenBase != '\0' || !unit.IsResidue) || SugarOfOpen(spelled) is not { } bare)
        {
            return null;
        }
        var order = new StringBuilder();
        for (int i = 0; i < units.Count; i++)
        {
            int end = units.FindIndex(i, unit => unit.OpenBase != '\0');
            end = end < 0 ? units.Count : end;
            if (end > i)
            {
                FormatResult? written = Build(units[i..end], bare, 0) is { } strand ? Notations.Idt.Write(strand) : null;
                if (written is not { Success: true, Text: var part })
                {
                    return null;
                }
                order.Append(part).Append(end < units.Count && units[end - 1].HasSulfur ? "*" : "");
                i = end - 1;
                continue;
            }
            Sugar sugar = units[i].Residues[0].Sugar ?? bare;
            order.Append(sugar.Equals(Sugar.Ribose) ? "r" : sugar.Equals(Sugar.MethylRibose) ? "m" : "").Append(units[i].OpenBase)
                .Append(units[i].HasSulfur ? "*" : "");
        }
        return ((IMixedNotation)Notations.Idt).FindMixed(order.ToString()) is not { } mixed ? null
            : new Diagnostic(NotationDiagnostics.SpelledOtherwise, span, [],
                $"write {order}; it names {mixed.MoleculesInWords()} molecules, and `--expand` writes them all");
    }

    /// <summary>The sugar of the letters without one: what they may be, or DNA beside nothing but DNA, as in <c>(dT)20VN</c>.</summary>
    private static Sugar? SugarOfOpen(SpelledReader spelled)
    {
        bool isDna = spelled.Units.TrueForAll(unit =>
            unit.OpenBase != '\0' || !unit.IsResidue || Equals(unit.Residues[0].Sugar, Sugar.Deoxyribose));
        return isDna ? Sugar.Deoxyribose : SugarsOf(spelled) is [var one] ? one : null;
    }

    /// <summary>A text that states a molecule and is read as it, the shortest of what people type.</summary>
    private static string? WriteFor(Strand molecule) =>
        TextsOf(molecule).OrderBy(written => written.Length).FirstOrDefault(written =>
            DialectDetection.Read(written, NotationOptions.None).Result.TryGetValue(out NucleicAcid? read)
                && read.Equals(molecule.Ordered));

    private static IEnumerable<string> TextsOf(Strand molecule)
    {
        PackedUnit first = molecule.PackedUnits[0];
        bool isPlain = molecule is { FivePrimeGroup: null, ThreePrimeGroup: null }
            && molecule.PackedUnits.All(unit => !unit.IsGroup && unit.SugarCode == first.SugarCode);
        INotation[] dialects = isPlain ? [Notations.Shorthand, Notations.Idt, Notations.Ionis] : [Notations.Idt, Notations.Ionis];
        foreach (INotation dialect in dialects)
        {
            if (dialect.Write(molecule) is not { Success: true, Text: var written })
            {
                continue;
            }
            if (isPlain && dialect == Notations.Shorthand)
            {
                // d(ApCpG) is d(ACG).
                yield return written.Replace("p", "", StringComparison.Ordinal);
            }
            yield return written;
        }
    }

    /// <summary>The molecules that a spelling may mean.</summary>
    private static IEnumerable<(string Name, Strand Molecule)> MoleculesOf(SpelledReader spelled, Sugar?[] sugars)
    {
        int choices = spelled.Units.Max(unit => unit.ChoiceCount);
        foreach (Sugar? bare in sugars)
        {
            for (int choice = 0; choice < choices; choice++)
            {
                if (Build(spelled.Units, bare, choice) is { } molecule)
                {
                    string[] names =
                    [
                        .. sugars.Length == 1 ? (string[])[] : [bare!.Equals(Sugar.Ribose) ? "RNA" : "DNA"],
                        .. spelled.Units.Where(unit => unit.ChoiceCount > 1).Select(unit => NameOf(unit, choice)).Distinct(),
                    ];
                    yield return (string.Join(" with ", names), molecule);
                }
            }
        }
    }

    /// <summary>What tells a choice from the others: the sugar of a marked base, the name of a base or a group.</summary>
    private static string NameOf(SpelledUnit unit, int choice) =>
        !unit.IsResidue ? unit.GroupOf(choice).Name
            : unit.Residues[0].Base.Equals(unit.Residues[1].Base) ? unit.ResidueOf(choice).Sugar!.ShortName
            : Equals(unit.Residues[0].Sugar, unit.Residues[1].Sugar)
                || unit.ResidueOf(choice).Sugar is not { Class: SugarClass.Modified } sugar
            ? unit.ResidueOf(choice).Base.Name
            : $"{sugar.ShortName} {unit.ResidueOf(choice).Base.Name}";

    /// <summary>What the bases without a sugar of their own may be: T is a letter of DNA, and U of RNA.</summary>
    private static Sugar?[] SugarsOf(SpelledReader spelled)
    {
        List<SpelledUnit> bare = spelled.Units.FindAll(unit => unit.NeedsSugar);
        int lastUracil = bare.FindLastIndex(unit => unit.Residues[0].Base.Equals(Nucleobase.Uracil));
        int firstThymine = bare.FindIndex(unit => unit.Residues[0].Base.Equals(Nucleobase.Thymine));
        // An overhang of thymidines ends RNA.
        const int LongestOverhang = 3;
        bool isOverhang = firstThymine > lastUracil && bare.Count - firstThymine <= LongestOverhang;
        bool isLabelled = spelled.Units.Exists(unit => !unit.IsResidue);
        bool isRiboBesideDeoxy = spelled.HasPhosphateLetters
            && spelled.Units.Exists(unit => unit.Residues is [{ Sugar: { } sugar }] && sugar.Equals(Sugar.Deoxyribose));
        bool isOfRna = spelled.Units.Exists(unit => unit.Groups.Any(s_ofRna.Contains));
        // Beside a U of any sugar the bare letters are of RNA.
        bool hasUracil = spelled.Units.Exists(unit => unit.Residues.Any(residue => residue.Base.Equals(Nucleobase.Uracil)
            && !Equals(residue.Sugar, Sugar.Deoxyribose)));
        return bare.Count == 0 ? [null]
            : (hasUracil || isOfRna) && firstThymine < 0 ? [Sugar.Ribose]
            : lastUracil >= 0 ? firstThymine < 0 || isOverhang ? [Sugar.Ribose] : []
            : firstThymine >= 0 || (isLabelled && !spelled.HasPhosphateLetters) ? [Sugar.Deoxyribose]
            : isRiboBesideDeoxy ? [Sugar.Ribose]
            : spelled.HasPhosphateLetters ? [Sugar.Ribose, Sugar.Deoxyribose]
            : [Sugar.Deoxyribose, Sugar.Ribose];
    }

    private static Strand? Build(List<SpelledUnit> units, Sugar? bare, int choice)
    {
        using var draft = new ChainDraft(MonomerLibrary.Default);
        for (int i = 0; i < units.Count; i++)
        {
            SpelledUnit unit = units[i];
            if (!unit.IsResidue && AttachTo(draft, unit.GroupOf(choice), isFirst: i == 0, isLast: i == units.Count - 1))
            {
                continue;
            }
            if (draft.Count > 0)
            {
                Joint joint = unit.IsInverted ? Joint.ThreeThree : i == 1 && units[0].IsInverted ? Joint.FiveFive : default;
                draft.Link(units[i - 1].HasSulfur ? Linkage.Phosphorothioate : Linkage.Phosphodiester, joint: joint);
            }
            if (!unit.IsResidue)
            {
                draft.Add(unit.GroupOf(choice));
                continue;
            }
            SpelledResidue residue = unit.ResidueOf(choice);
            bool isOfOverhang = residue.Base.Equals(Nucleobase.Thymine) && Equals(bare, Sugar.Ribose);
            draft.Add(residue.Base, residue.Sugar ?? (isOfOverhang ? Sugar.Deoxyribose : bare!));
        }
        return draft.Build(default, new DiagnosticBag());
    }

    /// <summary>Attaches a group of an end, which is not a unit of the chain.</summary>
    private static bool AttachTo(ChainDraft draft, Group group, bool isFirst, bool isLast)
    {
        bool isOfEnd = group.Places == GroupPlaces.End;
        if (isOfEnd && isFirst)
        {
            draft.FivePrime = new AttachedGroup(group);
        }
        else if (isOfEnd && isLast)
        {
            draft.ThreePrime = new AttachedGroup(group);
        }
        return isOfEnd && (isFirst || isLast);
    }

    /// <summary>A strand without the parentheses around all of it, and the word before them, as names of registries have them.</summary>
    private static string Unwrapped(string strand)
    {
        int open = strand.StartsWith("RNA, (", StringComparison.Ordinal) ? "RNA, ".Length : 0;
        int depth = 0;
        for (int i = open; i < strand.Length; i++)
        {
            depth += strand[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i > open && i == strand.Length - 1 ? strand[(open + 1)..^1] : strand;
            }
        }
        return strand;
    }

    [GeneratedRegex(@"\A50?\s?[\u2010-\u2015-]\s?(?<strand>[^\s].*?)\s?[\u2010-\u2015-]\s?30?\z", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutPrimes();
}
