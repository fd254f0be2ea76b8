namespace Oligo.Cli.SelfTesting;

/// <summary>Values of one kind.</summary>
/// <param name="Name">How scripts call it.</param>
/// <param name="Title">What it compares with what.</param>
/// <param name="Tables">The tables that it reads, in the order that <paramref name="Check"/> expects them.</param>
/// <param name="Check">Compares the values of the tables.</param>
internal sealed record VectorGroup(string Name, string Title, string[] Tables, Func<VectorTable[], IEnumerable<VectorCheck>> Check)
{
    /// <summary>All groups, in the order of reports.</summary>
    public static IReadOnlyList<VectorGroup> All { get; } =
    [
        new("isotopes", "isotope masses of AME2020, abundances of two editions", ["isotope-masses.tsv", "isotope-abundances.tsv"],
            tables => [.. ElementVectors.Masses(tables[0]), .. ElementVectors.Abundances(tables[1])]),
        new("weights", "atomic weights, edition by edition; a mass with each", ["atomic-weights.tsv", "edition-masses.tsv"],
            tables => [.. ElementVectors.Weights(tables[0]), .. ElementVectors.EditionMasses(tables[1])]),
        new("monomers", "formulas of bases, sugars, linkages and groups", ["monomers.tsv"],
            tables => MoleculeVectors.Monomers(tables[0])),
        new("catalogue", "formulas of known drugs: published, acid, sodium salt", ["drugs-expected.tsv"],
            tables => MoleculeVectors.Catalogue(tables[0])),
        new("masses", "formulas and average masses of further strands", ["new-molecules.tsv"], tables => MoleculeVectors.Masses(tables[0])),
        new("batches", "the same formulas by the vector code for tables", ["drugs-expected.tsv"],
            tables => BatchVectors.Formulas(tables[0])),
        new("notations", "published texts of each notation", ["dialects.tsv", "helm.tsv", "names.tsv"],
            tables => [.. NotationVectors.Dialects(tables[0]), .. NotationVectors.Helm(tables[1]), .. NotationVectors.Names(tables[2])]),
        new("inputs", "what people typed in public", ["public-cases.tsv"], tables => NotationVectors.PublicCases(tables[0])),
        new("refusals", "faulty texts and the error that each must give", ["parse-negative.tsv"],
            tables => NotationVectors.Refusals(tables[0])),
        new("structures", "structures of others; rings with formula and mass", ["structures.tsv", "rings.tsv"],
            tables => [.. StructureVectors.Strands(tables[0]), .. StructureVectors.Rings(tables[1])]),
        new("inchikeys", "InChIKeys of InChIs", ["inchikeys.tsv"], tables => StructureVectors.InChIKeys(tables[0])),
        new("melting", "melting temperatures of primer3; measured ones", ["tm-oligotm.tsv", "tm-modified.tsv"],
            tables => [.. ThermodynamicsVectors.Temperatures(tables[0]), .. ThermodynamicsVectors.Modified(tables[1])]),
        new("folds", "hairpins and dimers of ntthal", ["structure-ntthal.tsv"], tables => ThermodynamicsVectors.Structures(tables[0])),
        new("optics", "extinction coefficients and nmol per OD", ["extinction-vectors.tsv"],
            tables => ThermodynamicsVectors.Extinctions(tables[0])),
    ];
}
