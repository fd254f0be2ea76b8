using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Finds the dialect of a text that does not name it. A dialect is never guessed in silence.</summary>
internal static class DialectDetection
{
    private static readonly SearchValues<char> s_lowerCase = SearchValues.Create("acgu \t\r\n");

    private static readonly SearchValues<char> s_lowerCaseDna = SearchValues.Create("acgtun \t\r\n");

    private static readonly SearchValues<char> s_anyCase = SearchValues.Create("ACGTUacgtu \t");

    private static readonly SearchValues<char> s_lowerCaseBases = SearchValues.Create("acgtu");

    private static readonly SearchValues<char> s_capitals = SearchValues.Create("ACGTU");

    private static readonly SearchValues<char> s_notOfIdentifiers = SearchValues.Create("()[]{}|=<>@$*+\t\r\n");

    // Errors of a text whose every letter was understood: it lacks a statement beside it, or has one that does not fit.
    private static readonly DiagnosticDescriptor[] s_understood =
    [
        NotationDiagnostics.DesignNeeded, NotationDiagnostics.DesignLength, NotationDiagnostics.DesignLeavesSugarOpen,
        NotationDiagnostics.BackboneMismatch, NotationDiagnostics.ConflictingStatement,
    ];

    // Errors of a text that was read to its end: its parts do not make a strand.
    private static readonly DiagnosticDescriptor[] s_rules =
    [
        ModelDiagnostics.MissingLinkage, ModelDiagnostics.LinkageAtEnd, ModelDiagnostics.StereoOfAchiral,
            ModelDiagnostics.SiteUsedTwice, ModelDiagnostics.SiteMissing,
        ModelDiagnostics.WrongPlace, ModelDiagnostics.MissingRepeats, ModelDiagnostics.UnwantedRepeats,
        ModelDiagnostics.WrittenFromThreePrime,
        NotationDiagnostics.TooManyUnits, NotationDiagnostics.TooManyAtoms, NotationDiagnostics.TooLargeFormula,
    ];

    // Units of a molecule that messages write out, or look at.
    private const int MostWritten = 200;

    private static readonly INotation[] s_ofStrictTexts = [Notations.Ionis];

    // The dialects whose texts of 2'-fluoro, 2'-O-methyl and glycol nucleotides alone are strict texts too.
    private static readonly byte[] s_ofSiRnaCodes = [Sugar.FluoroRibose.Code, Sugar.MethylRibose.Code, Sugar.Gna.Code];
    private static readonly INotation[] s_ofSiRnaTexts = [Notations.Ionis, Notations.Alnylam, Notations.Axolabs];

    // The dialects in which m in brackets is 2'-O-methyl among bare letters.
    private static readonly INotation[] s_ofSiRnaWords = [Notations.Alnylam, Notations.OligoShell];

    /// <summary>Whether the dialect understands the text, and only lacks a fitting statement beside it.</summary>
    private static bool IsOpen(NotationReading reading) =>
        !reading.Result.Success && reading.Result.Errors.All(error => s_understood.Contains(error.Descriptor));

    /// <summary>
    /// Index of the first error of reading; the end for a text that was understood, -1 for one that is not like this dialect.
    /// </summary>
    private static int ReachOf(NotationReading reading)
    {
        if (reading.Notation is IFreeForm form && !form.IsLike(reading.Result.Input))
        {
            return -1;
        }
        return reading.Result.Errors.Where(error => !s_understood.Contains(error.Descriptor) && !s_rules.Contains(error.Descriptor))
            .Select(error => error.Span.Start).DefaultIfEmpty(reading.Result.Input.Length).Min();
    }

    /// <summary>Reads a text in all dialects.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What the text itself does not say.</param>
    /// <param name="known">What some dialects have made of the text with these options, and without a design.</param>
    public static DetectedNotation Read(ReadOnlySpan<char> text, NotationOptions options, List<NotationReading>? known = null)
    {
        string shared = SourceText.Of(text);
        string? before = SourceText.Share(shared);
        try
        {
            return ReadShared(shared, options, known ?? []);
        }
        finally
        {
            SourceText.Restore(before);
        }
    }

