namespace Oligo.Search;

/// <summary>
/// What a prepared file is made of, in words of 64 bits, lowest byte first: the mark, the version, the numbers of records, of letters and
/// of bytes of headers; for each record its end, its flags and the length of its header; the headers, filled up to whole words; the three
/// lists of runs, each a count and then start, end and letter of each; the low plane, the high plane; the checksum of all that; the end
/// mark.
/// </summary>
internal static class PreparedFormat
{
    /// <summary><c>OLGTEXT1</c>: the version is in the mark.</summary>
    public const ulong Mark = 0x31_54_58_45_54_47_4C_4F;

    /// <summary><c>OLGTEND1</c>.</summary>
    public const ulong EndMark = 0x31_44_4E_45_54_47_4C_4F;

    public const ulong IsCircular = 1;

    public const ulong WritesUracil = 2;

    /// <summary>Planes of so many letters, in words.</summary>
    public static long WordsOf(long letters) => (letters + 63) / 64;
}
