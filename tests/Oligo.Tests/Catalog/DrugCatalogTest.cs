using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Catalog;

public sealed class DrugCatalogTest
{
    private const string Header =
        "name\tsynonyms\tclass\ttarget\tmechanism\tnotation\tsequence\tformula\tsalt\taverage_mass\tinchikey\tinchi\tcas\tunii\tpubchem\t" +
        "chembl\tdrugbank\tkegg\tchemspider\tatc\tevidence\tcomment\tsource";

    /// <summary>The table as embedded, cell by cell.</summary>
    private static IReadOnlyList<string[]> Cells
    {
        get
        {
            using Stream stream = typeof(DrugCatalog).Assembly.GetManifestResourceStream("Oligo.Catalog.drugs.tsv")!;
            using var reader = new StreamReader(stream);
            string text = reader.ReadToEnd();
            text.Should().EndWith("\n").And.NotContain("\r");
            return [.. text[..^1].Split('\n').Select(line => line.Split('\t'))];
        }
    }

    private static Drug Get(string name) => DrugCatalog.Default.Find(name)!;

    private static DrugCatalog Read(string name, string notation, string formula = "", string salt = "",
        string more = "", string sequence = "") =>
        DrugCatalog.Read(new StringReader(
            $"{Header}\n{name}\t\t\t\t\t{notation}\t{sequence}\t{formula}\t{salt}{new string('\t', 14)}{more}\n"));

