namespace Oligo.Drawing;

/// <summary>One cell of a strip: a nucleotide or a group.</summary>
/// <remarks>
/// Its parts are texts, ready to be printed by any picture. The cells between those of the ends are the <see cref="Strand.Units"/> in
/// order; ask the unit for its base, sugar and linkage. Immutable, with value equality, and thread-safe.
/// </remarks>
public sealed record StripCell
{
    internal StripCell(string text, string sugar, string sugarName, int position, string linkage, string linkageName, string pendant)
    {
        Text = text;
        Sugar = sugar;
        SugarName = sugarName;
        Position = position;
        Linkage = linkage;
        LinkageName = linkageName;
        Pendant = pendant;
    }

    /// <summary>The base (<c>mC</c>) or the group (<c>{p}</c>).</summary>
    public string Text { get; }

    /// <summary>Letter of the sugar in the canonical notation; empty for a group.</summary>
    public string Sugar { get; }

    /// <summary>Name of the sugar: MOE, DNA, ...; empty for a group.</summary>
    public string SugarName { get; }

    /// <summary>1-based position among the nucleotides; 0 for a group.</summary>
    public int Position { get; }

    /// <summary>
    /// Linkage to the next cell in the canonical notation (<c>s</c>, <c>oR</c>, <c>s(3-3)</c>); empty where none is drawn.
    /// </summary>
    public string Linkage { get; }

    /// <summary>Name of that linkage: PS, PO, ...; empty where none is drawn.</summary>
    public string LinkageName { get; }

    /// <summary>Symbol of a group beside the chain, or empty.</summary>
    public string Pendant { get; }

    /// <summary>Whether the cell is a group instead of a nucleotide.</summary>
    public bool IsGroup => Position == 0;

    /// <summary>The text as people read it: a group by its name, without the braces of the notation.</summary>
    internal string Label => IsGroup ? StripLegendEntry.Readable(Text) : Text;

    /// <summary>The sugar line as people read it.</summary>
    internal string SugarLabel => SugarLine.Length == 0 ? "" : StripLegendEntry.Readable(Sugar) + SugarLine[Sugar.Length..];

    /// <summary>The sugar and what hangs on it: <c>e</c>, <c>d&lt;Chol&gt;</c>; empty for a group.</summary>
    public string SugarLine => Pendant.Length == 0 ? Sugar : $"{Sugar}<{Pendant}>";
}
