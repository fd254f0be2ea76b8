using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// A bare sequence, <c>GCCTCAGTCTGCTTCGCACC</c>, with or without 5'- and -3'; sugars and linkages come from a design stated beside it.
/// <c>GsCsC</c> states phosphorothioates, as articles on DNA and vendors of it write them, and leaves the sugars to the design.
/// Two sequences, <c>GCCA//UGGC</c>, are a duplex of strands of the same design.
/// </summary>
internal sealed partial class SequenceNotation : INotation, IRowNotation, IMixedNotation, IBoundedNotation
{
    internal const string FormName = "bare sequence";

    // A phosphorothioate between two bases; nothing is a phosphodiester where the text has one.
    private const char Sulfur = 's';

    public string Name => "sequence";

    public string Title => "a bare sequence with a design";

    public bool TakesDesign => true;

    public RowReader? MakeRowReader(NotationOptions options) => SequenceRowReader.Create(this, options);

    // The ends and the dashes beside them leave nothing open.
    public MixedPlaces? FindMixed(string text) => FindOpen(text);

    private static MixedPlaces? FindOpen(string text) => MixedPlaces.OfLetters(text, 0, "ACGTUI53'\u2019\u2032-\u2013\u2014");

    public TextBounds MakeBounds() =>
        TextBounds.OfWords([.. TextBounds.WordsOf(this), Sulfur.ToString(), StrandBreak.Sign], takesFrame: true);

    public IEnumerable<string> TokensOf(Monomer row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row is Nucleobase { Symbol: ['A' or 'C' or 'G' or 'T' or 'U' or 'I'] } ? [row.Symbol] : [];
    }

    public ParseResult<NucleicAcid> Read(ReadOnlySpan<char> text, NotationOptions? options = null)
    {
        if (TextAround.TryRead(this, text, options, out ParseResult<NucleicAcid>? inside))
        {
            return inside;
        }
        options ??= NotationOptions.None;
        if (TryFindPair(text, out SourceSpan sense, out SourceSpan antisense))
        {
            return ReadPair(text, sense, antisense, options);
        }
        var bag = new DiagnosticBag();
        SequenceLetters? letters = ReadLetters(text, options, bag);
        Strand? strand = letters is null || bag.ErrorCount > 0 ? null : Build(letters, new SourceSpan(0, text.Length), options, bag);
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
        foreach (Nucleotide residue in strand.Nucleotides)
        {
            // A modified base other than 5-methylcytosine would come back as another one.
            if (residue.Base.Symbol is not (['A' or 'C' or 'G' or 'T' or 'U' or 'I'] or "mC"))
            {
                bag.Report(NotationDiagnostics.CannotWrite, default, FormName,
                    $"the base {residue.Base.Name} of residue {residue.Position.ToString(CultureInfo.InvariantCulture)}");
                return new FormatResult(null, bag.ToImmutable());
            }
        }
        StrandArchitecture architecture = StrandArchitecture.Create(strand);
        bag.Report(NotationDiagnostics.SugarLost, default, FormName, architecture.RunPattern);
        WriteLoss.ReportLinkages(strand, FormName, bag);
        if (architecture.MethylatedCytosineCount > 0)
        {
            bag.Report(NotationDiagnostics.MethylLost, default, FormName,
                CountedNoun.Of(architecture.MethylatedCytosineCount, "residue"));
        }
        return new FormatResult(strand.Sequence, bag.ToImmutable());
    }

    /// <summary>Whether a text that states linkages leaves its sugars to the design: without T, U is the letter of RNA.</summary>
    private static bool LeavesSugarsOpen(ReadOnlySpan<char> text, NotationOptions options) =>
        options.Design is not null || !text.Contains('U') || text.Contains('T');

