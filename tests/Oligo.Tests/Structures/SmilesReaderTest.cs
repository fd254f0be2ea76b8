using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Structures;
using Xunit;

namespace Oligo.Tests.Structures;

/// <summary>Structures of compounds that anyone can look up: formulas, aromatic rings, labels R and S.</summary>
public sealed class SmilesReaderTest
{
    // Formulas of the compounds as in any handbook.
    [Theory]
    [InlineData("O", "H2O")]
    [InlineData("CCO", "C2H6O")]
    [InlineData("[NH4+]", "H4N")]
    [InlineData("C#N", "CHN")]
    [InlineData("CC(=O)Oc1ccccc1C(=O)O", "C9H8O4")]
    [InlineData("Cn1cnc2c1c(=O)n(C)c(=O)n2C", "C8H10N4O2")]
    [InlineData("c1ccc2ccccc2c1", "C10H8")]
    [InlineData("c1cc[nH]c1", "C4H5N")]
    [InlineData("c1ccoc1", "C4H4O")]
    [InlineData("c1ccsc1", "C4H4S")]
    [InlineData("c1ccncc1", "C5H5N")]
    [InlineData("O=C(O)CCCC[C@@H]1SC[C@@H]2NC(=O)N[C@@H]21", "C10H16N2O3S")]
    [InlineData("OCC1OC(O)C(O)C(O)C1O", "C6H12O6")]
    [InlineData("CS(C)(=O)=O", "C2H6O2S")]
    [InlineData("OP(=O)(O)O", "H3O4P")]
    [InlineData("ClC(Cl)(Cl)Br", "CBrCl3")]
    [InlineData("C1CC2CC1CC2", "C7H12")]
    [InlineData("C%10CC%10", "C3H6")]
    [InlineData("[Na+].[Cl-]", "ClNa")]
    public void Formula_is_that_of_the_compound(string smiles, string formula) =>
        SmilesReader.Parse(smiles).ToFormula().Should().Be(MolecularFormula.Parse(formula));

    /// <summary>The first layer of an InChI is the formula: made by InChI from the same SMILES.</summary>
    [Fact]
    public void Formula_is_that_of_the_InChI_of_the_same_structure()
    {
        Dictionary<string, string> inchis = TestData.Read("inchikeys.tsv").ToDictionary(row => row["id"], row => row["inchi"]);
        foreach (TestData.Row row in TestData.Read("structures.tsv").Where(row => row["form"] == "acid"))
        {
            SmilesReader.Parse(row["smiles"]).ToFormula().Should().Be(MolecularFormula.Parse(inchis[row["id"]].Split('/')[1]), row["id"]);
        }
    }

    // Labels from the names of the compounds: L-amino acids are S but for cysteine, D-glyceraldehyde is R, L-lactic acid S.
    [Theory]
    [InlineData("N[C@@H](C)C(=O)O", "S")]
    [InlineData("N[C@H](C)C(=O)O", "R")]
    [InlineData("N[C@@H](CS)C(=O)O", "R")]
    [InlineData("N[C@@H](CO)C(=O)O", "S")]
    [InlineData("C([C@H](C=O)O)O", "R")]
    [InlineData("C[C@@H](C(=O)O)O", "S")]
    [InlineData("F[C@](Cl)(Br)I", "S")]
    // Thymidine (2R,4S,5R), its mirror image (2S,4R,5S), adenosine (2R,3R,4S,5R); in the order of the text.
    [InlineData("Cc1cn([C@H]2C[C@H](O)[C@@H](CO)O2)c(=O)[nH]c1=O", "RSR")]
    [InlineData("Cc1cn([C@@H]2C[C@@H](O)[C@H](CO)O2)c(=O)[nH]c1=O", "SRS")]
    [InlineData("OC[C@H]1O[C@@H](n3cnc4c(N)ncnc43)[C@H](O)[C@@H]1O", "RRRS")]
    // (S)- and (R)-glycol nucleic acid.
    [InlineData("Cc1cn(C[C@H](O)CO)c(=O)[nH]c1=O", "S")]
    [InlineData("Cc1cn(C[C@@H](O)CO)c(=O)[nH]c1=O", "R")]
    // Biotin (3aS,4S,6aR), in the order of the text: 4, 6a, 3a.
    [InlineData("O=C(O)CCCC[C@@H]1SC[C@@H]2NC(=O)N[C@@H]21", "SRS")]
    public void Centres_have_the_labels_of_the_name(string smiles, string labels) => LabelsOf(smiles).Should().Be(labels);

