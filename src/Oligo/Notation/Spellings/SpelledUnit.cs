using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>A residue that a spelling may mean.</summary>
/// <param name="Base">Its base.</param>
/// <param name="Sugar">Its sugar, where the text names it.</param>
internal readonly record struct SpelledResidue(Nucleobase Base, Sugar? Sugar);

/// <summary>
/// One unit of a text that is spelled as no dialect spells it: a residue, a group, or a word for a part that is not known.
/// </summary>
/// <param name="Residues">What a residue may be: one, or several where its spelling leaves it open.</param>
/// <param name="Groups">What a group may be: one, or several where its word leaves it open.</param>
/// <param name="Word">The word in the text.</param>
/// <param name="Start">Where the word is in the text.</param>
internal sealed record SpelledUnit(ImmutableArray<SpelledResidue> Residues, ImmutableArray<Group> Groups, string Word, int Start)
{
    /// <summary>Whether a phosphorothioate is after the unit.</summary>
    public bool HasSulfur { get; set; }

    /// <summary>Whether the residue is bound to the strand by its end of the same number.</summary>
    public bool IsInverted { get; init; }

    /// <summary>The letter of a residue whose base the text leaves open, or <c>\0</c>.</summary>
    public char OpenBase { get; init; }

    public bool IsResidue => !Residues.IsEmpty;

    /// <summary>Whether the unit is a residue whose sugar the text leaves to its other letters.</summary>
    public bool IsBare => Residues is [{ Sugar: null }];

    /// <summary>Whether one thing that the residue may be has a sugar that the text leaves to its other letters.</summary>
    public bool NeedsSugar => Residues.Any(residue => residue.Sugar is null);

    /// <summary>Whether the word names nothing that is known.</summary>
    public bool IsUnknown => Residues.IsEmpty && Groups.IsEmpty;

    /// <summary>How many things the unit may be.</summary>
    public int ChoiceCount => Math.Max(Residues.Length, Groups.Length);

    /// <summary>The residue of a choice.</summary>
    public SpelledResidue ResidueOf(int choice) => Residues[Math.Min(choice, Residues.Length - 1)];

    /// <summary>The group of a choice.</summary>
    public Group GroupOf(int choice) => Groups[Math.Min(choice, Groups.Length - 1)];

    /// <summary>A residue of a base and a sugar; C of LNA and MOE is 5-methylated where vendors make it, and plain in some articles.
    /// </summary>
    public static SpelledUnit Of(Nucleobase nucleobase, Sugar? sugar, string word, int start) =>
        new(nucleobase.Equals(Nucleobase.Cytosine) && (Equals(sugar, Sugar.Lna) || Equals(sugar, Sugar.MethoxyethylRibose))
            ? [new(Nucleobase.Methylcytosine, sugar), new(nucleobase, sugar)] : [new(nucleobase, sugar)], [], word, start);
}
