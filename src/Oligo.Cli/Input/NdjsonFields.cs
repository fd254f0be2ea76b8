using System.Text;
using System.Text.Json;

namespace Oligo.Cli.Input;

/// <summary>The names of the fields of NDJSON, of which any object may lack some.</summary>
internal static class NdjsonFields
{
    /// <summary>Reads the names in the first objects, as many as a block holds, in the order of their first appearance.</summary>
    /// <param name="bytes">The lines from the beginning.</param>
    /// <param name="isFile">
    /// Whether the bytes are there already; of others no more lines are waited for than the wanted fields need.
    /// </param>
    /// <param name="wanted">The fields that are wanted.</param>
    /// <param name="whole">The bytes from the beginning once more.</param>
    public static IReadOnlyList<string> ReadNames(Stream bytes, bool isFile, ColumnNames wanted, out Stream whole)
    {
        byte[] head = new byte[RowBlock.InitialCapacity];
        int length = 0;
        for (int read = 1; read > 0 && length < head.Length && (isFile || !AreIn(head.AsSpan(0, length), wanted)); length += read)
        {
            read = bytes.Read(head, length, head.Length - length);
        }
        whole = new PrefixedStream(head[..length], bytes);
        return NamesIn(head.AsSpan(0, length));
    }

    private static bool AreIn(ReadOnlySpan<byte> bytes, ColumnNames wanted) =>
        bytes.LastIndexOf((byte)'\n') is >= 0 and var end && wanted.AreIn(NamesIn(bytes[..end]));

    /// <summary>The names in the objects of lines, in the order of their first appearance.</summary>
    public static IReadOnlyList<string> NamesIn(ReadOnlySpan<byte> lines)
    {
        var names = new ColumnUnion();
        while (!lines.IsEmpty)
        {
            int end = lines.IndexOfAny((byte)'\n', (byte)'\r');
            names.Add(NamesOf(end < 0 ? lines : lines[..end]));
            lines = end < 0 ? [] : lines[(end + 1)..];
        }
        return names.Names;
    }

    // A line that is cut off, or not an object, gives the names before its fault: its row is reported when it is read.
    private static List<string> NamesOf(ReadOnlySpan<byte> line)
    {
        var names = new List<string>();
        try
        {
            var json = new Utf8JsonReader(line);
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                names.Add(json.GetString()!);
                json.Read();
                json.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or DecoderFallbackException)
        {
        }
        return names;
    }
}
