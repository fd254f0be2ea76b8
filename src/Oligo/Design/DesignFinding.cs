using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Design;

/// <summary>A rule that does not hold for a strand.</summary>
public sealed class DesignFinding
{
    internal DesignFinding(DesignRule rule, RuleHit hit)
    {
        Rule = rule;
        Message = rule.Descriptor.Format(hit.Arguments.AsSpan());
        Positions = hit.Positions;
    }

    /// <summary>The rule.</summary>
    public DesignRule Rule { get; }

    /// <summary>Code of the rule.</summary>
    public string Code => Rule.Code;

    /// <summary>Severity of the rule.</summary>
    public DiagnosticSeverity Severity => Rule.Severity;

    /// <summary>What was found, in a sentence without a full stop.</summary>
    public string Message { get; }

    /// <summary>1-based positions concerned (of linkages: of the residue before each); empty when the whole strand is meant.</summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>Code and message.</summary>
    /// <returns>For example <c>OLG3001: the gap has 4 deoxy residues; RNase H1 needs at least 5</c>.</returns>
    public override string ToString() => $"{Code}: {Message}";
}