    private static SequenceLetters? ReadLetters(ReadOnlySpan<char> text, NotationOptions options, DiagnosticBag bag)
    {
        LetterCase letterCase = options.LetterCase;
        bool takesSulfur = LeavesSugarsOpen(text, options);
        var cursor = new TextCursor(text);
        cursor.SkipBlanks(bag);
        if (cursor.AtEnd)
        {
            bag.Report(TextDiagnostics.EmptyText, new SourceSpan(0, text.Length), "a sequence such as GCCTCAGTCTGCTTCGCACC");
            return null;
        }
        bool isBackwards = cursor.Current == '3';
        (char first, char last) = isBackwards ? ('3', '5') : ('5', '3');
        bool hasEnds = cursor.Current == first;
        if (hasEnds && !ReadEnd(ref cursor, first, bag))
        {
            return null;
        }
        if (hasEnds)
        {
            SkipDash(ref cursor, bag);
        }
        var letters = new SequenceLetters(Math.Min(text.Length, options.MaxUnits)) { Modified = letterCase == LetterCase.None ? null : [] };
        bool hasSmall = false;
        while (!cursor.AtEnd && !bag.IsFull)
        {
            if (hasSmall && cursor.Current is 'a' or 'c' or 'g' or 't' or 'u' or 'i')
            {
                // What the case of the letters may mean is said once, and not of each.
                cursor.Advance();
                cursor.SkipBlanks(bag);
                continue;
            }
            char letter = letterCase == LetterCase.None ? cursor.Current : char.ToUpperInvariant(cursor.Current);
            Nucleobase? nucleobase = letter switch
            {
                'A' => Nucleobase.Adenine,
                'C' => Nucleobase.Cytosine,
                'G' => Nucleobase.Guanine,
                'T' => Nucleobase.Thymine,
                'U' => Nucleobase.Uracil,
                'I' => Nucleobase.Hypoxanthine,
                _ => null,
            };
            if (nucleobase is not null && letters.Bases.Count == options.MaxUnits)
            {
                ReadingLimits.ReportUnits(bag, text.Length, options.MaxUnits);
                return null;
            }
            if (nucleobase is not null)
            {
                letters.Add(nucleobase);
                letters.Modified?.Add(char.IsAsciiLetterUpper(cursor.Current) == (letterCase == LetterCase.CapitalsAreModified));
                cursor.Advance();
            }
            else if (takesSulfur && cursor.Current == Sulfur && letters.AddSulfur())
            {
                cursor.Advance();
            }
            else if (hasEnds && (TypographicText.IsDash(cursor.Current) || cursor.Current == last))
            {
                if (!ReadLastEnd(ref cursor, last, bag))
                {
                    return null;
                }
                if (isBackwards)
                {
                    letters.Reverse();
                    bag.Report(NotationDiagnostics.ReadBackwards, cursor.SpanFrom(0));
                }
                return Close(letters, ref cursor, hasEnds, bag);
            }
            else
            {
                hasSmall |= char.IsAsciiLetterLower(cursor.Current);
                ReportLetter(ref cursor, bag, text);
            }
            cursor.SkipBlanks(bag);
        }
        if (hasEnds && !bag.IsFull)
        {
            bag.ReportWithHint(NotationDiagnostics.SequenceEnds, cursor.CurrentSpan, StrandFrame.HintForOneEnd(first, last),
                $"-{last}'", $"{last}' end", cursor.DescribeCurrent());
        }
        return Close(letters, ref cursor, hasEnds, bag);
    }

    private static SequenceLetters? Close(SequenceLetters letters, ref TextCursor cursor, bool hasEnds, DiagnosticBag bag)
    {
        if (letters.EndsInSulfur)
        {
            SourceSpan end = hasEnds ? cursor.SpanFrom(0) : cursor.CurrentSpan;
            bag.Report(NotationDiagnostics.ExpectedSequenceLetter, end, hasEnds ? "the end of the strand" : cursor.DescribeCurrent());
        }
        if (letters.Bases.Count > 0)
        {
            return letters;
        }
        if (bag.ErrorCount == 0)
        {
            bag.Report(TextDiagnostics.EmptyText, cursor.SpanFrom(0), "a sequence such as GCCTCAGTCTGCTTCGCACC");
        }
        return null;
    }

    private static bool ReadEnd(ref TextCursor cursor, char number, DiagnosticBag bag)
    {
        if (cursor.Current != number || !TypographicText.IsPrime(cursor.Peek(1)))
        {
            cursor.Advance(cursor.Current == number ? 1 : 0);
            bag.Report(NotationDiagnostics.SequenceEnds, cursor.CurrentSpan, $"{number}'", $"{number}' end", cursor.DescribeCurrent());
            return false;
        }
        cursor.Advance(2);
        cursor.SkipBlanks(bag);
        return true;
    }