    private static DetectedNotation ReadShared(ReadOnlySpan<char> text, NotationOptions options, List<NotationReading> known)
    {
        if (ReadingLimits.Refuses(text, options, out ParseResult<NucleicAcid>? refusal))
        {
            return new DetectedNotation(null, refusal, []);
        }
        if (CaptionedPair.Find(text) is { } pair)
        {
            return ReadPair(SourceText.Of(text), pair, options);
        }
        if (StrandCaption.TryFind(text, out Range inside, out Diagnostic caption))
        {
            if (caption.Severity == DiagnosticSeverity.Error && Respelling.Find(text) is { } stated)
            {
                return Refused(text, stated, []);
            }
            DetectedNotation? captioned = null;
            ParseResult<NucleicAcid> result =
                TextAround.ReadInside(text, inside, caption, strand => (captioned = Read(strand, options)).Result);
            return new DetectedNotation(captioned?.Notation, result, captioned?.Readings ?? []);
        }
        if (TextAround.HasQuotes(text, out inside))
        {
            DetectedNotation quoted = Read(text[inside], options);
            return new DetectedNotation(quoted.Notation, TextAround.Shift(quoted.Result, text, inside), quoted.Readings);
        }
        if (options.Design is not null)
        {
            List<NotationReading> byDesign = ReadAll(text, options, Notations.All.Where(notation => notation.TakesDesign));
            if (byDesign.Exists(reading => reading.Result.Success || IsOpen(reading)))
            {
                return WithUnused(Choose(text, byDesign), options);
            }
        }
        DetectedNotation found = Choose(text, ReadAll(text, options, CandidatesFor(text, options), known));
        if (found.Result.Success)
        {
            return WithUnused(found, options);
        }
        return ForeignText.Find(text) is { } foreign
            ? new DetectedNotation(null, new ParseResult<NucleicAcid>(SourceText.Of(text), null, [foreign]), found.Readings)
            : FindIdentifier(text, options, found) ?? FindSpelling(text, found) ?? found;
    }

    /// <summary>What is said of a text that no dialect reads, and that is of a spelling whose meaning can be told.</summary>
    private static DetectedNotation? FindSpelling(ReadOnlySpan<char> text, DetectedNotation found) =>
        found.Result.Errors.Any(error => error.Descriptor == NotationDiagnostics.AmbiguousDialect)
            || Respelling.Find(text) is not { } spelling
            ? null
            : new DetectedNotation(null, new ParseResult<NucleicAcid>(SourceText.Of(text), null, [spelling]), found.Readings);

    private static DetectedNotation ReadPair(string text, CaptionedPair pair, NotationOptions options)
    {
        var found = new List<DetectedNotation>();
        ParseResult<NucleicAcid> result = pair.Read(text, strand =>
        {
            found.Add(Read(strand, options));
            return found[^1].Result;
        });
        if (found is [var sense, var antisense] && !result.Success && BareLetters.ArePair(sense.Result.Input, antisense.Result.Input))
        {
            Diagnostic error =
                BareLetters.DescribePair(text.Length, sense.Result.Input, sense.Readings, antisense.Result.Input, antisense.Readings);
            result = new ParseResult<NucleicAcid>(text, null, [error]);
        }
        bool isOne = found.Select(strand => strand.Notation).Distinct().Count() == 1;
        return new DetectedNotation(isOne ? found[0].Notation : null, result, [.. found.SelectMany(strand => strand.Readings)]);
    }

    /// <summary>What is said of a line that begins with an identifier and a comma or semicolon, after which a strand is read.</summary>
    private static DetectedNotation? FindIdentifier(ReadOnlySpan<char> text, NotationOptions options, DetectedNotation found)
    {
        const int LongestIdentifier = 40;
        const int LongestText = 4096;
        int at = text.IndexOfAny(',', ';');
        if (at is < 2 or > LongestIdentifier || text.Length > LongestText || text[..at].ContainsAny(s_notOfIdentifiers)
            || IsStrand(text[..at], options)
            || !IsStrand(text[(at + 1)..], options))
        {
            return null;
        }
        string identifier = text[..at].Trim().ToString();
        var error = new Diagnostic(
            NotationDiagnostics.IdentifierBefore, new SourceSpan(0, at), [TypographicText.Quote(identifier)],
            $"write a tab in place of the `{text[at]}`, or give a table with the header id{text[at]}notation");
        return Refused(text, error, found.Readings);
    }

