using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The groups of cheminfo mass-tools, <c>HODampDtmpDcmpH</c>: nucleotides with their 5' phosphates between two ends. What differs from them
/// is a formula in parentheses: a free 5' end, a sulfur.
/// </summary>
internal sealed class MassToolsNotation : ChainNotation
{
    private const string Start = "HO";
    private const char End = 'H';
    private const string NoPhosphate = "(H-1P-1O-3)";
    private const string Sulfur = "(SO-1)";

    // Source: tests of mass-tools (reference code-tables): monophosphate diradicals.
    private static readonly ResidueTokens s_tokens = new(
    [
        ("Damp", Nucleobase.Adenine, Sugar.Deoxyribose), ("Dcmp", Nucleobase.Cytosine, Sugar.Deoxyribose),
            ("Dgmp", Nucleobase.Guanine, Sugar.Deoxyribose), ("Dtmp", Nucleobase.Thymine, Sugar.Deoxyribose),
        ("Amp", Nucleobase.Adenine, Sugar.Ribose), ("Cmp", Nucleobase.Cytosine, Sugar.Ribose), ("Gmp", Nucleobase.Guanine, Sugar.Ribose),
        ("Ump", Nucleobase.Uracil, Sugar.Ribose),
    ]);

    public override string Name => "masstools";

    public override string Title => "groups of cheminfo mass-tools";

    protected override string FormName => "mass-tools form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInMassTools;

    protected override string Example => "HODampDtmpDcmpH";

    protected override IEnumerable<string> WordsFor(Monomer row) =>
        row.Equals(Linkage.Phosphorothioate) ? [Sulfur] : s_tokens.TokensOf(row);

    protected override IEnumerable<string> Signs => [Start, End.ToString(), NoPhosphate];

    protected override bool TakesFrame => false;

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        if (!text.Take(Start))
        {
            string? hint = text.Current is 'A' or 'C' or 'G' or 'T' or 'U' or '('
                ? "bare letters mean double-stranded DNA or another kind that is chosen beside them; groups say what they are: HODampDtmpH"
                : null;
            return text.Fail("HO, the hydroxyl of the first phosphate", hint);
        }
        draft.FivePrime = new AttachedGroup(Group.Phosphate);
        bool isFirst = true;
        while (s_tokens.TryTake(text, out Nucleobase nucleobase, out Sugar sugar))
        {
            bool isSulfur = false;
            if (text.Current == '(' && !text.AtEnd)
            {
                if (isFirst && text.Take(NoPhosphate))
                {
                    draft.FivePrime = null;
                }
                else if (text.Take(Sulfur))
                {
                    isSulfur = true;
                    draft.FivePrime = isFirst ? new AttachedGroup(Group.Thiophosphate) : draft.FivePrime;
                }
                else
                {
                    int close = text.Rest.IndexOf(')');
                    return text.FailAt(text.Index, close < 0 ? text.End - text.Index : close + 1,
                        isFirst ? $"{NoPhosphate} or {Sulfur}" : Sulfur, "another formula leaves open which atoms it changes");
                }
            }
            if (!isFirst)
            {
                draft.Link(isSulfur ? Linkage.Phosphorothioate : Linkage.Phosphodiester);
            }
            draft.Add(nucleobase, sugar);
            isFirst = false;
        }
        if (isFirst || !text.Take(End))
        {
            return text.Fail(isFirst ? "a group such as Damp or Ump" : "a group, or H at the 3' end",
                text.Rest.StartsWith("Tmp", StringComparison.Ordinal) ? "the deoxynucleotide is Dtmp" : null);
        }
        text.SkipBlanks();
        return text.AtEnd || text.Fail("the end of the text");
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        bool isThio = strand.FivePrimeGroup?.Group.Equals(Group.Thiophosphate) == true;
        obstacle = strand.FivePrimeGroup is { } first && !isThio
            && !first.Group.Equals(Group.Phosphate) ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end ? $"the group {end} at the 3' end"
            : WriteLoss.FindInnerGroup(strand);
        var text = new StringBuilder(Start);
        string delta = strand.FivePrimeGroup is null ? NoPhosphate : isThio ? Sulfur : "";
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            Nucleotide residue = strand[i];
            string? word = s_tokens.TokenOf(residue.Base, residue.Sugar);
            bool isSulfur = residue.Linkage?.Equals(Linkage.Phosphorothioate) == true;
            bool isKnown = residue.Linkage is null
                || ((isSulfur || residue.Linkage.Equals(Linkage.Phosphodiester)) && residue.Joint.IsOrdinary);
            obstacle = word is null ? Obstacle(residue) : isKnown ? null : Obstacle(strand, i);
            text.Append(word).Append(delta);
            delta = isSulfur ? Sulfur : "";
        }
        return obstacle is null ? text.Append(End).ToString() : null;
    }
}
