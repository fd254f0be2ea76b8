using FluentAssertions;
using Oligo.MassSpectrometry;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

public sealed class VariantListTest
{
    private const string Mipomersen =
        "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe";

    private static VariantOptions Only(string symbol) => new() { Classes = [VariantClass.Find(VariantKind.Impurity, symbol)!] };

    private static IEnumerable<string> NamesOf(string text, VariantOptions options) =>
        Listed.Of(Strand.Parse(text), VariantKind.Impurity, options).Variants.Select(variant => variant.Name);

    [Fact]
    public void Molecules_that_are_strands_have_the_formulas_of_those_strands_in_every_chemistry()
    {
        var strands = new RandomStrands(1504);
        var options = new VariantOptions { MaxTimes = 3, MaxLonger = 2, MinLength = 1 };
        int found = 0;
        for (int i = 0; i < 600; i++)
        {
            NucleicAcid molecule = i % 4 == 0
                ? strands.NextRich()
                : strands.NextOfKind(RandomStrands.Kinds[i % RandomStrands.Kinds.Length]);
            foreach (VariantKind kind in Enum.GetValues<VariantKind>())
            {
                foreach (bool isGrouped in new[] { true, false })
                {
                    foreach (StrandVariant variant in VariantList.Enumerate(molecule, kind, options with { IsGrouped = isGrouped })
                        .Take(400))
                    {
                        variant.Formula.Should().Be(variant.Parent.Formula + variant.Delta);
                        variant.Formula.HasNegativeCounts.Should().BeFalse($"{variant} of {molecule}");
                        variant.Ways.Should().BePositive();
                        if (variant.FindStrand() is { } strand)
                        {
                            strand.Formula.Should().Be(variant.Formula, $"{variant} of {molecule} is {strand}");
                            found++;
                        }
                    }
                }
            }
        }
        found.Should().BeGreaterThan(40_000);
    }

    [Theory]
    [InlineData(Mipomersen)]
    [InlineData("{p}Afs Ums Afo Cmo Gfo Umo Aro Gro Urs Tds Tdo {L96}")]
    public void Groups_have_as_many_ways_as_there_are_molecules(string text)
    {
        Strand strand = Strand.Parse(text);
        foreach (VariantClass row in VariantClass.OfKind(VariantKind.Impurity).Where(row => !IsOfParts(row)))
        {
            var options = new VariantOptions { Classes = [row], MaxTimes = 3, MaxShorter = 3 };
            long grouped = VariantList.Enumerate(strand, VariantKind.Impurity, options).Sum(variant => variant.Ways);
            VariantList.Enumerate(strand, VariantKind.Impurity, options with { IsGrouped = false }).LongCount()
                .Should().Be(grouped, row.Symbol);
        }

        // Arms of a cluster have no positions of their own.
        static bool IsOfParts(VariantClass row) => row.Symbol is "galnac-loss" or "arm-loss" or "acetyl-loss";
    }

    [Fact]
    public void Shortmers_are_pieces_with_their_notation()
    {
        VariantList list = Listed.Of(Strand.Parse("Ges mCes Ads Tds Ce"), VariantKind.Impurity, new VariantOptions
        {
            Classes = [VariantClass.Find(VariantKind.Impurity, "shortmer-5")!, VariantClass.Find(VariantKind.Impurity, "shortmer-3")!],
        });
        list.Variants.Select(variant => (variant.Name, variant.FindStrand()!.ToString(), string.Join(',', variant.Positions))).Should().Equal(
            ("n-1 (5')", "mCes Ads Tds Ce", "1"), ("n-2 (5')", "Ads Tds Ce", "1,2"),
            ("n-1 (3')", "Ges mCes Ads Td", "5"), ("n-2 (3')", "Ges mCes Ad", "4,5"));
    }

