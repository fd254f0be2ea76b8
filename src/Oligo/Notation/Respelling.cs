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
    // Longer texts are not those of one strand that somebody typed.
    private const int LongestText = 1024;

    /// <summary>What is said of a text, or <see langword="null"/> where it is not of a known spelling.</summary>
    public static Diagnostic? Find(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText || text.ContainsAny('\n', '\t'))
        {
            return null;
        }
        string strand = StrandFrame.Remove(text).Trim().ToString();
        // Copied from a page that draws primes as another sign, 5-GCCT-3 or 50-GCCT-30.
        strand = WithoutPrimes().Match(strand) is { Success: true } match ? match.Groups["strand"].Value : strand;
        if (SpelledReader.Read(strand) is not { } spelled)
        {
            return null;
        }
        int offset = text.IndexOf(strand, StringComparison.Ordinal);
        if (spelled.Units.Find(unit => unit.IsUnknown) is { } unknown)
        {
            // Where the form is that of a dialect, it knows what words are near.
            bool isOfDialect = DialectMarks.Find(text) is { } dialect && dialect != Notations.Shorthand;
            return isOfDialect ? null : DescribeUnknown(spelled, unknown, offset);
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
        List<(string Name, string Text)> offers = [];
        Sugar?[] sugars = SugarsOf(spelled);
        foreach ((string name, Strand molecule) in MoleculesOf(spelled, sugars))
        {
            if (WriteFor(molecule) is { } written && !offers.Exists(offer => offer.Text == written))
            {
                offers.Add((name, written));
            }
        }
        if (offers.Count == 0)
        {
            return null;
        }
        string hint = offers.Count == 1 ? offers[0].Text : string.Join(", or ", offers.Select(offer => $"{offer.Text} for {offer.Name}"));
        return new Diagnostic(NotationDiagnostics.SpelledOtherwise, new SourceSpan(offset, strand.Length), [], $"write {hint}");
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

    private static Diagnostic DescribeUnknown(SpelledReader spelled, SpelledUnit unknown, int offset)
    {
        int at = spelled.Units.IndexOf(unknown);
        char position = at == 0 ? '5' : at == spelled.Units.Count - 1 ? '3' : 'i';
        string code = position + string.Concat(unknown.Word.Where(char.IsAsciiLetterOrDigit));
        string reason = "its formula has to come from its maker";
        return new Diagnostic(NotationDiagnostics.UnknownLabel, new SourceSpan(offset + unknown.Start, unknown.Word.Length),
            [TypographicText.Quote(unknown.Word)], $"{IdtCodes.DescribeOwn(reason, code)}; write {WriteAround(spelled, at, code)}");
    }

    /// <summary>
    /// The strand with a code in the place of a word that is not known, as an order string or else in the canonical form; the code alone
    /// where others are not known either.
    /// </summary>
    private static string WriteAround(SpelledReader spelled, int at, string code)
    {
        List<SpelledUnit> units = spelled.Units;
        bool isOne = units.Count(unit => unit.IsUnknown) == 1;
        if (!isOne || SugarsOf(spelled) is not [var bare, ..]
            || !TryBuild(units[..at], bare, out Strand? before) || !TryBuild(units[(at + 1)..], bare, out Strand? after))
        {
            return $"/{code}/";
        }
        string? order = before is null ? WriteOrder(after, "/5") is { } rest ? $"/{code}/{rest}" : null
            : after is null && WriteOrder(before, "/3") is { } first ? $"{first}/{code}/" : null;
        string link = at > 0 && units[at - 1].HasSulfur ? Linkage.Phosphorothioate.Token : Linkage.Phosphodiester.Token;
        return order ?? $"{(before is null ? "" : $"{before}{link} ")}{{{code}}}{(after is null ? "" : $"o {after}")}";
    }

    private static bool TryBuild(List<SpelledUnit> units, Sugar? bare, out Strand? part)
    {
        part = units.Count == 0 ? null : Build(units, bare, 0);
        return units.Count == 0 || part is not null;
    }

    /// <summary>The order string of a part of a strand that has no code of the end where the rest is.</summary>
    private static string? WriteOrder(Strand? part, string ofEnd) =>
        part is not null && Notations.Idt.Write(part) is { Success: true, Text: var written }
            && !written.Contains(ofEnd, StringComparison.Ordinal) ? written : null;

    /// <summary>A text that states a molecule and is read as it, the shortest of what people type.</summary>
    private static string? WriteFor(Strand molecule) =>
        TextsOf(molecule).FirstOrDefault(written =>
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
            : unit.ResidueOf(choice).Base.Name;

    /// <summary>What the bases without a sugar of their own may be: T is a letter of DNA, and U of RNA.</summary>
    private static Sugar?[] SugarsOf(SpelledReader spelled)
    {
        List<SpelledUnit> bare = spelled.Units.FindAll(unit => unit.IsBare);
        int lastUracil = bare.FindLastIndex(unit => unit.Residues[0].Base.Equals(Nucleobase.Uracil));
        int firstThymine = bare.FindIndex(unit => unit.Residues[0].Base.Equals(Nucleobase.Thymine));
        // An overhang of thymidines ends RNA.
        const int LongestOverhang = 3;
        bool isOverhang = firstThymine > lastUracil && bare.Count - firstThymine <= LongestOverhang;
        bool isLabelled = spelled.Units.Exists(unit => !unit.IsResidue);
        return bare.Count == 0 ? [null]
            : lastUracil >= 0 ? firstThymine < 0 || isOverhang ? [Sugar.Ribose] : []
            : firstThymine >= 0 || (isLabelled && !spelled.HasPhosphateLetters) ? [Sugar.Deoxyribose]
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

    [GeneratedRegex(@"\A50?\s?[\u2010-\u2015-]\s?(?<strand>[^\s].*?)\s?[\u2010-\u2015-]\s?30?\z", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutPrimes();
}
