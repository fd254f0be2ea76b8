using System.Text;

namespace Oligo.Cli.Input;

/// <summary>Spaces at the ends of a line of UTF-8, in the sense of <see cref="string.Trim()"/>.</summary>
internal static class Utf8Line
{
    public static bool IsBlank(ReadOnlySpan<byte> line)
    {
        // Most lines begin with a letter.
        if (line.Length > 0 && line[0] is > (byte)' ' and < 0x7F)
        {
            return false;
        }
        (int start, int length) = Trim(line);
        return length == 0 && start == line.Length;
    }

    /// <summary>Start and length of what is left between the spaces.</summary>
    public static (int Start, int Length) Trim(ReadOnlySpan<byte> line)
    {
        int start = 0;
        while (start < line.Length && Rune.DecodeFromUtf8(line[start..], out Rune rune, out int size) == System.Buffers.OperationStatus.Done
            && Rune.IsWhiteSpace(rune))
        {
            start += size;
        }
        int end = line.Length;
        while (end > start && Rune.DecodeLastFromUtf8(line[start..end], out Rune rune, out int size) == System.Buffers.OperationStatus.Done
            && Rune.IsWhiteSpace(rune))
        {
            end -= size;
        }
        return (start, end - start);
    }
}
