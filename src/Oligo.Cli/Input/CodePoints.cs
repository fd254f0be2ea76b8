using System.Text;

namespace Oligo.Cli.Input;

/// <summary>Columns as people count them.</summary>
internal static class CodePoints
{
    /// <summary>1-based column, in code points, of the character after a text.</summary>
    public static int ColumnAfter(ReadOnlySpan<char> text)
    {
        int column = 1;
        foreach (Rune _ in text.EnumerateRunes())
        {
            column++;
        }
        return column;
    }
}
