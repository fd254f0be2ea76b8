namespace Oligo.Monomers;

/// <summary>The numbers by which packed units name the rows of a table: how many there are, and which belong to whom.</summary>
/// <remarks>
/// 0 names nothing. The library's own rows state theirs; a row that a caller defines has none until a <see cref="MonomerLibrary"/> takes
/// it.
/// </remarks>
internal static class MonomerCodes
{
    /// <summary>
    /// First code of callers' rows; below it are the built-in rows, from 1 up, and those of published HELM libraries, from here down.
    /// </summary>
    public const byte FirstCustom = 192;

    /// <summary>Last code.</summary>
    public const byte Last = byte.MaxValue;

    /// <summary>Rows of callers' own that one table takes.</summary>
    public const int CustomCount = Last - FirstCustom + 1;

    /// <summary>Length of an array with a place for each code, 0 included.</summary>
    public const int ArrayLength = Last + 1;
}
