using System.Globalization;

namespace Oligo.Cli.SelfTesting;

/// <summary>Numbers of published tables.</summary>
internal static class VectorNumber
{
    public static decimal Read(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>One text for a number, whatever zeros it was printed with.</summary>
    public static string Write(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A cell of a table in that text; empty cells stay empty.</summary>
    public static string Normalise(string cell) => cell.Length == 0 ? "" : Write(Read(cell));
}
