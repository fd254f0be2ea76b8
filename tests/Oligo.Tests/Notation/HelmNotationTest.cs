using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

public sealed class HelmNotationTest
{
    private static INotation Helm => Notations.Helm;

    [Fact]
    public void Read_of_every_reference_text_gives_its_molecule()
    {
        foreach (TestData.Row row in TestData.Read("helm.tsv"))
        {
            ParseResult<NucleicAcid> result = Helm.Read(row["helm"]);
            result.Success.Should().BeTrue($"{row["helm"]}: {string.Join("; ", result.Diagnostics)}");
            result.Value.ToString().Should().Be(row["strand"], row["helm"]);
            Notations.Detect(row["helm"]).Result.Value.Should().Be(result.Value);
        }
    }

    /// <summary>
    /// A public collection: every text is read, and its formula is that of the SMILES beside it where these have one phosphorus for each
    /// phosphate of the text.
    /// </summary>
    [Fact]
    public void Read_of_every_text_of_a_collection_gives_the_formula_of_its_structure()
    {
        int contradicting = 0;
        foreach (TestData.Row row in TestData.Read("oligogym.tsv"))
        {
            ParseResult<NucleicAcid> result = Helm.Read(row["helm"]);
            result.Success.Should().BeTrue($"{row["helm"]}: {string.Join("; ", result.Diagnostics)}");
            string polymers = row["helm"][..row["helm"].IndexOf('$', StringComparison.Ordinal)];
            int phosphates = polymers.Count(c => c == 'p') - Regex.Count(polymers, @"\[(?!sp\])[^\]]*p[^\]]*\]");
            var stated = MolecularFormula.Parse(row["formula"]);
            if (stated[Element.Phosphorus] == phosphates)
            {
                result.Value.Formula.Should().Be(stated, row["helm"]);
                continue;
            }
            contradicting++;
            result.Value.Formula[Element.Phosphorus].Should().Be(phosphates);
        }
        contradicting.Should().Be(3);
    }

    [Theory]
    [InlineData("RNA1{[fR](U)p.[fR](A)[sp].d(G)}$$$$", "Ufo Afs Gd")]
    [InlineData("RNA1{P.[dR](C)P.[dR](A)P.[LR](G)[sp].[LR]([5meC])}$$$$V2.0", "{p} Cdo Ado Gls mCl")]
    [InlineData("RNA1{R(A)p.r(C)p.r(G)P}$$$$V2.0", "Aro Cro Gr {p}")]
    [InlineData("RNA1{[cEt](G)[PS2].[cet](A)[sP].[moe](T)}$$$$", "Gk[s2] Aks Te")]
    [InlineData("RNA1{[moe](A)[sp].[MOE]([m5C])p.[mR]([5meC])}$$$$", "Aes mCeo mCm")]
    public void Symbols_of_several_libraries_are_read_in_one_text(string text, string expected)
    {
        ParseResult<NucleicAcid> result = Helm.Read(text);
        result.Value.ToString().Should().Be(expected);
        result.Diagnostics.Should().BeEmpty();
        Notations.Detect(text).Result.Value.Should().Be(result.Value);
    }

    [Theory]
    [InlineData("RNA1{[CET](G)[SP].[Cet](A)[SP].[CET](A)}$$$$", "Gks Aks Ak", "CET cet, SP sp, Cet cet")]
    [InlineData("RNA1{D(A)p.[MoE](a)}$$$$", "Ado Ae", "D d, MoE moe, a A")]
    [InlineData("RNA1{r(A)P}|CHEM1{chOLteg}$RNA1,CHEM1,3:R2-1:R1$$$", "Aro {chol5TEG}", "chOLteg cholTEG")]
    public void Symbols_in_another_case_are_read_with_one_note_for_each(string text, string expected, string respelled)
    {
        ParseResult<NucleicAcid> result = Helm.Read(text);
        result.Value.ToString().Should().Be(expected);
        result.Diagnostics.Select(found => found.Message).Should().Equal(
            respelled.Split(", ").Select(pair => pair.Split(' ')).Select(pair => $"`{pair[0]}` is written `{pair[1]}`"));
    }

