namespace Oligo.Search;

/// <summary>What a letter other than A, C, G, T and U in a target is taken for.</summary>
public enum AmbiguityRule
{
    /// <summary>It matches nothing: it is a mismatch.</summary>
    NeverMatches,

    /// <summary>Windows that hold one are left out. Of places with insertions and deletions, the aligned letters are the window.</summary>
    SkipsWindow,

    /// <summary>It matches whatever it may be: N matches every letter, R matches A and G.</summary>
    MayMatch,
}