    private static bool ReadLastEnd(ref TextCursor cursor, char number, DiagnosticBag bag)
    {
        SkipDash(ref cursor, bag);
        if (!ReadEnd(ref cursor, number, bag))
        {
            return false;
        }
        if (!cursor.AtEnd)
        {
            bag.Report(TextDiagnostics.UnexpectedCharacter, cursor.CurrentSpan, cursor.DescribeCurrent(), "the end of the text");
            return false;
        }
        return true;
    }

    private static void SkipDash(ref TextCursor cursor, DiagnosticBag bag)
    {
        if (TypographicText.IsDash(cursor.Current))
        {
            cursor.Advance();
            cursor.SkipBlanks(bag);
        }
    }

    private static void ReportLetter(ref TextCursor cursor, DiagnosticBag bag, ReadOnlySpan<char> text)
    {
        char c = cursor.Current;
        string? hint = c switch
        {
            'a' or 'c' or 'g' or 't' or 'u' or 'i' =>
                "lower case means modified residues, DNA between them or soft-masked DNA; `--design \"case LNA\"` reads capitals as LNA " +
                "and small letters as DNA, `--design \"small LNA\"` the other way round",
            'M' when cursor.Peek(1) == 'e' => "methylation of C is stated beside a bare sequence, not in it: `mC` in the design",
            _ when DegenerateBase.BasesOf(c) is not null =>
                (bag.ErrorCount == 0 ? FindOpen(text.ToString())?.Describe() : null)
                    ?? $"`{c}` is a degenerate base; a molecule has one base at each position",
            Sulfur when text.Contains('U') => "with `s` between the bases this is RNA in the Alnylam code: --from alnylam",
            'm' => "methylation of C is stated beside a bare sequence, not in it",
            '(' => "the chemistry of a sequence is stated beside it, for example `--design \"MOE PS\"` or `--design \"5-10-5 MOE PS mC\"`",
            '\t' => "a notation holds no tab",
            _ => null,
        };
        bag.ReportWithHint(NotationDiagnostics.ExpectedSequenceLetter, cursor.CurrentSpan, hint, cursor.DescribeCurrent());
        if (c == '(')
        {
            // Words after it are not letters of the sequence, one by one.
            cursor.Advance(cursor.Rest.Length);
            return;
        }
        cursor.AdvanceCharacter();
    }

    private static Strand? Build(SequenceLetters letters, SourceSpan span, NotationOptions options, DiagnosticBag bag)
    {
        List<Nucleobase> bases = letters.Bases;
        ImmutableArray<Linkage> linkages = letters.Linkages;
        StrandDesign? stated = options.Design?.WithLength(bases.Count);
        if (stated is not null && letters.Modified is { } modified)
        {
            stated = OfCase(options.Design!, modified);
        }
        if (stated is not { } design)
        {
            bag.ReportWithHint(NotationDiagnostics.DesignNeeded, span, linkages.IsEmpty
                ? "add a design, for example `--design \"5-10-5 MOE\"`, and the linkage, for example `--linkage PS`"
                : "add a design, for example `--design DNA` or `--design \"5-10-5 MOE\"`, or write d( ) around the bases of DNA",
                linkages.IsEmpty ? "neither sugars nor linkages" : "no sugars");
            return null;
        }
        if (design.Length != bases.Count)
        {
            bag.Report(NotationDiagnostics.DesignLength, span, CountedNoun.Of(bases.Count, "residue"), $"`{design}`", Text(design.Length));
            return null;
        }
        if (!design.StatesSugars)
        {
            bag.ReportWithHint(NotationDiagnostics.DesignLeavesSugarOpen, span, $"for example `{design.RunLengths} MOE`", $"`{design}`",
                design.Segments.Length == 1 ? "residues" : "wings");
            return null;
        }
        if (FindConflict(design, linkages, options) is { } conflict)
        {
            bag.Report(NotationDiagnostics.ConflictingStatement, span, conflict.What, conflict.ByDesign, conflict.Beside);
            return null;
        }
        bool methylated = FindMethylation(design, bases, span, options, bag);
        var units = new PackedUnit[bases.Count];
        for (int i = 0; i < units.Length; i++)
        {
            Nucleobase nucleobase = methylated && bases[i].Equals(Nucleobase.Cytosine) ? Nucleobase.Methylcytosine : bases[i];
            units[i] = new PackedUnit(nucleobase, options.Library.Sugars.Own(design.SugarAt(i)!, nameof(design)));
        }
        Backbone? backbone = !linkages.IsEmpty ? Backbone.Pattern(linkages)
            : design.Linkages.IsEmpty ? options.Backbone : Backbone.Pattern(design.Linkages);
        return LinkageFiller.Fill(units, FormName, backbone, options.Library, span, bag);
    }