    [Fact]
    public void A_cut_linkage_leaves_its_acid_at_the_end()
    {
        VariantList list = Listed.Of(Strand.Parse("Ges mCes Ado Tds Ce"), VariantKind.Impurity, new VariantOptions
        {
            Classes =
            [
                VariantClass.Find(VariantKind.Impurity, "shortmer-5-phosphate")!,
                VariantClass.Find(VariantKind.Impurity, "shortmer-3-phosphate")!,
            ],
        });
        list.Variants.Select(variant => (variant.Name, variant.FindStrand()!.ToString())).Should().Equal(
            ("n-1 (5') + 5'-thiophosphate", "{ps} mCes Ado Tds Ce"), ("n-2 (5') + 5'-thiophosphate", "{ps} Ado Tds Ce"),
            ("n-1 (3') + 3'-thiophosphate", "Ges mCes Ado Td {ps}"), ("n-2 (3') + 3'-phosphate", "Ges mCes Ad {p}"));
    }

    [Fact]
    public void Deletions_of_one_composition_are_one_with_all_positions()
    {
        VariantList list = Listed.Of(
            Strand.Parse("Ads Tds Tds Gds Tds Cd"), VariantKind.Impurity, Only("deletion") with { MaxShorter = 2 });
        list.Variants.Select(variant => (variant.Name, string.Join(',', variant.Positions), variant.Ways)).Should().Equal(
            ("n-1 (Tds)", "2,3,5", 3), ("n-1 (Gds)", "4", 1), ("n-2 (2Tds)", "2,3,5", 3), ("n-2 (Tds Gds)", "2,3,4,5", 3));
        list.Variants[0].FindStrand().Should().BeNull("position 2 or 3, and position 5, are two strands");
        list.Variants[1].FindStrand()!.ToString().Should().Be("Ads Tds Tds Tds Cd");
    }

    [Fact]
    public void Positions_in_a_run_are_one_strand() =>
        Listed.Of(Strand.Parse("Ads Tds Tds Cd"), VariantKind.Impurity, Only("deletion") with { MaxShorter = 1 })
            .Variants.Should().ContainSingle().Which.FindStrand()!.ToString().Should().Be("Ads Tds Cd");

    [Theory]
    [InlineData("longmer", "Ads Tds Td", "n+1 (Ads)|n+1 (Tds)")]
    [InlineData("ps-to-po", "Ads Tds Tds Td", "PS to PO|2 PS to PO")]
    [InlineData("deamination", "Cds mCds Ads Td", "deamination (C, mC, A)")]
    [InlineData("depurination", "Gds Ads Gds Td", "depurination (G)|depurination (A)")]
    [InlineData("abasic", "[psi]ro Gr", "base lost (G)")]
    [InlineData("dimer", "Ads Tdo Td", "2 strands joined by PS|2 strands joined by PO")]
    [InlineData("branchmer", "Ads Tdo Td", "branch of 1 nucleotide|branch of 2 nucleotides")]
    [InlineData("galnac-loss", "Ado Tdo {L96}", "GalNAc lost|2 GalNAc lost|3 GalNAc lost")]
    [InlineData("group-loss", "{C6NH2}o Ads Tdo {L96}", "{C6NH2} and its linkage lost|{L96} and its linkage lost")]
    [InlineData("cyclic-phosphate", "Gro Aro Ur{p}",
        "3'-phosphate closed to a ring|n-1 (3') + 2',3'-cyclic phosphate|n-2 (3') + 2',3'-cyclic phosphate")]
    [InlineData("salt", "Ads Td", "Na for H|K for H")]
    [InlineData("dmt", "{p}Ads Td", "")]
    public void Classes_list_what_the_strand_has_sites_for(string symbol, string text, string names) =>
        NamesOf(text, Only(symbol)).Should()
            .Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Strands_of_a_duplex_are_listed_one_after_the_other()
    {
        var duplex = new Duplex(Strand.Parse("Afs Umo Gf"), Strand.Parse("Cms Afo Um"), 0);
        VariantList list = Listed.Of(duplex, VariantKind.Impurity, Only("ps-to-po"));
        list.Variants.Select(variant => (variant.StrandIndex, variant.FindStrand()!.ToString()))
            .Should().Equal((0, "Afo Umo Gf"), (1, "Cmo Afo Um"));
    }

