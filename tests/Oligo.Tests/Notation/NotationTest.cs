using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Tests.Model;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

public sealed class NotationTest
{
    private static readonly Strand Mipomersen = Strand.Parse(CanonicalNotationTest.Mipomersen);

    private static string Printed => TestData.Read("mipomersen-notations.tsv").First(row => row["notation"] == "seed_bracket")["string"];

    private const string Legend = "\n:* = 2'-O-(2-methoxyethyl)\n:m = 5-methyl\n:d = 2'-deoxy";

    public static TheoryData<string, string> WaysToWriteMipomersen
    {
        get
        {
            string Row(string name) => TestData.Read("mipomersen-notations.tsv").First(row => row["notation"] == name)["string"];
            return new()
            {
                { "ionis", Row("ionis") },
                { "ionis", Row("ionis_subscript_flat") },
                { "ionis", Row("ionis").Replace(" ", "", StringComparison.Ordinal) },
                { "bracket", Printed },
                { "bracket", Printed + Legend },
                { "bracket", Printed + "\n* = 2\u2032-O-(2-methoxyethyl), m = 5-methyl, d = 2\u2032-deoxy" },
                { "bracket", Printed + "\n\u201c*\u201d = 2'-''O''-(2-methoxyethyl); \"m\" = 5-methyl" },
                { "bracket", Printed.Replace('\u2014', '-').Replace('\u2019', '\'') },
                { "bracket", Printed.Replace("\u2014", " --> ", StringComparison.Ordinal) },
                { "bracket", Printed.Replace("\u2014", " \u2013 ", StringComparison.Ordinal).Replace('\u2019', '\u2032') },
                { "bracket", System.Text.RegularExpressions.Regex.Replace(Printed, @"\([^)]*\)", "") },
                { "bracket", Printed.Replace("\u2014", "\u2014\n", StringComparison.Ordinal) },
                { "sequence", "GCCTCAGTCTGCTTCGCACC" },
                { "sequence", "5'-GCCTCAGTCTGCTTCGCACC-3'" },
                { "sequence", "5\u2032-GCC TCA GTC TGC TTC GCA CC-3\u2032" },
            };
        }
    }

    /// <summary>Words of IDT and of HELM from the tables of their makers (tests/data/dialects.tsv); structures have no words.</summary>
    [Fact]
    public void Dialects_list_their_words_for_a_row()
    {
        Notations.Ionis.TokensOf(Sugar.MethoxyethylRibose).Should().Equal(Sugar.MethoxyethylRibose.Token);
        Notations.Idt.TokensOf(Sugar.MethoxyethylRibose).Should().Contain("/52MOErA/");
        Notations.Helm.TokensOf(Linkage.Phosphorothioate).Should().Contain("[sp]");
        foreach (INotation structure in (INotation[])[Notations.Smiles, Notations.Molfile, Notations.Sdf])
        {
            structure.TokensOf(Nucleobase.Adenine).Should().BeEmpty(structure.Name);
        }
    }

