using System.Text;
using System.Text.Json;

namespace Oligo.Text;

/// <summary>Where and why the JSON parser gave up, in characters and words of ours.</summary>
internal static class JsonFault
{
    /// <summary>0-based index of the character at which a text stops being JSON: the parser counts lines and the bytes in them.</summary>
    public static int IndexOf(string text, JsonException fault)
    {
        int at = 0;
        for (long left = fault.LineNumber ?? 0; left > 0; left--)
        {
            at = text.IndexOf('\n', at) + 1;
        }
        for (long bytes = fault.BytePositionInLine ?? 0; at < text.Length && bytes > 0;)
        {
            int length = TypographicText.CharacterLength(text, at);
            bytes -= Encoding.UTF8.GetByteCount(text.AsSpan(at, length));
            at += length;
        }
        return at;
    }

    /// <summary>The parser's sentence without the place that ends it.</summary>
    public static string Reason(JsonException fault)
    {
        int place = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? fault.Message : fault.Message[..place]).TrimEnd('.');
    }
}
