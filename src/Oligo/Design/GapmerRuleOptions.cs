using System.Globalization;

namespace Oligo.Design;

/// <summary>
/// Thresholds of the design rules. The defaults are those of the published and the usual designs; each rule names its source.
/// </summary>
/// <remarks>
/// Immutable, with value equality, and thread-safe. A negative threshold throws <see cref="ArgumentOutOfRangeException"/>; thresholds that
/// contradict each other are refused by <see cref="GapmerValidator.Validate"/>.
/// </remarks>
public sealed record GapmerRuleOptions
{
    /// <summary>The defaults.</summary>
    public static GapmerRuleOptions Default { get; } = new();

    /// <summary>Shortest gap, in residues: below it RNase H1 cleaves hardly at all (error).</summary>
    public int MinGap { get; init => field = Checked(value); } = 5;

    /// <summary>Shortest usual gap, in residues (warning below).</summary>
    public int UsualMinGap { get; init => field = Checked(value); } = 7;

    /// <summary>Shortest usual wing, in residues.</summary>
    public int UsualMinWing { get; init => field = Checked(value); } = 2;

    /// <summary>Longest usual wing, in residues.</summary>
    public int UsualMaxWing { get; init => field = Checked(value); } = 6;

    /// <summary>Shortest usual length, in residues.</summary>
    public int MinLength { get; init => field = Checked(value); } = 12;

    /// <summary>Longest usual length, in residues.</summary>
    public int MaxLength { get; init => field = Checked(value); } = 25;

    /// <summary>Lowest fraction of phosphorothioate among the linkages, 0 to 1.</summary>
    public decimal MinPhosphorothioateFraction { get; init => field = Checked(value); } = 0.6m;

    /// <summary>Lowest content of G and C in percent (warning below).</summary>
    public decimal MinGcPercent { get; init => field = Checked(value); } = 25;

    /// <summary>Highest content of G and C in percent (warning above).</summary>
    public decimal MaxGcPercent { get; init => field = Checked(value); } = 75;

    /// <summary>Lowest typical content of G and C in percent (note below).</summary>
    public decimal TypicalMinGcPercent { get; init => field = Checked(value); } = 40;

    /// <summary>Highest typical content of G and C in percent (note above).</summary>
    public decimal TypicalMaxGcPercent { get; init => field = Checked(value); } = 60;

    /// <summary>Shortest run of one base that is reported, in residues; for G see <see cref="MinGuanineRun"/>.</summary>
    public int MinHomopolymerRun { get; init => field = Checked(value); } = 4;

    /// <summary>Shortest run of G that is reported, in residues.</summary>
    public int MinGuanineRun { get; init => field = Checked(value); } = 3;

    /// <summary>Shortest palindrome that is reported, in residues.</summary>
    public int MinPalindrome { get; init => field = Checked(value); } = 6;

    /// <summary>Shortest hairpin stem that is reported, in base pairs; loops have at least three residues.</summary>
    public int MinHairpinStem { get; init => field = Checked(value); } = 4;

    /// <summary>Longest usual gap, in residues (warning above).</summary>
    public int UsualMaxGap { get; init => field = Checked(value); } = 14;

    /// <summary>Most bicyclic sugars (LNA, cEt, ENA) of a gapmer.</summary>
    public int MaxBicyclic { get; init => field = Checked(value); } = 8;

    /// <summary>Shortest run of one base that is a warning, in residues.</summary>
    public int MinLongHomopolymerRun { get; init => field = Checked(value); } = 7;

    /// <summary>Shortest palindrome that is a warning, in residues.</summary>
    public int MinLongPalindrome { get; init => field = Checked(value); } = 10;

    /// <summary>Shortest hairpin stem that is a warning, in base pairs.</summary>
    public int MinStrongHairpinStem { get; init => field = Checked(value); } = 6;

    /// <summary>Shortest usual morpholino, in residues.</summary>
    public int MinMorpholinoLength { get; init => field = Checked(value); } = 20;

    /// <summary>Longest usual morpholino, in residues.</summary>
    public int MaxMorpholinoLength { get; init => field = Checked(value); } = 30;

    /// <summary>Shortest usual strand of an siRNA, in residues.</summary>
    public int MinSiRnaLength { get; init => field = Checked(value); } = 19;

