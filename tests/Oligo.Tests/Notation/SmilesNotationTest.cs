using FluentAssertions;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Strands as SMILES and back. What toolkits of others say of the same structures is in tests/interop.</summary>
public sealed class SmilesNotationTest
{
    public static TheoryData<string> Structures => [.. TestData.Read("structures.tsv").Select(row => row["id"])];

    /// <summary>
    /// Structures that others drew: acids in both tautomers, anions, sodium salts, nucleosides of every sugar and base, dinucleotides of
    /// every linkage.
    /// </summary>
    [Theory]
    [MemberData(nameof(Structures))]
    public void Structure_of_others_is_read_as_its_strand(string id)
    {
        TestData.Row row = TestData.Read("structures.tsv").Single(row => row["id"] == id);
        ParseResult<NucleicAcid> read = Notations.Smiles.Read(row["smiles"]);
        read.Errors.Should().BeEmpty();
        read.Value.Should().Be(Strand.Parse(row["text"]));
        read.Diagnostics.Any(remark => remark.Code == "OLG2326").Should().Be(row["form"] != "acid");
    }

    /// <summary>Counter-ions are a salt beside the strand, which is the acid; charges without ions are none.</summary>
    [Theory]
    [InlineData("{0}P(=O)([O-])[O-].[Na+].[Na+]", "2Na", "disodium salt")]
    [InlineData("[Na+].{0}P(=O)([O-])O", "1Na", "monosodium monohydrogen salt")]
    [InlineData("[Na+].{0}P(=O)([O-])[O-].[K+]", "1Na 1K", "monopotassium monosodium salt")]
    [InlineData("{0}P(=O)([O-])[O-].[NH4+].[NH4+]", "2NH4", "diammonium salt")]
    [InlineData("{0}P(=O)([O-])O.CC[NH+](CC)CC", "1TEA", "triethylammonium")]
    [InlineData("{0}P(=O)([O-])[O-].[Ca+2]", "1Ca", "monocalcium salt")]
    [InlineData("{0}P(=O)([O-])[O-]", null, "an ion")]
    [InlineData("{0}P(=O)([O-])[O-].[Na+].[Na+].[Na+]", null, "the counter-ions 3 Na, which are left out: the molecule has 2 acidic protons")]
    [InlineData("{0}P(=O)([O-])O.C[NH3+]", null, "the counter-ions 1 CH6N+, which are left out: CH6N+ is none of those that are known")]
    [InlineData("[Na+].{0}P(=O)([O-])O.C[NH3+].C[NH3+]", null, "the counter-ions 1 Na, 2 CH6N+, which are left out: CH6N+ is none")]
    public void Counter_ions_are_a_salt_beside_the_strand(string smiles, string? salt, string said)
    {
        string text = smiles.Replace("{0}", "Cc1cn([C@H]2C[C@H](O)[C@@H](CO", StringComparison.Ordinal);
        int end = text.IndexOf("P(", StringComparison.Ordinal);
        int dot = text.IndexOf('.', end);
        dot = dot < 0 ? text.Length : dot;
        text = text[..dot] + ")O2)c(=O)[nH]c1=O" + text[dot..];
        ParseResult<NucleicAcid> read = Notations.Smiles.Read(text);
        read.Value.Should().Be(Strand.Parse("{p} Td"), text);
        Notations.FindSalt(read).Should().Be(salt is null ? null : Salt.Parse(salt));
        Diagnostic remark = read.Diagnostics.Single(remark => remark.Code is "OLG2326" or "OLG2495");
        remark.Message.Should().Contain(said);
        remark.Severity.Should().Be(salt is null && said != "an ion" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Note);
        Notations.FindSalt(Notations.Detect($"'{text}'").Result).Should().Be(Notations.FindSalt(read), "quotes change nothing");
    }

    /// <summary>Hydrogen chloride is one of an amine: that of an aminohexyl end.</summary>
    [Fact]
    public void Hydrogen_chloride_is_a_salt_too()
    {
        Strand strand = Strand.Parse("{C6NH2}o Td");
        ParseResult<NucleicAcid> read = Notations.Smiles.Read(Notations.Smiles.Write(strand).Text + ".Cl");
        read.Value.Should().Be(strand);
        Notations.FindSalt(read).Should().Be(Salt.Create(CounterIon.HydrogenChloride, 1));
    }

    /// <summary>The sodium salt of mipomersen as PubChem draws it, with 19 ions.</summary>
    [Fact]
    public void Ions_of_a_full_salt_are_counted()
    {
        TestData.Row row = TestData.Read("structures.tsv").Single(row => row["id"] == "mipomersen_19Na_O-");
        Notations.FindSalt(Notations.Smiles.Read(row["smiles"])).Should().Be(Salt.Create(CounterIon.Sodium, 19));
    }

