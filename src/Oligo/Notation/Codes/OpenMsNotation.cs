using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Nucleic acid sequences of OpenMS: <c>pAAU[m5C]G</c>; letters are ribonucleotides, brackets hold short names of MODOMICS of two letters
/// and more, <c>*</c> in a bracket makes the linkage after it a phosphorothioate.
/// </summary>
/// <remarks>
/// Source: NASequence of OpenMS, reader and writer: spaces are skipped, names of one letter are without brackets, <c>c</c> at the end is a
/// 2',3'-cyclic phosphate.
/// </remarks>
internal sealed class OpenMsNotation : ChainNotation, IRowNotation, IQuickRefusal
{
    private const char ThreePhosphate = 'p';
    private const char CyclicPhosphate = 'c';

    public override string Name => "openms";

    public override string Title => "sequences of OpenMS";

    protected override string FormName => "OpenMS form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInOpenMs;

    protected override string Example => "pAAU[m5C]G";

    protected override IEnumerable<string> WordsFor(Monomer row) =>
        row.Equals(Linkage.Phosphorothioate) ? ["*"]
        : row.Equals(Group.Phosphate) ? ["p"]
        : row.Equals(Group.Thiophosphate) ? ["*"]
        : row.Equals(Group.CyclicPhosphate) ? ["c"]
        : ModomicsNames.WithDeoxy.TokensOf(row).Select(word => word.Length == 1 ? word : $"[{word}]");

    public RowReader? MakeRowReader(NotationOptions options) =>
        new TokenRowReader(this, () => [.. TextBounds.WordsOf(this), .. WordsInBrackets], ["", " "], options);

    // In brackets a word may have the mark of a phosphorothioate.
    private static IEnumerable<string> WordsInBrackets =>
        ModomicsNames.WithDeoxy.Tokens.SelectMany(word => (string[])[$"[{word}]", $"[{word}*]"]);

    protected override IEnumerable<string> Signs => [.. ModomicsNames.WithDeoxy.Tokens, "[", "]"];

    public bool Refuses(ReadOnlySpan<char> text, MonomerLibrary library) => false;

    // Brackets hold one name each.
    public bool RefusesSymbol(ReadOnlySpan<char> symbol, MonomerLibrary library) =>
        !ModomicsNames.WithDeoxy.Tokens.Contains(symbol.TrimEnd('*').ToString());

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        draft.FivePrime = text.Take('p')
            ? new AttachedGroup(Group.Phosphate)
            : text.Take('*')
            ? new AttachedGroup(Group.Thiophosphate)
            : null;
        Linkage? linkage = null;
        text.SkipBlanks();
        while (!text.AtEnd && text.Current is not (ThreePhosphate or CyclicPhosphate))
        {
            int start = text.Index;
            if (linkage is not null)
            {
                draft.Link(linkage);
            }
            if (!ReadNucleotide(text, draft, out bool isSulfur))
            {
                return false;
            }
            linkage = isSulfur ? Linkage.Phosphorothioate : Linkage.Phosphodiester;
            int end = text.Index;
            text.SkipBlanks();
            if (isSulfur && (text.AtEnd || text.Current is ThreePhosphate or CyclicPhosphate))
            {
                return text.FailAt(start, end - start, "a nucleotide without `*` at the 3' end");
            }
        }
        if (draft.Count > 0 && !text.AtEnd)
        {
            draft.ThreePrime = new AttachedGroup(text.Current == CyclicPhosphate ? Group.CyclicPhosphate : Group.Phosphate);
            text.Index++;
        }
        text.SkipBlanks();
        return text.AtEnd ? draft.Count > 0 || text.Fail("a nucleotide") : text.Fail("the end of the text after the phosphate");
    }

    private static bool ReadNucleotide(DialectText text, ChainDraft draft, out bool isSulfur)
    {
        isSulfur = false;
        if (text.Take('['))
        {
            int start = text.Index;
            int close = text.Rest.IndexOf(']');
            if (close < 0)
            {
                text.Index = text.End;
                return text.Fail("`]` to close the name");
            }
            isSulfur = close > 0 && text.Text[start + close - 1] == '*';
            int length = close - (isSulfur ? 1 : 0);
            if (!ModomicsNames.WithDeoxy.TryTake(text, out Nucleobase nucleobase, out Sugar sugar) || text.Index != start + length)
            {
                string word = text.Text.Substring(start, length);
                return text.FailAt(start, length, "a short name",
                    word.EndsWith('?')
                        ? "an ambiguous code is not a single molecule"
                        : Suggestion.DidYouMean(word, ModomicsNames.WithDeoxy.Tokens));
            }
            draft.Add(nucleobase, sugar);
            text.Index = start + close + 1;
            return true;
        }
        if (FindLetter(text.Current) is not { } letter)
        {
            return text.Fail("A, C, G, U, I, Y, D or a name in brackets",
                text.Current == 'T' ? "thymidine is [dT], ribothymidine [m5U]" : null);
        }
        text.Index++;
        draft.Add(letter, Sugar.Ribose);
        return true;
    }

    private static Nucleobase? FindLetter(char letter) => letter switch
    {
        'A' => Nucleobase.Adenine,
        'C' => Nucleobase.Cytosine,
        'G' => Nucleobase.Guanine,
        'U' => Nucleobase.Uracil,
        'I' => Nucleobase.Hypoxanthine,
        'Y' => Nucleobase.Pseudouracil,
        'D' => Nucleobase.DihydroUracil,
        _ => null,
    };

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        bool isThio = strand.FivePrimeGroup?.Group.Equals(Group.Thiophosphate) == true;
        obstacle = strand.FivePrimeGroup is { } first && !isThio
            && !first.Group.Equals(Group.Phosphate) ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end && !end.Group.Equals(Group.Phosphate)
                && !end.Group.Equals(Group.CyclicPhosphate) ? $"the group {end} at the 3' end"
            : WriteLoss.FindInnerGroup(strand);
        var text = new StringBuilder(strand.FivePrimeGroup is null ? "" : isThio ? "*" : "p");
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            Nucleotide residue = strand[i];
            string? word = ModomicsNames.WithDeoxy.TokenOf(residue.Base, residue.Sugar);
            bool isSulfur = residue.Linkage?.Equals(Linkage.Phosphorothioate) == true;
            bool isKnown = residue.Linkage is null
                || ((isSulfur || residue.Linkage.Equals(Linkage.Phosphodiester)) && residue.Joint.IsOrdinary);
            obstacle = word is null ? Obstacle(residue) : isKnown ? null : Obstacle(strand, i);
            text.Append(word is { Length: 1 } && !isSulfur ? word : $"[{word}{(isSulfur ? "*" : "")}]");
        }
        return obstacle is null
            ? text.Append(strand.ThreePrimeGroup is not { } last
            ? ""
            : (last.Group.Equals(Group.CyclicPhosphate) ? CyclicPhosphate : ThreePhosphate).ToString()).ToString()
            : null;
    }
}
