using System.IO.Compression;
using System.Xml;
using ExcelDataReader;

namespace Oligo.Cli.Input;

/// <summary>Refuses workbooks that would unpack to more than memory holds, before they are read as such.</summary>
internal static class XlsxGuard
{
    // Texts and formats are held in memory; rows of sheets are not. Sheets of 1,048,576 rows, the most that Excel has, stay below both.
    private const long LargestHeld = 256L << 20;
    private const long LargestSheet = 8L << 30;

    // Bytes to the name of the first element: namespaces take a few thousand.
    private const int LongestHead = 1 << 20;

    // The first element of a sheet.
    private const string Sheet = "worksheet";

    // XFD1048576.
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    /// <summary>Checks every part of a workbook that is read, by unpacking it.</summary>
    /// <param name="file">The workbook; it is at its beginning afterwards.</param>
    /// <param name="source">What messages call it.</param>
    /// <returns>Whether a sheet has cells whose formula failed.</returns>
    public static bool Check(FileStream file, string source)
    {
        bool hasErrors = false;
        using (var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                hasErrors |= Check(entry, $"`{source}`: {entry.FullName}");
            }
        }
        file.Position = 0;
        return hasErrors;
    }

    /// <summary>Whether a part of a workbook is a sheet.</summary>
    public static bool IsSheet(ZipArchiveEntry entry) => RootOf(entry) == Sheet;

    /// <summary>Checks the size of a sheet; the reader makes room for a row of it.</summary>
    /// <param name="sheet">The reader at the beginning of the sheet.</param>
    /// <param name="source">What messages call the workbook.</param>
    public static void Check(IExcelDataReader sheet, string source)
    {
        if (sheet.FieldCount > MostColumns || sheet.RowCount > MostRows)
        {
            throw TooLarge($"`{source}`: the sheet {sheet.Name}");
        }
    }

    private static bool Check(ZipArchiveEntry entry, string place)
    {
        // By content, not by name: relationships give a part any name. Pictures, pivot tables and the like are not read.
        switch (RootOf(entry))
        {
            case Sheet:
                return Scan(entry, LargestSheet, isSheet: true, place);
            case "workbook" or "sst" or "styleSheet" or "Relationships":
                return Scan(entry, LargestHeld, isSheet: false, place);
            default:
                RefuseLargeBinary(entry, place);
                return false;
        }
    }

    /// <summary>Name of the first element of a part; <see langword="null"/> where it is not an XML.</summary>
    private static string? RootOf(ZipArchiveEntry entry)
    {
        var settings = new XmlReaderSettings
        {
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = LongestHead,
        };
        try
        {
            using Stream part = entry.Open();
            using var xml = XmlReader.Create(part, settings);
            return xml.MoveToContent() == XmlNodeType.Element ? xml.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool Scan(ZipArchiveEntry entry, long largest, bool isSheet, string place)
    {
        using Stream part = entry.Open();
        byte[] buffer = new byte[1 << 16];
        var content = new XlsxPartGuard();
        var errors = new XlsxErrorCells();
        bool hasErrors = false;
        long total = 0;
        for (int read; (read = part.Read(buffer)) > 0;)
        {
            total += read;
            if (total > largest || !content.Accepts(buffer.AsSpan(0, read), countsTags: isSheet))
            {
                throw TooLarge(place);
            }
            hasErrors |= isSheet && errors.Take(buffer.AsSpan(0, read), null) > 0;
        }
        return hasErrors;
    }

    // Parts of the binary form of workbooks have no element, and neither have XML parts with an endless head. No more of any is
    // unpacked than of the others.
    private static void RefuseLargeBinary(ZipArchiveEntry entry, string place)
    {
        using Stream part = entry.Open();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read; (read = part.Read(buffer)) > 0 && total <= LargestHeld;)
        {
            total += read;
        }
        if (total > LargestHeld)
        {
            throw TooLarge(place);
        }
    }

    private static ToolException TooLarge(string place) => ToolException.File($"{place} has more than a workbook can hold.");
}
