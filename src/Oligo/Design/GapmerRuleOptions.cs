namespace Oligo.Design;

/// <summary>Thresholds of the design rules. The defaults are those of the published and the usual designs; each rule names its source.</summary>
public sealed record GapmerRuleOptions
{
    /// <summary>The defaults.</summary>
    public static GapmerRuleOptions Default { get; } = new();

    /// <summary>Least gap, in residues: below it RNase H1 cleaves hardly or not at all (error).</summary>
    public int MinimumGap { get; init; } = 5;

    /// <summary>Least usual gap, in residues (warning below).</summary>
    public int UsualMinimumGap { get; init; } = 7;

    /// <summary>Least usual wing, in residues.</summary>
    public int UsualMinimumWing { get; init; } = 2;

    /// <summary>Largest usual wing, in residues.</summary>
    public int UsualMaximumWing { get; init; } = 6;

    /// <summary>Least usual length, in residues.</summary>
    public int MinimumLength { get; init; } = 12;

    /// <summary>Largest usual length, in residues.</summary>
    public int MaximumLength { get; init; } = 25;

    /// <summary>Least fraction of phosphorothioate among the linkages, 0 to 1.</summary>
    public decimal MinimumPhosphorothioateFraction { get; init; } = 0.6m;

    /// <summary>Least G and C in percent (warning below).</summary>
    public decimal MinimumGcPercent { get; init; } = 25;

    /// <summary>Most G and C in percent (warning above).</summary>
    public decimal MaximumGcPercent { get; init; } = 75;

    /// <summary>Least typical G and C in percent (note below).</summary>
    public decimal TypicalMinimumGcPercent { get; init; } = 40;

    /// <summary>Most typical G and C in percent (note above).</summary>
    public decimal TypicalMaximumGcPercent { get; init; } = 60;

    /// <summary>Shortest run of one base that is reported, in residues; for G see <see cref="GuanineRun"/>.</summary>
    public int HomopolymerRun { get; init; } = 4;

    /// <summary>Shortest run of G that is reported, in residues.</summary>
    public int GuanineRun { get; init; } = 3;

    /// <summary>Shortest palindrome that is reported, in residues.</summary>
    public int Palindrome { get; init; } = 6;

    /// <summary>Shortest hairpin stem that is reported, in base pairs; loops have at least three residues.</summary>
    public int HairpinStem { get; init; } = 4;
}
