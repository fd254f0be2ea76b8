namespace Oligo.Notation;

/// <summary>Letters of IUPAC that mean any of several bases: what they write is a mixture.</summary>
internal static class DegenerateBase
{
    /// <summary>Every base in the order in which shares are stated.</summary>
    public const string All = "ACGT";

    /// <summary>The bases that a letter means, with T; <see langword="null"/> where it is not one of these letters.</summary>
    /// <remarks>Source: Nomenclature Committee of the IUB, Nucleic Acids Res. 13 (1985) 3021, doi:10.1093/nar/13.9.3021.</remarks>
    public static string? BasesOf(char letter) => letter switch
    {
        'R' => "AG",
        'Y' => "CT",
        'S' => "CG",
        'W' => "AT",
        'K' => "GT",
        'M' => "AC",
        'B' => "CGT",
        'D' => "AGT",
        'H' => "ACT",
        'V' => "ACG",
        'N' => All,
        _ => null,
    };

    /// <summary>The hint for a letter of a sequence; <see langword="null"/> where it is not one of them.</summary>
    public static string? HintFor(char letter) => BasesOf(letter) is null ? null : "a degenerate base is not a single molecule";
}
