using System.Collections.Immutable;
using System.Globalization;
using Oligo.Catalog;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>
/// Names and identifiers of the catalogue in place of notations, with or without the salt: <c>mipomersen</c>, <c>mipomersen
/// sodium</c>.
/// </summary>
internal static class CatalogNames
{
    // "nonadecasodium salt", "free acid salt": no salt form has more words.
    private const int MostSaltWords = 3;

    /// <summary>The drug of a name; its salt does not matter, the molecule is always that of the acid.</summary>
    public static Drug? Find(string name) => DrugCatalog.Default.Find(name) ?? FindSalt(name.Trim());

    /// <summary>The drug that a cell or line of a file names. A bare number is none: it may count anything.</summary>
    public static Drug? FindInRow(string text)
    {
        string name = text.Trim();
        return name.Length == 0 || name.All(char.IsAsciiDigit) ? null : Find(name);
    }

    /// <summary>The molecule of a drug in a library, or the error that says why there is none, on the text that named it.</summary>
    public static ParseResult<NucleicAcid> Read(Drug drug, string text, MonomerLibrary library)
    {
        ParseResult<NucleicAcid> known = drug.ReadMolecule();
        if (!known.Success)
        {
            ImmutableArray<Diagnostic> errors =
            [
                .. known.Diagnostics.Select(error =>
                    new Diagnostic(error.Descriptor, new SourceSpan(0, text.Length), [drug.Name], error.Hint)),
            ];
            return new ParseResult<NucleicAcid>(text, null, errors);
        }
        return library == MonomerLibrary.Default ? known : Notations.Ionis.Read(known.Input, new NotationOptions { Library = library });
    }

    /// <summary>How many rows were read by name, in words.</summary>
    public static string Count(long rows) => string.Create(
        CultureInfo.InvariantCulture, $"{rows} {(rows == 1 ? "row" : "rows")} read by name from the catalogue");

    private static Drug? FindSalt(string name)
    {
        int end = name.Length;
        for (int words = 0; words < MostSaltWords && (end = name.LastIndexOf(' ', Math.Max(end - 1, 0))) > 0; words++)
        {
            if (IsSalt(name[(end + 1)..]) && DrugCatalog.Default.Find(name[..end]) is { } drug)
            {
                return drug;
            }
        }
        return null;
    }

    private static bool IsSalt(string words)
    {
        const string Salt = " salt";
        // Parentheses may be those of the name of an ion: iron(III).
        string form = words.StartsWith('(') ? words.Trim('(', ')') : words;
        return Chemistry.Salt.TryParse(form.EndsWith(Salt, StringComparison.OrdinalIgnoreCase) ? form[..^Salt.Length] : form, out _);
    }
}
