using Oligo.Monomers;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Input;

/// <summary>Letters of bases without sugars: where a melting temperature is asked for they are DNA, or RNA where there is a U.</summary>
internal static class BareStrands
{
    private const string Letters = "ACGTUI";
    private const int Fewest = 2;

    private static readonly StrandDesign s_dna = StrandDesign.Parse("DNA PO");
    private static readonly StrandDesign s_rna = StrandDesign.Parse("RNA PO");
    private static readonly StrandDesign s_methyl = StrandDesign.Parse("2'-OMe PO");

    /// <summary>How a text is read: letters alone as a preset has them, DNA or RNA.</summary>
    public static InputOptions Reading(InputOptions options, string text, HybridizationPreset? preset)
    {
        bool isRna = preset is null ? HasUracil(text) && !HasThymine(text) : preset.Oligo == NucleicAcidKind.Rna;
        return Reading(options, text, preset is { IsMethylRna: true } ? s_methyl : isRna ? s_rna : s_dna);
    }

    /// <summary>How a text is read: letters alone as DNA or RNA.</summary>
    public static InputOptions Reading(InputOptions options, string text, NucleicAcidKind kind) =>
        Reading(options, text, kind == NucleicAcidKind.Rna ? s_rna : s_dna);

    public static bool HasUracil(string text) => text.Contains('U', StringComparison.OrdinalIgnoreCase);

    public static bool HasThymine(string text) => text.Contains('T', StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is letters of bases alone.</summary>
    public static bool IsBare(string text)
    {
        int letters = 0;
        foreach (char c in text.AsSpan().Trim())
        {
            if (c != ' ' && !Letters.Contains(char.ToUpperInvariant(c), StringComparison.Ordinal))
            {
                return false;
            }
            letters += c == ' ' ? 0 : 1;
        }
        return letters >= Fewest;
    }

    private static InputOptions Reading(InputOptions options, string text, StrandDesign design) =>
        options.Notation.Design is null && options.Notation.Backbone is null && options.Dialect is null && IsBare(text)
            ? options with { Notation = options.Notation with { Design = design, MethylatedCytosine = false } }
            : options;
}
