using Oligo.Catalog;
using Oligo.Cli.Input;
using Oligo.Notation;
using Oligo.Verification;

namespace Oligo.Cli.Running;

/// <summary>Compares the molecules of rows with a second notation of each, in a further column.</summary>
/// <param name="reading">How the second notation is read.</param>
internal sealed class SecondNotation(InputOptions reading)
{
    /// <summary>What the command calls the column.</summary>
    public const string Key = "against";

    private const string InChIPrefix = "InChI=";

    /// <summary>The second notation of a row; empty where the cell is.</summary>
    public static string TextOf(InputRow row) => row.Others.TryGetValue(Key, out string? cell) ? cell.Trim() : "";

    /// <summary>Compares a molecule with the second notation of its row.</summary>
    public MoleculeComparison Compare(NucleicAcid molecule, InputRow row)
    {
        string text = TextOf(row);
        if (text.Length == 0)
        {
            return MoleculeComparison.NotCompared("its cell is empty");
        }
        if (InChIKey.IsKey(text) || text.StartsWith(InChIPrefix, StringComparison.Ordinal))
        {
            return CompareIdentifier(molecule, text);
        }
        RowReading read = reading.Read(new InputRow("", false, text, null, null));
        if (read.Result.TryGetValue(out NucleicAcid? second) && (read.Detected ?? reading.Dialect) is not { StatesAtoms: true })
        {
            return MoleculeComparison.Create(molecule, second);
        }
        if (second is not null || reading.Dialect is { StatesAtoms: true } || (reading.Dialect is null && MayBeSmiles(text)))
        {
            MoleculeComparison comparison = MoleculeComparison.CreateFromSmiles(molecule, text, reading.Notation.Library);
            if (reading.Dialect is not null || comparison.Match != MoleculeMatch.NotCompared)
            {
                return comparison;
            }
        }
        string form = reading.Dialect is null ? "" : $" as {reading.Dialect.Name}";
        return MoleculeComparison.NotCompared($"it cannot be read{form}: {read.Result.Errors.First().Message}");
    }

    /// <summary>Whether a text that no dialect reads is perhaps a structure: in one word, with a double bond or a configuration.</summary>
    private static bool MayBeSmiles(string text) => text.AsSpan().ContainsAny('=', '@') && !text.Any(char.IsWhiteSpace);

    /// <summary>An identifier is known of the drugs of the catalogue only.</summary>
    private static MoleculeComparison CompareIdentifier(NucleicAcid molecule, string text)
    {
        string? key = InChIKey.IsKey(text) ? text : InChIKey.FromInChI(text).TryGetValue(out string? made) ? made : null;
        Drug? stated = key is null ? null
            : DrugCatalog.Default.All.FirstOrDefault(drug => drug.InChIKey == key && drug.Molecule is not null);
        if (stated is not null)
        {
            return MoleculeComparison.Create(molecule, stated.Molecule!);
        }
        Drug? known = DrugCatalog.Default.All.FirstOrDefault(drug => drug.InChIKey is not null && molecule.Equals(drug.Molecule));
        return MoleculeComparison.CreateFromInChI(molecule, text, known?.InChIKey);
    }
}
