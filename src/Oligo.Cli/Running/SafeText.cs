using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Oligo.Cli.Running;

/// <summary>
/// Text of an input that may not be text: bytes that are not UTF-8 are shown as <c>\xE9</c>, so that a table of them is valid and
/// nothing is hidden.
/// </summary>
internal static class SafeText
{
    // Where a reader has decoded the text already, its mark for bytes that are lost.
    private const char Lost = '\uFFFF';

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes).Replace(Lost, '\uFFFD');
        }
        var text = new StringBuilder();
        while (!bytes.IsEmpty)
        {
            bool isText = Rune.DecodeFromUtf8(bytes, out Rune rune, out int size) == System.Buffers.OperationStatus.Done;
            foreach (byte lost in isText ? [] : bytes[..size])
            {
                text.Append(CultureInfo.InvariantCulture, $"\\x{lost:X2}");
            }
            text.Append(isText ? rune.ToString() : "");
            bytes = bytes[size..];
        }
        return text.ToString();
    }
}