    private static DetectedNotation Refused(ReadOnlySpan<char> text, Diagnostic error, IEnumerable<NotationReading> readings) =>
        new(null, new ParseResult<NucleicAcid>(SourceText.Of(text), null, [error]), [.. readings]);

    private static bool IsStrand(ReadOnlySpan<char> text, NotationOptions options) =>
        !text.IsWhiteSpace() && Choose(text, ReadAll(text, options, CandidatesFor(text, options))).Result is var result
            && (result.Success || result.Errors.All(error => error.Descriptor == NotationDiagnostics.AmbiguousDialect));

    private static DetectedNotation WithUnused(DetectedNotation found, NotationOptions options) =>
        UnusedOptions.AreStated(options)
            ? new DetectedNotation(found.Notation, UnusedOptions.Report(found.Result, options, found.Notation), found.Readings)
            : found;

    /// <summary>
    /// What <see cref="Read"/> makes of a text without a design, if some dialect reads it; <see langword="null"/> where none does, and the
    /// errors of all are to be heard.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What the text itself does not say; no design.</param>
    /// <param name="candidates">All dialects but those that refuse the text.</param>
    /// <param name="readings">What each of them makes of it.</param>
    public static DetectedNotation? ReadAmong(
        ReadOnlySpan<char> text, NotationOptions options, IEnumerable<INotation> candidates, out List<NotationReading> readings)
    {
        readings = ReadAll(text, options, candidates);
        return readings.Exists(reading => reading.Result.Success) ? WithUnused(Choose(text, readings), options) : null;
    }

    /// <summary>
    /// The molecule on which all readings agree, or the errors that list them, or those of the reading that came furthest.
    /// </summary>
    internal static DetectedNotation Choose(ReadOnlySpan<char> text, List<NotationReading> readings)
    {
        List<NotationReading> read = readings.FindAll(reading => reading.Result.Success);
        List<NotationReading> open = readings.FindAll(reading => IsOpen(reading));
        if (read.Count == 0)
        {
            // Letters of open bases, in a frame or without, are told how many molecules they name.
            if (((IMixedNotation)Notations.Sequence).FindMixed(SourceText.Of(text)) is not null
                && readings.Find(reading => reading.Notation == Notations.Sequence) is { } ofLetters)
            {
                return Found(ofLetters, NotationDiagnostics.FurthestDialect, readings);
            }
            if (IsCaseCode(text) && readings.Find(reading => reading.Notation == Notations.Sequence) is { } ofCase)
            {
                return Found(ofCase, NotationDiagnostics.FurthestDialect, readings);
            }
            if (DialectMarks.Find(text) is { } marked && readings.Find(reading => reading.Notation == marked) is { } ofForm)
            {
                return Found(ofForm, NotationDiagnostics.LooksLike, readings);
            }
            NotationReading furthest = readings.MaxBy(ReachOf)!;
            if (text.IsWhiteSpace())
            {
                return new DetectedNotation(null, furthest.Result, [.. readings]);
            }
            if (IsLowerCaseSequence(text))
            {
                var lower = new Diagnostic(
                    NotationDiagnostics.LowerCaseSequence, new SourceSpan(0, text.Length), [],
                    $"write the bases in capitals: {text.Trim().ToString().ToUpperInvariant()}");
                return Refused(text, lower, readings);
            }
            return Found(furthest, NotationDiagnostics.FurthestDialect, readings);
        }
        bool isLowerCase = IsBareLowerCase(text);
        int length = text.Trim().Length;
        bool isWord = read.TrueForAll(reading => reading.Notation.MinDistinctiveLength > length);
        if (open.Count == 0 && !isLowerCase && !isWord && read.TrueForAll(reading => reading.Result.Value.Equals(read[0].Result.Value)))
        {
            return BracketedMethyl.IsIn(text) && read.Exists(reading => s_ofSiRnaWords.Contains(reading.Notation))
                ? Refused(text, DescribeMethyl(text, read[0]), readings)
                : StarredRna.IsIn(text) && read.Exists(reading => reading.Notation == Notations.Idt)
                ? Refused(text, DescribeStarred(text, read[0]), readings)
                : Found(read[0], NotationDiagnostics.ReadAs, readings);
        }
        if (DialectMarks.AreBareLetters(text))
        {
            return Refused(text, BareLetters.Describe(text, read), readings);
        }
        if (BareLetters.AreDuplex(text))
        {
            return Refused(text, BareLetters.DescribeDuplex(text, read), readings);
        }
        List<string> ways = [];
        foreach (IGrouping<NucleicAcid, NotationReading> same in read.GroupBy(reading => reading.Result.Value))
        {
            string names = Suggestion.List([.. same.Select(reading => reading.Notation.Name)], "and");
            ways.Add($"{names} {(same.Count() == 1 ? "gives" : "give")} {Describe(same.Key)} ({same.Key.Formula})");
        }
        ways.AddRange(open.Select(reading => $"{reading.Notation.Name} leaves the chemistry open"));
        if (isWord)
        {
            ways.Add("it may be a word or a number");
        }
        if (isLowerCase)
        {
            ways.Add("case codes read lower case as DNA, and sequences are masked with it");
        }
        var bag = new DiagnosticBag();
        bag.ReportWithHint(NotationDiagnostics.AmbiguousDialect, new SourceSpan(0, text.Length),
            HintFor(text, read, open),
            ways.Count.ToString(CultureInfo.InvariantCulture), string.Join("; ", ways));
        var errors =
            new ParseResult<NucleicAcid>(SourceText.Of(text), null,
                [.. bag.ToImmutable(), .. open.SelectMany(reading => reading.Result.Errors)]);
        return new DetectedNotation(null, errors, [.. readings]);
    }

