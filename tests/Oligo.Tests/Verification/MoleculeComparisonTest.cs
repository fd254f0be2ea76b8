using FluentAssertions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Verification;
using Xunit;

namespace Oligo.Tests.Verification;

/// <summary>Two statements of a molecule: how far they agree follows from what was changed in the second.</summary>
public sealed class MoleculeComparisonTest
{
    private static MoleculeComparison Compare(string first, string second) =>
        MoleculeComparison.Create(NucleicAcid.Parse(first), NucleicAcid.Parse(second));

    private static string SmilesOf(NucleicAcid molecule) => Notations.Smiles.Write(molecule).Text!;

    [Theory]
    [InlineData("Ads Gd", "Ads Gd", MoleculeMatch.Same, "OLG3131: the second notation states the same molecule")]
    [InlineData("Ads Cds Cd", "Ads mCds mCd", MoleculeMatch.Different,
        "OLG3134: the second notation states another molecule: C2H4 more; base at positions 2 and 3: C, not mC")]
    [InlineData("Ads Gd", "Ado Gd", MoleculeMatch.Different,
        "OLG3134: the second notation states another molecule: O more and S less; linkage at position 1: PS, not PO")]
    [InlineData("Aes Gd", "Ams Gd", MoleculeMatch.Different,
        "OLG3134: the second notation states another molecule: C2H4O less; sugar at position 1: MOE, not 2'-OMe")]
    [InlineData("Ads Gd", "{p} Ads Gd", MoleculeMatch.Different,
        "OLG3134: the second notation states another molecule: HO3P more; 5' end: hydroxyl, not {p}")]
    [InlineData("Ads Gd {p}", "Ads Gd", MoleculeMatch.Different,
        "OLG3134: the second notation states another molecule: HO3P less; 3' end: {p}, not hydroxyl")]
    [InlineData("Ado Gdo Td", "Ado Td", MoleculeMatch.Different,
        "OLG3134: the second notation states another molecule: C10H12N5O6P less; length at position 1: 3 nucleotides with Gd there, not " +
        "2 nucleotides")]
    [InlineData("Ado Td", "Ado {dSp}o Td", MoleculeMatch.Different,
        "OLG3134: the second notation states another molecule: C5H9O5P more; length at position 1: 2 nucleotides, not 2 nucleotides with " +
        "{dSp} there")]
    [InlineData("Ado Gd", "Gdo Ad", MoleculeMatch.SameFormula,
        "OLG3133: the second notation has the same formula, but it is not shown to be the same molecule: base at position 1: A, not G; " +
        "base at position 2: G, not A")]
    [InlineData("Aro Gr", "Aro(2-5) Gr", MoleculeMatch.SameFormula,
        "OLG3133: the second notation has the same formula, but it is not shown to be the same molecule: joint at position 1: (3-5), not " +
        "(2-5)")]
    [InlineData("Ak", "A[kR]", MoleculeMatch.OtherStereo,
        "OLG3132: the second notation states the same constitution with other configurations: sugar at position 1: cEt, not (R)-cEt")]
    [InlineData("AdsR Gd", "AdsS Gd", MoleculeMatch.OtherStereo,
        "OLG3132: the second notation states the same constitution with other configurations: configuration at position 1: Rp, not Sp")]
    [InlineData("AdsR Gd", "Ads Gd", MoleculeMatch.OtherStereo,
        "OLG3132: the second notation states the same constitution with other configurations: configuration at position 1: Rp, not not " +
        "stated")]
    [InlineData("Ado Gd", "Ado Gd |0| Cdo Td", MoleculeMatch.Different,
        "OLG3134: the second notation states another molecule: C19H26N5O11P more; strands: 1 strand, not 2 strands")]
    public void Comparison_says_what_differs(string first, string second, MoleculeMatch match, string said)
    {
        MoleculeComparison comparison = Compare(first, second);
        comparison.Match.Should().Be(match);
        comparison.Findings[0].ToString().Should().Be(said);
        NucleicAcid[] molecules = [NucleicAcid.Parse(first), NucleicAcid.Parse(second)];
        (molecules[0].Formula + comparison.FormulaDifference!).Should().Be(molecules[1].Formula);
    }

    [Fact]
    public void Molecule_read_from_its_other_end_is_the_same() =>
        Compare("Ado(3-3) Td", "Tdo(3-3) Ad").Match.Should().Be(MoleculeMatch.Same);

    [Theory]
    [InlineData("Ado Gdo Td", "Ado Cdo Td", 0, 0, false, null)]
    [InlineData("Ado Gdo Td", "Ado Cdo Td", 0, 1, false, "OLG3138: the strands agree, but not how they are arranged: register: 0, not 1")]
    [InlineData("Ado Gdo Td", "Ado Cdo Td", 0, 0, true,
        "OLG3138: the strands agree, but not how they are arranged: order of strands: sense first, not antisense first")]
    public void Arrangement_of_strands_is_no_other_molecule(string sense, string antisense,
        int register, int other, bool swap, string? warning)
    {
        var (one, two) = (Strand.Parse(sense), Strand.Parse(antisense));
        MoleculeComparison comparison = MoleculeComparison.Create(
            new Duplex(one, two, register), swap ? new Duplex(two, one, other) : new Duplex(one, two, other));
        comparison.Match.Should().Be(MoleculeMatch.Same);
        comparison.Findings.Skip(1).Select(found => found.ToString()).Should().Equal(warning is null ? [] : [warning]);
    }

