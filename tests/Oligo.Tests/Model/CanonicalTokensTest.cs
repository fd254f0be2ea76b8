using FluentAssertions;
using Xunit;

namespace Oligo.Tests.Model;

public sealed class CanonicalTokensTest
{
    /// <summary>Six bases and one with a prefix, nine sugars, four linkages.</summary>
    private const int Residues = 7 * 9 * 4;

    /// <summary>
    /// The search that found the multiplier: the odd numbers of the linear congruential series of Knuth's MMIX, from 1 on.
    /// </summary>
    [Fact]
    public void Multiplier_is_the_first_of_its_series_under_which_no_two_residues_share_a_place()
    {
        ulong[] residues = CanonicalTokens.MakeResidues();
        residues.Should().HaveCount(Residues).And.OnlyHaveUniqueItems();
        ulong state = 1;
        while (HasCollision(residues, state | 1))
        {
            state = unchecked((state * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407);
        }
        CanonicalTokens.Multiplier.Should().Be(state | 1);
    }

    [Fact]
    public void Entries_hold_every_residue_at_its_place()
    {
        ulong[] residues = CanonicalTokens.MakeResidues();
        residues.Should().OnlyContain(residue =>
            CanonicalTokens.Entries[CanonicalTokens.PlaceOf(residue, CanonicalTokens.Multiplier)] == residue);
        CanonicalTokens.Entries.Count(entry => entry != 0).Should().Be(residues.Length);
    }

    private static bool HasCollision(ulong[] residues, ulong multiplier) =>
        residues.Select(residue => CanonicalTokens.PlaceOf(residue, multiplier)).Distinct().Count() < residues.Length;
}
