namespace Oligo.Fuzz.Inputs;

/// <summary>Monomer files: tables and JSON.</summary>
internal static class MonomerTexts
{
    public static IEnumerable<string> All() => TestTexts.Column("monomer-file-errors.tsv", "text");
}
