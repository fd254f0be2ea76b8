using FluentAssertions;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.Monomers;

/// <summary>
/// Which bases pair: Watson and Crick (1953), the wobble rules of Crick (1966), isocytosine with isoguanine (Switzer 1989).
/// </summary>
public sealed class BasePairsTest
{
    private static Nucleobase Base(string symbol) =>
        MonomerLibrary.Default.Bases.TryGet(symbol, out Nucleobase? row) ? row : throw new KeyNotFoundException(symbol);

    [Theory]
    [InlineData("A", "T", BasePairKind.WatsonCrick)]
    [InlineData("A", "U", BasePairKind.WatsonCrick)]
    [InlineData("G", "C", BasePairKind.WatsonCrick)]
    [InlineData("G", "mC", BasePairKind.WatsonCrick)]
    [InlineData("I", "C", BasePairKind.WatsonCrick)]
    [InlineData("D", "T", BasePairKind.WatsonCrick)]
    [InlineData("A", "psi", BasePairKind.WatsonCrick)]
    [InlineData("A", "m1psi", BasePairKind.WatsonCrick)]
    [InlineData("A", "s2U", BasePairKind.WatsonCrick)]
    [InlineData("c7G", "C", BasePairKind.WatsonCrick)]
    [InlineData("G", "gclamp", BasePairKind.WatsonCrick)]
    [InlineData("G", "hm5C", BasePairKind.WatsonCrick)]
    [InlineData("isoG", "isoC", BasePairKind.WatsonCrick)]
    [InlineData("isoG", "m5isoC", BasePairKind.WatsonCrick)]
    [InlineData("G", "U", BasePairKind.Wobble)]
    [InlineData("G", "T", BasePairKind.Wobble)]
    [InlineData("G", "psi", BasePairKind.Wobble)]
    [InlineData("I", "A", BasePairKind.Wobble)]
    [InlineData("I", "U", BasePairKind.Wobble)]
    [InlineData("A", "C", BasePairKind.None)]
    [InlineData("A", "G", BasePairKind.None)]
    [InlineData("C", "U", BasePairKind.None)]
    [InlineData("I", "G", BasePairKind.None)]
    [InlineData("isoG", "C", BasePairKind.None)]
    [InlineData("isoC", "G", BasePairKind.None)]
    [InlineData("5NI", "A", BasePairKind.None)]
    [InlineData("3NP", "3NP", BasePairKind.None)]
    [InlineData("X", "Ind", BasePairKind.None)]
    public void Pairs_are_those_of_the_literature_from_both_sides(string one, string other, BasePairKind kind)
    {
        Base(one).PairingWith(Base(other)).Should().Be(kind);
        Base(other).PairingWith(Base(one)).Should().Be(kind);
    }

    [Fact]
    public void Kinds_are_symmetric_over_the_whole_table_and_follow_the_letter()
    {
        foreach (Nucleobase a in Nucleobase.All)
        {
            foreach (Nucleobase b in Nucleobase.All)
            {
                a.PairingWith(b).Should().Be(b.PairingWith(a));
                if (a.Letter != 'N' && b.Letter != 'N')
                {
                    a.PairingWith(b).Should().Be(Base(a.Letter.ToString()).PairingWith(Base(b.Letter.ToString())), $"{a} {b}");
                }
            }
        }
    }
}
