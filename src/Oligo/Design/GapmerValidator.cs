using System.Collections.Immutable;

namespace Oligo.Design;

/// <summary>Judges a strand by the table of design rules.</summary>
public static class GapmerValidator
{
    /// <summary>Applies every rule that speaks of the strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="options">Thresholds; <see cref="GapmerRuleOptions.Default"/> by default.</param>
    /// <returns>The architecture and what does not hold. A strand that is no gapmer is judged by the rules for all strands only, and a note says so.</returns>
    public static DesignReport Validate(Strand strand, GapmerRuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(strand);
        StrandArchitecture architecture = StrandArchitecture.Of(strand);
        var context = new RuleContext(strand, architecture, options ?? GapmerRuleOptions.Default);
        bool isGapmer = architecture.Class is StrandClass.Gapmer or StrandClass.Hemimer;
        ImmutableArray<DesignFinding> findings =
        [
            .. from rule in DesignRule.All
               where isGapmer || rule.Scope == RuleScope.All
               from hit in rule.Evaluate(context)
               orderby rule.Severity descending, rule.Code
               select new DesignFinding(rule, hit),
        ];
        return new DesignReport(strand, architecture, findings);
    }
}
