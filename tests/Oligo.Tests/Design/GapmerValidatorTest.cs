using FluentAssertions;
using Oligo.Catalog;
using Oligo.Design;
using Oligo.Notation;
using Oligo.Tests.Model;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Design;

public sealed class GapmerValidatorTest
{
    private static readonly Strand Mipomersen = Strand.Parse(CanonicalNotationTest.Mipomersen);

    [Fact]
    public void Validate_of_mipomersen_finds_no_error_and_no_warning()
    {
        DesignReport report = GapmerValidator.Validate(Mipomersen);
        report.HasErrors.Should().BeFalse();
        report.HasWarnings.Should().BeFalse();
        report.Architectures.Should().ContainSingle().Which.ToString().Should().Be("5-10-5 MOE");
        report.Molecule.Should().BeSameAs(Mipomersen);
        report.Findings.Select(finding => finding.Code).Should().Equal("OLG3015", "OLG3018");
        report.Findings[1].Positions.Should().Equal(10);
        report.Findings[1].ToString().Should().Be("OLG3018: TCC or TGC at position 10");
    }

    [Fact]
    public void Validate_of_the_gapmers_of_the_catalogue_finds_no_error()
    {
        foreach (Drug drug in DrugCatalog.Default.All.Where(drug => drug.Molecule is not null && drug.Class.Contains("gapmer", StringComparison.Ordinal)))
        {
            DesignReport report = GapmerValidator.Validate(drug.Molecule!);
            report.Architectures[0].Class.Should().Be(StrandClass.Gapmer, drug.Name);
            report.HasErrors.Should().BeFalse($"{drug.Name}: {string.Join("; ", report.Findings)}");
        }
    }

    /// <summary>A strand for each rule that breaks it, with the 1-based positions counted by hand.</summary>
    [Theory]
    [InlineData("OLG3001", "AGCTAGCTATAGCT", "5-4-5 MOE PS mC", "")]
    [InlineData("OLG3002", "AGCTAGCTATAGCTCA", "5-6-5 MOE PS mC", "")]
    [InlineData("OLG3003", "AGCTAGCTATAGCTCAGTAC", "e5-d5-e1-d4-e5 PS mC", "11")]
    [InlineData("OLG3004", "AGCTAGCTATAGCTCA", "e6-d10 PS mC", "")]
    [InlineData("OLG3005", "AGCTAGCTATAGCTCA", "e1-d10-e5 PS mC", "")]
    [InlineData("OLG3006", "AGCTAGCTATAGCTCAGTAC", "d1-e4-d10-e5 PS mC", "1")]
    [InlineData("OLG3007", "AGCTAGCTATAGCTCAGTAC", "5-10-5 MOE ossssssssssssssssso mC", "1,19")]
    [InlineData("OLG3008", "AGCTAGCTATAGCTCAGTAC", "5-10-5 MOE sssssssosssssssssss mC", "8")]
    [InlineData("OLG3009", "AGCTAGCTATAGCTCAGTAC", "5-10-5 MOE soooosooosssssoooos mC", "")]
    [InlineData("OLG3010", "AGCTAGCTATAGCTCAGTAC", "5-10-5 MOE PS C", "")]
    [InlineData("OLG3012", "AGCUAGCTATAGCTCAGUAC", "5-10-5 MOE PS mC", "4,18")]
    [InlineData("OLG3013", "AGCTAGCTATA", "2-7-2 MOE PS mC", "")]
    [InlineData("OLG3014", "ATATATTATAATATTATATT", "5-10-5 MOE PS mC", "")]
    [InlineData("OLG3015", "AGATAGATATAGATCAGTAC", "5-10-5 MOE PS mC", "")]
    [InlineData("OLG3016", "AGCGAGCTATAGCTCAGTAC", "5-10-5 MOE PS C", "3")]
    [InlineData("OLG3017", "AGTCCGCTATAGCTCAGTAC", "5-10-5 LNA PS mC", "3")]
    [InlineData("OLG3018", "AGTCCGCTATAGTGCAGTAC", "5-10-5 MOE PS mC", "3,13")]
    [InlineData("OLG3019", "AGCTAGGGGTAGCTCAGTAC", "5-10-5 MOE PS mC", "6")]
    [InlineData("OLG3019", "GGGAGGGTGGGTAGGGAGTA", "5-10-5 MOE PS mC", "1")]
    [InlineData("OLG3020", "AGCTAAAATTAGCTCAGTAC", "5-10-5 MOE PS mC", "5,6,7,8")]
    [InlineData("OLG3020", "AGCTAGGGTTAGCTCAGTAC", "5-10-5 MOE PS mC", "6,7,8")]
    [InlineData("OLG3021", "AAGAATTCAATAGCACAGTA", "5-10-5 MOE PS mC", "3")]
    [InlineData("OLG3022", "AGCTCAAAAGAGCATATACA", "5-10-5 MOE PS mC", "2,10")]
    [InlineData("OLG3023", "AGCTTGTCATAGCACAGTAC", "5-10-5 MOE PS mC", "4")]
    [InlineData("OLG3024", "AGCTAGCTATAGCTCAGTACA", "5-11-5 MOE PS mC", "")]
    [InlineData("OLG3025", "AGCTAGCTATAGCTCAGTAC", "20 MOE PS mC", "")]
    public void Rule_is_broken_by_its_example(string code, string sequence, string design, string positions)
    {
        DesignFinding finding = Validate(sequence, design).Findings.First(found => found.Code == code);
        string.Join(',', finding.Positions).Should().Be(positions);
        finding.Severity.Should().Be(finding.Rule.Severity);
        finding.Message.Should().NotContain("{");
    }

