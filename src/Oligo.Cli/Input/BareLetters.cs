using System.Buffers;
using Oligo.Monomers;
using Oligo.Notation;

namespace Oligo.Cli.Input;

/// <summary>
/// Letters alone, for commands that people give primers to: unmodified DNA, or RNA where there is U. Elsewhere such a text is ambiguous.
/// </summary>
internal static class BareLetters
{
    private static readonly SearchValues<char> s_bases = SearchValues.Create("ACGTUacgtu ");
    private static readonly StrandDesign s_dna = StrandDesign.Parse("DNA");
    private static readonly StrandDesign s_rna = StrandDesign.Parse("RNA");

    /// <summary>What is stated beside a text: the unmodified nucleic acid, where it is letters alone and nothing else is stated.</summary>
    public static NotationOptions Beside(string text, NotationOptions stated)
    {
        bool hasUracil = text.AsSpan().ContainsAny('U', 'u');
        bool isBare = text.Length > 0 && !text.AsSpan().ContainsAnyExcept(s_bases)
            && !(hasUracil && text.AsSpan().ContainsAny('T', 't'));
        if (!isBare || stated.Design is not null || stated.LetterCase != LetterCase.None)
        {
            return stated;
        }
        return stated with
        {
            Design = hasUracil ? s_rna : s_dna,
            Backbone = stated.Backbone ?? Backbone.Uniform(Linkage.Phosphodiester),
        };
    }
}
