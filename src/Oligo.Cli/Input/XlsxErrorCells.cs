using System.IO.Compression;

namespace Oligo.Cli.Input;

/// <summary>
/// Cells of a sheet whose formula failed (<c>t="e"</c>). The reader takes them for empty ones, so that a value that is not there would
/// pass for one that nobody stated: they are made texts (<c>t="str"</c>), which say what the spreadsheet shows, such as <c>#N/A</c>.
/// </summary>
internal struct XlsxErrorCells
{
    // What is found of ` t="e"` in a tag; after it comes the quote again.
    private enum Place
    {
        Content,
        Tag,
        Gap,
        Name,
        Equals,
        Value,
        Error,
        Quoted,
    }

    private Place _place;
    private byte _quote;

    /// <summary>Looks at the next bytes of a sheet.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="output">Takes the bytes with texts in place of errors; <see langword="null"/> to look only.</param>
    /// <returns>How many cells with errors begin in them.</returns>
    public int Take(ReadOnlySpan<byte> bytes, Stream? output)
    {
        int found = 0;
        int written = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (_place == Place.Error)
            {
                bool isError = b == _quote;
                found += isError ? 1 : 0;
                // The letter is held back until it is known what it ends.
                output?.Write(isError ? "str"u8 : "e"u8);
                written = i;
                _place = isError ? Place.Tag : Place.Quoted;
                continue;
            }
            Place before = _place;
            _place = Next(before, b);
            if (_place == Place.Error)
            {
                output?.Write(bytes[written..i]);
                written = i + 1;
            }
        }
        output?.Write(bytes[written..]);
        return found;
    }

    /// <summary>A copy of a workbook in which cells with errors are texts, in a file that is gone once it is closed.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="isSheet">Whether a part is a sheet.</param>
    public static FileStream Copy(FileStream file, Func<ZipArchiveEntry, bool> isSheet)
    {
        var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        });
        using (var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        using (var texts = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            byte[] buffer = new byte[1 << 16];
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                bool changes = isSheet(entry);
                using Stream part = entry.Open();
                using Stream to = texts.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                var cells = new XlsxErrorCells();
                for (int read; (read = part.Read(buffer)) > 0;)
                {
                    if (changes)
                    {
                        cells.Take(buffer.AsSpan(0, read), to);
                    }
                    else
                    {
                        to.Write(buffer, 0, read);
                    }
                }
            }
        }
        copy.Position = 0;
        return copy;
    }

    private Place Next(Place place, byte b)
    {
        switch (place)
        {
            case Place.Content:
                return b == '<' ? Place.Tag : Place.Content;
            case Place.Quoted or Place.Value when b == _quote:
                return Place.Tag;
            case Place.Value:
                return b == 'e' ? Place.Error : Place.Quoted;
            case Place.Quoted:
                return Place.Quoted;
        }
        if (b is (byte)'"' or (byte)'\'')
        {
            _quote = b;
            return place == Place.Equals ? Place.Value : Place.Quoted;
        }
        return (place, b) switch
        {
            (_, (byte)'>') => Place.Content,
            (_, (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') => Place.Gap,
            (Place.Gap, (byte)'t') => Place.Name,
            (Place.Name, (byte)'=') => Place.Equals,
            _ => Place.Tag,
        };
    }
}
