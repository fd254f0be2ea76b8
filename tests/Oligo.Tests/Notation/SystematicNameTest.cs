using FluentAssertions;
using Oligo.Catalog;
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
        foreach (TestData.Row row in TestData.Read("names.tsv"))
        {
            Name.Read(row["name"]).Value.ToString().Should().Be(row["strand"], row["name"]);
            Notations.Detect(row["name"]).Value.ToString().Should().Be(row["strand"]);
        }
    }

    [Fact]
    public void Write_gives_every_reference_name_but_for_blanks_primes_arrows_and_salt()
    {
        foreach (TestData.Row row in TestData.Read("names.tsv"))
        {
            string expected = Plain(row["name"]).Replace("nonadecasodiumsalt", "", StringComparison.Ordinal);
            string written = Plain(Name.Write(Strand.Parse(row["strand"])).Text);
            // The examples of P-106 carry P-thio without all-P-ambo, which INN names state.
            (written == expected || written == "all-P-ambo-" + expected).Should().BeTrue($"{written} is not {expected}");
        }
    }

    [Fact]
    public void Read_of_the_published_name_of_mipomersen_sodium_notes_the_salt()
    {
        TestData.Row published = TestData.Read("names.tsv")[0];
        ParseResult<NucleicAcid> result = Name.Read(published["name"]);
        result.Value.Should().Be(DrugCatalog.Default.Find("mipomersen")!.Molecule);
        result.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("the name is that of the nonadecasodium salt; the strand is read as free acid");
    }

    [Fact]
    public void Name_and_back_is_lossless()
    {
        var strands = new RandomStrands(61);
        int written = 0;
        for (int i = 0; i < 30_000; i++)
        {
            Strand strand = strands.NextCommon(8).WithStereo(PhosphorusStereo.NotStated);
            FormatResult result = Name.Write(strand);
            if (!result.Success)
            {
                strand.ThreePrimeGroup.Should().NotBeNull("nothing else of these strands is beyond the rules");
                continue;
            }
            written++;
            ParseResult<NucleicAcid> again = Name.Read(result.Text);
            if (!again.Success || !again.Value.Equals(strand) || !again.Diagnostics.IsEmpty)
            {
                Assert.Fail($"{strand}: {result.Text}\n{string.Join('\n', again.Diagnostics)}");
            }
        }
        written.Should().BeGreaterThan(20_000);
    }

    [Fact]
    public void Mutated_names_give_an_error_or_a_molecule_whose_name_they_are()
    {
        string name = Name.Write(Strand.Parse("{p} Ges mCks Tlo Tdo Ufo Im")).Text;
        for (int i = 0; i < name.Length; i++)
        {
            string[] mutants = [name.Remove(i, 1), name.Insert(i, name[i].ToString()), i + 1 < name.Length ? name[..i] + name[i + 1] + name[i] + name[(i + 2)..] : name];
            foreach (string mutant in mutants)
            {
                ParseResult<NucleicAcid> result = Name.Read(mutant);
                if (result.Success && result.Diagnostics.IsEmpty)
                {
                    string again = Name.Write(result.Value).Text;
                    (Plain(again) == Plain(mutant) || Plain(again) == "all-P-ambo-" + Plain(mutant)).Should().BeTrue($"{mutant} was read as {result.Value}");
                }
            }
        }
    }

    [Theory]
    [InlineData("Ad {p}", "the group {p} at the 3' end")]
    [InlineData("{ppp} Ad", "the group {ppp} at the 5' end")]
    [InlineData("AdsR Ad", "Rp and Sp of single linkages")]
    [InlineData("Gro Ur |0| Aro Cr", "a duplex")]
    [InlineData("Ad<Chol>", "the pendant group <Chol>")]
    [InlineData("Ads {Sp18}o Td", "groups in the chain")]
    [InlineData("[c7G]d", "the base 7-deazaguanine of residue 1")]
    [InlineData("A[mor]", "the sugar morpholino of residue 1")]
    [InlineData("Ad[dma] Ad", "the linkage dimethylphosphorodiamidate of residue 1")]
    public void Write_refuses_what_the_rules_do_not_cover(string text, string what)
    {
        FormatResult result = Name.Write(CanonicalText.Read(text, RandomStrands.Library).Value);
        result.Success.Should().BeFalse();
        result.Diagnostics.Should().ContainSingle().Which.Message.Should().Be($"the systematic name cannot write {what}");
    }

    [Fact]
    public void Write_warns_of_declared_mixtures() =>
        Name.Write(Strand.Parse("AdsX Ad")).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG2402");

    /// <summary>Prefixes of sugars: notations.md, section 1g, rule 2.</summary>
    [Theory]
    [InlineData("Al", "2'-O,4'-C-methyleneadenosine")]
    [InlineData("mCk", "2'-O,4'-C-[(1S)-ethane-1,1-diyl]-5-methylcytidine")]
    [InlineData("Ue", "2'-O-(2-methoxyethyl)uridine")]
    [InlineData("Te", "2'-O-(2-methoxyethyl)-5-methyluridine")]
    [InlineData("Td", "thymidine")]
    [InlineData("Tr", "5-methyluridine")]
    [InlineData("Gf", "2'-deoxy-2'-fluoroguanosine")]
    [InlineData("Am", "2'-O-methyladenosine")]
    [InlineData("{p} Id", "5'-O-phosphono-2'-deoxyinosine")]
    public void Write_names_sugars_and_bases_by_rule(string text, string name)
    {
        Name.Write(Strand.Parse(text)).Text.Should().Be(name);
        Name.Read(name).Value.Should().Be(Strand.Parse(text));
    }

    private static string Plain(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace('’', '\'').Replace('′', '\'').Replace("->", "→", StringComparison.Ordinal);
}
