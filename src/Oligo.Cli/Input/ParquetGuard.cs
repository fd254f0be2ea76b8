using System.Buffers.Binary;

namespace Oligo.Cli.Input;

/// <summary>
/// Refuses Parquet files whose footer or pages would keep the library that reads them busy for ever, or have it make room for what is not
/// there.
/// </summary>
internal static class ParquetGuard
{
    // The magic at the beginning; at the end the length of the footer and the magic again.
    private const int HeadLength = 4;
    private const int TailLength = 8;

    // Rows of a group, which are read at once: what writers take by default, and more where the file has bytes for them.
    private const long UsualRows = 1 << 20;
    private const int RowsOfByte = 8;

    private static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <summary>Checks the footer and the headers of the pages of a file.</summary>
    /// <param name="file">The file; it is at its beginning afterwards.</param>
    /// <exception cref="InvalidDataException">They are not those of a Parquet file.</exception>
    public static void Check(FileStream file)
    {
        Span<byte> tail = stackalloc byte[TailLength];
        if (file.Length < HeadLength + TailLength)
        {
            throw new InvalidDataException("the file is too short");
        }
        file.Position = file.Length - TailLength;
        file.ReadExactly(tail);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (!tail[sizeof(uint)..].SequenceEqual(Magic))
        {
            throw new InvalidDataException("it does not end in PAR1");
        }
        if (length > file.Length - HeadLength - TailLength || length > Array.MaxLength)
        {
            throw new InvalidDataException("its footer is longer than the file");
        }
        byte[] footer = new byte[length];
        file.Position = file.Length - TailLength - length;
        file.ReadExactly(footer);
        var facts = new ParquetFooter();
        if (!ThriftSkim.IsStruct(footer, ThriftShape.Footer, facts, out _))
        {
            throw new InvalidDataException("its footer is damaged");
        }
        if (facts.MostRows > UsualRows + (RowsOfByte * file.Length))
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"a row group has {facts.MostRows:N0} rows, more than the file holds"));
        }
        var pages = new ParquetPageGuard(file, file.Length - TailLength - length);
        if (facts.Chunks.Exists(chunk => !pages.Accepts(chunk)))
        {
            throw new InvalidDataException("its pages are damaged");
        }
        file.Position = 0;
    }
}
