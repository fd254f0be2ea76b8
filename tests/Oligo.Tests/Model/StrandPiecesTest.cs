using FluentAssertions;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.Model;

/// <summary>Pieces as strands of their own beside the sums of parts, which are tested against other programs.</summary>
public sealed class StrandPiecesTest
{
    [Fact]
    public void A_piece_has_the_formula_of_the_fragment_with_free_hydroxyls_in_every_chemistry()
    {
        var strands = new RandomStrands(1503);
        int pieces = 0;
        for (int i = 0; i < 4_000; i++)
        {
            foreach (Strand strand in i % 4 == 0
                ? [strands.NextRich()]
                : strands.NextOfKind(RandomStrands.Kinds[i % RandomStrands.Kinds.Length]).Strands.ToArray())
            {
                StrandComposition composition = StrandComposition.Of(strand);
                for (int unit = 0; unit < strand.Units.Length - 1; unit++)
                {
                    if (strand.FindPiece(0, unit + 1) is { } left)
                    {
                        left.Formula.Should().Be(composition.Between(null, new ChainCut(unit, ChainCutPlace.BeforeCore)).Formula);
                        pieces++;
                    }
                    if (strand.FindPiece(unit + 1, strand.Units.Length - unit - 1) is { } right)
                    {
                        right.Formula.Should().Be(composition.Between(new ChainCut(unit, ChainCutPlace.AfterCore), null).Formula);
                        pieces++;
                    }
                }
            }
        }
        pieces.Should().BeGreaterThan(20_000);
    }

    [Theory]
    [InlineData("{p}Grs Aro Crs Ur{cp}", 1, 2, "{p}Aro Cr{ps}")]
    [InlineData("{p}Grs Aro Crs Ur{cp}", 0, 2, "{p}Grs Ar{ps}")]
    [InlineData("{p}Grs Aro Crs Ur{cp}", 2, 2, "{p}Crs Ur{cp}")]
    [InlineData("{p}Grs Aro Crs Ur{cp}", 0, 4, "{p}Grs Aro Crs Ur{cp}")]
    [InlineData("Tdo Cdo {L96}", 0, 2, "Tdo Cd{ps}")]
    public void Groups_are_put_on_the_ends_that_are_new(string text, int first, int count, string expected) =>
        Strand.Parse(text).FindPiece(first, count, Group.Phosphate, Group.Thiophosphate).Should().Be(Strand.Parse(expected));

    [Fact]
    public void A_piece_with_a_group_where_it_cannot_be_is_none()
    {
        Strand.Parse("Tds Cd").FindPiece(0, 1, null, Group.CyclicPhosphate).Should().BeNull("deoxyribose has no 2' hydroxyl");
        Strand.Parse("Tds Cdo {L96}").FindPiece(2, 1).Should().BeNull("a ligand alone is not a strand");
    }

    [Fact]
    public void A_ring_is_opened_anywhere()
    {
        Strand ring = new StrandBuilder().Add(Nucleobase.Adenine, Sugar.Deoxyribose, Linkage.Phosphodiester)
            .Add(Nucleobase.Cytosine, Sugar.Deoxyribose, Linkage.Phosphodiester)
            .Add(Nucleobase.Guanine, Sugar.Deoxyribose, Linkage.Phosphodiester).BuildCircular();
        int last = ring.Units.Length - 1;
        Strand opened = ring.FindPiece(last, 3)!;
        opened.Formula.Should().Be(ring.Formula - Linkage.Phosphodiester.Increment);
        opened.Sequence.Should().Be($"{ring.Sequence[last]}{ring.Sequence[..last]}");
    }

    [Fact]
    public void A_stretch_outside_the_strand_is_refused()
    {
        Strand strand = Strand.Parse("Tds Cd");
        foreach ((int first, int count) in new[] { (-1, 1), (2, 1), (1, 2), (0, 0), (0, 3) })
        {
            strand.Invoking(s => s.FindPiece(first, count)).Should().Throw<ArgumentOutOfRangeException>();
        }
    }
}
