using FluentAssertions;
using Oligo.Catalog;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Reporting;

public sealed class ArticleReaderTest
{
    private static readonly NucleicAcid s_mipomersen = Strand.Parse(Model.CanonicalNotationTest.Mipomersen);

    // The fields of the infobox of the article on mipomersen, with the values that the registries state; its SMILES is cut off.
    private const string Infobox = """
        {{Infobox drug
        | tradename = Kynamro
        | CAS_number = 1000120-98-8
        | ChEMBL = 502097
        | IUPAC_name =
        | C=230 | H=305 | N=67 | Na=19 | O=122 | P=19 | S=19
        | molecular_weight = 7594.80
        | StdInChIKey = XLTMQWVJFPYGMC-QVKFEXRMSA-N
        | smiles = C@HC
        }}
        """;

    [Fact]
    public void Infobox_gives_the_molecule_and_says_which_parts_agree()
    {
        ParseResult<NucleicAcid> read = ArticleReader.Read(Infobox)!;
        read.Value.Should().Be(s_mipomersen);
        read.Diagnostics.Select(finding => finding.Code).Should()
            .Equal("OLG3201", "OLG3204", "OLG3202", "OLG3202", "OLG3202", "OLG3202", "OLG3202");
        read.Diagnostics.Should().Contain(finding => finding.Message.Contains("nonadecasodium salt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("O=122", "O=121", "C, H, ...")]
    [InlineData("7594.80", "7594.20", "molecular_weight")]
    public void Part_that_does_not_agree_is_a_warning_at_its_place(string from, string to, string named)
    {
        ParseResult<NucleicAcid> read = ArticleReader.Read(Infobox.Replace(from, to, StringComparison.Ordinal))!;
        Diagnostic warning = read.Diagnostics.Should().ContainSingle(finding => finding.Code == "OLG3203").Subject;
        warning.Message.Should().StartWith($"`{named}` does not agree");
        read.Input[warning.Span.Start..warning.Span.End].Should().Contain(to.Split('=')[^1]);
    }

    [Theory]
    [InlineData("smiles = OC[C@H]1O[C@@H](n2cnc3c2ncnc3N)C[C@@H]1O", "Ad")]
    [InlineData("IUPAC_name = 2'-deoxyadenylyl-(3'\u21925')-thymidine", "Ado Td")]
    [InlineData("| ChEMBL = 502097", Model.CanonicalNotationTest.Mipomersen)]
    [InlineData("StdInChIKey = XLTMQWVJFPYGMC-QVKFEXRMSA-N", Model.CanonicalNotationTest.Mipomersen)]
    [InlineData("| name = mipomersen\n:5\u2019\u2014[G]*\u2014[dA]\u2014\n:[mC]*\u20143\u2019\n| C = 1", "Ges Ads mCe")]
    public void One_field_is_enough(string text, string expected) => ArticleReader.Read(text)!.Value.ToString().Should().Be(expected);

    [Fact]
    public void Smiles_with_branches_after_brackets_are_not_a_strand_in_brackets()
    {
        string smiles = Notations.Smiles.Write(Strand.Parse("Ges mCe")).Text!;
        ParseResult<NucleicAcid> read = ArticleReader.Read($"| tradename = Kynamro\n| smiles = {smiles}")!;
        read.Value.ToString().Should().Be("Ges mCe");
        read.Diagnostics.Where(finding => finding.Code.StartsWith("OLG32", StringComparison.Ordinal))
            .Select(finding => finding.Code).Should().Equal("OLG3201", "OLG3203");
    }

    [Fact]
    public void Long_infobox_is_one_record()
    {
        // Each line is asked with the ends of the record so far, and not with all of it.
        string text = "{{Infobox drug\n" + string.Concat(Enumerable.Repeat("| x = y\n", 200_000));
        NotationRecordReader.Read(new StringReader(text)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("Ges mCe")]
    [InlineData("")]
    [InlineData("= = =")]
    [InlineData("colour = blue | C = 5")]
    public void Text_without_a_field_that_names_a_molecule_is_no_article(string text) => ArticleReader.Read(text).Should().BeNull();

    [Fact]
    public void Every_entry_of_the_catalogue_is_found_by_its_identifiers()
    {
        foreach (Drug drug in DrugCatalog.Default.All.Where(drug => drug.Molecule is not null && drug.InChIKey is not null))
        {
            ArticleReader.Read($"| InChIKey = {drug.InChIKey}")!.Value.Should().Be(drug.Molecule, drug.Name);
        }
    }

    [Theory]
    [InlineData(": ")]
    [InlineData("* ")]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData(":: ")]
    public void Marks_of_lines_are_not_of_the_strand(string mark)
    {
        string text = $"{mark}5\u2019\u2014[G](guanosine)*\u2014[mC](5-methylcytidine)*\u2014\n{mark}[dA](deoxyadenosine)\u20143\u2019";
        Notations.Bracket.Read(text).Value.ToString().Should().Be("Ges mCes Ad");
        NotationRecordReader.ReadOne(text).Text.Should().Be(text);
    }

    [Theory]
    [InlineData(":")]
    [InlineData("* ")]
    [InlineData("- ")]
    public void Bracket_form_that_breaks_after_a_dash_is_one_record(string mark)
    {
        string text = $"{mark}5\u2019\u2014[G](guanosine)*\u2014\n{mark}[dA](deoxyadenosine)\u20143\u2019\nGes mCe";
        NotationRecordReader.Read(new StringReader(text)).Select(record => record.Text)
            .Should().Equal(text[..text.LastIndexOf('\n')], "Ges mCe");
    }
}
