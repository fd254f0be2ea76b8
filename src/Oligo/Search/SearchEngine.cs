namespace Oligo.Search;

/// <summary>How windows are found. All engines find the same windows; they differ in speed.</summary>
public enum SearchEngine
{
    /// <summary>The one that is expected to be faster.</summary>
    Automatic,

    /// <summary>Compares every window with every strand, many windows at a time.</summary>
    Scan,

    /// <summary>Compares the windows that hold a word of a strand, or a word near one; strands too short for that are scanned
    /// for.</summary>
    Filter,
}
