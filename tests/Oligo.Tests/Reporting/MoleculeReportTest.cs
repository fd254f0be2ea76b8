using System.Text.Json;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Reporting;

public sealed class MoleculeReportTest
{
    /// <summary>Formulas and the published mass: drugs.tsv, mipomersen.</summary>
    [Fact]
    public void Report_of_a_name_has_what_the_catalogue_and_the_molecule_state()
    {
        MoleculeReport report = MoleculeReport.Read("Kynamro").Value;
        report.Name.Should().Be("mipomersen");
        report.Source.Text.Should().Be("Kynamro");
        report.Source.Notation.Should().BeNull();
        report.Drug!.Name.Should().Be("mipomersen");
        report.Strands.Should().ContainSingle().Which.Architecture.Description.Should().Be("5-10-5 MOE gapmer");
        report.Forms.Select(form => form.Formula.ToString()).Should().Equal("C230H324N67O122P19S19", "C230H305N67Na19O122P19S19");
        report.Forms[0].AverageMasses.Should().ContainSingle().Which.Edition.Should().BeSameAs(AtomicWeights.Current);
        report.PublishedMass!.Editions.Select(edition => edition.Name).Should().Equal("1993");
        report.Notations.Should().BeEmpty();
    }

    [Fact]
    public void Report_of_a_text_names_its_notation_and_what_was_assumed()
    {
        MoleculeReport report = MoleculeReport.Read("Ads Gds Td").Value;
        report.Source.Notation.Should().BeSameAs(Notations.Ionis);
        report.Drug.Should().BeNull();
        report.Name.Should().BeNull();
        report.PublishedMass.Should().BeNull();
        MoleculeReport bracket = MoleculeReport.Read("5'-[G]*-[dA]-3'").Value;
        bracket.Source.Notation.Should().BeSameAs(Notations.Bracket);
        bracket.Source.Remarks.Should().Contain(remark => remark.Severity == DiagnosticSeverity.Warning, "the text states no linkages");
    }

    [Fact]
    public void Report_of_a_text_that_is_no_molecule_has_its_errors()
    {
        ParseResult<MoleculeReport> result = MoleculeReport.Read("Ads Gxs Td");
        result.Success.Should().BeFalse();
        result.Errors.Should().NotBeEmpty();
        MoleculeReport.Read("olpasiran").Errors.Should().ContainSingle().Which.Code.Should().Be("OLG3130");
    }

    [Fact]
    public void Report_holds_the_forms_and_notations_that_are_asked_for()
    {
        var options = new MoleculeReportOptions
        {
            Name = "mine",
            Editions = AtomicWeights.All,
            Salt = Salt.Parse("2K"),
            Notations = [Notations.Helm, Notations.OpenMs],
        };
        MoleculeReport report = MoleculeReport.Create(NucleicAcid.Parse("Ges Ads Td"), options);
        report.Name.Should().Be("mine");
        report.Forms.Select(form => form.Name).Should().Equal("free acid", "disodium salt", "dipotassium salt");
        report.Forms.Should().OnlyContain(form => form.AverageMasses.Length == AtomicWeights.All.Length);
        report.Notations.Select(notation => notation.Result.Success).Should().Equal(true, false);
    }

    [Fact]
    public void Report_without_acidic_protons_has_no_salt() =>
        MoleculeReport.Create(NucleicAcid.Parse("Ad")).Forms.Should().ContainSingle().Which.Salt.Should().Be(Salt.FreeAcid);

    [Fact]
    public void Findings_of_a_duplex_are_those_of_their_strand()
    {
        MoleculeReport report = MoleculeReport.Create(NucleicAcid.Parse("Aro Gro Gro Gro Gro Ur |0| Aro Cro Cro Cro Cro Ur"));
        report.Strands.Should().HaveCount(2);
        report.Strands[0].Findings.Should().Contain(finding => finding.Code == "OLG3019");
        report.Strands[1].Findings.Should()
            .NotContain(finding => finding.Code == "OLG3019").And.OnlyContain(finding =>
                ReferenceEquals(finding.Strand, report.Strands[1].Strand));
    }

