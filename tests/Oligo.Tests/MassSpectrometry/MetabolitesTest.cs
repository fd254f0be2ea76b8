using FluentAssertions;
using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

public sealed class MetabolitesTest
{
    private static IEnumerable<string> NamesOf(string text, string symbol, VariantOptions? options = null) =>
        Listed.Of(Strand.Parse(text), VariantKind.Metabolite, options).Variants
            .Where(variant => variant.Class.Symbol == symbol).Select(variant => variant.Name);

    /// <summary>
    /// Label of Kynamro: metabolised by endonucleases to shorter oligonucleotides, which are substrates of exonucleases. The MOE wings
    /// keep exonucleases from the ends that the drug has.
    /// </summary>
    [Fact]
    public void Mipomersen_is_cut_in_the_gap_and_then_shortened()
    {
        const string Mipomersen =
            "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe";
        VariantList list = Listed.Of(Strand.Parse(Mipomersen), VariantKind.Metabolite);
        list.Variants.Select(variant => variant.Class.Symbol).Distinct().Should()
            .Equal("endonuclease", "endonuclease-exonuclease", "5-phosphorylation");
        // Nine linkages between the ten deoxynucleotides of the gap: two pieces each.
        NamesOf(Mipomersen, "endonuclease").Should().Equal(
            Enumerable.Range(6, 9).Reverse().Select(last => $"nucleotides 1-{last}")
                .Concat(Enumerable.Range(7, 9).Select(first => $"nucleotides {first}-20")));
        NamesOf(Mipomersen, "endonuclease-exonuclease").Should().Equal("nucleotides 1-5", "nucleotides 16-20");
        StrandVariant wing = list.Variants.Single(variant => variant.Name == "nucleotides 1-5");
        wing.FindStrand()!.ToString().Should().Be("Ges mCes mCes Tes mCe");
        wing.Positions.Should().Equal(Enumerable.Range(6, 15));
    }

    /// <summary>Label of Spinraza: exonucleases, from both ends, of a strand that is MOE throughout.</summary>
    [Fact]
    public void A_strand_without_a_gap_is_shortened_from_its_ends()
    {
        NamesOf("Tes mCes Aes mCes Tes Te", "exonuclease-3").Should().Equal("nucleotides 1-5");
        NamesOf("Tes mCes Aes mCes Tes Te", "exonuclease-5", new VariantOptions { MinLength = 3 })
            .Should().Equal("nucleotides 2-6", "nucleotides 3-6", "nucleotides 4-6");
    }

    [Theory]
    [InlineData("Tds Cds Ads Cds Tds Td{p}", "nucleotides 1-5")]
    [InlineData("Tds Cds Ads Cds Tds Td{ps}", "")]
    [InlineData("Tds Cds Ads Cds Td[mp] Td", "")]
    [InlineData("Tes Ces Aes Ces Tes Tds Tds Tes Te", "")]
    public void An_end_that_resists_stays(string text, string names) =>
        NamesOf(text, "exonuclease-3").Should().Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Exonucleases_follow_the_rule_that_is_asked_for()
    {
        const string Gapmer = "Tes Ces Ads Cds Tds Te";
        NamesOf(Gapmer, "exonuclease-3").Should().BeEmpty();
        NamesOf(Gapmer, "exonuclease-3", new VariantOptions { Exonucleases = ExonucleaseRule.Everywhere }).Should()
            .Equal("nucleotides 1-5");
        var nowhere = new VariantOptions { Exonucleases = ExonucleaseRule.Nowhere, MinLength = 1 };
        NamesOf(Gapmer, "endonuclease-exonuclease", nowhere).Should().BeEmpty();
        NamesOf(Gapmer, "endonuclease", nowhere).Should().HaveCount(4);
    }

    [Fact]
    public void Ligands_are_lost_in_parts_and_as_a_whole_before_the_strand_is_shortened()
    {
        const string Sense = "Afs Ums Gfo Cmo Afo Umo {L96}";
        VariantList list = Listed.Of(Strand.Parse(Sense), VariantKind.Metabolite);
        list.Variants.Select(variant => $"{variant.Class}: {variant.Name}").Should().Contain(
        [
            "galnac-loss: 3 GalNAc lost", "group-loss: {L96} and its linkage lost", "exonuclease-3: nucleotides 1-5 without ligand",
            "exonuclease-5: nucleotides 2-6", "5-phosphorylation: 5'-phosphate", "5-phosphorylation: 5'-phosphate without ligand",
        ]);
        list.Variants.Single(variant => variant.Name == "5'-phosphate without ligand").FindStrand()!.ToString()
            .Should().Be("{p} Afs Ums Gfo Cmo Afo Um");
    }

    [Fact]
    public void A_piece_that_has_lost_its_ligand_is_listed_once()
    {
        const string Conjugate = "{THA-GN3}o Tes Ces Tes Aes Ces Tds Gds Tds Ads Tds Ces Ges Aes Tes Te";
        VariantList list = Listed.Of(Strand.Parse(Conjugate), VariantKind.Metabolite);
        list.Variants.Select(variant => variant.FindStrand()?.ToString()).Where(text => text is not null).Should().OnlyHaveUniqueItems();
        NamesOf(Conjugate, "endonuclease").Should().Contain(["nucleotides 1-6", "nucleotides 1-6 without ligand", "nucleotides 7-15"])
            .And.NotContain("nucleotides 7-15 without ligand");
    }

    [Fact]
    public void A_morpholino_is_no_substrate() =>
        Listed.Of(Strand.Parse("A[mor][dma] C[mor][dma] G[mor]"), VariantKind.Metabolite, new VariantOptions
        {
            Classes = [.. VariantClass.OfKind(VariantKind.Metabolite).Where(row => row.Symbol.Contains("nuclease"))],
            MinLength = 1,
        }).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3241");
}