    /// <summary>What anneals to nothing weighs what the strand does, and a molecule of one strand has no such impurity.</summary>
    [Fact]
    public void Single_strands_are_impurities_of_a_duplex_alone()
    {
        var duplex = new Duplex(Strand.Parse("Afs Umo Gf"), Strand.Parse("Cms Afo Um"), 0);
        VariantList list = Listed.Of(duplex, VariantKind.Impurity, Only("single-strand"));
        list.Variants.Select(variant => variant.FindStrand()).Should().Equal(duplex.Strands);
        list.Variants.Sum(variant => variant.MonoisotopicMass.ToDouble()).Should()
            .BeApproximately(duplex.Formula.MonoisotopicMass.ToDouble(), 1e-9);
        VariantResolution.Create(list, new ResolvingPower(1e6), -2)!.GetResolvingPowerNeeded(0).Should().BeNull();
        Listed.Of(duplex.Strands[0], VariantKind.Impurity, Only("single-strand")).Variants.Should().BeEmpty();
    }

    [Fact]
    public void A_list_ends_at_its_largest_number_with_a_warning()
    {
        VariantOptions options = Only("deletion") with { MaxShorter = 15, IsGrouped = false, MaxCount = 100 };
        VariantList list = Listed.Of(Strand.Parse(Mipomersen), VariantKind.Impurity, options);
        list.Variants.Should().HaveCount(100);
        list.Diagnostics.Should().ContainSingle().Which.Should().Match<Diagnostic>(found =>
            found.Code == "OLG3240" && found.Message == "the list ends after 100 impurities; there are more");
        Listed.Of(Strand.Parse("Ads Td"), VariantKind.Impurity, new VariantOptions { MaxCount = 1_000_000 })
            .Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_molecule_without_a_site_has_an_empty_list_with_a_warning() =>
        Listed.Of(Strand.Parse("Ads Td"), VariantKind.Impurity, Only("moe-loss")).Diagnostics.Should().ContainSingle()
            .Which.Message.Should().Be("the molecule has no impurities of the classes asked for");

    [Fact]
    public void A_mixture_of_lengths_has_no_impurities_of_one_mass() =>
        Listed.Of(Strand.Parse("{mPEG:45}o Ads Td"), VariantKind.Impurity).Diagnostics.Should().ContainSingle()
            .Which.Code.Should().Be("OLG3210");

    [Fact]
    public void A_list_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        FluentActions.Invoking(() => VariantList.Create(Strand.Parse("Ads Td"), VariantKind.Impurity, null, source.Token))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Endless_combinations_are_listed_one_by_one()
    {
        Strand strand = Strand.Parse(string.Join(' ', Enumerable.Repeat(Mipomersen[..^1] + "es", 50)) + " Ad");
        var options = new VariantOptions { MaxShorter = 500, MaxLonger = 500, MaxTimes = 500, IsGrouped = false };
        VariantList.Enumerate(strand, VariantKind.Impurity, options).Take(20_000).Should().HaveCount(20_000);
    }

    [Fact]
    public void A_class_of_the_other_kind_is_refused() =>
        FluentActions.Invoking(() => Listed.Of(Strand.Parse("Ads Td"), VariantKind.Metabolite, Only("dimer")))
            .Should().Throw<ArgumentException>();

    [Fact]
    public void Symbols_are_one_of_a_kind_and_every_row_has_a_source()
    {
        foreach (VariantKind kind in Enum.GetValues<VariantKind>())
        {
            VariantClass.OfKind(kind).Select(row => row.Symbol).Should().OnlyHaveUniqueItems();
        }
        VariantClass.All.Should().OnlyContain(row => row.Source.Length > 10 && row.Name.Length > 3);
        VariantClass.Find(VariantKind.Impurity, "PS-to-PO")!.Symbol.Should().Be("ps-to-po");
        VariantClass.Find(VariantKind.Impurity, "exonuclease-3").Should().BeNull();
    }
}
