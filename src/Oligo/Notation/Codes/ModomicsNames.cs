using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Short names of MODOMICS, where sugar and base are one word: ribonucleosides, and with a suffix m their 2'-O-methyl forms.
/// </summary>
/// <remarks>
/// Source: reference bases (modomics_short). <c>m5U</c> is ribothymidine, <c>D</c> dihydrouridine, <c>Y</c> pseudouridine.
/// </remarks>
internal static class ModomicsNames
{
    private static readonly (string Name, Nucleobase Base)[] s_ribo =
    [
        ("A", Nucleobase.Adenine), ("C", Nucleobase.Cytosine), ("G", Nucleobase.Guanine), ("U", Nucleobase.Uracil),
            ("I", Nucleobase.Hypoxanthine),
        ("m5U", Nucleobase.Thymine), ("m5C", Nucleobase.Methylcytosine), ("Y", Nucleobase.Pseudouracil),
        ("m1Y", Nucleobase.MethylPseudouracil),
        ("m6A", Nucleobase.N6MethylAdenine), ("hm5C", Nucleobase.HydroxymethylCytosine), ("f5C", Nucleobase.FormylCytosine),
        ("ac4C", Nucleobase.AcetylCytosine),
        ("s2U", Nucleobase.ThioUracil2), ("m5s2U", Nucleobase.ThioThymine2), ("s4U", Nucleobase.ThioUracil4),
        ("mo5U", Nucleobase.MethoxyUracil),
        ("D", Nucleobase.DihydroUracil), ("m7G", Nucleobase.N7MethylGuanine),
    ];

    public static ResidueTokens Ribo { get; } =
        new([.. s_ribo.Select(row => (row.Name, row.Base, Sugar.Ribose)),
            .. s_ribo.Select(row => (row.Name + "m", row.Base, Sugar.MethylRibose))]);

    /// <summary>The names and, as OpenMS writes them, the four deoxynucleotides.</summary>
    public static ResidueTokens WithDeoxy { get; } = new(
    [
        .. s_ribo.Select(row => (row.Name, row.Base, Sugar.Ribose)),
        .. s_ribo.Select(row => (row.Name + "m", row.Base, Sugar.MethylRibose)),
        ("dA", Nucleobase.Adenine, Sugar.Deoxyribose), ("dC", Nucleobase.Cytosine, Sugar.Deoxyribose),
        ("dG", Nucleobase.Guanine, Sugar.Deoxyribose), ("dT", Nucleobase.Thymine, Sugar.Deoxyribose),
    ]);
}