    /// <summary>aR of monomerLib2.0 is 3'-aminoribose, ar of the core library arabinose: AR could be either.</summary>
    [Fact]
    public void A_symbol_whose_spellings_mean_several_rows_is_not_read_in_another_case() =>
        Helm.Read("RNA1{[AR](A)}$$$$").Errors.Should().ContainSingle().Which.Code.Should().Be("OLG2003");

    [Fact]
    public void Write_gives_the_reference_texts_in_core_symbols()
    {
        foreach (TestData.Row row in TestData.Read("helm.tsv")
            .Where(row => row["helm"].EndsWith("V2.0", StringComparison.Ordinal) && !row["helm"].Contains("{R(", StringComparison.Ordinal)))
        {
            Helm.Write(NucleicAcid.Read(row["strand"]).Value).Text.Should().Be(row["helm"]);
        }
    }

    [Fact]
    public void Helm_and_back_is_lossless_for_strands()
    {
        var strands = new RandomStrands(71);
        int cases = LongRun.Cases(50_000);
        for (int i = 0; i < cases; i++)
        {
            Strand strand = strands.NextCommon();
            FormatResult result = Helm.Write(strand);
            bool mixture = strand.PackedUnits.Any(unit => unit.Stereo == PhosphorusStereo.Mixture);
            result.Diagnostics.Length.Should().Be(mixture ? 1 : 0);
            ParseResult<NucleicAcid> again = Helm.Read(result.Text);
            if (!mixture && (!again.Success || !again.Value.Equals(strand) || !again.Diagnostics.IsEmpty))
            {
                Assert.Fail($"{strand}: {result.Text}\n{string.Join('\n', again.Diagnostics)}");
            }
        }
    }

    /// <summary>Chains that turn round are several polymers with connections between them; 2'-5' is a sugar of its own.</summary>
    [Fact]
    public void Helm_and_back_is_lossless_for_joints_and_groups()
    {
        var strands = new RandomStrands(73);
        int turned = 0;
        int cases = LongRun.Cases(100_000);
        for (int i = 0; i < cases; i++)
        {
            Strand strand = strands.NextRich();
            FormatResult result = Helm.Write(strand);
            if (!result.Success || !result.Diagnostics.IsEmpty)
            {
                continue;
            }
            turned += result.Text.Contains("|RNA2", StringComparison.Ordinal) ? 1 : 0;
            ParseResult<NucleicAcid> again = Helm.Read(result.Text, new NotationOptions { Library = RandomStrands.Library });
            if (!again.Success || !again.Value.Equals(strand)
                || again.Diagnostics.Any(found => found.Code != "OLG2386" && (found.Code != "OLG2108" || strand.UnbalancedCharge == 0)))
            {
                Assert.Fail($"{strand}: {result.Text}\n{string.Join('\n', again.Diagnostics)}\n{(again.Success ? again.Value : null)}");
            }
        }
        turned.Should().BeGreaterThan(200);
    }

