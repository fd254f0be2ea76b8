using FluentAssertions;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.Model;

public sealed class DuplexTest
{
    private static readonly Duplex Example = Duplex.Parse("Gro Umo Aro Tdo Td |2| Umo Aro Cmo Tdo Td");

    [Fact]
    public void Formula_and_protons_are_those_of_both_strands()
    {
        Example.Formula.Should().Be(Example.Sense.Formula + Example.Antisense.Formula);
        Example.AcidicProtons.Should().Be(8);
        Example.Strands.Should().Equal(Example.Sense, Example.Antisense);
        Example.Library.Should().BeSameAs(MonomerLibrary.Default);
        Example.MonoisotopicMass.Should().Be(Example.Sense.MonoisotopicMass + Example.Antisense.MonoisotopicMass);
    }

    /// <summary>Registers of long strands are counted all at once, those of short ones each by itself.</summary>
    [Theory]
    [InlineData(3000, 3001)]
    [InlineData(3500, 5000)]
    [InlineData(4096, 4097)]
    [InlineData(11_999, 20_000)]
    [InlineData(12_000, 12_001)]
    [InlineData(12_500, 20_000)]
    [InlineData(16_384, 16_385)]
    public void Registers_of_long_strands_count_the_pairs_that_each_counts_by_itself(int length, int otherLength)
    {
        var random = new Random(length);
        Strand sense = Dna(string.Concat(Enumerable.Range(0, length).Select(_ => "ACGT"[random.Next(4)])));
        Strand antisense = Dna(string.Concat(Enumerable.Range(0, otherLength).Select(_ => "ACGT"[random.Next(4)])));
        var masks = new PairMasks(sense, antisense);
        int[] counts = masks.CountAll();
        counts.Should().Equal(Enumerable.Range(1 - length, length + otherLength - 1).Select(masks.Count));
    }

    /// <summary>Pairs counted base by base, in every register.</summary>
    [Fact]
    public void Register_that_pairs_best_is_that_of_a_plain_count()
    {
        var random = new RandomStrands(12);
        for (int i = 0; i < 2_000; i++)
        {
            Strand sense = random.NextCommon(9);
            Strand antisense = random.NextCommon(9);
            var counts = new Dictionary<int, int>();
            for (int register = 1 - sense.Length; register < antisense.Length; register++)
            {
                counts[register] = Enumerable.Range(0, sense.Length).Count(at =>
                {
                    int other = antisense.Length - 1 - register - at;
                    return other >= 0 && other < antisense.Length && sense[at].Base.PairsWith(antisense[other].Base);
                });
            }
            int most = counts.Values.Max();
            int[] best = [.. counts.Where(count => count.Value == most && most > 0).Select(count => count.Key)];
            Duplex.FindBestRegister(sense, antisense, out int[] tied).Should().Be(best.Length == 1 ? best[0] : null);
            tied.Should().BeEquivalentTo(best.Length == 1 ? [] : best);
        }
    }

    /// <summary>Every register of strands longer than a word of bits against a plain count, base by base.</summary>
    [Fact]
    public void Pairs_of_long_strands_are_those_of_a_plain_count()
    {
        var random = new RandomStrands(31);
        for (int i = 0; i < 30; i++)
        {
            Strand sense = random.NextCommon(200);
            Strand antisense = random.NextCommon(200);
            Nucleobase[] bases = [.. sense.Nucleotides.Select(residue => residue.Base)];
            Nucleobase[] others = [.. antisense.Nucleotides.Select(residue => residue.Base)];
            for (int register = 1 - sense.Length; register < antisense.Length; register++)
            {
                int pairs = 0;
                for (int at = 0; at < bases.Length; at++)
                {
                    int other = others.Length - 1 - register - at;
                    pairs += other >= 0 && other < others.Length && bases[at].PairsWith(others[other]) ? 1 : 0;
                }
                new Duplex(sense, antisense, register).PairCount.Should().Be(pairs);
            }
        }
    }

    /// <summary>
    /// The second strand is the reverse complement of the first, written base by base, without its last residues: the register is their
    /// number.
    /// </summary>
    [Theory]
    [InlineData(10_000)]
    [InlineData(20_000)]
    public void Register_of_long_strands_is_found(int length)
    {
        const int Missing = 137;
        var random = new Random(5);
        char[] letters = [.. Enumerable.Range(0, length).Select(_ => "ACGT"[random.Next(4)])];
        string partners =
            string.Concat(letters.Reverse().Take(length - Missing)
                .Select(letter => letter switch { 'A' => 'T', 'C' => 'G', 'G' => 'C', _ => 'A' }));
        Duplex.FindBestRegister(Dna(new string(letters)), Dna(partners), out int[] tied).Should().Be(-Missing);
        tied.Should().BeEmpty();
    }

