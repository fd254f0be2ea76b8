using System.Numerics;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>Letters of IUPAC that mean any of several bases: what they write is a mixture.</summary>
internal static class DegenerateBase
{
    /// <summary>Every base in the order in which shares are stated.</summary>
    public const string All = "ACGT";

    // The bases of each set of letters; none for a single base.
    private static readonly string?[] s_bases =
    [
        .. Enumerable.Range(0, IupacLetters.Sets).Select(set => BitOperations.PopCount((uint)set) < 2
            ? null
            : string.Concat(All.Where((_, i) => (set >> i & 1) != 0))),
    ];

    /// <summary>The bases that a capital letter means, with T; <see langword="null"/> where it is not one of these letters.</summary>
    public static string? BasesOf(char letter) => char.IsAsciiLetterUpper(letter) ? s_bases[IupacLetters.SetOf((byte)letter)] : null;

    /// <summary>The hint for a letter of a sequence; <see langword="null"/> where it is not one of them.</summary>
    public static string? HintFor(char letter) => BasesOf(letter) is null ? null : "a degenerate base is not a single molecule";
}
