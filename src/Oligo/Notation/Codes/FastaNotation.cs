using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// One-letter FASTA of unmodified DNA or RNA. T says DNA, U says RNA; a sequence with neither is refused. Modifications that its header
/// states are obeyed or refused; the rest of it is skipped.
/// </summary>
internal sealed class FastaNotation : ChainNotation, IRecordLayout, IMixedNotation
{
    private const char Header = '>';

    public override string Name => "fasta";

    public override string Title => "one-letter FASTA of DNA or RNA";

    public override ImmutableArray<string> FileExtensions => [".fa", ".fasta"];

    protected override string FormName => "FASTA form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInFasta;

    protected override string Example => ">name, then ACGT";

    protected override IEnumerable<string> WordsFor(Monomer row) =>
        row is Nucleobase { Symbol: "A" or "C" or "G" or "T" or "U" } ? [row.Symbol] : [];

    public MixedPlaces? FindMixed(string text)
    {
        int start = text.Length - text.AsSpan().TrimStart().Length;
        int line = text.AsSpan(start).StartsWith([Header]) ? text.AsSpan(start).IndexOfAny('\n', '\r') : 0;
        return line < 0 ? null : MixedPlaces.OfLetters(text, start + line, "ACGTU");
    }

    protected override bool TakesFrame => false;

    public override TextBounds MakeBounds() => TextBounds.OfWords(TextBounds.WordsOf(this), "TU", Header.ToString());

    public bool TakesHeaders => true;

    // Records may have gaps; what is not a record keeps a line each.
    public IEnumerable<NotationRecord> MakeRecords(IEnumerable<RecordLine> lines) =>
        RecordDraft.Group(lines, (draft, line) =>
            draft.IsFasta ? !line.IsFastaHeader : NotationRecordReader.Continues(draft.First, draft.Last, line.Text));

    public override string WriteRecord(string text, string? id) => id is null ? $"{text}\n" : $"{Header}{id}\n{text}\n";

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        Dictionary<int, Sugar> modified = [];
        if (text.Current == Header)
        {
            int line = text.Rest.IndexOfAny('\n', '\r');
            int end = line < 0 ? text.End : text.Index + line;
            if (!FastaModifications.TryRead(text, end, out modified))
            {
                return false;
            }
            text.Index = end;
        }
        text.SkipBlanks(lineEnds: true);
        int start = text.Index;
        bool isRna = text.Rest.Contains('U');
        bool isDna = text.Rest.Contains('T');
        while (!text.AtEnd)
        {
            Nucleobase? nucleobase = text.Current switch
            {
                'A' => Nucleobase.Adenine,
                'C' => Nucleobase.Cytosine,
                'G' => Nucleobase.Guanine,
                'T' when !isRna => Nucleobase.Thymine,
                'U' when !isDna => Nucleobase.Uracil,
                _ => null,
            };
            if (nucleobase is null)
            {
                return FailAtLetter(text, isRna && isDna);
            }
            if (draft.Count > 0)
            {
                draft.Link(Linkage.Phosphodiester);
            }
            draft.Add(nucleobase, modified.TryGetValue(draft.Count, out Sugar? sugar) ? sugar : isRna ? Sugar.Ribose : Sugar.Deoxyribose);
            text.Index++;
            text.SkipBlanks(lineEnds: true);
        }
        if (draft.Count == 0)
        {
            return text.Fail("the letters of a sequence");
        }
        if (modified.Count > 0 && modified.Keys.Max() is var last && last >= draft.Count)
        {
            return text.Fail($"a nucleotide at position {(last + 1).ToString(CultureInfo.InvariantCulture)}, which the header says is " +
                $"modified");
        }
        return isRna || isDna || text.FailAt(start, text.Index - start, "a T or a U, which says DNA or RNA");
    }

    private bool FailAtLetter(DialectText text, bool isMixed)
    {
        string? hint = text.Current switch
        {
            'T' or 'U' when isMixed => "T and U in one sequence: modified wings are written in another dialect",
            'a' or 'c' or 'g' or 't' or 'u' => "lower case is soft-masked sequence or another dialect's 2'-O-methyl; write capitals",
            Header => "a text holds one record",
            _ when DegenerateBase.BasesOf(text.Current) is not null =>
                FindMixed(text.Text)?.Describe() ?? DegenerateBase.HintFor(text.Current),
            'm' or 'f' or 'd' or 'r' or '+' or '[' or '*' or '/' => HintForModified(text.Text),
            _ => null,
        };
        string? taken = LinesTaken(text.Text);
        return text.Fail("A, C, G and T or U", hint is null || taken is null ? hint ?? taken : $"{hint}; {taken}");
    }

    /// <summary>
    /// What a header has taken, which may have been meant for rows of another dialect; a single line is in the message anyway.
    /// </summary>
    private static string? LinesTaken(string text)
    {
        if (!text.StartsWith(Header))
        {
            return null;
        }
        int lines = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().TrimEnd().EnumerateLines())
        {
            lines += line.IsWhiteSpace() ? 0 : 1;
        }
        return lines < 3
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"`>` begins a record, which has the {lines - 1} lines below it");
    }

    /// <summary>How a record is written whose residues state their sugars: as a line with its name, and without a header.</summary>
    private static string HintForModified(string text)
    {
        string[] lines = text.Trim().Split('\n', StringSplitOptions.TrimEntries);
        const int Longest = 60;
        string letters = string.Concat(lines.Where(line => !line.StartsWith(Header)));
        string name = lines[0].StartsWith(Header) ? lines[0][1..].Trim().Split(' ')[0] : "";
        letters = letters.Length <= Longest ? letters : letters[..Longest] + "…";
        return "FASTA has bare letters; modified residues are read in other dialects, without a header: "
            + (name.Length == 0 ? letters : $"{name}<TAB>{letters}");
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        obstacle = strand.FivePrimeGroup is { } first
            ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end
            ? $"the group {end} at the 3' end"
            : WriteLoss.FindInnerGroup(strand);
        bool isRna = obstacle is null && strand[0].Sugar.Equals(Sugar.Ribose);
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            Nucleotide residue = strand[i];
            bool isPlainBase = residue.Base.Symbol is "A" or "C" or "G" || residue.Base.Symbol == (isRna ? "U" : "T");
            bool isLetter = isPlainBase && residue.Sugar.Equals(isRna ? Sugar.Ribose : Sugar.Deoxyribose);
            bool isKnown = residue.Linkage is null || (residue.Linkage.Equals(Linkage.Phosphodiester) && residue.Joint.IsOrdinary);
            obstacle = !isLetter ? Obstacle(residue) : isKnown ? null : Obstacle(strand, i);
        }
        if (obstacle is null && !strand.Nucleotides.Any(residue => residue.Base.Symbol is "T" or "U"))
        {
            bag.Report(NotationDiagnostics.KindLost, default, FormName, isRna ? "RNA" : "DNA");
        }
        return obstacle is null ? strand.Sequence : null;
    }
}
