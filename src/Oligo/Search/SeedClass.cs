namespace Oligo.Search;

/// <summary>How much of the seed of a guide strand pairs with a target; each class excludes the others.</summary>
public enum SeedClass
{
    /// <summary>Bases 2 to 7 of the guide pair.</summary>
    SixMer,

    /// <summary>Bases 2 to 7 pair, and an A lies opposite base 1.</summary>
    SevenMerA1,

    /// <summary>Bases 2 to 8 pair.</summary>
    SevenMerM8,

    /// <summary>Bases 2 to 8 pair, and an A lies opposite base 1.</summary>
    EightMer,
}
