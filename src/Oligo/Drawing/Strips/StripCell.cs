namespace Oligo.Drawing;

/// <summary>One cell of a strip: a nucleotide or a group.</summary>
/// <param name="Text">The base (<c>mC</c>) or the group (<c>{p}</c>).</param>
/// <param name="Sugar">Letter of the sugar in the canonical notation; empty for a group.</param>
/// <param name="SugarName">Name of the sugar: MOE, DNA, ...; empty for a group.</param>
/// <param name="Position">1-based position among the nucleotides; 0 for a group.</param>
/// <param name="Linkage">Linkage to the next cell in the canonical notation (<c>s</c>, <c>oR</c>, <c>s(3-3)</c>); empty where none is drawn.</param>
/// <param name="LinkageName">Name of that linkage: PS, PO, ...; empty where none is drawn.</param>
/// <param name="Pendant">Symbol of a group beside the chain, or empty.</param>
public sealed record StripCell(string Text, string Sugar, string SugarName, int Position, string Linkage, string LinkageName, string Pendant)
{
    /// <summary>Whether the cell is a group instead of a nucleotide.</summary>
    public bool IsGroup => Position == 0;

    /// <summary>The sugar and what hangs on it: <c>e</c>, <c>d&lt;Chol&gt;</c>; empty for a group.</summary>
    public string SugarLine => Pendant.Length == 0 ? Sugar : $"{Sugar}<{Pendant}>";
}