    /// <summary>The design that the case of the letters states: the one sugar of the design, and DNA.</summary>
    private static StrandDesign OfCase(StrandDesign design, List<bool> modified)
    {
        var segments = ImmutableArray.CreateBuilder<DesignSegment>();
        for (int start = 0, end; start < modified.Count; start = end)
        {
            end = start + 1;
            while (end < modified.Count && modified[end] == modified[start])
            {
                end++;
            }
            segments.Add(new DesignSegment(modified[start] ? design.Segments[0].Sugar : Sugar.Deoxyribose, end - start));
        }
        Linkage? linkage = design.UniformLinkage ?? (design.Linkages.IsEmpty ? null : design.Linkages[0]);
        ImmutableArray<Linkage> linkages = linkage is null ? [] : [.. Enumerable.Repeat(linkage, modified.Count - 1)];
        return new StrandDesign(segments.ToImmutable(), linkages, design.MethylatedCytosine);
    }

    private static (string What, string ByDesign, string Beside)? FindConflict(
        StrandDesign design, ImmutableArray<Linkage> linkages, NotationOptions options)
    {
        if (design.MethylatedCytosine is { } stated && options.MethylatedCytosine is { } beside && stated != beside)
        {
            return ("methylation", stated ? "5-methyl-C" : "C", beside ? "5-methyl-C" : "C");
        }
        Backbone? ofDesign = design.Linkages.IsEmpty ? null : Backbone.Pattern(design.Linkages);
        Backbone? ofText = linkages.IsEmpty ? null : Backbone.Pattern(linkages);
        int bonds = design.Length - 1;
        return FindConflict(ofText, ofDesign, bonds) ?? FindConflict(ofDesign, options.Backbone, bonds)
            ?? FindConflict(ofText, options.Backbone, bonds);
    }

    private static (string What, string ByDesign, string Beside)? FindConflict(Backbone? one, Backbone? other, int bonds)
    {
        if (one is null || other is null)
        {
            return null;
        }
        bool same = (one.Count ?? bonds) == bonds && (other.Count ?? bonds) == bonds
            && Enumerable.Range(0, bonds).All(i => one[i].Equals(other[i]));
        return same ? null : ("backbone", one.ToString(), other.ToString());
    }

    private static bool FindMethylation(StrandDesign design, List<Nucleobase> bases, SourceSpan span,
        NotationOptions options, DiagnosticBag bag)
    {
        if ((design.MethylatedCytosine ?? options.MethylatedCytosine) is { } stated)
        {
            return stated;
        }
        bool methylated =
            design.Segments.Any(segment => segment.Sugar!.Equals(Sugar.MethoxyethylRibose) || segment.Sugar.Equals(Sugar.ConstrainedEthyl));
        // DNA, RNA and morpholino oligomers are the plain bases; of other sugars the cytosine is a choice that has to be told.
        bool isChoice =
            design.Segments.Any(segment => segment.Sugar!.Class == SugarClass.Modified && !segment.Sugar.Equals(Sugar.Morpholine));
        if (isChoice && bases.Contains(Nucleobase.Cytosine))
        {
            bag.ReportWithHint(
                NotationDiagnostics.AssumedMethylation, span, "state it: `mC` or `C` in the design, or `--methyl-c on` or `off`",
                methylated ? "5-methylcytosine throughout" : "plain cytosine");
        }
        return methylated;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
