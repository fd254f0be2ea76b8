using System.Globalization;
using Oligo.Internal;

namespace Oligo.Thermodynamics;

/// <summary>
/// How a melting temperature is computed: every point in which programs differ, by name. Immutable and thread-safe.
/// </summary>
public sealed record HybridizationOptions
{
    /// <summary>The defaults: the tables and rules that agree best with measured values.</summary>
    public static HybridizationOptions Default { get; } = new();

    /// <summary>
    /// Name of the table of steps; <see langword="null"/> for that of the kind of duplex: DNA_AllawiSantaLucia1997; RNA_Xia1998, for
    /// self-complementary RNA and G-U pairs RNA_Chen2012; HYB_Sugimoto1995 with the free energies of HYB_Banerjee2020_dG37 for hybrids.
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? Table
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("A table has a name.", nameof(value));
    }

    /// <summary>
    /// The salt rule. <see cref="SaltRule.Default"/> is SantaLucia1998 for DNA without Mg2+ and Owczarzy2008 with it, TanChen2007 for RNA,
    /// and 0.368 (N - 1) ln (Na / 0.1 M) for strands on RNA, whose energies are those at 0.1 M.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not defined.</exception>
    public SaltRule Salt { get; init => field = DefinedValue.Demand(value); }

    /// <summary>How much of the Mg2+ is free.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not defined.</exception>
    public MagnesiumRule Magnesium { get; init => field = DefinedValue.Demand(value); }

    /// <summary>What is under the logarithm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not defined.</exception>
    public ConcentrationRule Concentration { get; init => field = DefinedValue.Demand(value); }

    /// <summary>What becomes of self-complementary strands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not defined.</exception>
    public PalindromeRule Palindromes { get; init => field = DefinedValue.Demand(value); }

    /// <summary>Which pairs are the ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule is not defined.</exception>
    public DuplexEndRule Ends { get; init => field = DefinedValue.Demand(value); }

    /// <summary>The gas constant in cal/(mol K).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 1.9 to 2.1.</exception>
    public double GasConstant
    {
        get;
        init => field = value is >= 1.9 and <= 2.1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The gas constant is about 1.987 cal/(mol K).");
    } = 1.987;

    /// <summary>
    /// Whether Owczarzy2008 has its term of the length. The division of whole numbers in primer3 2.6.1 loses it.
    /// </summary>
    public bool KeepsLengthTerm { get; init; } = true;

    /// <summary>Whether rules for Na+ take Mg2+ as 120 times the root of its free concentration in mM.</summary>
    public bool CountsMagnesiumAsSodium { get; init; } = true;

    /// <summary>
    /// The rule by which MELTING moves tables at 0.1 M Na+ to 1 M before its salt rule, which then starts from there.
    /// </summary>
    public bool MovesTablesToOneMolar { get; init; }

    /// <summary>A correction of IDT, T - (-0.5954 + 1.106 f - 0.1402 N + 0.3866 f N) before the salt rule.</summary>
    public bool SubtractsIdtTerm { get; init; }

    /// <summary>Degrees that are added in the end: 3.83 of MELTING's form of Wetmur1991, so that 1 M changes nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public double Shift
    {
        get;
        init => field = double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A number is expected.");
    }

    /// <summary>
    /// Length above which the formula of primer3 for long strands holds, 81.5 + 16.6 log10 Na + 41 f - 600 / N; <see langword="null"/> for
    /// none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public int? LongerThan
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value ?? 1, nameof(value));
            field = value;
        }
    }

    /// <summary>Degrees for each percent of DMSO; programs take -0.5, -0.6 or -0.75.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or above 0.</exception>
    public double DegreesPerDmsoPercent { get; init => field = CheckedSlope(value); } = -0.6;

    /// <summary>
    /// Degrees for each percent of formamide; <see langword="null"/> for (0.453 f - 2.88) for each mol/L (Blake and Delcourt, Nucleic Acids
    /// Res. 24, 2095, 1996).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or above 0.</exception>
    public double? DegreesPerFormamidePercent { get; init => field = value is { } slope ? CheckedSlope(slope) : null; }

    /// <summary>
    /// Whether residues without parameters are left out, with the two steps they are in, instead of being refused. The answer is then of
    /// lower quality and says so.
    /// </summary>
    public bool LeavesOutUnknown { get; init; }

    /// <summary>Rows that a program has with other values than the table, by key; empty for none.</summary>
    internal MisprintedRows Misprints { get; init; }

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>The values of all properties.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"HybridizationOptions {{ Table = {Table}, Salt = {Salt}, Magnesium = {Magnesium}, Concentration = {Concentration}, "
            + $"Palindromes = {Palindromes}, Ends = {Ends}, GasConstant = {GasConstant}, KeepsLengthTerm = {KeepsLengthTerm}, "
            + $"CountsMagnesiumAsSodium = {CountsMagnesiumAsSodium}, MovesTablesToOneMolar = {MovesTablesToOneMolar}, "
            + $"SubtractsIdtTerm = {SubtractsIdtTerm}, Shift = {Shift}, LongerThan = {LongerThan}, "
            + $"DegreesPerDmsoPercent = {DegreesPerDmsoPercent}, DegreesPerFormamidePercent = {DegreesPerFormamidePercent}, "
            + $"LeavesOutUnknown = {LeavesOutUnknown} }}");

    private static double CheckedSlope(double value) =>
        double.IsFinite(value) && value <= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A solvent lowers the melting temperature: a number up to 0.");
}