    /// <summary>
    /// Without configurations the constitution is left: formula and masses of the same structures, and their text where the sugars are the
    /// usual ones.
    /// </summary>
    [Theory]
    [MemberData(nameof(Structures))]
    public void Structure_without_configurations_is_read_as_its_constitution(string id)
    {
        TestData.Row row = TestData.Read("structures.tsv").Single(row => row["id"] == id);
        string flat = new([.. row["smiles"].Where(c => c is not ('@' or '/' or '\\'))]);
        ParseResult<NucleicAcid> read = Notations.Smiles.Read(flat);
        read.Errors.Should().BeEmpty();
        Strand whole = Strand.Parse(row["text"]);
        read.Value.Formula.Should().Be(whole.Formula);
        ((Strand)read.Value).Sequence.Should().Be(whole.Sequence);
        read.Diagnostics.Any(remark => remark.Code == "OLG2391").Should().Be(flat != row["smiles"]);
    }

    /// <summary>
    /// Hydrogens as atoms, as the HELM service and others write them: nothing changes, configurations beside them included.
    /// </summary>
    [Theory]
    [InlineData("Cc1cn([C@H]2C[C@H](O[H])[C@@H](CO[H])O2)c(=O)n([H])c1=O", "Td")]
    [InlineData("Cc1cn([C@@]2([H])C[C@]([H])(O)[C@@]([H])(CO)O2)c(=O)[nH]c1=O", "Td")]
    [InlineData("[H]OC[C@H]1O[C@@H](n2cc(C)c(=O)[nH]c2=O)C[C@@H]1OP(=O)(O[H])O[H]", "Td {p}")]
    [InlineData("[H][O]C[C@H]1O[C@@H](n2cc(C)c(=O)[nH]c2=O)C[C@@H]1OP(=O)([O-])[O-].[Na+].[Na+]", "Td {p}")]
    [InlineData("OC[C@H]1O[C@@H](n2cc(C)c(=O)[nH]c2=O)C[C@@H]1OP(=O)([O-])OC[C@H]1O[C@@H](n2cc(C)c(=O)[nH]c2=O)C[C@@H]1O.[NH4+]", "Tdo Td")]
    public void Written_hydrogens_and_separate_ions_change_nothing(string smiles, string text) =>
        Notations.Smiles.Read(smiles).Value.ToString().Should().Be(text);

    /// <summary>Groups in place of both oxygens of the only sugar: 3',5'-diamino-3',5'-dideoxyuridine and the like.</summary>
    [Theory]
    [InlineData("NC[C@H]1O[C@@H](n2ccc(=O)[nH]c2=O)[C@H](O)[C@@H]1N", "{NH2} Ur {NH2}")]
    [InlineData("NC[C@H]1O[C@@H](n2ccc(N)nc2=O)[C@H](OC)[C@@H]1N", "{NH2} Cm {NH2}")]
    [InlineData(@"OP(=O)(O)/C=C/[C@H]1O[C@@H](n2ccc(=O)[nH]c2=O)[C@H](OCCOC)[C@@H]1N", "{VP} Ue {NH2}")]
    public void Nucleoside_whose_ends_are_both_groups_in_place_of_oxygen_is_read(string smiles, string text)
    {
        Notations.Smiles.Read(smiles).Value.Should().Be(Strand.Parse(text));
        Notations.Smiles.Read(Notations.Smiles.Write(Strand.Parse(text)).Text).Value.Should().Be(Strand.Parse(text));
    }

    /// <summary>The nucleoside of a cap is the only one with a base, and no linkage leads on from it.</summary>
    [Theory]
    [InlineData("{cap0} {dSp}")]
    [InlineData("{cap0} {dSp}o {dSp}")]
    public void Strand_without_bases_under_a_cap_is_read(string text) =>
        Notations.Smiles.Read(Notations.Smiles.Write(Strand.Parse(text)).Text).Value.Should().Be(Strand.Parse(text));

    /// <summary>The fixed charge of a cap takes a proton of its phosphate: the structure is neutral, as the formula is.</summary>
    [Fact]
    public void Fixed_charge_is_balanced_on_a_phosphate()
    {
        string smiles = Notations.Smiles.Write(Strand.Parse("{cap0} Ar")).Text!;
        smiles.Should().Contain("P(=O)([O-])").And.Contain("[n+]");
        smiles.Split("[O-]").Should().HaveCount(2);
    }