    private static string HintFor(ReadOnlySpan<char> text, List<NotationReading> read, List<NotationReading> open)
    {
        string names = Suggestion.List([.. read.Select(reading => reading.Notation.Name)]);
        return open.Exists(reading => reading.Notation == Notations.Sequence)
            ? $"--from {names}, or a design for the bases: --design {BareLetters.NaturalChemistryOf(text)}"
            : $"name the dialect: --from {names}";
    }

    /// <summary>What is said of m before a base in brackets among bare letters: 2'-O-methyl in one code, 5-methyl elsewhere.</summary>
    private static Diagnostic DescribeMethyl(ReadOnlySpan<char> text, NotationReading read)
    {
        const string Other = "m before C or U in brackets is 5-methyl in the bracket form and in articles on methylated bases";
        return DescribeOther(text, read, Other, Respelling.Find(text)?.Hint ?? $"name the dialect: --from {read.Notation.Name}");
    }

    /// <summary>What is said of letters of RNA with stars between them: DNA in order strings, RNA in articles.</summary>
    private static Diagnostic DescribeStarred(ReadOnlySpan<char> text, NotationReading read) =>
        DescribeOther(text, read, "U without T is of RNA, or of a strand whose sugars are stated beside it, in articles",
            $"write {StarredRna.OrderOf(text)} for RNA, or {read.Result.Value} for DNA");

    private static Diagnostic DescribeOther(ReadOnlySpan<char> text, NotationReading read, string other, string hint)
    {
        string way = $"{read.Notation.Name} gives {Describe(read.Result.Value)} ({read.Result.Value.Formula})";
        return new Diagnostic(
            NotationDiagnostics.AmbiguousDialect, new SourceSpan(0, text.Length), ["2", $"{way}; {other}"], hint);
    }

    private static string Describe(NucleicAcid molecule)
    {
        int units = molecule.Strands.Sum(strand => strand.PackedUnits.Length);
        return units <= MostWritten ? molecule.ToString()
            : FormattableString.Invariant($"a {NucleicAcid.KindOf(molecule)} of {units:N0} residues and other units");
    }

