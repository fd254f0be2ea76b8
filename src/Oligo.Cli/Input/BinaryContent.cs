namespace Oligo.Cli.Input;

/// <summary>What files are that hold no text, by their first bytes.</summary>
internal static class BinaryContent
{
    private static readonly (byte[] Signature, string Name, string? Hint)[] Known =
    [
        ([.. "%PDF-"u8], "a PDF", null),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture", null),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", null),
        ([.. "GIF8"u8], "a GIF picture", null),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or an Excel workbook (.xlsx)", "name a workbook FILE.xlsx, or read it with "
            + "--input-format xlsx"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document (.xls, .doc)", "save the sheet as a workbook (.xlsx) or as CSV UTF-8"),
        ([0x1F, 0x8B], "gzip", "give the file the extension .gz, or unpack it: gunzip -c FILE | oligo ... -"),
        ([(byte)'B', (byte)'Z', (byte)'h'], "bzip2", "unpack it first"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard", "unpack it first"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "xz", "unpack it first"),
        ([.. "PAR1"u8], "Parquet", "--input-format parquet reads it"),
        ([.. "SQLite format"u8], "an SQLite database", null),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program", null),
        ([0xFF, 0xFE, 0, 0], "UTF-32", "save it as UTF-8"),
        ([0, 0, 0xFE, 0xFF], "UTF-32", "save it as UTF-8"),
    ];

    /// <summary>Refuses what is not text.</summary>
    /// <param name="head">The first bytes of the input, unpacked.</param>
    /// <param name="name">What messages call the input.</param>
    public static void Refuse(ReadOnlySpan<byte> head, string name)
    {
        foreach ((byte[] signature, string kind, string? hint) in Known)
        {
            if (head.StartsWith(signature))
            {
                throw ToolException.File($"`{name}` is {kind}, not text.", hint);
            }
        }
        bool isMarked = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (!isMarked && head.Contains((byte)0))
        {
            throw ToolException.File($"`{name}` is binary, or UTF-16 without a byte-order mark.", "save it as UTF-8");
        }
    }
}
