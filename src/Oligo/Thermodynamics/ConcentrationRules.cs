namespace Oligo.Thermodynamics;

/// <summary>The names of concentration rules.</summary>
internal static class ConcentrationRules
{
    public static string NameOf(ConcentrationRule rule) => rule switch
    {
        ConcentrationRule.QuarterOfTotal => "total/4",
        ConcentrationRule.Total => "total",
        ConcentrationRule.TotalOver160 => "total/160",
        ConcentrationRule.OligoLessHalfTarget => "oligo - target/2",
        _ => "equilibrium",
    };
}
