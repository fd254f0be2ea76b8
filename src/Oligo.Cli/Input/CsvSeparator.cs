using System.Text;

namespace Oligo.Cli.Input;

/// <summary>The separator of a CSV, found in its header: a comma, or what spreadsheets write where the comma is the decimal point.</summary>
internal static class CsvSeparator
{
    // Bytes of a header that are looked at; a longer one has its first names there too.
    private const int MostBytes = 1 << 16;

    private const string Known = ",;\t";

    /// <summary>Finds the separator: the first of the known ones that gives the column of the notation.</summary>
    /// <param name="stream">The bytes of the table.</param>
    /// <param name="columns">The columns that are wanted.</param>
    /// <returns>The separator, a comma where none fits, and the bytes from the beginning.</returns>
    public static (char Separator, Stream Bytes) Find(Stream stream, ColumnNames columns)
    {
        byte[] head = new byte[MostBytes];
        int length = 0;
        for (int read = -1; read != 0 && length < head.Length && !head.AsSpan(0, length).ContainsAny((byte)'\n', (byte)'\r'); length += read)
        {
            read = stream.Read(head, length, head.Length - length);
        }
        int end = head.AsSpan(0, length).IndexOfAny((byte)'\n', (byte)'\r');
        string header = Encoding.UTF8.GetString(head, 0, end < 0 ? length : end);
        char found = Known.FirstOrDefault(separator => columns.AreIn([.. header.Split(separator).Select(name => name.Trim('"'))]), Known[0]);
        return (found, new PrefixedStream(head[..length], stream));
    }

    /// <summary>The separator as messages call it.</summary>
    public static string NameOf(char separator) => separator switch
    {
        ',' => "a comma",
        ';' => "a semicolon",
        _ => "a tab",
    };
}
