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
        Example.ExactMonoisotopicMass.Should().Be(Example.Sense.ExactMonoisotopicMass + Example.Antisense.ExactMonoisotopicMass);
    }

    [Fact]
    public void OppositeOf_follows_the_register()
    {
        Enumerable.Range(0, 5).Select(Example.OppositeOf).Should().Equal(2, 1, 0, -1, -1);
        Example.PairCount.Should().Be(3);
        Example.Invoking(d => d.OppositeOf(5)).Should().Throw<ArgumentOutOfRangeException>();
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
