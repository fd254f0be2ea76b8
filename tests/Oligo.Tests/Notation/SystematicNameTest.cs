using FluentAssertions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

public sealed class SystematicNameTest
{
    private static INotation Name => Notations.Name;

    [Fact]
    public void Read_of_every_reference_name_gives_its_strand()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("names.tsv");
        rows.Should().HaveCount(15);
        foreach (TestData.Row row in rows)
        {
            Name.Read(row["name"]).Value.ToString().Should().Be(row["strand"], row["name"]);
            Notations.Detect(row["name"]).Result.Value.ToString().Should().Be(row["strand"]);
        }
    }

    [Fact]
    public void Write_gives_every_reference_name_but_for_blanks_primes_arrows_and_salt()
    {
        // The names of CAS are read only; the dimer that is read from its other end is written by rule 6.
        TestData.Row[] rows =
            [.. TestData.Read("names.tsv").Where(row =>
                !row["style"].Contains("CAS", StringComparison.Ordinal) && row["style"] != "pharmacology database"
                && !row["strand"].StartsWith("{p}", StringComparison.Ordinal))];
        rows.Should().HaveCount(10);
        foreach (TestData.Row row in rows)
        {
            string expected = Plain(row["name"]).Replace("nonadecasodiumsalt", "", StringComparison.Ordinal);
            string written = Plain(Name.Write(Strand.Parse(row["strand"])).Text);
            // The examples of P-106 carry P-thio without all-P-ambo, which INN names state.
            (written == expected || written == "all-P-ambo-" + expected).Should().BeTrue($"{written} is not {expected}");
        }
        Name.Write(Strand.Parse("{p} Aro Ar")).Text.Should().Be("5'-O-phosphonoadenylyl-(3'→5')-adenosine");
    }

    /// <summary>
    /// A CAS name in circulation that lost the m5 of every C says another molecule, and the reader says what is odd (names.tsv, the news
    /// page).
    /// </summary>
    [Fact]
    public void Read_of_the_name_that_lost_its_methyls_warns_and_gives_what_it_says()
    {
        string name = TestData.Read("names.tsv").Single(row => row["style"] == "CAS (lower case variant)")["name"];
        ParseResult<NucleicAcid> result = Name.Read(name);
        result.Warnings.Should().ContainSingle().Which.ToString().Should()
            .StartWith("OLG2363: every U of the run is 5-methylated and none of its 4 C");
        NucleicAcid right = DrugCatalog.Default.Find("nusinersen")!.Molecule!;
        (right.Formula - result.Value.Formula).Should().Be(MolecularFormula.Parse("C4H8"));
    }

    /// <summary>The formula of the label follows from the index name alone.</summary>
    [Fact]
    public void Read_of_the_index_name_of_a_morpholino_gives_the_published_formula() =>
        Name.Read(TestData.Read("names.tsv").Single(row => row["substance"] == "eteplirsen")["name"]).Value.Formula.ToString()
            .Should().Be("C364H569N177O122P30");

    [Fact]
    public void Read_of_the_published_name_of_mipomersen_sodium_notes_the_salt()
    {
        TestData.Row published = TestData.Read("names.tsv")[0];
        ParseResult<NucleicAcid> result = Name.Read(published["name"]);
        result.Value.Should().Be(DrugCatalog.Default.Find("mipomersen")!.Molecule);
        result.Diagnostics.Should().ContainSingle().Which.Message.Should()
            .Be("the name is that of the nonadecasodium salt; the strand is read as free acid");
    }

    /// <summary>Kinds of strands that the rules cover, with what each may have.</summary>
    [Theory]
    [InlineData("plain")]
    [InlineData("gapmer")]
    [InlineData("stereo")]
    [InlineData("joints")]
    [InlineData("amino")]
    [InlineData("rich")]
    public void Name_and_back_is_lossless(string kind)
    {
        var strands = new NameableStrands(kind.Length * 17, kind);
        int cases = LongRun.Cases(100_000);
        for (int i = 0; i < cases; i++)
        {
            Strand strand = strands.Next(5);
            FormatResult written = Name.Write(strand);
            if (!written.Success || !written.Diagnostics.IsEmpty)
            {
                Assert.Fail($"{strand}: {string.Join('\n', written.Diagnostics)}");
            }
            ParseResult<NucleicAcid> again = Name.Read(written.Text);
            if (!again.Success || !again.Value.Equals(strand) || !again.Diagnostics.IsEmpty)
            {
                Assert.Fail($"{strand}: {written.Text}\n{string.Join('\n', again.Diagnostics)}\n{(again.Success ? again.Value : null)}");
            }
        }
    }

    /// <summary>The second strand is written from its 3' end and read back turned round, linkages and ends with it.</summary>
    [Fact]
    public void Duplex_name_and_back_is_lossless_but_for_the_register()
    {
        var strands = new NameableStrands(77, "rich");
        int cases = LongRun.Cases(100_000);
        for (int i = 0; i < cases; i++)
        {
            Strand sense = strands.Next(5);
            Strand antisense = strands.Next(5);
            if (Duplex.FindBestRegister(sense, antisense, out _) is not { } register)
            {
                continue;
            }
            FormatResult written = Name.Write(new Duplex(sense, antisense, register));
            ParseResult<NucleicAcid> again = Name.Read(written.Text);
            bool same = again.Success && again.Value.Equals(new Duplex(sense, antisense, register));
            if (!same || written.Diagnostics.Single().Code != "OLG2406" || again.Warnings.Single().Code != "OLG2324")
            {
                Assert.Fail($"{sense} {antisense}: {written.Text}\n{string.Join('\n', again.Diagnostics)}\n" +
                    $"{(again.Success ? again.Value : null)}");
            }
        }
    }

    /// <summary>
    /// Rule 8: `RNA duplex of ... with ...`, arrows of the second strand 5'→3'; each P-thio stands with the neighbour (notations.md,
    /// section 1g).
    /// </summary>
    [Fact]
    public void Duplex_name_writes_the_second_strand_from_its_3_prime_end()
    {
        const string Written =
            "RNA duplex of all-P-ambo-2'-O-methyl-P-thioguanylyl-(3'→5')-cytidylyl-(3'→5')-guanosine with " +
            "all-P-ambo-cytidylyl-(5'→3')-P-thioguanylyl-(5'→3')-2'-deoxy-2'-fluorocytidine";
        FormatResult name = Name.Write(Duplex.Parse("Gms Cro Gr |0| Cfs Gro Cr"));
        name.Text.Should().Be(Written);
        Name.Read(Written).Value.ToString().Should().Be("Gms Cro Gr |0| Cfs Gro Cr");
        Name.Read(Written.Replace("RNA duplex of ", "", StringComparison.Ordinal) + " tetrasodium salt").Diagnostics.Select(said =>
            said.Code).Should().BeEquivalentTo("OLG2324", "OLG2322");
        Name.Write(Duplex.Parse("Ado Td |0| Ado Td")).Text.Should().StartWith("DNA duplex of ");
    }

    [Fact]
    public void Every_duplex_of_the_catalogue_without_a_ligand_is_written_and_read_back()
    {
        Drug[] duplexes =
            [.. DrugCatalog.Default.All.Where(drug =>
                drug.Molecule is Duplex && drug.Molecule.Strands.All(strand => strand.PackedUnits.All(unit => !unit.IsGroup)))];
        duplexes.Select(drug => drug.Name).Should().Equal("patisiran", "bevasiranib", "bamosiran", "tivanisiran");
        foreach (Drug drug in duplexes)
        {
            string name = Name.Write(drug.Molecule!).Text;
            Name.Read(name).Value.Should().Be(drug.Molecule, drug.Name);
            Notations.Detect(name).Result.Value.Should().Be(drug.Molecule, drug.Name);
        }
    }

    /// <summary>No two strands share a name: every base on every sugar that names know.</summary>
    [Fact]
    public void Names_of_nucleosides_are_unique_and_read_back()
    {
        var seen = new Dictionary<string, string>();
        foreach (Sugar sugar in Sugar.All)
        {
            foreach (Nucleobase nucleobase in Nucleobase.All)
            {
                Strand strand = new StrandBuilder().Add(nucleobase, sugar).Build();
                FormatResult written = Name.Write(strand);
                if (written.Success)
                {
                    seen.TryAdd(written.Text, strand.ToString()).Should().BeTrue(written.Text);
                    Name.Read(written.Text).Value.Should().Be(strand);
                }
            }
        }
        seen.Should().HaveCount(19 * 31);
    }

    [Fact]
    public void Mutated_names_give_an_error_or_a_molecule_whose_name_they_are()
    {
        string name = Name.Write(Strand.Parse("{p} GesR mCks Tlo [c7G][n3d]s Tdo Ufo [m6A][Lr]o Im {p}")).Text;
        for (int i = 0; i < name.Length; i++)
        {
            string[] mutants =
                [name.Remove(i, 1), name.Insert(i, name[i].ToString()),
                    i + 1 < name.Length ? name[..i] + name[i + 1] + name[i] + name[(i + 2)..] : name];
            foreach (string mutant in mutants)
            {
                ParseResult<NucleicAcid> result = Name.Read(mutant);
                if (result.Success && result.Diagnostics.IsEmpty)
                {
                    string again = Name.Write(result.Value).Text;
                    (Plain(again) == Plain(mutant) || Plain(again) == "all-P-ambo-" + Plain(mutant))
                        .Should().BeTrue($"{mutant} was read as {result.Value}");
                }
            }
        }
    }

    [Theory]
    [InlineData("Ad {ps}", "the group {ps} at the 3' end")]
    [InlineData("{ppp} Ad", "the group {ppp} at the 5' end")]
    [InlineData("Ar {NH2}", "the group {NH2} at the 3' end")]
    [InlineData("A[n3d] {p}", "the group {p} at the 3' end")]
    [InlineData("{VP} Ad", "the group {VP} at the 5' end")]
    [InlineData("Ad<Chol>", "the pendant group <Chol>")]
    [InlineData("Ads {Sp18}o Td", "the group {Sp18} in the chain")]
    [InlineData("Ado {L96}", "the group {L96} in the chain")]
    [InlineData("[2AP]d", "the base 2-aminopurine of residue 1")]
    [InlineData("A[mor]", "the sugar morpholino of residue 1")]
    [InlineData("Ado A[ara]", "the sugar D-arabinose of residue 2")]
    [InlineData("Ad[dma] Ad", "the linkage dimethylphosphorodiamidate of residue 1")]
    [InlineData("Ad[mp] Ad", "the linkage methylphosphonate of residue 1")]
    [InlineData("Gro Ur |0| Aro C[una]", "the sugar 2',3'-seco-D-ribose of residue 2")]
    public void Write_refuses_what_the_rules_do_not_cover(string text, string what)
    {
        FormatResult result = Name.Write(NucleicAcid.Read(text, RandomStrands.Library).Value);
        result.Success.Should().BeFalse();
        result.Diagnostics.Should().ContainSingle().Which.Message.Should().Be($"the systematic name cannot write {what}");
    }

    [Fact]
    public void Write_warns_of_declared_mixtures() =>
        Name.Write(Strand.Parse("AdsX AdsR Ad")).Diagnostics.Should().ContainSingle().Which.ToString()
            .Should().StartWith("OLG2407").And.Contain("lost on 1 linkage");

    /// <summary>Prefixes of sugars, bases, linkages and ends: notations.md, section 1g, rules 2 to 6.</summary>
    [Theory]
    [InlineData("Al", "2'-O,4'-C-methyleneadenosine")]
    [InlineData("mCk", "2'-O,4'-C-[(1S)-ethane-1,1-diyl]-5-methylcytidine")]
    [InlineData("mC[kR]", "2'-O,4'-C-[(1R)-ethane-1,1-diyl]-5-methylcytidine")]
    [InlineData("Ue", "2'-O-(2-methoxyethyl)uridine")]
    [InlineData("Te", "2'-O-(2-methoxyethyl)-5-methyluridine")]
    [InlineData("Td", "thymidine")]
    [InlineData("Tr", "5-methyluridine")]
    [InlineData("Gf", "2'-deoxy-2'-fluoroguanosine")]
    [InlineData("Am", "2'-O-methyladenosine")]
    [InlineData("An", "2'-O-[2-(methylamino)-2-oxoethyl]adenosine")]
    [InlineData("A[am2]", "2'-amino-2'-deoxyadenosine")]
    [InlineData("A[r4s]", "4'-thioadenosine")]
    [InlineData("T[d4s]", "4'-thiothymidine")]
    [InlineData("G[Lr]", "L-guanosine")]
    [InlineData("T[Ld]", "L-thymidine")]
    [InlineData("A[Ld]o Gd", "2'-deoxy-L-adenylyl-(3'→5')-2'-deoxyguanosine")]
    [InlineData("{p} Id", "5'-O-phosphono-2'-deoxyinosine")]
    [InlineData("{p} Ar", "5'-O-phosphonoadenosine")]
    [InlineData("Ad {p}", "2'-deoxy-3'-adenylic acid")]
    [InlineData("Aro Tdo Tm {p}", "adenylyl-(3'→5')-thymidylyl-(3'→5')-2'-O-methyl-5-methyl-3'-uridylic acid")]
    [InlineData("{p} Ar {p}", "5'-O-phosphono-3'-adenylic acid")]
    [InlineData("{NH2} Ad", "5'-amino-2',5'-dideoxyadenosine")]
    [InlineData("{NH2} Ar", "5'-amino-5'-deoxyadenosine")]
    [InlineData("{NH2} Tdo Ad", "5'-amino-5'-deoxythymidylyl-(3'→5')-2'-deoxyadenosine")]
    [InlineData("{NH2} Af", "5'-amino-2',5'-dideoxy-2'-fluoroadenosine")]
    [InlineData("A[n3d]s G[n3d]o Gd",
        "all-P-ambo-3'-amino-2',3'-dideoxy-P-thioadenylyl-(3'→5')-3'-amino-2',3'-dideoxyguanylyl-(3'→5')-2'-deoxyguanosine")]
    [InlineData("T[n3d]o Td", "3'-amino-3'-deoxythymidylyl-(3'→5')-thymidine")]
    [InlineData("AdsR TdsS Gdo Ad",
        "(1-Rp,2-Sp)-2'-deoxy-P-thioadenylyl-(3'→5')-P-thiothymidylyl-(3'→5')-2'-deoxyguanylyl-(3'→5')-2'-deoxyadenosine")]
    [InlineData("Ads TdsS Ad", "(2-Sp)-2'-deoxy-P-thioadenylyl-(3'→5')-P-thiothymidylyl-(3'→5')-2'-deoxyadenosine")]
    [InlineData("Aro(2-5) Aro(2-5) Ar", "adenylyl-(2'→5')-adenylyl-(2'→5')-adenosine")]
    [InlineData("Amo(3-3) Td {p}", "2'-O-methyladenylyl-(3'→3')-5'-thymidylic acid")]
    [InlineData("[psi]ro [m1psi]m", "pseudouridylyl-(3'→5')-2'-O-methyl-1-methylpseudouridine")]
    [InlineData("[c7G]d", "2'-deoxy-7-deazaguanosine")]
    [InlineData("[D]m", "2'-O-methyl-2-aminoadenosine")]
    [InlineData("[m6A]r", "N6-methyladenosine")]
    [InlineData("[br5U]d", "2'-deoxy-5-bromouridine")]
    [InlineData("[s2T]d", "2-thiothymidine")]
    [InlineData("[s2T]m", "2'-O-methyl-5-methyl-2-thiouridine")]
    [InlineData("Xr", "xanthosine")]
    public void Write_names_sugars_bases_linkages_and_ends_by_rule(string text, string name)
    {
        text = text.Replace("Xr", "[X]r", StringComparison.Ordinal);
        Name.Write(Strand.Parse(text)).Text.Should().Be(name);
        Name.Read(name).Value.Should().Be(Strand.Parse(text));
    }

    /// <summary>
    /// Index names: kinds, modifiers, residues, ends and salts (notations.md 1f, CAS); expected strands by the meaning of each part.
    /// </summary>
    [Theory]
    [InlineData("RNA, (A-U-C-G)", "Aro Uro Cro Gr")]
    [InlineData("DNA, d(G-C-T)", "Gdo Cdo Td")]
    [InlineData("DNA, d(P-thio)(G-C-G-T)", "Gds Cds Gds Td")]
    [InlineData("d(P-thio)(G-m5C)", "Gds mCd")]
    [InlineData("DNA, d(P-thio)([2'-O-(2-methoxyethyl)]rG-[2'-O-(2-methoxyethyl)]m5rC-A-m5C)", "Ges mCes Ads mCd")]
    [InlineData("RNA, [2'-O-methyl](P-thio)(A-C), 5'-(dihydrogen phosphate)", "{p} Ams Cm")]
    [InlineData("RNA, (A-C) 3'-(dihydrogen phosphate)", "Aro Cr {p}")]
    [InlineData("RNA, (2'→5')(A-A-A)", "Aro(2-5) Aro(2-5) Ar")]
    [InlineData("RNA, (3'→5')(P-thio)(A-A-dT)", "Ars Ars Td")]
    [InlineData("DNA, d(3'-amino-3'-deoxy-P-thio)(T-A-G)", "T[n3d]s A[n3d]s G[n3d]")]
    [InlineData("rna, (2'-o-methyl)(a-c)", "Amo Cm")]
    [InlineData("[2'-O-(2-Methoxyethyl)](P-thio)(m5U-A) RNA, sodium salt (1:1)", "Tes Ae")]
    [InlineData("RNA, (G-C-A-U-C), complex with RNA (G-A-U-G-C)(1:1)", "Gro Cro Aro Uro Cr |0| Gro Aro Uro Gro Cr")]
    public void Read_takes_index_names(string name, string expected) => Name.Read(name).Value.ToString().Should().Be(expected);

    /// <summary>The page of the dialect shows what the program writes.</summary>
    [Fact]
    public void Examples_of_the_page_are_written_and_read()
    {
        string[] lines = File.ReadAllLines(Path.Combine(TestData.RepositoryRoot, "docs", "reference", "systematic-names.md"));
        string[][] rows =
            [.. lines.SkipWhile(line => line != "| notation | name |").Skip(2).TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Replace("\\|", "¦", StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries)[1..3])];
        rows.Should().HaveCount(8);
        foreach (string[] row in rows)
        {
            NucleicAcid molecule = NucleicAcid.Read(row[0].Trim('`').Replace('¦', '|')).Value;
            Name.Write(molecule).Text.Should().Be(row[1].Trim('`'));
            Name.Read(row[1].Trim('`')).Value.Should().Be(molecule);
        }
        string page = string.Join('\n', lines);
        page.Should().ContainAll(NameTerms.Sugars.Where(term => term.Prefix.Length > 0).Select(term => $"`{term.Prefix}`"));
        page.Should().ContainAll(NameTerms.Bases.Where(term => term.Prefix.Length > 0).Select(term => $"`{term.Prefix}`"));
    }

    private static string Plain(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace('’', '\'').Replace('′', '\'').Replace("->", "→", StringComparison.Ordinal);
}
