using System.Globalization;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// What is said of letters of bases and nothing else, alone or as the two strands of a duplex: the commonest first try of all, so it ends
/// in what to type.
/// </summary>
internal static class BareLetters
{
    // Units of a strand that is looked at for its class.
    private const int MostSeen = 200;

    /// <summary>Whether a text is two strands of bare letters, with the sign of a duplex between them.</summary>
    public static bool AreDuplex(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf(StrandBreak.Sign, StringComparison.Ordinal);
        return at >= 0 && ArePair(text[..at], text[(at + StrandBreak.Sign.Length)..]);
    }

    /// <summary>Whether both strands of a pair are bare letters.</summary>
    public static bool ArePair(ReadOnlySpan<char> sense, ReadOnlySpan<char> antisense) =>
        DialectMarks.AreBareLetters(sense) && DialectMarks.AreBareLetters(antisense);

    /// <summary>What the letters of a text are in nature: U without T is of RNA.</summary>
    public static string NaturalChemistryOf(ReadOnlySpan<char> text) => text.Contains('U') && !text.Contains('T') ? "RNA" : "DNA";

    /// <summary>What is said of one strand.</summary>
    public static Diagnostic Describe(ReadOnlySpan<char> text, List<NotationReading> read)
    {
        const int ShortestGapmer = 14;
        const int LongestGapmer = 30;
        int length = LengthOf(text);
        int wing = Math.Min(5, length / 4);
        string pattern = length is < ShortestGapmer or > LongestGapmer
            ? ""
            : FormattableString.Invariant($"{wing}-{length - (2 * wing)}-{wing} ");
        return Report(text.Length, WaysOf(read), "the bases of a strand whose chemistry is stated beside it",
            $"{OverhangDesignOf(text, ", ")}--design {NaturalChemistryOf(text)}, --design \"{pattern}MOE PS mC\"");
    }

    /// <summary>What is said of a duplex in one text.</summary>
    public static Diagnostic DescribeDuplex(ReadOnlySpan<char> text, List<NotationReading> read)
    {
        int at = text.IndexOf(StrandBreak.Sign, StringComparison.Ordinal);
        return ReportPair(text.Length, WaysOf(read), text[..at].ToString(), text[(at + StrandBreak.Sign.Length)..].ToString());
    }

    /// <summary>What is said of a duplex whose strands are two texts.</summary>
    /// <param name="length">Characters of both texts and what is between them.</param>
    /// <param name="sense">The sense strand.</param>
    /// <param name="ofSense">What each dialect makes of it.</param>
    /// <param name="antisense">The antisense strand.</param>
    /// <param name="ofAntisense">What each dialect makes of it.</param>
    public static Diagnostic DescribePair(int length,
        string sense, IEnumerable<NotationReading> ofSense, string antisense, IEnumerable<NotationReading> ofAntisense)
    {
        IEnumerable<string> ways = ofSense.Where(reading => reading.Result.Success)
            .Join(ofAntisense.Where(reading => reading.Result.Success), one => one.Notation, other => other.Notation,
                (one, other) => (one.Notation, Sense: one.Result.Value, Antisense: other.Result.Value))
            .GroupBy(both => (both.Sense, both.Antisense))
            .Select(same => WayOf(NameOf([same.Key.Sense, same.Key.Antisense]),
                (same.Key.Sense.Formula + same.Key.Antisense.Formula).ToString(), [.. same.Select(both => both.Notation.Name)]));
        return ReportPair(length, ways, sense, antisense);
    }

    private static Diagnostic ReportPair(int length, IEnumerable<string> ways, string sense, string antisense)
    {
        string overhang = OverhangDesignOf(sense, " for both strands, ");
        overhang = overhang == OverhangDesignOf(antisense, " for both strands, ") ? overhang : "";
        string natural = NaturalChemistryOf(sense + antisense);
        return Report(length, ways, "the bases of strands whose chemistry is stated beside them",
            $"{overhang}--design {natural}{(overhang == "" ? " for both strands" : "")}, --design \"2'-OMe PO\"");
    }

    private static Diagnostic Report(int length, IEnumerable<string> readings, string last, string designs)
    {
        string[] ways = [.. readings, last];
        return new Diagnostic(NotationDiagnostics.AmbiguousDialect, new SourceSpan(0, length),
            [ways.Length.ToString(CultureInfo.InvariantCulture), string.Join("; ", ways)], $"{designs}, or another dialect by --from");
    }

    private static IEnumerable<string> WaysOf(List<NotationReading> read) =>
        read.GroupBy(reading => reading.Result.Value)
            .Select(same => WayOf(NameOf([same.Key]), same.Key.Formula.ToString(), [.. same.Select(reading => reading.Notation.Name)]));

    private static string WayOf(string name, string formula, string[] dialects) =>
        $"{name} {formula} ({Suggestion.List(dialects, "and")})";

    /// <summary>The design of RNA with the overhang of siRNA, with what follows it; empty for other letters.</summary>
    private static string OverhangDesignOf(ReadOnlySpan<char> text, string next)
    {
        int length = LengthOf(text);
        bool hasOverhang = length > 2 && text.Contains('U') && text.Count('T') == 2 && StrandFrame.Remove(text).Trim().EndsWith("TT");
        return hasOverhang ? FormattableString.Invariant($"--design r{length - 2}-d2{next}") : "";
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        int length = 0;
        foreach (char letter in text)
        {
            length += letter is 'A' or 'C' or 'G' or 'T' or 'U' ? 1 : 0;
        }
        return length;
    }

    /// <summary>The class of all strands of some molecules, where it is one.</summary>
    private static string NameOf(NucleicAcid[] molecules)
    {
        string[] names = [.. molecules.SelectMany(molecule => molecule.Strands)
            .Select(strand => StrandArchitecture.Create(BeginningOf(strand)).ClassName).Distinct()];
        return Suggestion.List(names, "and");
    }

    /// <summary>A short strand of the class of a long one whose residues differ in their bases alone; any other strand itself.</summary>
    private static Strand BeginningOf(Strand strand)
    {
        ReadOnlySpan<PackedUnit> units = strand.PackedUnits.AsSpan();
        if (units.Length <= MostSeen)
        {
            return strand;
        }
        foreach (PackedUnit unit in units[..^1])
        {
            if (unit.IsGroup || units[^1].IsGroup || unit.SugarCode != units[^1].SugarCode || unit.LinkageCode != units[0].LinkageCode)
            {
                return strand;
            }
        }
        return new Strand([.. units[..MostSeen], units[^1]], strand.Library);
    }
}
