using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Short names of MODOMICS joined by hyphens, <c>G-m5C-Am-U</c>; phosphodiesters throughout.</summary>
internal sealed class ModomicsNotation : ChainNotation, IRowNotation
{
    public override string Name => "modomics";

    public override string Title => "short names of MODOMICS";

    protected override string FormName => "MODOMICS form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInModomics;

    protected override string Example => "G-m5C-Am-U";

    protected override IEnumerable<string> WordsFor(Monomer row) => ModomicsNames.Ribo.TokensOf(row);

    public RowReader? MakeRowReader(NotationOptions options) => new TokenRowReader(this, () => TextBounds.WordsOf(this), ["-"], options);

    protected override IEnumerable<string> Signs => ["-"];

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        while (true)
        {
            int start = text.Index;
            int length = text.WordLength('-');
            if (!ModomicsNames.Ribo.TryTake(text, out Nucleobase nucleobase, out Sugar sugar) || text.Index != start + length)
            {
                string word = text.Text.Substring(start, length);
                return text.FailAt(start, length, "a short name", Suggestion.DidYouMean(word, ModomicsNames.Ribo.Tokens));
            }
            draft.Add(nucleobase, sugar);
            if (!text.Take('-'))
            {
                text.SkipBlanks();
                return text.AtEnd || text.Fail("`-` and the next name, or the end of the text");
            }
            draft.Link(Linkage.Phosphodiester);
        }
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        obstacle = strand.FivePrimeGroup is { } first
            ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end
            ? $"the group {end} at the 3' end"
            : WriteLoss.FindInnerGroup(strand);
        var text = new StringBuilder();
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            Nucleotide residue = strand[i];
            string? word = ModomicsNames.Ribo.TokenOf(residue.Base, residue.Sugar);
            bool isKnown = residue.Linkage is null || (residue.Linkage.Equals(Linkage.Phosphodiester) && residue.Joint.IsOrdinary);
            obstacle = word is null ? Obstacle(residue) : isKnown ? null : Obstacle(strand, i);
            text.Append(word).Append(residue.Linkage is null ? "" : "-");
        }
        return obstacle is null ? text.ToString() : null;
    }
}