    [Theory]
    [InlineData("RNA1{r(A)p}|RNA2{d(T)}$RNA1,RNA2,3:R2-1:R2$$$V2.0", "Aro(3-3) Td")]
    [InlineData("RNA1{r(A)}|RNA2{d(T)p}$RNA2,RNA1,3:R2-1:R2$$$V2.0", "Aro(3-3) Td")]
    [InlineData("RNA1{r(A)p}|RNA2{d(T)p.d(C)}$RNA1,RNA2,3:R2-4:R2$$$V2.0", "Tdo Cdo(3-3) Ar")]
    [InlineData("RNA1{p.r(A)}|RNA2{r(A)p.r(G)}$RNA1,RNA2,1:R1-1:R1\"inverted\"$$$V2.0", "Aro(5-5) Aro Gr")]
    [InlineData("RNA1{r(A)}|RNA2{p.d(T)p.d(C)}$RNA1,RNA2,1:R2-1:R1$$$V2.0", "Aro Tdo Cd")]
    [InlineData("RNA1{[25r](A)p}|RNA2{[25r](C)}$RNA1,RNA2,3:R2-1:R2$$$V2.0", "Aro(2-2) Cr")]
    [InlineData("RNA1{[25d3r](A)p.r(A)}$$$$V2.0", "A[25d3r]o Ar")]
    [InlineData("RNA1{r(A)p.r(A)}|RNA2{r(U)p}|RNA3{r(U)}$RNA2,RNA3,3:R2-1:R1|RNA1,RNA3,5:pair-2:pair$$$V2.0", "Aro Ar |-1| Uro Ur")]
    [InlineData("RNA1{R(A)P.R(C)P.R(G)P}$RNA1,RNA1,9:R2-1:R1$$$V2.0", "cyclo(Aro Cro Gro)")]
    [InlineData("RNA1{R(A)P.R(C)P}|RNA2{R(G)P}$RNA1,RNA2,6:R2-1:R1|RNA1,RNA2,1:R1-3:R2$$$V2.0", "cyclo(Aro Cro Gro)")]
    [InlineData("RNA1{r(G)p}|RNA2{p.r(A)}$RNA1,RNA2,3:R2-2:R2|RNA2,RNA1,1:R1-1:R1$$$V2.0", "cyclo(Aro(3-3) Gro(5-5))")]
    [InlineData("RNA1{R(A)P.R(A)}|RNA2{R(U)P}|RNA3{R(U)}$RNA1,RNA2,2:pair-2:pair$$$V2.0", "Aro Ar & |1:0| Ur {p} & Ur")]
    [InlineData("RNA1{R(A)P}|RNA2{R(U)}$RNA1,RNA1,3:R2-1:R1$$$V2.0", "cyclo(Aro) & Ur")]
    [InlineData("RNA1{r(A)p}|CHEM1{[Sp18]}|RNA2{p.r(U)}$RNA1,CHEM1,3:R2-1:R1|CHEM1,RNA2,1:R2-1:R1$$$V2.0", "Aro {Sp18}o Ur")]
    [InlineData("RNA1{d(A)p}|CHEM1{[Sp18]}|RNA2{d(T)p}$RNA1,CHEM1,3:R2-1:R1|CHEM1,RNA2,1:R2-3:R2$$$V2.0", "Ado {Sp18}o(3-3) Td")]
    [InlineData("RNA1{p.d(A)p}|CHEM1{[Sp18]}$RNA1,CHEM1,4:R2-1:R1|CHEM1,RNA1,1:R2-1:R1$$$V2.0", "cyclo(Ado {Sp18}o)")]
    [InlineData("RNA1{d(A)p}|CHEM1{[d12r]}|RNA2{d(T)p}$RNA1,CHEM1,3:R2-1:R1|CHEM1,RNA2,1:R2-3:R2$$$V2.0", "Ado {dSp}o(3-3) Td")]
    [InlineData("RNA1{d(A)p}|CHEM1{[BioTEG]}|RNA2{d(T)p}$RNA1,CHEM1,3:R2-1:R2|CHEM1,RNA2,1:R1-3:R2$$$V2.0", "Tdo {BioTEG}o(3-3) Ad")]
    public void Chains_that_connections_join_are_one_strand(string text, string expected)
    {
        NucleicAcid molecule = Helm.Read(text).Value;
        molecule.ToString().Should().Be(expected);
        Helm.Read(Helm.Write(molecule).Text).Value.Should().Be(molecule);
    }