    [Fact]
    public void Rule_of_mixed_methylation_names_the_bare_cytosines()
    {
        Strand strand = Strand.Parse(CanonicalNotationTest.Mipomersen.Replace("Tds mCds Tds", "Tds Cds Tds", StringComparison.Ordinal));
        DesignFinding finding = GapmerValidator.Validate(strand).Findings.First(found => found.Code == "OLG3011");
        finding.Positions.Should().Equal(9);
        finding.Message.Should().Be("C and 5-methyl-C are mixed: unmethylated at position 9");
    }

    [Fact]
    public void Rules_are_not_broken_by_a_plain_design()
    {
        DesignReport report = Validate("AGCATCGATTACAGTCTGAC", "5-10-5 MOE PS mC");
        report.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Note && finding.Code is not ("OLG3021" or "OLG3022")).Should().BeEmpty();
    }

    [Fact]
    public void Thresholds_are_options()
    {
        Validate("AGCTAGCTATAGCTCA", "5-6-5 MOE PS mC", new() { MinGap = 7 }).HasErrors.Should().BeTrue();
        Validate("AGCTAGCTATAGCT", "5-4-5 MOE PS mC", new() { MinGap = 4 }).HasErrors.Should().BeFalse();
        Validate("AGCTAAAATTAGCTCAGTAC", "5-10-5 MOE PS mC", new() { MinHomopolymerRun = 5 }).Findings.Should().NotContain(f => f.Code == "OLG3020");
        Validate("AGCTAGGGTTAGCTCAGTAC", "5-10-5 MOE PS mC", new() { MinGuanineRun = 4 }).Findings.Should().NotContain(f => f.Code == "OLG3020");
    }

    [Fact]
    public void Rules_for_gapmers_spare_other_classes()
    {
        DesignReport report = GapmerValidator.Validate(DrugCatalog.Default.Find("nusinersen")!.Molecule!);
        report.Findings.Should().OnlyContain(finding => finding.Rule.Scope == RuleScope.All);
        report.Findings.Should().ContainSingle(finding => finding.Code == "OLG3025").Which.Message.Should().Be("the strand is uniformly MOE: rules for gapmers are not applied");
    }

    [Theory]
    [InlineData("fomivirsen", "phosphorothioate DNA")]
    [InlineData("AS1411", "DNA")]
    [InlineData("cobomarsen", "a mixmer")]
    public void Class_of_other_strands_is_named(string drug, string words) =>
        GapmerValidator.Validate(DrugCatalog.Default.Find(drug)!.Molecule!).Findings.Should().Contain(f => f.Message.Contains($"is {words}:", StringComparison.Ordinal));

    [Fact]
    public void Findings_of_a_duplex_name_the_strand()
    {
        NucleicAcid duplex = NucleicAcid.Parse("Aro Gro Gro Gro Gro Ur |0| Aro Cro Cro Cro Cro Ur");
        DesignReport report = GapmerValidator.Validate(duplex);
        report.Molecule.Should().BeSameAs(duplex);
        report.Architectures.Select(architecture => architecture.Description).Should().Equal("6 RNA", "6 RNA");
        DesignFinding quartet = report.Findings.First(finding => finding.Code == "OLG3019");
        quartet.Strand.Should().BeSameAs(duplex.Strands[0]);
        quartet.ToString().Should().Be("OLG3019, sense strand: a G-quartet can form from position 2");
        report.Findings.Where(finding => finding.StrandName == "antisense strand").Select(finding => finding.Code).Should().Equal("OLG3020", "OLG3025");
    }

    [Fact]
    public void Every_row_of_the_reference_rules_is_carried_out_by_a_diagnostic()
    {
        IReadOnlyList<TestData.Row> codes = TestData.Read("gapmer-rules-codes.tsv");
        codes.Select(row => row["item"]).Should().Equal(TestData.Read("gapmer-rules.tsv").Select(row => row["item"]));
        HashSet<string> known = [.. House.Diagnostics.All.Select(descriptor => descriptor.Code), .. DesignRule.All.Select(rule => rule.Code)];
        codes.SelectMany(row => row["codes"].Split(' ')).Should().OnlyContain(code => known.Contains(code));
        IEnumerable<string> items = codes.Select(row => row["item"]).Concat(["architecture", "class"]);
        DesignRule.All.Should().OnlyContain(rule => items.Contains(rule.Item), "each rule carries out a row of the reference table");
    }

    [Fact]
    public void Known_architectures_hold_those_of_the_reference()
    {
        foreach (string architecture in TestData.Read("gapmer-rules.tsv").Where(row => row["kind"] == "architecture").SelectMany(row => row["item"].Split([',', '/'], StringSplitOptions.TrimEntries)).Where(item => char.IsAsciiDigit(item[0])))
        {
            string design = $"{architecture} MOE PS mC";
            Validate(new string('A', StrandDesign.Parse(design).Length), design).Findings.Should().NotContain(f => f.Code == "OLG3024", architecture);
        }
    }

    [Fact]
    public void Rows_of_rules_are_complete()
    {
        DesignRule.All.Select(rule => rule.Code).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
        DesignRule.All.Select(rule => rule.Name).Should().OnlyHaveUniqueItems();
        DesignRule.All.Should().OnlyContain(rule => rule.Source.Length > 0 && rule.Rationale.EndsWith('.'));
        DesignRule.All[0].ToString().Should().Be("OLG3001 gap-minimum");
        GapmerRuleOptions.Default.Should().Be(new GapmerRuleOptions());
    }

    private static DesignReport Validate(string sequence, string design, GapmerRuleOptions? options = null) =>
        GapmerValidator.Validate(Notations.Sequence.Read(sequence, new() { Design = StrandDesign.Parse(design) }).Value, options);
}
