using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Views;

/// <summary>The columns of <c>oligo catalog</c>.</summary>
internal static class CatalogColumns
{
    private const string Dalton = "Da";

    private static readonly string[] s_usual = ["name", "synonyms", "class", "target", "formula_free_acid"];

    /// <summary>All columns.</summary>
    public static ColumnSet<Drug> All { get; } = new(
        [
            new("name", ColumnType.Text, "Name", (drug, cells) => cells.Add(drug.Name)) { IsRequired = true },
            new("synonyms", ColumnType.List, "Other names, codes and trade names", (drug, cells) => cells.Add(drug.Synonyms)),
            Text("class", "Class of the molecule, such as gapmer or siRNA", drug => drug.Class),
            Text("target", "What it binds", drug => drug.Target),
            Text("mechanism", "How it acts", drug => drug.Mechanism),
            Text("formula_free_acid", "Formula of the free acid; empty where positions are not published", drug =>
                drug.Molecule?.Formula.ToString()),
            OfMolecule("monoisotopic_da", "Monoisotopic mass; none for a mixture of lengths", MassColumns.MonoisotopicDecimals, molecule =>
                molecule.IsPolydisperse ? null : molecule.MonoisotopicMass.Daltons),
            OfMolecule("average_da", "Average mass of the free acid", MassColumns.AverageDecimals, molecule =>
                molecule.GetAverageMass(AtomicWeights.Current).Value.Daltons),
            Text("notation", "Canonical notation (the Ionis form)", drug => drug.Molecule?.ToString()),
            new("sequences", ColumnType.List, "Bases, where positions are not published; sense first", (drug, cells) =>
                cells.Add(drug.Sequences)),
            Text("published_formula", "Formula that was published", drug => drug.PublishedFormula?.ToString()),
            Text("published_form", "Form of the published formula", drug => drug.PublishedForm),
            Text("published_average_da", "Average mass that was published, with its digits", drug => drug.PublishedAverageMass?.ToString()),
            Text("inchikey", "InChIKey that was published", drug => drug.InChIKey),
            Text("inchi", "InChI that was published", drug => drug.InChI),
            new("identifiers", ColumnType.List, "Identifiers of registries", (drug, cells) =>
                cells.Add(drug.Identifiers.Select(identifier => identifier.ToString()))),
            new("facts", ColumnType.List, "Pharmacokinetics, metabolism and resistance that were published", (drug, cells) =>
                cells.Add(drug.Facts.Select(fact => $"{fact} ({fact.Source})"))),
            Text("evidence", "What supports the entry", drug => drug.EvidenceInWords),
            Text("comment", "Remarks", drug => drug.Comment),
            Text("source", "Where the entry comes from", drug => drug.Source),
        ],
        (column, _) => s_usual.Contains(column.Name));

    private static RecordColumn<Drug> Text(string name, string description, Func<Drug, string?> say) =>
        new(name, ColumnType.Text, description, (drug, cells) => cells.Add(say(drug) ?? ""));

    private static RecordColumn<Drug> OfMolecule(string name, string description, int decimals, Func<NucleicAcid, decimal?> mass) =>
        new(name, ColumnType.Number, description, (drug, cells) =>
        {
            if (drug.Molecule is { } molecule && mass(molecule) is { } daltons)
            {
                cells.Add(daltons, decimals);
                return;
            }
            cells.AddNothing();
        })
        { Unit = Dalton, Decimals = decimals };
}
