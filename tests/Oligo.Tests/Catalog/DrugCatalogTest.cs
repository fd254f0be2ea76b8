using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Catalog;

public sealed class DrugCatalogTest
{
    private static Drug Get(string name) => DrugCatalog.Default.Find(name)!;

    [Fact]
    public void Every_drug_has_the_formula_of_the_reference()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("drugs-expected.tsv");
        rows.Select(row => row["name"]).Should().Equal(DrugCatalog.Default.All.Select(drug => drug.Name));
        foreach (TestData.Row row in rows)
        {
            NucleicAcid molecule = Get(row["name"]).Molecule;
            molecule.Formula.ToString().Should().Be(row["free_acid"], row["name"]);
            molecule.AcidicProtons.Should().Be(int.Parse(row["acidic_protons"], CultureInfo.InvariantCulture), row["name"]);
            molecule.GetFormula(Salt.Full(CounterIon.Sodium)).ToString().Should().Be(row["sodium"], row["name"]);
        }
    }

    [Fact]
    public void Every_published_formula_follows_from_the_molecule_exactly()
    {
        Drug[] published = [.. DrugCatalog.Default.All.Where(drug => drug.PublishedFormula is not null)];
        published.Should().HaveCountGreaterThan(9);
        foreach (Drug drug in published)
        {
            drug.Molecule.GetFormula(drug.PublishedSalt!).Should().Be(drug.PublishedFormula, drug.Name);
        }
    }

    [Fact]
    public void Every_row_is_complete_and_canonical()
    {
        foreach (Drug drug in DrugCatalog.Default.All)
        {
            drug.Source.Should().NotBeEmpty(drug.Name);
            drug.Class.Should().NotBeEmpty(drug.Name);
            drug.Target.Should().NotBeEmpty(drug.Name);
            drug.Mechanism.Should().NotBeEmpty(drug.Name);
            drug.Evidence.Should().StartWith("full-", drug.Name);
            drug.ToString().Should().Be(drug.Name);
            (drug.PublishedFormula is null).Should().Be(drug.PublishedSalt is null, drug.Name);
            Regex.IsMatch(drug.InChIKey ?? "AAAAAAAAAAAAAA-BBBBBBBBBB-N", "^[A-Z]{14}-[A-Z]{10}-[A-Z]$").Should().BeTrue(drug.Name);
            CanonicalText.Read(drug.Molecule.ToString()).Value.Should().Be(drug.Molecule);
        }
        DrugCatalog.Default.All.Select(drug => drug.Name).Should().OnlyHaveUniqueItems();
        DrugCatalog.Default.All.Select(drug => drug.Molecule.ToString()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_name_and_identifier_finds_its_drug()
    {
        foreach (Drug drug in DrugCatalog.Default.All)
        {
            Get(drug.Name.ToUpperInvariant()).Should().BeSameAs(drug);
            foreach (string synonym in drug.Synonyms)
            {
                Get(synonym).Should().BeSameAs(drug, synonym);
                Get(synonym.Replace(' ', '-')).Should().BeSameAs(drug, synonym);
            }
            foreach (DrugIdentifier identifier in drug.Identifiers)
            {
                Get(identifier.Value).Should().BeSameAs(drug, identifier.ToString());
                Get($"{identifier.Scheme} {identifier.Value}").Should().BeSameAs(drug, identifier.ToString());
            }
            if (drug.InChIKey is not null)
            {
                Get(drug.InChIKey).Should().BeSameAs(drug);
            }
        }
    }

    /// <summary>What the article states of mipomersen.</summary>
    [Theory]
    [InlineData("CAS", "1000120-98-8", "acid")]
    [InlineData("CAS", "629167-92-6", "Na")]
    [InlineData("UNII", "9GJ8S4GU0M", "acid")]
    [InlineData("UNII", "18EAY4870E", "Na")]
    [InlineData("ChemSpider", "24710309", null)]
    [InlineData("PubChem", "44564107", null)]
    [InlineData("ChEMBL", "CHEMBL502097", null)]
    [InlineData("DrugBank", "DB05528", null)]
    [InlineData("KEGG", "D08946", null)]
    [InlineData("ATC", "C10AX11", null)]
    public void Mipomersen_has_the_identifiers_of_the_article(string scheme, string value, string? form) =>
        Get("mipomersen").Identifiers.Should().Contain(new DrugIdentifier(scheme, value, form, false));

    [Fact]
    public void Mipomersen_has_what_the_article_states()
    {
        Drug drug = Get("Kynamro");
        drug.Name.Should().Be("mipomersen");
        drug.Synonyms.Should().Equal("ISIS 301012", "Kynamro");
        drug.Target.Should().Contain("ApoB-100 mRNA");
        drug.Mechanism.Should().Be("RNase H");
        drug.InChIKey.Should().Be("XLTMQWVJFPYGMC-QVKFEXRMSA-N");
        drug.InChI.Should().StartWith("InChI=1S/C230H324N67O122P19S19/c1-97-55-278");
        drug.PublishedFormula!.ToString().Should().Be("C230H305N67Na19O122P19S19");
        drug.PublishedSalt.Should().Be(Salt.Full(CounterIon.Sodium));
        drug.PublishedAverageMass.Should().Be("7594.9");
        Get("isis301012").Should().BeSameAs(drug);
        Get(drug.InChI!).Should().BeSameAs(drug);
        drug.Identifiers[0].ToString().Should().Be("CAS 1000120-98-8 (acid)");
    }

    [Fact]
    public void Recalled_identifiers_say_so() =>
        Get("nusinersen").Identifiers.Should().Contain(identifier => identifier.IsRecalled && identifier.ToString().EndsWith("(recalled)", StringComparison.Ordinal));

    [Fact]
    public void Unknown_names_find_nothing_but_may_be_near_one()
    {
        DrugCatalog.Default.Find("aspirin").Should().BeNull();
        DrugCatalog.Default.Suggest("mipomersn").Should().Be("mipomersen");
        DrugCatalog.Default.Suggest("zzzzzzzz").Should().BeNull();
    }
}