    [Theory]
    [InlineData("RNA1{R(A)P}|RNA2{R(U)}$RNA1,RNA1,3:R2-1:R1|RNA1,RNA2,2:pair-2:pair$$$V2.0",
        "how strands lie beside a ring cannot be kept: leave these pairs out")]
    [InlineData("RNA1{R(A)P.R(C)}|RNA2{R(G)P}$RNA1,RNA2,3:R2-1:R1$$$V2.0", "a branched molecule is not one strand")]
    [InlineData("RNA1{d(A)p}|CHEM1{[Sp18]}|RNA2{d(T)p}|RNA3{d(T)p}$RNA1,CHEM1,3:R2-1:R1|CHEM1,RNA2,1:R2-3:R2|CHEM1,RNA3,1:R3-3:R2$$$V2.0",
        "a branched molecule is not one strand: state its chains one by one, each with the group")]
    [InlineData("RNA1{d(A)p}|CHEM1{[5Toc]}|RNA2{d(T)p}$RNA1,CHEM1,3:R2-1:R1|CHEM1,RNA2,1:R2-3:R2$$$V2.0", "{toc} can be bound once")]
    [InlineData("RNA1{d(A)p}|CHEM1{[BioTEG]}|RNA2{d(T)p.d(T)p}$RNA1,CHEM1,3:R2-1:R1|CHEM1,RNA2,1:R2-6:R2$$$V2.0",
        "inside a strand a group that is not symmetric has its first hydroxyl toward the 5' end")]
    [InlineData("RNA1{[25r](A)[sp]}$$$$V2.0", "on the 2' oxygen of an end only one phosphate p is known")]
    public void What_one_strand_cannot_hold_is_refused_by_name(string text, string hint) =>
        Helm.Read(text).Errors.Should().ContainSingle().Which.Hint.Should().Be(hint);

    [Theory]
    [InlineData("\"a\"RNA1{\"b\"R\"c\"(\"d\"A\"e\")\"f\"P\"g\".\"h\"R(C)P'2'\"i\".R(G)\"j\"}\"k\"|CHEM1{\"l\"[Sp18]\"m\"}\"n\"$RNA1," +
        "CHEM1,1:R1-1:R1$$$V2.0", null)]
    [InlineData("\"a $ | }\"RNA1{R(A)\"b } | $\"P.R(C)}\"$\"$$$$V2.0", "Aro Cr")]
    [InlineData("RNA1{[O1[C@@H]%91[C@H](O)[C@H](O%92)[C@H]1CO%93.[*:3]%91.[*:1]%93.[*:2]%92 |$;;;;;;;;;_R3;_R1;_R2$|](A)p}$$$$V2.0",
        "Ar {p}")]
    [InlineData("RNA1{r([NC1=NC(N(*)C=C1)=O |$;;;;;_R1;;;$|])}$$$$V2.0", "Cr")]
    [InlineData("RNA1{[d12r].p.r(A)p.d.p.dp.r(C)}$$$$V2.0", "{dSp}o Aro {AP}o {AP}o Cr")]
    [InlineData("RNA1{[AmC6].r(A)p.[AmC12]}$$$$V2.0", null)]
    [InlineData("RNA1{[AmC6].r(A)p}$$$$V2.0", "{C6NH2}o Ar {p}")]
    [InlineData("RNA1{p.p.p.r(C)p.r(A)p.p}$$$$", "{ppp} Cro Ar {pp}")]
    [InlineData("RNA1{[5Br-dU].R(C)P.[2-damdA]}$$$$V2.0", "[br5U]do Cro [D]d {p}")]
    public void Valid_syntax_is_read(string text, string? expected)
    {
        ParseResult<NucleicAcid> result = Helm.Read(text);
        if (expected is null)
        {
            result.Success.Should().BeFalse();
            return;
        }
        result.Value.ToString().Should().Be(NucleicAcid.Read(expected).Value.ToString());
        result.Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("DNA{D(A)P.D(C)}$$$$", "DNA is a polymer RNA of the sugar d: RNA1{d(A)P.d(C)}$$$$")]
    [InlineData("DNA2{D(A)}$$$$", "DNA is a polymer RNA of the sugar d: RNA2{d(A)}$$$$")]
    [InlineData("RNA{d(A)}$$$$", "a polymer has a number: RNA1{d(A)}$$$$")]
    public void Polymer_of_another_kind_is_answered_with_the_text_to_write(string text, string hint) =>
        Helm.Read(text).Errors.First().Hint.Should().Be(hint);