    [Fact]
    public void The_note_whose_errors_are_shown_is_shown_with_them()
    {
        ParseResult<NucleicAcid> result = Notations.Detect("Gds Qe").Result;
        result.Success.Should().BeFalse();
        Diagnostic note = result.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Descriptor.AccompaniesErrors).Which;
        note.Code.Should().Be("OLG2319");
        note.Severity.Should().Be(DiagnosticSeverity.Note);
        Notations.Detect("Gds Ae").Result.Diagnostics.Should().NotContain(diagnostic => diagnostic.Descriptor.AccompaniesErrors);
    }

    [Theory]
    [MemberData(nameof(WaysToWriteMipomersen))]
    public void Every_way_to_write_mipomersen_is_the_same_molecule(string dialect, string text)
    {
        NotationOptions options = dialect == "sequence" ? new() { Design = StrandDesign.Parse("5-10-5 MOE") } : NotationOptions.None;
        Notations.Find(dialect)!.Read(text, options).Value.Should().Be(Mipomersen);
        ParseResult<NucleicAcid> detected = Notations.Detect(text, options).Result;
        detected.Value.Should().Be(Mipomersen);
        detected.Diagnostics[0].Code.Should().Be("OLG2318");
        detected.Value.Formula.ToString().Should().Be("C230H324N67O122P19S19");
        detected.Value.GetFormula(Salt.Full(CounterIon.Sodium)).ToString().Should().Be("C230H305N67Na19O122P19S19");
        StrandArchitecture architecture = StrandArchitecture.Create((Strand)detected.Value);
        architecture.ToString().Should().Be("5-10-5 MOE");
        architecture.BackbonePattern.Should().Be(new string('s', 19));
        architecture.MethylatedCytosineCount.Should().Be(architecture.CytosineCount);
    }

    [Fact]
    public void Bracket_writes_the_printed_text_character_for_character()
    {
        FormatResult result = Notations.Bracket.Write(Mipomersen);
        result.Text.Should().Be(Printed);
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG2401");
    }

    [Fact]
    public void Bracket_fills_in_linkages_by_word_or_by_default_with_a_warning()
    {
        Notations.Bracket.Read(Printed).Warnings.Should().ContainSingle().Which.Code.Should().Be("OLG2302");
        Notations.Bracket.Read(Printed, new() { Backbone = Backbone.Uniform(Linkage.Phosphorothioate) }).Diagnostics.Should().BeEmpty();
        Notations.Bracket.Read(Printed, new() { Backbone = Backbone.Uniform(Linkage.Phosphodiester) }).Value.Should()
            .Be(Mipomersen.WithLinkages(Linkage.Phosphodiester));
        Notations.Bracket.Read(Printed + "\n\u2014 = phosphodiester").Value.Should().Be(Mipomersen.WithLinkages(Linkage.Phosphodiester));
        Notations.Bracket.Read("5'-[G]*-[A]*-[C]*-3'", new() { Backbone = Backbone.Read("so").Value }).Value.ToString()
            .Should().Be("Ges Aeo Ce");
        Notations.Bracket.Read("5'-[G]*-3'").Diagnostics.Should().BeEmpty("a single residue has no linkage to assume");
    }

    [Theory]
    [InlineData("5'-[A](Adenosine)*-3'", "Ae")]
    [InlineData("5'-[dmC](2'-deoxy-5-methylcytidine)-3'", "mCd")]
    [InlineData("5'-[dmC](5-methyl-2'-deoxycytidine)-3'", "mCd")]
    [InlineData("5'-[dT](2'-deoxythymidine)-3'", "Td")]
    [InlineData("5'-[dmU](thymidine)-3'", "Td")]
    [InlineData("5'-[mU](ribothymidine)*-3'", "Te")]
    [InlineData("5'-[dU](deoxyuridine)-3'", "Ud")]
    [InlineData("5'-[dC](deoxycytidine)-3'", "Cd")]
    [InlineData("5'-[U](uridine)*-3'", "Ue")]
    [InlineData("5' -\u00a0[ G ] (guanosine) * - 3'", "Ge")]
    [InlineData("5'-[T](5-methyluridine)*-3'", "Te")]
    public void Bracket_checks_glosses_by_what_they_say(string text, string canonical) =>
        Notations.Bracket.Read(text).Value.ToString().Should().Be(canonical);

    [Fact]
    public void Bracket_warns_of_units_without_a_mark() =>
        Notations.Bracket.Read("5'\u2014[G](guanosine)\u2014[mC]*\u20143'").Warnings.Select(w => w.Code)
            .Should().Equal("OLG2308", "OLG2302");

    [Fact]
    public void Bracket_and_back_is_lossless_but_for_what_it_warns_of()
    {
        var random = new Random(41);
        Nucleobase[] bases =
            [Nucleobase.Adenine, Nucleobase.Cytosine, Nucleobase.Guanine, Nucleobase.Thymine, Nucleobase.Uracil, Nucleobase.Methylcytosine];
        Sugar[] sugars = [Sugar.Deoxyribose, Sugar.Ribose, Sugar.MethoxyethylRibose];
        int cases = LongRun.Cases(20_000);
        for (int i = 0; i < cases; i++)
        {
            var builder = new StrandBuilder();
            int length = random.Next(1, 25);
            for (int k = 0; k < length; k++)
            {
                builder.Add(bases[random.Next(6)], sugars[random.Next(3)], k == length - 1 ? null : Linkage.All[random.Next(2)]);
            }
            Strand strand = builder.Build();
            Backbone backbone = Backbone.Pattern([.. StrandArchitecture.Create(strand).Linkages]);
            NucleicAcid again = Notations.Bracket.Read(Notations.Bracket.Write(strand).Text, new() { Backbone = backbone }).Value;
            if (!again.Equals(strand))
            {
                Assert.Fail(strand.ToString());
            }
        }
    }

    [Fact]
    public void Sequence_and_back_is_lossless_with_the_design_beside_it()
    {
        var strands = new RandomStrands(42);
        int cases = LongRun.Cases(20_000);
        for (int i = 0; i < cases; i++)
        {
            Strand strand = strands.NextCommon();
            StrandArchitecture architecture = StrandArchitecture.Create(strand);
            bool plain = strand.FivePrimeGroup is null && strand.ThreePrimeGroup is null && architecture.MethylatedCytosineCount == 0;
            if (!plain)
            {
                continue;
            }
            strand = strand.WithStereo(PhosphorusStereo.Unspecified);
            var options = new NotationOptions
            {
                Design = StrandDesign.Parse(architecture.RunPattern),
                Backbone = Backbone.Pattern([.. architecture.Linkages]),
                MethylatedCytosine = false,
            };
            Notations.Sequence.Read(Notations.Sequence.Write(strand).Text, options).Value.Should().Be(strand);
        }
    }

    [Fact]
    public void Sequence_fills_in_by_documented_defaults_with_warnings()
    {
        ParseResult<NucleicAcid> moe = Notations.Sequence.Read("GCC", new() { Design = StrandDesign.Parse("1-1-1 MOE") });
        moe.Value.ToString().Should().Be("Ges mCds mCe");
        moe.Warnings.Select(w => w.Code).Should().Equal("OLG2314", "OLG2302");
        ParseResult<NucleicAcid> lna = Notations.Sequence.Read("GCC", new() { Design = StrandDesign.Parse("1-1-1 LNA PO") });
        lna.Value.ToString().Should().Be("Glo Cdo Cl");
        lna.Warnings.Select(w => w.Code).Should().Equal("OLG2314");
        Notations.Sequence.Read("GAA", new() { Design = StrandDesign.Parse("1-1-1 MOE PS") }).Diagnostics.Should()
            .BeEmpty("without C nothing is assumed");
        Notations.Sequence.Read("GCC", new()
        {
            Design = StrandDesign.Parse("1-1-1 MOE PS"),
            MethylatedCytosine = false,
            Backbone = Backbone.Read("ss").Value
        }).Value.ToString().Should().Be("Ges Cds Ce");
        Notations.Sequence.Read("GUI", new() { Design = StrandDesign.Parse("3 2'-OMe PS C") }).Value.ToString().Should().Be("Gms Ums Im");
    }

    [Theory]
    [InlineData("bracket", "{p} Ad", "OLG2405")]
    [InlineData("bracket", "Ad {p}", "OLG2405")]
    [InlineData("bracket", "Aro(2-5) Ar", "OLG2405")]
    [InlineData("bracket", "Alo Al", "OLG2405")]
    [InlineData("bracket", "Id", "OLG2405")]
    [InlineData("bracket", "Gro Ur |0| Aro Cr", "OLG2405")]
    [InlineData("bracket", "Ad<Chol>", "OLG2405")]
    [InlineData("bracket", "Ads {Sp18}o Td", "OLG2405")]
    [InlineData("sequence", "[c7G]d", "OLG2405")]
    [InlineData("sequence", "{p} Ad", "OLG2405")]
    public void Write_refuses_what_would_be_another_molecule(string dialect, string text, string code)
    {
        FormatResult result = Notations.Find(dialect)!.Write(NucleicAcid.Read(text, RandomStrands.Library).Value);
        result.Success.Should().BeFalse();
        result.Diagnostics[^1].Code.Should().Be(code);
        result.Invoking(r => r.Text).Should().Throw<InvalidOperationException>().WithMessage(code + "*");
    }

    [Theory]
    [InlineData("bracket", "AdsR Ad", "OLG2401 OLG2402")]
    [InlineData("sequence", "mCdsR Ad", "OLG2403 OLG2401 OLG2402 OLG2404")]
    [InlineData("sequence", "Ad", "OLG2403")]
    [InlineData("ionis", "AdsR Ad", "")]
    public void Write_warns_of_each_feature_lost(string dialect, string text, string codes) =>
        string.Join(' ', Notations.Find(dialect)!.Write(Strand.Parse(text)).Diagnostics.Select(d => d.Code)).Should().Be(codes);

    [Fact]
    public void Detect_of_a_text_that_no_dialect_reads_tells_whose_errors_it_shows()
    {
        ParseResult<NucleicAcid> result = Notations.Detect("5'-[G]*-[Q]*-3'").Result;
        result.Diagnostics[0].Message.Should().Be("the text has the form of bracket (the bracket form); these are its errors");
    }

    [Fact]
    public void Detect_refuses_a_text_that_dialects_read_differently()
    {
        ParseResult<NucleicAcid> result = Notations.Detect("AUG").Result;
        result.Success.Should().BeFalse();
        result.Errors.First().Message.Should().Be(
            "the text can be read in 3 ways: DNA C29H36N12O16P2 (idt); RNA C29H36N12O19P2 (alnylam, axolabs, openms, mzlib and fasta); the " +
            "bases of a strand whose chemistry is stated beside it");
        result.Errors.First().Hint.Should().Be("--design RNA, --design \"MOE PS mC\", or another dialect by --from");
        Notations.Detect("AmCmGm").Result.Errors.First().Hint.Should().StartWith("name the dialect: --from ");
    }

    [Theory]
    [InlineData("sequence", "5'-GTGTCCGAG", "if the strand is whole, add -3' or leave 5'- out")]
    [InlineData("alnylam", "5'-gugugga", "if the strand is whole, add -3' or leave 5'- out")]
    [InlineData("alnylam", "3'-cacaccuu", "if the strand is whole, add -5'")]
    [InlineData("auto", "5'-GgTTGGTGTGgTTGG-3'", "lower case means modified residues, DNA between them or soft-masked DNA; `--design \"case LNA\"` reads capitals as LNA and small letters as DNA, `--design \"small LNA\"` the other way round")]
    [InlineData("auto", "5'-GsCsAsGsC-3'", "--from alnylam or axolabs, or a design for the bases: --design DNA")]
    [InlineData("oligoshell", "dG GUGCG", "bare letters do not name a sugar; write dA or rA")]
    [InlineData("oligoshell", "dG G", "bare letters do not name a sugar; write dA or rA")]
    public void Text_of_an_article_is_answered_with_what_to_type(string dialect, string text, string hint)
    {
        ParseResult<NucleicAcid> result = Notations.Find(dialect)?.Read(text) ?? Notations.Detect(text).Result;
        result.Errors.First().Hint.Should().Be(hint);
    }

    [Fact]
    public void Hint_for_a_record_of_modified_residues_shows_sixty_letters()
    {
        string letters = string.Concat(Enumerable.Repeat("mA", 30));
        Notations.Fasta.Read($">x y\n{letters}").Errors.First().Hint.Should().EndWith($": x<TAB>{letters}");
        Notations.Fasta.Read($">x y\n{letters}m").Errors.First().Hint.Should().EndWith($": x<TAB>{letters}…");
        Notations.Fasta.Read($">x y\n{letters}\n\nmA").Errors.First().Hint.Should()
            .EndWith($"x<TAB>{letters}…; `>` begins a record, which has the 2 lines below it");
    }

    [Theory]
    [InlineData("acgucgaucg")]
    [InlineData("gacacag")]
    [InlineData("c")]
    [InlineData("acg uca ")]
    public void Bare_letters_in_lower_case_never_become_methylated_RNA_in_silence(string text)
    {
        Notations.Detect(text).Result.Errors.Should().ContainSingle().Which.Message.Should()
            .StartWith("the text can be read in 2 ways: alnylam and axolabs give ")
            .And.EndWith("; case codes read lower case as DNA, and sequences are masked with it");
        Notations.Detect(text, new() { Design = StrandDesign.Parse("2 MOE") }).Result.Success.Should().BeFalse();
        Notations.Alnylam.Read(text).Success.Should().BeTrue();
        Notations.Detect(text.TrimEnd() + "L96").Result.Success.Should().BeTrue("the ligand is of one code only");
        Notations.Detect("us" + text).Result.Success.Should().BeTrue("so is a linkage behind lower case");
    }

    /// <summary>Readers of names, SMILES and JSON get far into texts of others: their errors help nobody there.</summary>
    [Theory]
    [InlineData("{ \"moleculeType\": }", "fhir")]
    [InlineData("2'-deoxyadenylyl-(3'→5')-tymidine", "name")]
    [InlineData("RNA, (A-N-G)", "name")]
    [InlineData("OC[C@H]1O[C@@H](n2cnc3c2ncnc3N)C[C@@H]1O?", "smiles")]
    public void Detect_shows_the_errors_of_the_dialect_that_the_text_looks_like(string text, string dialect) =>
        Notations.Detect(text).Result.Diagnostics[0].Message.Should().StartWith($"the text has the form of {dialect} (");

    [Fact]
    public void Detect_shows_the_errors_of_the_dialect_that_came_furthest_with_a_text_of_no_form() =>
        Notations.Detect("{C6NH2} Ado Ad").Result.Diagnostics[0].Message.Should().StartWith("no dialect can read the text; ionis (");

    [Theory]
    [InlineData("OH-Am*-Af*-Cm-OH")]
    [InlineData("(HO)ATC(NH2)")]
    [InlineData("(N1:10203050)(N1)N")]
    [InlineData("notation")]
    [InlineData("{C6NH2 Ado Ad")]
    public void Detect_shows_no_errors_of_a_dialect_that_the_text_does_not_look_like(string text) =>
        Notations.Detect(text).Result.Diagnostics[0].Message.Should()
            .NotContainAny("smiles (", "name (", "fhir (").And.StartWith("no dialect can read the text; ");

    [Theory]
    [InlineData("GCCTCAGTCTGCTTCGCACC")]
    [InlineData("GCCUCAGTCTGCTTCGCACC")]
    [InlineData("ACGU")]
    [InlineData("A")]
    [InlineData("5'-AC-3'")]
    public void Bare_letters_without_a_design_never_become_DNA_or_RNA_in_silence(string text)
    {
        Notations.Detect(text).Result.Errors.Select(error => error.Code).Should().Equal("OLG2301");
        Notations.Detect(">named\n" + text).Result.Success.Should().Be(text is "ACGU" or "GCCTCAGTCTGCTTCGCACC", "a header says FASTA");
    }

    [Fact]
    public void Detect_warns_where_a_text_that_states_its_sugars_stands_beside_another_design()
    {
        Notations.Detect("Ges Te", new() { Design = StrandDesign.Parse("2 MOE") }).Result.Diagnostics.Select(d => d.Code)
            .Should().Equal("OLG2318");
        Notations.Detect("Ges Te", new() { Design = StrandDesign.Parse("2 LNA") }).Result.Diagnostics.Select(d => d.Code)
            .Should().Equal("OLG2318", "OLG2370");
    }

    [Fact]
    public void Dialects_have_names_of_their_own()
    {
        Notations.All.Select(notation => notation.Name).Should().Equal(
            "ionis", "bracket", "sequence", "helm", "idt", "alnylam", "axolabs", "oligomet", "parallel", "oligoshell", "shorthand",
            "openms", "mzlib", "modomics", "masstools", "biospring-sirna", "biospring-gapmer", "mermade", "fhir",
            "fasta", "name", "smiles", "molfile", "sdf");
        Notations.All.Where(notation => !notation.CanRead).Select(notation => notation.Name).Should().Equal("molfile", "sdf");
        Notations.All.Should().OnlyContain(notation => notation.CanWrite);
        Notations.Find("IONIS").Should().BeSameAs(Notations.Ionis);
        Notations.Find("none").Should().BeNull();
        Notations.All.Select(notation => notation.Title).Should().OnlyHaveUniqueItems();
    }

    /// <summary>Trade names of labels are letters of open bases in part, and no mixture; letters of a sequence are one.</summary>
    [Theory]
    [InlineData("FAM-CTCCTCTGCCTACGTT-MGBNFQ", "`MGBNFQ` is not a residue")]
    [InlineData("FAM-ACACTAGCCATCCTTACTGCGCTTCG-BBQ", "`BBQ` is not a residue")]
    [InlineData("VIC-CTCCTCTGCCTACGTT-BHQ1", "`VIC` is not a residue")]
    [InlineData("5'-Dabcyl-ACGTACGT-FAM-3'", "`Dabcyl` is not a residue")]
    [InlineData("FAM-CCAGGTGGWACRTCATCMGGTGATGC-BHQ1", "a degenerate base")]
    [InlineData("5'-Biotin-AGAGACAGNNNNNNNNrGrGrG-3'", "a degenerate base")]
    public void Word_of_a_label_is_told_from_open_bases(string text, string hint) =>
        Notations.Find("shorthand")!.Read(text).Errors.First().Hint.Should().StartWith(hint);
}