    /// <summary>The dialects that may read a text; the others refuse it, and would not be heard.</summary>
    private static IEnumerable<INotation> CandidatesFor(ReadOnlySpan<char> text, NotationOptions options)
    {
        // Two residues with a linkage and a space between them, all in letters of the canonical form: no other dialect has such texts but
        // codes of siRNA, of some sugars. A caller's own monomers may have other tokens.
        if (!ReferenceEquals(options.Library, MonomerLibrary.Default)
            || !PlainChain.TryReadStrict(text, out ImmutableArray<PackedUnit> units) || units.Length < 2)
        {
            return Notations.All;
        }
        foreach (PackedUnit unit in units)
        {
            if (!s_ofSiRnaCodes.Contains(unit.SugarCode))
            {
                return s_ofStrictTexts;
            }
        }
        return s_ofSiRnaTexts;
    }

    private static List<NotationReading> ReadAll(
        ReadOnlySpan<char> text, NotationOptions options, IEnumerable<INotation> notations, List<NotationReading>? known = null)
    {
        var readings = new List<NotationReading>();
        string shared = SourceText.Of(text);
        string? before = SourceText.Share(shared);
        try
        {
            foreach (INotation notation in notations.Where(notation => notation.CanRead))
            {
                readings.Add(known?.Find(reading => reading.Notation == notation)
                    ?? new NotationReading(notation, ShareMolecule(notation.Read(shared, options), readings)));
            }
        }
        finally
        {
            SourceText.Restore(before);
        }
        return readings;
    }

    /// <summary>A result with the molecule of an earlier reading, where both are the same and so long that each takes much room.</summary>
    private static ParseResult<NucleicAcid> ShareMolecule(ParseResult<NucleicAcid> result, List<NotationReading> readings)
    {
        const int Long = 10_000;
        if (result.Input.Length < Long || !result.TryGetValue(out NucleicAcid? molecule))
        {
            return result;
        }
        NucleicAcid? same = readings.Where(reading => reading.Result.Success).Select(reading => reading.Result.Value)
            .FirstOrDefault(molecule.Equals);
        return same is null ? result : new ParseResult<NucleicAcid>(result.Input, same, result.Diagnostics);
    }

    /// <summary>
    /// Bases in lower case and nothing else, in both strands of a duplex: 2'-O-methyl in one code, no chemistry elsewhere.
    /// </summary>
    private static bool IsBareLowerCase(ReadOnlySpan<char> text)
    {
        (int at, int length) = StrandBreak.Find(text);
        return !StrandFrame.Remove(at < 0 ? text : text[..at]).ContainsAnyExcept(s_lowerCase)
            && (at < 0 || !StrandFrame.Remove(text[(at + length)..]).ContainsAnyExcept(s_lowerCase));
    }

    /// <summary>Bases of DNA in lower case and nothing else, more than a word has.</summary>
    private static bool IsLowerCaseSequence(ReadOnlySpan<char> text)
    {
        const int LongestWord = 5;
        ReadOnlySpan<char> letters = StrandFrame.Remove(text);
        return letters.Length > LongestWord && !letters.ContainsAnyExcept(s_lowerCaseDna);
    }

    /// <summary>Bases in capitals and small letters, and nothing else: the case says the sugar, and the text does not say which.</summary>
    private static bool IsCaseCode(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> letters = StrandFrame.Remove(text);
        return !letters.ContainsAnyExcept(s_anyCase) && letters.ContainsAny(s_lowerCaseBases) && letters.ContainsAny(s_capitals);
    }

    private static DetectedNotation Found(NotationReading reading, DiagnosticDescriptor descriptor, List<NotationReading> readings)
    {
        reading.Result.TryGetValue(out NucleicAcid? molecule);
        var note = new Diagnostic(descriptor, default, [$"{reading.Notation.Name} ({reading.Notation.Title})"]);
        return new DetectedNotation(
            reading.Notation, new ParseResult<NucleicAcid>(reading.Result.Input, molecule, [note, .. reading.Result.Diagnostics]),
            [.. readings]);
    }
}