    /// <summary>
    /// In a chain of inverted units the chain goes on in a branch of each ring, and 100 rings were open at one place: the hundredth had the
    /// number of the first.
    /// </summary>
    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(250)]
    public void Chains_of_inverted_units_of_any_length_are_read_as_themselves(int count)
    {
        Strand strand = Strand.Parse(string.Concat(Enumerable.Repeat("Cmo(3-3) {dSp}o(5-5) ", count)) + "Cm");
        string smiles = Notations.Smiles.Write(strand).Text!;
        Notations.Smiles.Read(smiles).Value.Should().Be(strand);
        smiles.Should().NotMatchRegex("[A-Za-z\\]]0", "no ring has the number 0");
    }

    [Fact]
    public void Random_strands_are_read_as_themselves()
    {
        var strands = new RandomStructures(77);
        for (int i = 0; i < 400; i++)
        {
            Strand strand = strands.Next(i % 20 == 0 ? 20 : 5);
            FormatResult written = Notations.Smiles.Write(strand);
            if (!written.Success)
            {
                written.Diagnostics[^1].Message.Should().Contain("more fixed charges than acids", strand.ToString());
                continue;
            }
            ParseResult<NucleicAcid> read = Notations.Smiles.Read(written.Text);
            read.Errors.Should().BeEmpty(strand.ToString());
            bool isSame = read.Value.Equals(strand) || strand == Reversal.Of((Strand)read.Value)
                || HasAmineSugar(strand, (Strand)read.Value);
            isSame.Should().BeTrue($"{strand} is not {read.Value}");
        }
    }

    /// <summary>
    /// The charge of 7-methylguanine takes the proton of the only acid, a carboxylic one, in the drawn structure as in the formula.
    /// </summary>
    [Fact]
    public void Carboxyl_balances_a_fixed_charge()
    {
        Strand strand = Strand.Parse("[m7G]r[mp] {C10COOH}");
        (strand.FixedCharge, strand.AcidicProtons).Should().Be((1, 0));
        string smiles = Notations.Smiles.Write(strand).Text!;
        smiles.Should().Contain("C(=O)[O-]").And.Contain("[n+]");
        Notations.Smiles.Read(smiles).Value.Should().Be(strand);
    }

    /// <summary>Acid, tautomer, anion and salt of one strand are one strand.</summary>
    [Fact]
    public void Drawings_of_one_phosphorothioate_are_one_strand()
    {
        var strands = new RandomStrands(78);
        for (int i = 0; i < 60; i++)
        {
            Strand strand = (Strand)strands.NextOfKind("gapmer", 8);
            string smiles = Notations.Smiles.Write(strand.WithStereo(PhosphorusStereo.Unspecified)).Text;
            string thiono = smiles.Replace("P(=O)(S)", "P(=S)(O)", StringComparison.Ordinal);
            string anion = smiles.Replace("P(=O)(S)", "P(=O)([S-])", StringComparison.Ordinal)
                .Replace("P(=O)(O)", "P(=O)([O-])", StringComparison.Ordinal);
            string oxide = thiono.Replace("P(=S)(O)", "P(=S)([O-])", StringComparison.Ordinal);
            string salt = anion + string.Concat(Enumerable.Repeat(".[Na+]", strand.AcidicProtons));
            foreach (string drawing in new[] { smiles, thiono, anion, oxide, salt })
            {
                Notations.Smiles.Read(drawing).Value.Should().Be(strand.WithStereo(PhosphorusStereo.Unspecified), drawing);
            }
        }
    }

    [Fact]
    public void Both_strands_of_a_duplex_are_read()
    {
        var strands = new RandomStructures(79);
        for (int i = 0; i < 40; i++)
        {
            Duplex duplex = strands.NextDuplex(10);
            FormatResult written = Notations.Smiles.Write(duplex);
            written.Diagnostics.Should().ContainSingle(loss => loss.Code == "OLG2406");
            ParseResult<NucleicAcid> read = Notations.Smiles.Read(written.Text);
            if (read.Success)
            {
                read.Value.Strands.Should().Equal(duplex.Strands);
            }
            else
            {
                read.Errors.Single().Code.Should().Be("OLG2329", "only the register can be left open");
            }
        }
    }

    [Fact]
    public void Every_drug_with_a_structure_is_read_back_strand_by_strand()
    {
        foreach (Strand strand in DrugCatalog.Default.All.SelectMany(drug => drug.Molecule?.Strands ?? []))
        {
            FormatResult written = Notations.Smiles.Write(strand);
            if (!written.Success)
            {
                strand.IsPolydisperse.Should().BeTrue(written.Diagnostics[^1].Message);
                continue;
            }
            Notations.Smiles.Read(written.Text).Value.Should().Be(strand);
        }
    }

    /// <summary>The 3'-amine of a deoxyribose is the sugar n3d: one molecule with two texts.</summary>
    internal static bool HasAmineSugar(Strand written, Strand read) =>
        written.ThreePrimeGroup?.Group == Group.Amine && read.ThreePrimeGroup is null && written.Formula.Equals(read.Formula)
        && Notations.Smiles.Write(written).Text == Notations.Smiles.Write(read).Text;
}
