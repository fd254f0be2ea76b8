namespace Oligo.Design;

/// <summary>Which strands a rule applies to.</summary>
public enum RuleScope
{
    /// <summary>Gapmers, and hemimers, which lack a wing.</summary>
    Gapmers = 0,

    /// <summary>Every strand.</summary>
    All = 1,

    /// <summary>Strands that are not part of a duplex.</summary>
    SingleStrands = 2,

    /// <summary>Both strands of a duplex of RNA and its analogues.</summary>
    SiRna = 3,

    /// <summary>Strands of morpholino units only.</summary>
    Morpholinos = 4,

    /// <summary>Rings, strands of a complex, and strands without bases, which no other rule concerns.</summary>
    Others = 5,
}
