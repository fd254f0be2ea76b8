using Oligo.Text;

namespace Oligo.Design;

/// <summary>A design rule: one row of the table. Immutable and thread-safe.</summary>
public sealed partial class DesignRule
{
    private DesignRule(DiagnosticDescriptor descriptor, string name, string? item, RuleScope scope, string source,
        Func<RuleContext, IEnumerable<RuleHit>> evaluate)
    {
        Descriptor = descriptor;
        Name = name;
        Item = item;
        Scope = scope;
        Source = source;
        Evaluate = evaluate;
    }

    /// <summary>Stable code, OLG30xx.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Short name, such as <c>gap-minimum</c>.</summary>
    public string Name { get; }

    /// <summary>Severity of the findings of this rule.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>Why the rule is there.</summary>
    public string Rationale => Descriptor.Help;

    /// <summary>Where the rule comes from. "Recalled" marks literature that was not at hand to check.</summary>
    public string Source { get; }

    /// <summary>Which strands the rule applies to.</summary>
    public RuleScope Scope { get; }

    /// <summary>
    /// The item of the reference table of rules that this row carries out; <see langword="null"/> for a rule taken from publications.
    /// </summary>
    internal string? Item { get; }

    internal DiagnosticDescriptor Descriptor { get; }

    internal Func<RuleContext, IEnumerable<RuleHit>> Evaluate { get; }

    /// <summary>Code and name.</summary>
    /// <returns>For example <c>OLG3001 gap-minimum</c>.</returns>
    public override string ToString() => $"{Code} {Name}";
}
