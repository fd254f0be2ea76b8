namespace Oligo.Cli.Input;

/// <summary>
/// Looks at the bytes of a part of a workbook for what the reader would have to hold at once: a text, or the cells of a row.
/// </summary>
internal struct XlsxPartGuard
{
    // Excel's longest cell has 32,767 characters; a character that is escaped takes a few bytes, and so do phonetic runs.
    private const int LongestText = 1 << 20;

    // Excel's last column is the 16,384th; a cell has four tags, or some more where its text has runs.
    private const int MostTagsInRow = 1 << 20;

    private long _length;
    private long _tags;
    private bool _inName;
    private int _matched;

    private static ReadOnlySpan<byte> Row => "row"u8;

    /// <summary>Looks at the next bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="countsTags">Whether tags between rows are counted: of a sheet, which is read row by row.</param>
    /// <returns>Whether there is nothing wrong with them.</returns>
    public bool Accepts(ReadOnlySpan<byte> bytes, bool countsTags)
    {
        foreach (byte b in bytes)
        {
            if (b is (byte)'<' or (byte)'>')
            {
                EndName();
                _inName = b == '<';
                _matched = 0;
                _length = 0;
                _tags += b == '<' ? 1 : 0;
            }
            else if (++_length > LongestText)
            {
                return false;
            }
            else if (_inName)
            {
                Match(b);
            }
            if (countsTags && _tags > MostTagsInRow)
            {
                return false;
            }
        }
        return true;
    }

    private void Match(byte b)
    {
        switch (b)
        {
            // The name begins after a prefix.
            case (byte)':':
                _matched = 0;
                break;
            case (byte)' ' or (byte)'/' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                EndName();
                break;
            default:
                _matched = _matched >= 0 && _matched < Row.Length && b == Row[_matched] ? _matched + 1 : -1;
                break;
        }
    }

    private void EndName()
    {
        _tags = _inName && _matched == Row.Length ? 0 : _tags;
        _inName = false;
    }
}