    [Theory]
    [InlineData("c1ccccc1", 3)]
    [InlineData("c1ccc2ccccc2c1", 5)]
    [InlineData("c1cc[nH]c1", 2)]
    [InlineData("c1ccncc1", 3)]
    [InlineData("Nc1ncnc2[nH]cnc12", 4)]
    [InlineData("O=c1cc[nH]c(=O)[nH]1", 3)]
    [InlineData("c1ccc2[nH]ccc2c1", 4)]
    [InlineData("C[n+]1ccccc1", 3)]
    public void Aromatic_rings_have_their_double_bonds(string smiles, int doubleBonds)
    {
        MolecularGraph graph = SmilesReader.Parse(smiles);
        MolecularFormula before = graph.ToFormula();
        Kekulization.Apply(graph);
        graph.Bonds.Count(bond => bond.Order == 2).Should().Be(doubleBonds);
        graph.ToFormula().Should().Be(before);
        graph.Bonds.Should().NotContain(bond => bond.IsAromatic);
    }

    /// <summary>Adenine and pyrrole without their NH, and a ring of five carbons, have no alternating double bonds.</summary>
    [Theory]
    [InlineData("n1cnc2c(N)ncnc12")]
    [InlineData("c1ccnc1")]
    [InlineData("c1cccc1")]
    public void Rings_that_lack_a_hydrogen_are_refused(string smiles) =>
        FluentActions.Invoking(() => Kekulization.Apply(SmilesReader.Parse(smiles))).Should().Throw<InvalidOperationException>();

    /// <summary>Two ways to write fumaric and maleic acid: strokes mean the same wherever they stand.</summary>
    [Theory]
    [InlineData("OC(=O)/C=C/C(=O)O", false)]
    [InlineData("OC(=O)\\C=C\\C(=O)O", false)]
    [InlineData("C(\\C(=O)O)=C/C(=O)O", false)]
    [InlineData("OC(=O)/C=C\\C(=O)O", true)]
    [InlineData("C(/C(=O)O)=C/C(=O)O", true)]
    public void Strokes_state_the_geometry_of_a_double_bond(string smiles, bool isCis)
    {
        MolecularGraph graph = SmilesReader.Parse(smiles);
        GraphBond bond = graph.Bonds.Single(bond => bond.Stereo is not null);
        bond.Stereo!.Value.IsCis.Should().Be(isCis);
        SmilesReader.Parse(SmilesWriter.Write(graph)!).Bonds.Single(again => again.Stereo is not null).Stereo!.Value.IsCis.Should()
            .Be(isCis);
    }

    /// <summary>A path of atoms of which each is bound to one that comes as many atoms later: all these rings are open in the middle.</summary>
    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void More_rings_than_have_numbers_are_not_written(int rings, bool isWritten)
    {
        var graph = new MolecularGraph();
        for (int i = 0; i < 2 * rings; i++)
        {
            graph.AddAtom(new GraphAtom { Element = Element.Carbon });
            if (i > 0)
            {
                graph.AddBond(i - 1, i);
            }
        }
        for (int i = 0; i < rings; i++)
        {
            graph.AddBond(i, rings + i);
        }
        (SmilesWriter.Write(graph) is not null).Should().Be(isWritten);
    }

    /// <summary>Writing and reading keeps atoms, bonds and labels.</summary>
    [Fact]
    public void Written_structures_are_read_as_themselves()
    {
        foreach (TestData.Row row in TestData.Read("structures.tsv"))
        {
            MolecularGraph graph = SmilesReader.Parse(row["smiles"]);
            string written = SmilesWriter.Write(graph)!;
            MolecularGraph again = SmilesReader.Parse(written);
            again.ToFormula().Should().Be(graph.ToFormula(), row["id"]);
            again.Bonds.Count.Should().Be(graph.Bonds.Count, row["id"]);
            SmilesWriter.Write(again).Should().Be(written, row["id"]);
            if (graph.Atoms.Count < 60)
            {
                LabelsOf(written).Order().Should().Equal(LabelsOf(row["smiles"]).Order(), row["id"]);
            }
        }
    }

    private static string LabelsOf(string smiles)
    {
        MolecularGraph graph = SmilesReader.Parse(smiles);
        Kekulization.Apply(graph);
        var cip = new CipOrder(graph);
        return string.Concat(Enumerable.Range(0, graph.Atoms.Count)
            .Where(atom => graph.Atoms[atom].Stereo is not null).Select(atom => LabelOf(graph, cip, atom)));
    }

    private static string LabelOf(MolecularGraph graph, CipOrder cip, int atom)
    {
        int[] ranked = cip.Rank(atom) ?? throw new InvalidOperationException("two neighbours are alike");
        int[] four = ranked.Length == 3 ? [.. ranked, MolecularGraph.Hydrogen] : ranked;
        // Seen from the lowest, the three highest of an R centre run counter-clockwise.
        return Permutation.IsEven([four[3], four[0], four[1], four[2]], graph.Atoms[atom].Stereo!) ? "R" : "S";
    }
}