    private static Strand Dna(string letters) =>
        Strand.Parse(string.Join(' ', letters.Select((letter, at) => $"{letter}d{(at < letters.Length - 1 ? "o" : "")}")));

    [Fact]
    public void OppositeOf_follows_the_register()
    {
        Enumerable.Range(0, 5).Select(Example.OppositeOf).Should().Equal(2, 1, 0, -1, -1);
        Example.PairCount.Should().Be(3);
        Example.Invoking(d => d.OppositeOf(5)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Overhangs and pairs counted by hand from the drawing of each duplex.</summary>
    [Theory]
    [InlineData("Gro Ur |0| Aro Cr", 0, 0, 0, 0, 2, 0, 0)]
    [InlineData("Gro Ur |0| Gro Cr", 0, 0, 0, 0, 1, 1, 0)]
    [InlineData("Gro Umo Aro Tdo Td |2| Umo Aro Cmo Tdo Td", 0, 2, 0, 2, 3, 0, 0)]
    [InlineData("Aro Aro Gro Cr |-2| Gro Cr", 2, 0, 0, 0, 2, 0, 0)]
    [InlineData("Gro Cr |0| Aro Aro Gro Cr", 0, 0, 2, 0, 2, 0, 0)]
    [InlineData("Gro Cr |2| Gro Cro Aro Ar", 0, 0, 0, 2, 2, 0, 0)]
    [InlineData("Aro Gro Cr |-1| Aro Gro Cr", 1, 0, 1, 0, 2, 0, 0)]
    [InlineData("Aro [isoC]ro Iro Gr |0| Umo Aro [isoG]mo Am", 0, 0, 0, 0, 1, 2, 1)]
    public void Ends_and_pairs_follow_the_register(string text, int sense5, int sense3, int antisense5,
        int antisense3, int pairs, int wobbles, int mismatches)
    {
        Duplex duplex = Duplex.Parse(text);
        (duplex.SenseFivePrimeOverhang, duplex.SenseThreePrimeOverhang, duplex.AntisenseFivePrimeOverhang,
            duplex.AntisenseThreePrimeOverhang).Should().Be((sense5, sense3, antisense5, antisense3));
        (duplex.CountPairs(BasePairKind.WatsonCrick), duplex.CountPairs(BasePairKind.Wobble), duplex.CountPairs(BasePairKind.None))
            .Should().Be((pairs, wobbles, mismatches));
        duplex.PairCount.Should().Be(pairs);
        duplex.IsBlunt.Should().Be(sense5 + sense3 + antisense5 + antisense3 == 0);
        int opposite = duplex.Sense.Length - sense5 - sense3;
        (pairs + wobbles + mismatches).Should().Be(opposite).And.Be(duplex.Antisense.Length - antisense5 - antisense3);
    }

    [Fact]
    public void Constructor_refuses_strands_that_do_not_touch_or_differ_in_library()
    {
        Strand a = Strand.Parse("Aro Ur");
        FluentActions.Invoking(() => new Duplex(a, a, 2)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Duplex(a, a, -2)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Duplex(a, Strand.Read("Ar", RandomStrands.Library).Value, 0)).Should().Throw<ArgumentException>();
        new Duplex(a, a, 0).ToString().Should().Be("Aro Ur |0| Aro Ur");
    }

    [Fact]
    public void Equality_is_of_strands_and_register()
    {
        Duplex same = Duplex.Parse(Example.ToString());
        same.Should().Be(Example);
        same.GetHashCode().Should().Be(Example.GetHashCode());
        (same == Example).Should().BeTrue();
        (new Duplex(Example.Sense, Example.Antisense, 1) != Example).Should().BeTrue();
        ((Duplex?)null == null).Should().BeTrue();
        Example.Equals(null as object).Should().BeFalse();
        Example.Equals((object)same).Should().BeTrue();
    }

    [Fact]
    public void Read_of_the_other_kind_is_an_error()
    {
        Duplex.Read("Ges mCe").Errors.Should().ContainSingle().Which.Message.Should().Be("the text is a strand; a duplex was asked for");
        Strand.Read("Gro Ur |0| Aro Cr").Errors.Should().ContainSingle().Which.Code.Should().Be("OLG2023");
    }
}