    /// <summary>A strand that is in a molecule twice, as one object: each place has its findings once.</summary>
    [Fact]
    public void Findings_of_a_strand_that_occurs_twice_are_those_of_its_place()
    {
        Strand strand = Strand.Parse("Aro Gro Gro Gro Gro Ur");
        MoleculeReport report = MoleculeReport.Create(new Duplex(strand, strand, 0));
        report.Strands.Should().HaveCount(2);
        foreach (StrandReport place in report.Strands)
        {
            place.Findings.Should().ContainSingle(finding => finding.Code == "OLG3019");
            place.Findings.Select(finding => (finding.Code, finding.Message, finding.StrandName)).Should().OnlyHaveUniqueItems();
        }
        report.Strands.SelectMany(place => place.Findings).Select(finding => finding.StrandIndex).Distinct().Should().Equal(0, 1);
    }

    [Theory]
    [InlineData("Ges mCe")]
    [InlineData("Gro Ur |0| Aro Cr")]
    [InlineData("{mPEG:45}o Td")]
    public void Json_is_one_object_of_the_schema(string text)
    {
        MoleculeReport report = MoleculeReport.Create(NucleicAcid.Parse(text), new() { Notations = Notations.All });
        string json = MoleculeReportJson.ToText(report);
        json.Should().NotContain("\r");
        JsonElement root = JsonDocument.Parse(json).RootElement;
        root.GetProperty("schema").GetString().Should().Be(MoleculeReportJson.Schema);
        root.GetProperty("notation").GetString().Should().Be(text);
        root.GetProperty("given").GetProperty("text").GetString().Should().Be(text);
        root.GetProperty("strands").GetArrayLength().Should().Be(report.Strands.Length);
        root.TryGetProperty("polydisperse", out _).Should().Be(report.Molecule.IsPolydisperse);
        root.GetProperty("forms")[0].TryGetProperty("monoisotopic_da", out _).Should().Be(!report.Molecule.IsPolydisperse);
        int written = root.GetProperty("notations").EnumerateObject().Count();
        (written + root.GetProperty("refusals").EnumerateObject().Count()).Should().Be(Notations.All.Length);
    }

    /// <summary>K 39.0983 and H 1.008 (CIAAW): 19 of them in place of 19 H are 723.716 Da more than the acid of 7177.110 Da.</summary>
    [Fact]
    public void Salt_of_a_name_is_a_form_of_the_report()
    {
        MoleculeReport report = MoleculeReport.Read("mipomersen potassium").Value;
        report.Drug!.Name.Should().Be("mipomersen");
        report.Forms.Select(form => form.Name).Should().Equal("free acid", "nonadecasodium salt", "nonadecapotassium salt");
        report.Forms[2].AverageMasses[0].Value.Daltons.Should().BeApproximately(7900.826m, 0.001m);
        MoleculeReport.Read("mipomersen").Value.Forms.Should().HaveCount(2);
        MoleculeReport.Read("eteplirsen sodium").Value.Forms.Should().HaveCount(1);
        MoleculeReport.Read("mipomersen potassium", new MoleculeReportOptions { Salt = Salt.Parse("Mg") }).Value.Forms[2].Name.Should()
            .Be("nonamagnesium monohydrogen salt");
    }

    [Theory]
    [InlineData("mipomersin", "OLG3141")]
    [InlineData("mipomersen sodim", "OLG3142")]
    [InlineData("unknown compound", "OLG3141")]
    [InlineData("Ges mCes Qes", "OLG2319")]
    public void Words_that_are_no_notation_are_not_explained_as_one(string text, string code) =>
        MoleculeReport.Read(text).Diagnostics[0].Code.Should().Be(code);

    [Fact]
    public void Reading_states_the_salt_of_a_systematic_name()
    {
        const string Name = "2'-deoxy-P-thioguanylyl-(3'\u21925')-2'-deoxyguanosine";
        MoleculeReading.Read(Name + " sodium salt").Salt.Should().Be(Salt.Parse("1Na"));
        MoleculeReading.Read(Name).Salt.Should().BeNull();
        MoleculeReading.Read("thymidine, sodium salt").Result.Success.Should().BeTrue("it has no acid that could be a salt");
        MoleculeReading.Read("mipomersen sodium").Drug!.Name.Should().Be("mipomersen");
        MoleculeReading.Read("mipomersen", Notations.Ionis).Result.Success.Should().BeFalse();
    }
}