    /// <summary>Every row of the reference is an entry; residue by residue it is what the reference prints, in its own notation.</summary>
    [Fact]
    public void Every_row_of_the_reference_is_an_entry_with_its_molecule_formulas_and_acidic_protons()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("drugs-expected.tsv");
        rows.Select(row => row["name"]).Should().BeEquivalentTo(DrugCatalog.Default.All.Select(drug => drug.Name)).And.HaveCount(81);
        foreach (TestData.Row row in rows)
        {
            Drug drug = Get(row["name"]);
            drug.Evidence.Should().Be(row["kind"], row["name"]);
            drug.PublishedFormula?.ToString().Should().Be(row["published"].Length == 0 ? null : row["published"], row["name"]);
            (drug.PublishedSalt?.Ion?.Name ?? (drug.PublishedSalt is null ? "" : "free acid"))
                .Should().Be(row["published_salt"], row["name"]);
            if (row["free_acid"].Length == 0)
            {
                drug.Molecule.Should().BeNull(row["name"]);
                drug.Sequences.Should().Equal(ReferenceDrug.ReadBases(row["notation"]), row["name"]);
                continue;
            }
            NucleicAcid molecule = drug.Molecule!;
            molecule.Strands.Should().Equal(ReferenceDrug.ReadStrands(row["notation"],
                hasInvertedEnd: row["name"].EndsWith("(oligonucleotide core)", StringComparison.Ordinal)), row["name"]);
            drug.Sequences.Should().Equal(molecule.Strands.Select(strand => strand.Sequence));
            molecule.Formula.ToString().Should().Be(row["free_acid"], row["name"]);
            molecule.AcidicProtons.Should().Be(int.Parse(row["acidic_protons"], CultureInfo.InvariantCulture), row["name"]);
            // The reference leaves the sodium formula of neutral molecules empty.
            string sodium = row["sodium"].Length == 0 ? row["free_acid"] : row["sodium"];
            molecule.GetFormula(Salt.Full(CounterIon.Sodium)).ToString().Should().Be(sodium, row["name"]);
        }
    }

    [Fact]
    public void Every_published_formula_follows_from_the_molecule_exactly()
    {
        Drug[] published = [.. DrugCatalog.Default.All.Where(drug => drug is { PublishedFormula: not null, Molecule: not null })];
        published.Should().HaveCount(34);
        foreach (Drug drug in published)
        {
            drug.Molecule!.GetFormula(drug.PublishedSalt!).Should().Be(drug.PublishedFormula, drug.Name);
        }
    }

    /// <summary>
    /// Overhangs as the sponsors state them: 2 nt on both sides (patisiran, bevasiranib), a guide of 23 on 21 (STC and ESC designs), of 25
    /// with UU and dTdT (cemdisiran); no mismatch inside.
    /// </summary>
    [Theory]
    [InlineData("patisiran", 2, 19, 2)]
    [InlineData("bevasiranib", 2, 19, 2)]
    [InlineData("inclisiran", 2, 21, 0)]
    [InlineData("vutrisiran", 2, 21, 0)]
    [InlineData("revusiran", 2, 21, 0)]
    [InlineData("cemdisiran", 4, 21, 0)]
    [InlineData("givosiran", 2, 21, 0)]
    [InlineData("lumasiran", 2, 21, 0)]
    [InlineData("fitusiran", 2, 21, 0)]
    [InlineData("zilebesiran", 2, 21, 0)]
    [InlineData("bamosiran", 2, 19, 2)]
    [InlineData("tivanisiran", 0, 19, 0)]
    public void Strands_of_a_duplex_lie_in_the_register_that_pairs_them_fully(string name, int register, int pairs, int senseOverhang)
    {
        var duplex = (Duplex)Get(name).Molecule!;
        duplex.Register.Should().Be(register);
        duplex.PairCount.Should().Be(pairs);
        Enumerable.Range(0, duplex.Sense.Length).Count(i => duplex.OppositeOf(i) < 0).Should().Be(senseOverhang);
        (duplex.Antisense.Length - register).Should().Be(pairs);
    }

    [Fact]
    public void Entry_without_published_positions_says_so()
    {
        Drug drug = Get("Redemplo");
        drug.Name.Should().Be("plozasiran");
        drug.Molecule.Should().BeNull();
        drug.Sequences.Should().Equal("TCACTGAGAATACTGTCCCGT");
        drug.PublishedForm.Should().Be("sodium salt");
        drug.ReadMolecule().Errors.Should().ContainSingle().Which.ToString().Should()
            .StartWith("OLG3130: the catalogue knows only the bases of plozasiran: the sugars and linkages of its positions are not " +
                "published");
        Get("XG9ARL6P25").Should().BeSameAs(drug);
        Get("mipomersen").ReadMolecule().Value.Should().Be(Get("mipomersen").Molecule);
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
            drug.Evidence.Should().BeOneOf("full-retrieved", "full-recalled", "full-inferred", "base-only");
            drug.EvidenceInWords.Should().NotBe(drug.Evidence);
            (drug.Molecule is null).Should().Be(drug.Evidence == "base-only", drug.Name);
            drug.Sequences.Should().HaveCount(drug.Molecule?.Strands.Length ?? drug.Sequences.Length).And.OnlyContain(sequence =>
                sequence.Length > 0);
            drug.ToString().Should().Be(drug.Name);
            (drug.PublishedFormula is null).Should().Be(drug.PublishedSalt is null, drug.Name);
            Regex.IsMatch(drug.InChIKey ?? "AAAAAAAAAAAAAA-BBBBBBBBBB-N", "^[A-Z]{14}-[A-Z]{10}-[A-Z]$").Should().BeTrue(drug.Name);
            if (drug.Molecule is not null)
            {
                NucleicAcid.Read(drug.Molecule.ToString()).Value.Should().Be(drug.Molecule);
            }
        }
        DrugCatalog.Default.All.Select(drug => drug.Name).Should().OnlyHaveUniqueItems();
        DrugCatalog.Default.All.Select(drug => drug.ReadMolecule().Input).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Notations_of_the_table_are_canonical_to_the_letter()
    {
        string.Join('\t', Cells[0]).Should().Be(Header);
        int notation = Array.IndexOf(Cells[0], "notation");
        foreach (string[] row in Cells.Skip(1))
        {
            row.Should().HaveCount(Cells[0].Length, row[0]);
            row.Should().OnlyContain(cell => cell == cell.Trim(), row[0]);
            (Get(row[0]).Molecule?.ToString() ?? "").Should().Be(row[notation]);
        }
    }

    [Fact]
    public void Keys_belong_to_one_drug_each()
    {
        string[] keys =
        [
            .. from drug in DrugCatalog.Default.All
               from key in drug.Synonyms.Prepend(drug.Name)
                   .Concat(drug.Identifiers.Select(identifier => identifier.Value)).Append(drug.InChIKey).OfType<string>()
               select Regex.Replace(key, "[ -]", "").ToUpperInvariant(),
        ];
        keys.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void InChIs_fit_their_keys_and_molecules()
    {
        Drug mipomersen = Get("mipomersen");
        InChIKey.FromInChI(mipomersen.InChI!).Value.Should().Be(mipomersen.InChIKey);
        int found = 0;
        foreach (TestData.Row row in TestData.Read("inchikeys.tsv"))
        {
            if (DrugCatalog.Default.Find(row["inchikey"]) is { } drug)
            {
                found++;
                row["inchi"].Should().StartWith($"InChI=1S/{drug.Molecule!.Formula}/", drug.Name);
            }
        }
        found.Should().BeGreaterThanOrEqualTo(5);
    }

    [Theory]
    [InlineData("ISIS-301012")]
    [InlineData("isis301012")]
    [InlineData(" Isis\u00A0301012 ")]
    [InlineData("ISIS\u2013301012")]
    [InlineData("KYNAMRO")]
    [InlineData("CAS 629167-92-6")]
    [InlineData("ATC C10AX11")]
    public void Find_overlooks_case_blanks_and_dashes(string name) => DrugCatalog.Default.Find(name)!.Name.Should().Be("mipomersen");

    [Fact]
    public void Find_of_nothing_finds_nothing()
    {
        DrugCatalog.Default.Find("").Should().BeNull();
        DrugCatalog.Default.Find("-").Should().BeNull();
        FluentActions.Invoking(() => DrugCatalog.Default.Find(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DrugCatalog.Default.FindNearestName(null!)).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("Ges xCe", "", "", "", "*column 5*")]
    [InlineData("", "", "", "", "`` is not a sequence, and there is no notation.")]
    [InlineData("Ges mCe", "C23Hh", "sodium", "", "*")]
    [InlineData("Ges mCe", "C2H6O", "unobtainium", "", "*")]
    [InlineData("Ges mCe", "", "", "\tone cell more", "24 cells; the header has 23.")]
    public void Table_with_a_bad_row_is_refused_and_the_row_named(string notation, string formula,
        string salt, string more, string message) =>
        FluentActions.Invoking(() => Read("testomersen", notation, formula, salt, more))
            .Should().Throw<InvalidDataException>().WithMessage("Line 2 of the table of drugs (testomersen): " + message);

    [Fact]
    public void Table_without_a_column_is_refused() =>
        FluentActions.Invoking(() => DrugCatalog.Read(new StringReader("name\ntestomersen\n")))
            .Should().Throw<InvalidDataException>().WithMessage("*(testomersen): There is no column `synonyms`.");

    /// <summary>The built-in table is not checked when it is opened, so it is here.</summary>
    [Fact]
    public void Every_row_of_the_built_in_table_can_be_read()
    {
        using TextReader table = DrugCatalog.OpenTable();
        DrugCatalog.Read(table).All.Select(drug => drug.Name).Should().Equal(DrugCatalog.Default.All.Select(drug => drug.Name));
    }

    [Fact]
    public void Table_of_good_rows_is_read()
    {
        Drug drug = Read("testomersen", "Ges mCe").All.Should().ContainSingle().Subject;
        drug.PublishedFormula.Should().BeNull();
        drug.Identifiers.Should().BeEmpty();
        DrugCatalog.Read(new StringReader("")).All.Should().BeEmpty();
        Read("testsiran", "", sequence: "ACGT || ACGT").All.Single().Sequences.Should().Equal("ACGT", "ACGT");
        FluentActions.Invoking(() => Read("testsiran", "", sequence: "ACGX")).Should()
            .Throw<InvalidDataException>().WithMessage("*`ACGX` is not a sequence*");
    }

    [Theory]
    [InlineData("nusinersen", "M09AX07")]
    [InlineData("fomivirsen", "S01AD08")]
    [InlineData("fomivirsen", "S01AD09")]
    public void Atc_codes_stand_among_the_identifiers(string name, string code)
    {
        Get(name).Identifiers.Should().Contain(new DrugIdentifier("ATC", code, null, false));
        Get(name).Comment.Should().Contain(code);
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
        drug.PublishedAverageMass!.ToString().Should().Be("7594.9");
        Get("isis301012").Should().BeSameAs(drug);
        Get(drug.InChI!).Should().BeSameAs(drug);
        drug.Identifiers[0].ToString().Should().Be("CAS 1000120-98-8 (acid)");
    }

    [Fact]
    public void Recalled_identifiers_say_so() =>
        Get("nusinersen").Identifiers.Should()
            .Contain(identifier => identifier.IsRecalled && identifier.ToString().EndsWith("(recalled)", StringComparison.Ordinal));

    [Fact]
    public void Unknown_names_find_nothing_but_may_be_near_one()
    {
        DrugCatalog.Default.Find("aspirin").Should().BeNull();
        DrugCatalog.Default.FindNearestName("mipomersn").Should().Be("mipomersen");
        DrugCatalog.Default.FindNearestName("zzzzzzzz").Should().BeNull();
    }

    [Theory]
    [InlineData("mipomersen", "mipomersen", null)]
    [InlineData("Kynamro sodium", "mipomersen", "Na")]
    [InlineData("ISIS 301012", "mipomersen", null)]
    [InlineData("mipomersen (nonadecasodium salt)", "mipomersen", "19Na")]
    [InlineData("mipomersen heptasodium dodecahydrogen salt", "mipomersen", "7Na")]
    [InlineData("mipomersen tris (triethylammonium) salt", "mipomersen", "3TEA")]
    [InlineData("mipomersen iron(III)", "mipomersen", "Fe(III)")]
    [InlineData("mipomersen free acid", "mipomersen", "acid")]
    public void Name_may_state_a_salt(string text, string drug, string? salt)
    {
        DrugName name = DrugCatalog.Default.ReadName(text).Value;
        name.Drug.Name.Should().Be(drug);
        name.Salt?.ToString().Should().Be(salt);
        DrugCatalog.Default.ReadName(name.ToString()).Value.Salt.Should().Be(name.Salt);
    }

    [Theory]
    [InlineData("mipomersn", "OLG3141: `mipomersn` is not in the catalogue, nor is it a notation; " +
        "did you mean `mipomersen` of the catalogue?")]
    [InlineData("zzzzzzzz", "OLG3141: `zzzzzzzz` is not in the catalogue, nor is it a notation; `oligo catalog` lists the names")]
    [InlineData("mipomersen sodim", "OLG3142: `sodim` after the name `mipomersen` is not a salt form; did you mean `sodium`?")]
    [InlineData("mipomersen hydrobromide", "OLG3142: `hydrobromide` after the name `mipomersen` is not a salt form; known are sodium, " +
        "potassium, ammonium, lithium, triethylammonium, diisopropylethylammonium, magnesium, calcium, iron(II), iron(III) and acid, " +
        "with a number or without")]
    public void Name_that_is_not_known_says_what_is(string text, string expected) =>
        DrugCatalog.Default.ReadName(text).Errors.Single().ToString().Should().Be(expected);

    [Theory]
    [InlineData("mipomersen sodium", "OLG3143: the name is that of the nonadecasodium salt; the molecule is read as free acid")]
    [InlineData("mipomersen 20Na", "OLG3144: mipomersen has 19 acidic protons: the salt `20Na` of its name is not possible")]
    [InlineData("eteplirsen sodium", "OLG3144: eteplirsen has 0 acidic protons: the salt `Na` of its name is not possible")]
    [InlineData("eteplirsen dihydrochloride", "OLG3143: the name is that of the dihydrochloride; the molecule is read as free acid")]
    [InlineData("mipomersen acid", null)]
    public void Molecule_of_a_name_is_the_acid_and_says_so(string text, string? remark)
    {
        DrugName name = DrugCatalog.Default.ReadName(text).Value;
        ParseResult<NucleicAcid> read = name.ReadMolecule();
        read.Value.Should().Be(name.Drug.Molecule);
        read.Diagnostics.Select(found => found.ToString()).Should().Equal(remark is null ? [] : [remark]);
    }

    [Theory]
    [InlineData("PCSK9", "inclisiran", "SPC5001")]
    [InlineData("pcsk-9", "inclisiran", "SPC5001")]
    [InlineData("Kynam", "mipomersen")]
    [InlineData("ApoB", "mipomersen")]
    public void Search_finds_parts_of_names_and_targets(string text, params string[] names) =>
        DrugCatalog.Default.Search(text).Select(drug => drug.Name).Should().BeEquivalentTo(names);

    [Fact]
    public void Search_finds_classes_and_nothing_for_an_empty_text()
    {
        DrugCatalog.Default.Search("siRNA").Should().OnlyContain(drug =>
            drug.Class.Contains("siRNA", StringComparison.Ordinal) || drug.Mechanism.Contains("siRNA", StringComparison.Ordinal));
        DrugCatalog.Default.Search("siRNA").Should().Contain(drug => drug.Name == "patisiran");
        DrugCatalog.Default.Search(" ").Should().BeEmpty();
        DrugCatalog.Default.Search("no such thing").Should().BeEmpty();
    }

    /// <summary>The article on mipomersen: sections Pharmacokinetics and Chemistry.</summary>
    [Fact]
    public void Facts_of_mipomersen_are_those_of_the_article()
    {
        DrugCatalog.Default.Find("mipomersen")!.Facts.Select(fact => $"{fact.Subject}: {fact}").Should().Equal(
            "pharmacokinetics: time of the peak concentration: 3 to 4 hours after injection under the skin",
            "pharmacokinetics: protein binding: 90 % or more",
            "pharmacokinetics: urinary excretion: under 4 % of the dose within 24 hours",
            "pharmacokinetics: half-life: 1 to 2 months",
            "metabolism: enzymes: endonucleases cut the strand first, exonucleases then break the fragments down",
            "resistance: nucleases: phosphorothioates in place of all phosphodiesters, and 2'-O-(2-methoxyethyl) on the five residues at " +
            "either end, keep nucleases off",
            "target: site: nucleotides 3249 to 3268 of NM_000384.2 (APOB), coding sequence",
            "target: cleavage by RNase H1: opposite the gap, nucleotides 3254 to 3263");
        DrugFacts.Names.Should().OnlyContain(name => DrugCatalog.Default.Find(name) != null);
        DrugCatalog.Default.All.SelectMany(drug => drug.Facts).Should().OnlyContain(fact => fact.Source.Length > 0
            && (fact.Subject == "pharmacokinetics" || fact.Subject == "metabolism" || fact.Subject == "resistance" || fact.Subject == "target"));
    }
}
