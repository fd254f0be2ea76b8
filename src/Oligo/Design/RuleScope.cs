namespace Oligo.Design;

/// <summary>Which strands a rule applies to.</summary>
public enum RuleScope
{
    /// <summary>Gapmers, and hemimers, which lack a wing.</summary>
    Gapmers = 0,

    /// <summary>Every strand.</summary>
    All = 1,
}