    [Theory]
    [InlineData("RNA1{[dR](A,C,G,T)P.[dR](A)}$$$$V2.0",
        "the text leaves the base open at one place: it names 4 molecules, not one; `--expand` writes them all")]
    [InlineData("RNA1{r(A+G)p.d([m5C],T)p.d(A:10+C:20+G:70)}$$$$V2.0",
        "the text leaves the base open at 3 places: it names 12 molecules, not one; `--expand` writes them all")]
    [InlineData("RNA1{r(A+G)p.d([m5C],T,[m5C])}$$$$V2.0", "`([m5C],T,[m5C])` names a base twice")]
    [InlineData("RNA1{r(A+G", null)]
    public void Choices_of_bases_say_how_many_molecules_they_name(string text, string? hint) =>
        Helm.Read(text).Errors.Should().ContainSingle().Which.Hint.Should().Be(hint);

    [Theory]
    [InlineData("$$$RNA1{StrandType:as}|RNA2{StrandType:ss}$", true, 0)]
    [InlineData("$$$RNA2{StrandType:SS}$", true, 0)]
    [InlineData("$$$RNA1{StrandType:ss}|RNA2{StrandType:as}$", false, 0)]
    [InlineData("$$${\"RNA1\":{\"strandtype\":\"as\"}}$V2.0", true, 0)]
    [InlineData("$$${\"RNA2\" : {\"strandtype\": \"ss\"}, \"RNA1\":{\"strandtype\":\"as\"}}$V2.0", true, 0)]
    [InlineData("$$${\"RNA1\":{\"strandtype\":\"as\"},\"RNA2\":{\"strandtype\":\"as\"}}$V2.0", false, 1)]
    [InlineData("$$${\"RNA1\":{\"strandtype\":\"as\",\"note\":\"x\"}}$V2.0", false, 1)]
    [InlineData("$$$RNA3{StrandType:as}$", false, 1)]
    public void The_strand_called_sense_comes_first(string end, bool isTurned, int notes)
    {
        string pair = end.EndsWith("V2.0", StringComparison.Ordinal)
            ? $"$RNA1,RNA2,2:pair-5:pair{end[1..]}"
            : $"$$RNA1,RNA2,2:pair-5:pair{end[2..]}";
        ParseResult<NucleicAcid> result = Helm.Read($"RNA1{{r(A)p.r(C)}}|RNA2{{r(G)p.r(U)p.d(T)p.d(T)}}{pair}");
        result.Value.ToString().Should().Be(isTurned ? "Gro Uro Tdo Td |0| Aro Cr" : "Aro Cr |2| Gro Uro Tdo Td");
        result.Diagnostics.Count(found => found.Code == "OLG2371").Should().Be(notes);
        result.Diagnostics.Length.Should().Be(notes);
    }

    [Fact]
    public void Helm_and_back_is_lossless_for_duplexes()
    {
        foreach (Drug drug in DrugCatalog.Default.All.Where(drug => drug.Molecule is Duplex))
        {
            Helm.Read(Helm.Write(drug.Molecule!).Text).Value.Should().Be(drug.Molecule);
        }
        var strands = new RandomStrands(72);
        int written = 0;
        for (int i = 0; i < 5000; i++)
        {
            Strand sense = strands.NextCommon(6).WithStereo(PhosphorusStereo.Unspecified);
            Strand antisense = strands.NextCommon(6).WithStereo(PhosphorusStereo.Unspecified);
            var duplex = new Duplex(sense, antisense, strands.Random.Next(1 - sense.Length, antisense.Length));
            FormatResult result = Helm.Write(duplex);
            result.Success.Should().Be(duplex.PairCount > 0);
            if (result.Success)
            {
                written++;
                Helm.Read(result.Text).Value.Should().Be(duplex, result.Text);
            }
        }
        written.Should().BeGreaterThan(1000);
    }

