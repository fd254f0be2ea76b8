using System.Globalization;
using System.Text.RegularExpressions;

namespace Oligo.Cli.Tables;

/// <summary>
/// Text of a workbook: characters that XML cannot hold are written as <c>_x001F_</c> (ECMA-376, ST_Xstring), and a text that looks
/// like that is not misread.
/// </summary>
internal static partial class SheetText
{
    public static string Escape(string text) =>
        Unwritable().IsMatch(text) ? Unwritable().Replace(text, match => match.Value[0] == '_' ? "_x005F_" : Code(match.Value[0])) : text;

    private static string Code(char letter) => string.Create(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");

    [GeneratedRegex(
        "[\\u0000-\\u0008\\u000B\\u000C\\u000D\\u000E-\\u001F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Unwritable();
}