    /// <summary>Longest usual strand of an siRNA, in residues.</summary>
    public int MaxSiRnaLength { get; init => field = Checked(value); } = 25;

    /// <summary>Longest usual 3' overhang of an siRNA, in residues.</summary>
    public int MaxOverhang { get; init => field = Checked(value); } = 2;

    /// <summary>Most G and C among the seven residues of the seed of an siRNA guide.</summary>
    public int MaxSeedGc { get; init => field = Checked(value); } = 5;

    /// <summary>Fewest A and U in the 5' third of an siRNA guide.</summary>
    public int MinWeakStart { get; init => field = Checked(value); } = 5;

    /// <summary>Highest share of 2'-fluoro in a strand of an siRNA, in percent.</summary>
    public decimal MaxFluoroPercent { get; init => field = Checked(value); } = 50;

    /// <summary>Longest usual stretch of G and C in a strand of an siRNA, in residues.</summary>
    public int MaxGcStretch { get; init => field = Checked(value); } = 9;

    /// <summary>
    /// Two thresholds that no strand can satisfy, such as a lowest length above the highest; <see langword="null"/> where all agree.
    /// </summary>
    public string? Contradiction
    {
        get
        {
            (string Of, decimal Low, decimal High)[] ranges =
            [
                ("gap", MinGap, UsualMaxGap), ("usual gap", UsualMinGap, UsualMaxGap), ("wing", UsualMinWing, UsualMaxWing),
                ("length", MinLength, MaxLength), ("share of phosphorothioate", MinPhosphorothioateFraction, 1),
                ("GC content", MinGcPercent, MaxGcPercent), ("GC content", MaxGcPercent, 100),
                ("typical GC content", TypicalMinGcPercent, TypicalMaxGcPercent),
                ("length of a morpholino", MinMorpholinoLength, MaxMorpholinoLength),
                ("length of an siRNA", MinSiRnaLength, MaxSiRnaLength), ("share of 2'-fluoro", MaxFluoroPercent, 100),
            ];
            (string of, decimal low, decimal high) = Array.Find(ranges, range => range.Low > range.High);
            return of is null
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"the lower bound of the {of}, {low}, is above the upper one, {high}");
        }
    }

    private static T Checked<T>(T threshold)
        where T : struct, System.Numerics.INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threshold);
        return threshold;
    }

    /// <summary>All values, in the invariant culture.</summary>
    /// <returns>The name of the type and of each property with its value, in braces.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"GapmerRuleOptions {{ MinGap = {MinGap}, UsualMinGap = {UsualMinGap}, "
            + $"UsualMinWing = {UsualMinWing}, UsualMaxWing = {UsualMaxWing}, "
            + $"MinLength = {MinLength}, MaxLength = {MaxLength}, "
            + $"MinPhosphorothioateFraction = {MinPhosphorothioateFraction}, MinGcPercent = {MinGcPercent}, "
            + $"MaxGcPercent = {MaxGcPercent}, TypicalMinGcPercent = {TypicalMinGcPercent}, "
            + $"TypicalMaxGcPercent = {TypicalMaxGcPercent}, MinHomopolymerRun = {MinHomopolymerRun}, "
            + $"MinGuanineRun = {MinGuanineRun}, MinPalindrome = {MinPalindrome}, "
            + $"MinHairpinStem = {MinHairpinStem}, UsualMaxGap = {UsualMaxGap}, "
            + $"MaxBicyclic = {MaxBicyclic}, MinLongHomopolymerRun = {MinLongHomopolymerRun}, "
            + $"MinLongPalindrome = {MinLongPalindrome}, MinStrongHairpinStem = {MinStrongHairpinStem}, "
            + $"MinMorpholinoLength = {MinMorpholinoLength}, MaxMorpholinoLength = {MaxMorpholinoLength}, "
            + $"MinSiRnaLength = {MinSiRnaLength}, MaxSiRnaLength = {MaxSiRnaLength}, "
            + $"MaxOverhang = {MaxOverhang}, MaxSeedGc = {MaxSeedGc}, "
            + $"MinWeakStart = {MinWeakStart}, MaxFluoroPercent = {MaxFluoroPercent}, "
            + $"MaxGcStretch = {MaxGcStretch} }}");
}
