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
        foreach (Drug drug in DrugCatalog.Default.All.Where(drug =>
            drug.Molecule is not null && drug.Class.Contains("gapmer", StringComparison.Ordinal)))
        {
            DesignReport report = GapmerValidator.Validate(drug.Molecule!);
            report.Architectures[0].Class.Should().Be(StrandClass.Gapmer, drug.Name);
            report.HasErrors.Should().BeFalse($"{drug.Name}: {string.Join("; ", report.Findings)}");
        }
    }

    /// <summary>
    /// No drug or candidate gets a warning, but for CpG in phosphorothioate DNA, which stimulates TLR9 (of agatolimod, CpG 1018 and
    /// cobitolimod it is the mechanism), and the motif that the one LNA gapmer, SPC5001, shares with hepatotoxic ones. The chemistry page
    /// of the docs says so too.
    /// </summary>
    [Fact]
    public void Validate_of_the_catalogue_finds_the_warnings_that_the_docs_explain()
    {
        string[] dnaWithCpG =
        [
            "fomivirsen", "alicaforsen", "trabedersen", "afovirsen", "aganirsen", "trecovirsen", "ISIS 5132", "ISIS 2503", "oblimersen",
            "aprinocarsen", "agatolimod", "CpG 1018", "cobitolimod",
        ];
        IEnumerable<string> expected = [.. dnaWithCpG.Select(name => $"{name} OLG3016"), "SPC5001 OLG3017"];
        IEnumerable<string> warnings =
            from drug in DrugCatalog.Default.All
            where drug.Molecule is not null
            from finding in GapmerValidator.Validate(drug.Molecule!).Findings
            where finding.Severity != DiagnosticSeverity.Note
            select $"{drug.Name} {finding.Code}";
        warnings.Should().BeEquivalentTo(expected);
    }

    /// <summary>
    /// What is the custom of MOE and cEt is not asked of LNA with a plain gap, 2'-O-methyl wings with U, morpholinos or siRNA.
    /// </summary>
    [Theory]
    [InlineData("Als Gls mCls Ads Cds Tds Ads Tds Ads Gds Cds Tds Ads mCls Gls Al")]
    [InlineData("Ams Gms Cms Ums Ams Gds Cds Tds Ads Tds Ads Gds Cds Tds Cds Ams Gms Ums Ams Cm")]
    [InlineData("C[mor][dma] G[mor][dma] T[mor][dma] C[mor][dma] G[mor]")]
    public void Rules_of_MOE_and_cEt_spare_other_chemistry(string text) =>
        GapmerValidator.Validate(Strand.Parse(text)).Findings.Should()
            .NotContain(f => f.Code == "OLG3010" || f.Code == "OLG3011" || f.Code == "OLG3012" || f.Code == "OLG3016");

    /// <summary>CpG of two DNA residues only.</summary>
    [Theory]
    [InlineData("Ads Cds Gds Ad", true)]
    [InlineData("Ads mCds Gds Ad", false)]
    [InlineData("Ads Cds Ges Ae", false)]
    [InlineData("Ams Cms Gms Am", false)]
    public void CpG_is_one_of_DNA(string text, bool isFound) =>
        GapmerValidator.Validate(Strand.Parse(text)).Findings.Any(f => f.Code == "OLG3016").Should().Be(isFound);

    /// <summary>Shen et al. 2019: a 2'-O-methyl at gap position 2 does not interrupt the gap and belongs to it.</summary>
    [Fact]
    public void Methoxy_at_the_second_residue_of_the_gap_belongs_to_it()
    {
        DesignReport report = Validate("AGCTAGCTATAGCTCAGTAC", "e5-d1-m1-d8-e5 PS mC");
        report.Findings.Select(finding => finding.Code).Should().Contain("OLG3027").And.NotContain(["OLG3003", "OLG3005", "OLG3024"]);
        report.Findings.First(finding => finding.Code == "OLG3027").Positions.Should().Equal(7);
        Validate("AGCTAGCTATAGCTCAGTAC", "e5-d4-m1-d5-e5 PS mC").Findings.Should().NotContain(finding => finding.Code == "OLG3027");
    }

    [Fact]
    public void Gap_of_FANA_is_a_gap()
    {
        const string Fana = "A[fana]s G[fana]s C[fana]s T[fana]s A[fana]s G[fana]s C[fana]s T[fana]s A[fana]s G[fana]";
        DesignReport report = GapmerValidator.Validate(Strand.Parse($"Ams Gms Cms Ums Ams {Fana}s Ams Gms Cms Ums Am"));
        report.Architectures[0].ToString().Should().Be("5-10-5 2'-OMe");
        report.HasErrors.Should().BeFalse();
        report.Findings.First(finding => finding.Code == "OLG3028").Positions.Should().Equal(Enumerable.Range(6, 10));
        GapmerValidator.Validate(Strand.Parse(Fana)).Architectures[0].Class.Should().Be(StrandClass.Uniform);
    }

    [Theory]
    [InlineData("OLG3033", "C[mor][dma] C[mor][dma] T[mor]")]
    [InlineData("OLG3034", "C[mor]o C[mor]o T[mor]")]
    public void Morpholinos_have_rules_of_their_own(string code, string text) =>
        GapmerValidator.Validate(Strand.Parse(text)).Findings.Should().Contain(finding => finding.Code == code);

    [Theory]
    [InlineData("cyclo(Ges Ges Ges Ges Ges Ads Ads Ads Ads Ads Ads Ads Tes Tes Tes)", 1)]
    [InlineData("Gro Gro Gro Gr & |1:0| Cro Cro Cr & Cr", 3)]
    [InlineData("{dSp}o {dSp} {p}", 1)]
    public void Rings_complexes_and_strands_without_bases_are_not_judged(string text, int findings)
    {
        DesignReport report = GapmerValidator.Validate(NucleicAcid.Parse(text));
        report.Findings.Select(finding => finding.Code).Should().Equal(Enumerable.Repeat("OLG3035", findings));
        report.Findings.Select(finding => finding.Strand).Should().Equal(report.Molecule.Strands);
    }

    /// <summary>siRNA of 21 and 23 residues; each change breaks one rule, counted by hand.</summary>
    [Theory]
    [InlineData("", "CAGUAAAGAGAUUAAUUCUCU", "AGAGAAUUAAUCUCUUUACUGAC", 2)]
    [InlineData("OLG3041", "CAGUAAAGAGAUUA", "UAAUCUCUUUACUGAC", 2)]
    [InlineData("OLG3042", "CAGUAAAGAGAUUAAUUCUCU", "AGAGAAUUAAUCUCUUUACUGACAA", 4)]
    [InlineData("OLG3044", "CAGUAAAGAGAUUACCGGCCU", "AGGCCGGUAAUCUCUUUACUGAC", 2)]
    [InlineData("OLG3045", "CAGUAAAGAGAUUAACGGUCU", "AGACCGUUAAUCUCUUUACUGAC", 2)]
    [InlineData("OLG3047", "CAGUAAAGCGCCGGCGCCUCU", "AGAGGCGCCGGCGCUUUACUGAC", 2)]
    public void Strands_of_siRNA_have_rules_of_their_own(string code, string sense, string antisense, int register)
    {
        var duplex = new Duplex(Rna(sense), Rna(antisense), register);
        List<string> found =
            [.. GapmerValidator.Validate(duplex).Findings.Select(finding => finding.Code)
                .Where(found => found.StartsWith("OLG304", StringComparison.Ordinal))];
        if (code.Length == 0)
        {
            found.Should().BeEmpty();
            return;
        }
        found.Should().Contain(code);

        static Strand Rna(string letters) =>
            Strand.Parse(string.Join(' ', letters[..^1].Select(letter => $"{letter}ro")) + $" {letters[^1]}r");
    }

    [Fact]
    public void Guide_of_a_conjugate_has_phosphorothioates_at_its_end()
    {
        NucleicAcid inclisiran = DrugCatalog.Default.Find("inclisiran")!.Molecule!;
        GapmerValidator.Validate(inclisiran).Findings.Should().NotContain(finding => finding.Code == "OLG3043");
        NucleicAcid plain = NucleicAcid.Parse(inclisiran.ToString()!.Replace("Gms Ams Am", "Gmo Amo Am", StringComparison.Ordinal));
        GapmerValidator.Validate(plain).Findings.Should()
            .ContainSingle(finding => finding.Code == "OLG3043").Which.StrandName.Should().Be("antisense strand");
    }

    [Fact]
    public void Share_of_fluoro_is_counted() =>
        GapmerValidator.Validate(NucleicAcid.Parse("Afo Cfo Am |0| Gmo Umo Um")).Findings.Single(finding =>
            finding.Code == "OLG3046").Message
            .Should().Be("67 % of the residues of the strand are 2'-fluoro; up to 50 % are usual");

    [Fact]
    public void Equal_findings_are_one_and_U_is_U()
    {
        DesignFinding runs =
            GapmerValidator.Validate(Strand.Parse("Uro Uro Uro Uro Aro Tdo Uro Uro Uro Cro Gro Gro Gr")).Findings.Single(finding =>
                finding.Code == "OLG3020");
        runs.Message.Should().Be("runs of one base: 4 U from position 1, 4 T/U from position 6 and 3 G from position 11");
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
    [InlineData("OLG3016", "AGCTAGCGATAGCTCAGTAC", "5-10-5 MOE PS C", "7")]
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
    [InlineData("OLG3026", "AGCTAGCTATAGCTCAGTACAGTCA", "5-15-5 MOE PS mC", "")]
    [InlineData("OLG3029", "AGCTAGCTATAGCTCAGTAC", "5-10-5 LNA PS C", "")]
    [InlineData("OLG3030", "AGCTATTTTTTTAGCTCAGA", "5-10-5 MOE PS mC", "6,7,8,9,10,11,12")]
    [InlineData("OLG3031", "AGAAGAATTCTTAGCACAGA", "5-10-5 MOE PS mC", "3")]
    [InlineData("OLG3032", "AGCTCTCAAAAGAGAGCTTA", "5-10-5 MOE PS mC", "1,12")]
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
        report.Findings.Where(finding => finding.Severity != DiagnosticSeverity.Note && finding.Code is not ("OLG3021" or "OLG3022"))
            .Should().BeEmpty();
    }

    [Fact]
    public void Thresholds_are_options()
    {
        Validate("AGCTAGCTATAGCTCA", "5-6-5 MOE PS mC", new() { MinGap = 7 }).HasErrors.Should().BeTrue();
        Validate("AGCTAGCTATAGCT", "5-4-5 MOE PS mC", new() { MinGap = 4 }).HasErrors.Should().BeFalse();
        Validate("AGCTAAAATTAGCTCAGTAC", "5-10-5 MOE PS mC", new() { MinHomopolymerRun = 5 }).Findings.Should()
            .NotContain(f => f.Code == "OLG3020");
        Validate("AGCTAGGGTTAGCTCAGTAC", "5-10-5 MOE PS mC", new() { MinGuanineRun = 4 }).Findings.Should()
            .NotContain(f => f.Code == "OLG3020");
    }

    [Fact]
    public void Rules_for_gapmers_spare_other_classes()
    {
        DesignReport report = GapmerValidator.Validate(DrugCatalog.Default.Find("nusinersen")!.Molecule!);
        report.Findings.Should().OnlyContain(finding =>
            finding.Rule.Scope == RuleScope.All || finding.Rule.Scope == RuleScope.SingleStrands);
        report.Findings.Should().ContainSingle(finding => finding.Code == "OLG3025").Which.Message.Should()
            .Be("the strand is uniformly MOE: rules for gapmers are not applied");
    }

    [Theory]
    [InlineData("fomivirsen", "phosphorothioate DNA")]
    [InlineData("AS1411", "DNA")]
    [InlineData("cobomarsen", "a mixmer")]
    public void Class_of_other_strands_is_named(string drug, string words) =>
        GapmerValidator.Validate(DrugCatalog.Default.Find(drug)!.Molecule!).Findings.Should()
            .Contain(f => f.Message.Contains($"is {words}:", StringComparison.Ordinal));

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
        report.Findings.Where(finding => finding.StrandName == "antisense strand")
            .Select(finding => finding.Code).Should().Equal("OLG3041", "OLG3020", "OLG3045");
    }

    [Fact]
    public void Every_row_of_the_reference_rules_is_carried_out_by_a_diagnostic()
    {
        IReadOnlyList<TestData.Row> codes = TestData.Read("gapmer-rules-codes.tsv");
        codes.Select(row => row["item"]).Should().Equal(TestData.Read("gapmer-rules.tsv").Select(row => row["item"]));
        HashSet<string> known =
            [.. House.Diagnostics.All.Select(descriptor => descriptor.Code), .. DesignRule.All.Select(rule => rule.Code)];
        codes.SelectMany(row => row["codes"].Split(' ')).Should().OnlyContain(code => known.Contains(code));
        IEnumerable<string> items = codes.Select(row => row["item"]).Concat(["architecture", "class"]);
        DesignRule.All.Where(rule => rule.Item is null).Should()
            .OnlyContain(rule => !rule.Source.Contains("recalled", StringComparison.Ordinal),
                "a rule beyond the reference table names what it was read in");
        DesignRule.All.Where(rule => rule.Item is not null).Should()
            .OnlyContain(rule => items.Contains(rule.Item), "each other rule carries out a row of the reference table");
    }

    [Fact]
    public void Known_architectures_hold_those_of_the_reference()
    {
        foreach (string architecture in TestData.Read("gapmer-rules.tsv").Where(row => row["kind"] == "architecture")
            .SelectMany(row => row["item"].Split([',', '/'], StringSplitOptions.TrimEntries)).Where(item => char.IsAsciiDigit(item[0])))
        {
            string design = $"{architecture} MOE PS mC";
            Validate(new string('A', StrandDesign.Parse(design).Length), design).Findings.Should()
                .NotContain(f => f.Code == "OLG3024", architecture);
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

    [Fact]
    public void Thresholds_that_no_strand_can_meet_are_refused()
    {
        var options = new GapmerRuleOptions { MinLength = 50, MaxLength = 10 };
        options.Contradiction.Should().Be("the lower bound of the length, 50, is above the upper one, 10");
        ((Action)(() => GapmerValidator.Validate(Strand.Parse("Ads Td"), options))).Should().Throw<ArgumentException>().WithParameterName("options");
        new GapmerRuleOptions { MaxGcPercent = 101 }.Contradiction.Should().NotBeNull();
        GapmerRuleOptions.Default.Contradiction.Should().BeNull();
    }
}
