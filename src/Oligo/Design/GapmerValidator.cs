using System.Collections.Immutable;

namespace Oligo.Design;

/// <summary>Validates molecules against the design rules. Safe to use from several threads.</summary>
public static class GapmerValidator
{
    /// <summary>Applies to each strand every rule that concerns it. Takes time and memory in proportion to the length.</summary>
    /// <param name="molecule">A strand, or a duplex, whose findings name the strand.</param>
    /// <param name="options">Thresholds; <see cref="GapmerRuleOptions.Default"/> by default.</param>
    /// <returns>The architectures and the broken rules. Gapmers, morpholinos and the strands of siRNA have rules of their own; another
    /// strand is checked against the rules for all strands only, and a note says so.</returns>
    /// <exception cref="ArgumentException">The thresholds contradict each other.</exception>
    public static DesignReport Validate(NucleicAcid molecule, GapmerRuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        options ??= GapmerRuleOptions.Default;
        if (options.Contradiction is { } contradiction)
        {
            throw new ArgumentException($"Of the thresholds, {contradiction}.", nameof(options));
        }
        ImmutableArray<StrandArchitecture> architectures = [.. molecule.Strands.Select(StrandArchitecture.Create)];
        if (molecule is Strand strand)
        {
            return new DesignReport(molecule, architectures, [.. Check(strand, molecule, 0, architectures[0], options)]);
        }
        IEnumerable<DesignFinding> findings = molecule.Strands.SelectMany((strand, index) =>
            Check(strand, molecule, index, architectures[index], options));
        return new DesignReport(molecule, architectures, [.. findings]);
    }

    private static string? NameOf(NucleicAcid molecule, int index) => molecule switch
    {
        Strand => null,
        Duplex => index == 0 ? "sense strand" : "antisense strand",
        _ => FormattableString.Invariant($"strand {index + 1}"),
    };

    private static IEnumerable<DesignFinding> Check(
        Strand strand, NucleicAcid molecule, int index, StrandArchitecture architecture, GapmerRuleOptions options)
    {
        var context = new RuleContext(strand, molecule, architecture, options);
        return from rule in DesignRule.All
               where context.IsIn(rule.Scope)
               from hit in rule.Evaluate(context)
               orderby rule.Severity descending, rule.Code
               select new DesignFinding(rule, hit, strand, index, NameOf(molecule, index));
    }
}
