using System.Globalization;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;

namespace Oligo.Cli.SelfTesting;

/// <summary>Formulas and masses of monomers, drugs and strands against published ones.</summary>
internal static class MoleculeVectors
{
    // Two averages that were rounded to a thousandth of a dalton, residue by residue.
    private const decimal PrintedMass = 0.0011m;

    public static IEnumerable<VectorCheck> Monomers(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows)
        {
            MonomerLibrary library = MonomerLibrary.Default;
            Monomer? monomer = row["kind"] switch
            {
                "base" => library.Bases.Find(row["symbol"]),
                "sugar" => library.Sugars.Find(row["symbol"]),
                "linkage" => library.Linkages.Find(row["symbol"]),
                _ => library.Groups.Find(row["symbol"]),
            };
            yield return new($"{row["kind"]} {row["symbol"]}", row["formula"], monomer is null ? "" : FormulaOf(monomer).ToString());
        }
    }

    /// <summary>
    /// As published tables count: bases and sugars are the free compounds, linkages add their increment, groups what they add to a
    /// terminal hydroxyl, directly or through a phosphodiester.
    /// </summary>
    private static MolecularFormula FormulaOf(Monomer monomer) => monomer switch
    {
        Linkage linkage => linkage.Increment,
        Group { Places: var places } group when (places & GroupPlaces.End) != 0 => group.Formula - group.BondLoss,
        Group group => group.Formula + Linkage.Phosphodiester.Increment,
        _ => monomer.Formula,
    };

    public static IEnumerable<VectorCheck> Catalogue(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows)
        {
            string name = row["name"];
            Drug? drug = DrugCatalog.Default.Find(name);
            if (drug?.PublishedFormula is not null && drug is { Molecule: { } published, PublishedSalt: { } salt })
            {
                yield return new(name + ", published", row["published"], published.GetFormula(salt).ToString());
            }
            if (row["free_acid"].Length == 0)
            {
                continue;
            }
            NucleicAcid? molecule = drug?.Molecule;
            string sodium = row["sodium"].Length == 0 ? row["free_acid"] : row["sodium"];
            yield return new(name, row["free_acid"], molecule?.Formula.ToString() ?? "");
            yield return new(name + ", sodium", sodium, molecule?.GetFormula(Salt.Full(CounterIon.Sodium)).ToString() ?? "");
            yield return new(name + ", protons", row["acidic_protons"],
                molecule?.AcidicProtons.ToString(CultureInfo.InvariantCulture) ?? "");
        }
    }

    public static IEnumerable<VectorCheck> Masses(VectorTable table)
    {
        foreach (VectorTable.Row row in table.Rows)
        {
            string name = row["name"];
            // The spacer of the table's own has a row here.
            string text = row["notation"].Replace("{GLY}", "{Gly}", StringComparison.Ordinal);
            Notations.Find(row["dialect"].Split(' ')[0])!.Read(text).TryGetValue(out NucleicAcid? molecule);
            MolecularFormula? sodium = molecule?.GetFormula(Salt.Full(CounterIon.Sodium));
            yield return new(name, row["free_acid_formula"], molecule?.Formula.ToString() ?? "");
            yield return new(name + ", sodium", row["sodium_formula"], sodium?.ToString() ?? "");
            yield return Mass(name + ", average", row["average_free_acid_da"], molecule?.Formula);
            yield return Mass(name + ", sodium, average", row["average_sodium_da"], sodium);
        }
    }

    private static VectorCheck Mass(string id, string printed, MolecularFormula? formula) =>
        new(id, printed, VectorNumber.Write(formula?.GetAverageMass().Value.Daltons ?? 0)) { Tolerance = PrintedMass };
}
