using System.Text.Json.Serialization;
using Oligo.Monomers;

namespace Oligo;

/// <summary>
/// The sites that a linkage joins: a site of the unit on its left and one of the unit on its right. The default is 3'-5'.
/// </summary>
/// <remarks>Packed in four bits: 0 is 3'-5', so that <c>default</c> is the ordinary joint. Immutable and thread-safe.</remarks>
public readonly record struct Joint
{
    // Code -> left and right site number. The order is part of the packed nucleotide and never changes.
    private static ReadOnlySpan<byte> Codes => [35, 33, 55, 53, 25, 52, 23, 32, 22];

    private readonly byte _code;

    private Joint(byte code) => _code = code;

    /// <summary>A joint of two sites.</summary>
    /// <param name="left">Site of the unit on the left: one of 2', 3', 5'.</param>
    /// <param name="right">Site of the unit on the right: one of 2', 3', 5'.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not exactly one site on each side.</exception>
    [JsonConstructor]
    public Joint(SugarSites left, SugarSites right)
    {
        int at = Codes.IndexOf((byte)((Number(left) * 10) + Number(right)));
        _code = (byte)at;
    }

    /// <summary>The ordinary joint, 3'-5'.</summary>
    public static Joint ThreeFive => default;

    /// <summary>An inverted end, 3'-3'.</summary>
    public static Joint ThreeThree { get; } = new(SugarSites.Three, SugarSites.Three);

    /// <summary>2'-5'.</summary>
    public static Joint TwoFive { get; } = new(SugarSites.Two, SugarSites.Five);

    /// <summary>An inverted start, 5'-5'.</summary>
    public static Joint FiveFive { get; } = new(SugarSites.Five, SugarSites.Five);

    /// <summary>Site of the unit on the left.</summary>
    public SugarSites Left => Site(Codes[_code] / 10);

    /// <summary>Site of the unit on the right.</summary>
    public SugarSites Right => Site(Codes[_code] % 10);

    /// <summary>Whether this is the ordinary 3'-5' joint.</summary>
    public bool IsOrdinary => _code == 0;

    internal byte Code => _code;

    internal static Joint FromCode(int code) => new((byte)code);

    internal static bool IsValidCode(int code) => code < Codes.Length;

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>(2-5)</c>.</returns>
    public override string ToString() => $"({Codes[_code] / 10}-{Codes[_code] % 10})";

    internal static int Number(SugarSites site) => site switch
    {
        SugarSites.Two => 2,
        SugarSites.Three => 3,
        SugarSites.Five => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(site), site, "A joint binds one site on each side: 2', 3' or 5'."),
    };

    /// <summary>The site that a digit names.</summary>
    internal static SugarSites Site(char digit) => Site(digit - '0');

    private static SugarSites Site(int number) => number switch
    {
        2 => SugarSites.Two,
        3 => SugarSites.Three,
        _ => SugarSites.Five,
    };
}