    [Fact]
    public void Pairs_are_read_from_the_second_section_of_HELM_1_and_in_either_order()
    {
        Helm.Read("RNA1{R(A)P.R(C)}|RNA2{R(G)P.R(U)}$$RNA1,RNA2,2:pair-5:pair$$").Value.ToString().Should().Be("Aro Cr |0| Gro Ur");
        Helm.Read("RNA1{r(A)p.r(C)}|RNA2{r(G)p.r(U)}$RNA2,RNA1,5:pair-2:pair|RNA2,RNA1,2:pair-5:pair$$$V2.0").Value.ToString()
            .Should().Be("Aro Cr |0| Gro Ur");
        Helm.Read("RNA1{p.r(A)p.r(C)}|RNA2{r(G)p.r(U)}$RNA1,RNA2,3:pair-5:pair$$$V2.0").Value.ToString()
            .Should().Be("{p} Aro Cr |0| Gro Ur");
    }

    [Theory]
    [InlineData("RNA1{[moe](G)[sp].[moe](m5C)}$$$$V2.0", "symbols of several letters are written in brackets: [m5C]")]
    [InlineData("RNA1{[moo](G)}$$$$", "did you mean `moe`?")]
    public void Errors_hint_at_the_library(string text, string hint) =>
        Helm.Read(text).Errors.Should().ContainSingle().Which.Hint.Should().Be(hint);

    [Theory]
    [InlineData("{VP} Uro(2-5) Am", "the group {VP} at an end")]
    [InlineData("Ad<Chol>", "the pendant group <Chol>")]
    [InlineData("{PEG:4}o Td", "the group {PEG}")]
    [InlineData("Aro(2-2) Aro Ar", "joints other than 3'-5'")]
    [InlineData("A[ara]o(2-5) Ar", "joints other than 3'-5'")]
    [InlineData("Aro(2-5) Aro(2-2) Ar {p}", "joints other than 3'-5'")]
    [InlineData("A[acme-S]", "acme sugar of residue 1")]
    [InlineData("Ad[acme-P] Ad", "acme linkage after unit 1")]
    [InlineData("Gr |0| Gr", "a register without a Watson-Crick pair")]
    public void Write_refuses_what_it_cannot_say(string text, string what)
    {
        FormatResult result = Helm.Write(NucleicAcid.Read(text, RandomStrands.Library).Value);
        result.Success.Should().BeFalse();
        result.Diagnostics[^1].Message.Should().Be($"the HELM notation cannot write {what}");
    }

    /// <summary>What the core library does not hold is written as an inline structure, and read back as the same row.</summary>
    [Fact]
    public void Every_built_in_base_sugar_and_linkage_has_a_core_symbol_or_an_inline_structure()
    {
        Monomer[] rows = [.. Nucleobase.All, .. Sugar.All, .. Linkage.All];
        foreach (Monomer row in rows.Where(row => HelmSymbols.TokenOf(row) is null))
        {
            string inline = HelmInline.Write(row)!;
            HelmInline.Find(MonomerLibrary.Default, inline[1..^1]).Should().Be(row, inline);
        }
        rows.Count(row => HelmSymbols.TokenOf(row) is not null).Should().BeGreaterThanOrEqualTo(70);
    }

    [Fact]
    public void Mutated_texts_give_an_error_or_a_molecule_whose_text_they_are()
    {
        string text = Helm.Write(NucleicAcid.Read("{p} GesR mCeo Tl |0| Aro Gmo Cf").Value).Text;
        for (int i = 0; i < text.Length; i++)
        {
            string[] mutants =
                [text.Remove(i, 1), text.Insert(i, text[i].ToString()),
                    i + 1 < text.Length ? text[..i] + text[i + 1] + text[i] + text[(i + 2)..] : text];
            foreach (string mutant in mutants)
            {
                ParseResult<NucleicAcid> result = Helm.Read(mutant);
                if (result.Success && result.Diagnostics.IsEmpty)
                {
                    string again = Helm.Write(result.Value).Text;
                    string polymers = mutant[..mutant.IndexOf('$', StringComparison.Ordinal)];
                    again.Should().StartWith(polymers.Replace("RNA11", "RNA1", StringComparison.Ordinal), mutant);
                }
            }
        }
    }
}
