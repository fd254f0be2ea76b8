namespace Oligo.Notation;

/// <summary>Letters of IUPAC that mean any of several bases: what they write is a mixture.</summary>
internal static class DegenerateBase
{
    /// <summary>The hint for a letter of a sequence; <see langword="null"/> where it is not one of them.</summary>
    public static string? HintFor(char letter) => letter is 'W' or 'S' or 'M' or 'K' or 'R' or 'Y' or 'B' or 'D' or 'H' or 'V' or 'N'
        ? "a degenerate base is not a single molecule"
        : null;
}