    [Fact]
    public void Difference_in_a_duplex_names_the_strand()
    {
        var sense = Strand.Parse("Ado Gdo Td");
        MoleculeDifference difference = MoleculeComparison.Create(
            new Duplex(sense, Strand.Parse("Ado Cdo Td"), 0), new Duplex(sense, Strand.Parse("Ado mCdo Td"), 0)).Differences.Single();
        difference.ToString().Should().Be("antisense strand, base at position 2: C, not mC");
        difference.Part.Should().Be(MoleculePart.Base);
        difference.Positions.Should().Equal(2);
    }

    /// <summary>A collection in which the SMILES of some rows is wrong: what RDKit counts in them is what differs here.</summary>
    [Fact]
    public void Wrong_structures_of_a_collection_are_found()
    {
        foreach (TestData.Row row in TestData.Read("oligogym-smiles.tsv"))
        {
            NucleicAcid molecule = Notations.Helm.Read(row["helm"]).Value;
            MoleculeComparison comparison = MoleculeComparison.CreateFromSmiles(molecule, row["smiles"]);
            comparison.Match.ToString().Should().Be(row["match"], row["id"]);
            (molecule.Formula + comparison.FormulaDifference!).Should().Be(MolecularFormula.Parse(row["formula"]), row["id"]);
        }
    }

    [Fact]
    public void Structures_without_or_with_mirrored_configurations_have_the_same_constitution()
    {
        NucleicAcid molecule = NucleicAcid.Parse("Ads Gmo Ul");
        string smiles = SmilesOf(molecule);
        string flat = smiles.Replace("@", "", StringComparison.Ordinal);
        string mirrored = smiles.Replace("@@", "%", StringComparison.Ordinal).Replace("@", "@@", StringComparison.Ordinal)
            .Replace("%", "@", StringComparison.Ordinal);
        MoleculeComparison.CreateFromSmiles(molecule, smiles).Match.Should().Be(MoleculeMatch.Same);
        foreach ((string other, string[] codes) in ((string, string[])[])[(flat, ["OLG3132"]), (mirrored, ["OLG3132", "OLG3136"])])
        {
            MoleculeComparison comparison = MoleculeComparison.CreateFromSmiles(molecule, other);
            comparison.Match.Should().Be(MoleculeMatch.OtherStereo, other);
            comparison.Findings.Select(found => found.Code).Should().Equal(codes);
            comparison.Differences.Single().Positions.Should().Equal(1, 2, 3);
        }
    }

    [Theory]
    [InlineData("C1CCCCC1", MoleculeMatch.Different, "OLG3134,OLG3136")]
    [InlineData("C1CCC(", MoleculeMatch.NotCompared, "OLG3135")]
    public void What_is_not_a_strand_is_compared_as_far_as_it_can_be(string smiles, MoleculeMatch match, string codes)
    {
        MoleculeComparison comparison = MoleculeComparison.CreateFromSmiles(Strand.Parse("Ado Td"), smiles);
        comparison.Match.Should().Be(match);
        string.Join(',', comparison.Findings.Select(found => found.Code)).Should().Be(codes);
    }

    /// <summary>TpT is C20H27N4O12P: two thymidines C10H14N2O5 and H3O4P less two H2O.</summary>
    [Theory]
    [InlineData("InChI=1S/C20H27N4O12P/c1-2", MoleculeMatch.SameFormula, "OLG3133,OLG3137")]
    [InlineData("InChI=1S/C20H27N4O12P.Na/c1-2", MoleculeMatch.SameFormula, "OLG3133,OLG3137")]
    [InlineData("InChI=1S/C20H27N4O11PS/c1-2", MoleculeMatch.Different, "OLG3134")]
    [InlineData("InChI=2/C20H27N4O12P", MoleculeMatch.NotCompared, "OLG3135")]
    [InlineData("XLTMQWVJFPYGMC-QVKFEXRMSA-N", MoleculeMatch.NotCompared, "OLG3135")]
    public void Identifiers_of_unknown_molecules_do_not_pass(string identifier, MoleculeMatch match, string codes)
    {
        MoleculeComparison comparison = MoleculeComparison.CreateFromInChI(Strand.Parse("Tdo Td"), identifier);
        comparison.Match.Should().Be(match);
        string.Join(',', comparison.Findings.Select(found => found.Code)).Should().Be(codes);
    }

    /// <summary>PubChem's key of mipomersen; the second block is of the configurations, the first of the constitution.</summary>
    [Theory]
    [InlineData("XLTMQWVJFPYGMC-QVKFEXRMSA-N", MoleculeMatch.Same)]
    [InlineData("XLTMQWVJFPYGMC-UHFFFAOYSA-N", MoleculeMatch.OtherStereo)]
    [InlineData("IJUQCWMZCMFFJP-GQSLRNSLSA-N", MoleculeMatch.Different)]
    public void Keys_are_compared_with_the_known_one(string key, MoleculeMatch match)
    {
        Drug mipomersen = DrugCatalog.Default.Find("mipomersen")!;
        MoleculeComparison.CreateFromInChI(mipomersen.Molecule!, key, mipomersen.InChIKey).Match.Should().Be(match);
        InChIKey.IsKey(key).Should().BeTrue();
        InChIKey.IsKey(key.AsSpan(0, key.Length - 1)).Should().BeFalse();
    }

    [Fact]
    public void InChI_is_compared_by_its_key()
    {
        Drug mipomersen = DrugCatalog.Default.Find("mipomersen")!;
        MoleculeComparison.CreateFromInChI(mipomersen.Molecule!, mipomersen.InChI!, mipomersen.InChIKey).Match.Should()
            .Be(MoleculeMatch.Same);
    }
}
