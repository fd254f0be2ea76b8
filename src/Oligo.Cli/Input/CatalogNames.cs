using System.Globalization;
using Oligo.Catalog;

namespace Oligo.Cli.Input;

/// <summary>
/// Names and identifiers of the catalogue in place of notations, with or without the salt: <c>mipomersen</c>, <c>mipomersen
/// sodium</c>.
/// </summary>
internal static class CatalogNames
{
    /// <summary>The drug of a name, and the salt that the name states.</summary>
    public static DrugName? Find(string name) => DrugCatalog.Default.ReadName(name).TryGetValue(out DrugName? found) ? found : null;

    /// <summary>The drug that a cell or line of a file names. A bare number is none: it may count anything.</summary>
    public static DrugName? FindInRow(string text)
    {
        string name = text.Trim();
        return name.Length == 0 || name.All(char.IsAsciiDigit) ? null : Find(name);
    }

    /// <summary>How many rows were read by name, in words.</summary>
    public static string Count(long rows) => string.Create(
        CultureInfo.InvariantCulture, $"{rows} {(rows == 1 ? "row" : "rows")} read by name from the catalogue");
}
