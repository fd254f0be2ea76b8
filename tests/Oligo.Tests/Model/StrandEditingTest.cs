using System.Text.Json;
using FluentAssertions;
using Oligo.Monomers;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Model;

/// <summary>Units of a chain as values, and edits by index.</summary>
public sealed class StrandEditingTest
{
    private static readonly Strand Spaced = Strand.Parse("Ads {Sp18}o Tds Gd {p}");

    [Fact]
    public void Units_skip_nothing_in_the_chain()
    {
        Spaced.Units.Select(unit => unit.ToString()).Should().Equal("Ad", "{Sp18}", "Td", "Gd");
        Spaced.Units.Select(unit => unit.Linkage).Should()
            .Equal(Linkage.Phosphorothioate, Linkage.Phosphodiester, Linkage.Phosphorothioate, null);
        Spaced.Nucleotides.Select(nucleotide => (nucleotide.Position, nucleotide.ToString()))
            .Should().Equal((1, "Ad"), (2, "Td"), (3, "Gd"));
        Strand.Parse("{mPEG:45}o Td").Units[0].Should().BeOfType<GroupUnit>().Which.Repeats.Should().Be(45);
    }

    [Fact]
    public void Units_of_random_strands_build_the_strand_again()
    {
        var random = new RandomStrands(20261129);
        for (int i = 0; i < 20_000; i++)
        {
            Strand strand = random.Next(25);
            new StrandBuilder(strand.Library).AddRange(strand.Units.AsSpan())
                .SetFivePrimeGroup(strand.FivePrimeGroup?.Group, strand.FivePrimeGroup?.Repeats ?? 0)
                .SetThreePrimeGroup(strand.ThreePrimeGroup?.Group, strand.ThreePrimeGroup?.Repeats ?? 0)
                .Build().Should().Be(strand);
        }
    }

    [Theory]
    [InlineData(0, "{Sp18}o Tds Gd {p}")]
    [InlineData(1, "Ads {Sp18}o Gd {p}")]
    [InlineData(2, "Ads {Sp18}o Td {p}")]
    public void Removing_takes_a_nucleotide_with_its_linkage(int index, string left) => Spaced.RemoveAt(index).ToString().Should().Be(left);

    [Theory]
    [InlineData(0, "mCeo Ads {Sp18}o Tds Gd {p}")]
    [InlineData(1, "Ads {Sp18}o mCeo Tds Gd {p}")]
    [InlineData(3, "Ads {Sp18}o Tds Gdo mCe {p}")]
    public void Inserting_joins_a_nucleotide_by_its_own_linkage(int index, string longer) =>
        Spaced.InsertAt(index, new Nucleotide(Nucleobase.Methylcytosine, Sugar.MethoxyethylRibose, Linkage.Phosphodiester))
            .ToString().Should().Be(longer);

    [Fact]
    public void Replacing_keeps_the_linkage_unless_another_is_given()
    {
        Spaced.ReplaceAt(1, new Nucleotide(Nucleobase.Uracil, Sugar.Ribose)).ToString().Should().Be("Ads {Sp18}o Urs Gd {p}");
        Spaced.ReplaceAt(1, new Nucleotide(Nucleobase.Uracil, Sugar.Ribose, Linkage.Phosphodiester))
            .ToString().Should().Be("Ads {Sp18}o Uro Gd {p}");
        Spaced.WithLinkageAt(1, Linkage.Phosphorothioate, PhosphorusStereo.Rp).ToString().Should().Be("Ads {Sp18}o TdsR Gd {p}");
    }

    [Fact]
    public void Edits_that_leave_no_strand_are_refused()
    {
        Strand one = Strand.Parse("Ad");
        one.Invoking(strand => strand.RemoveAt(0)).Should().Throw<InvalidOperationException>();
        one.Invoking(strand => strand.RemoveAt(1)).Should().Throw<ArgumentOutOfRangeException>();
        one.Invoking(strand => strand.WithLinkageAt(0, Linkage.Phosphodiester)).Should().Throw<InvalidOperationException>();
        one.Invoking(strand => strand.InsertAt(0, new Nucleotide(Nucleobase.Adenine, Sugar.Ribose))).Should().Throw<ArgumentException>();
        one.Invoking(strand => strand.InsertAt(2, new Nucleotide(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester)))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Removing_what_was_inserted_gives_the_strand_again()
    {
        var random = new RandomStrands(7);
        var extra = new Nucleotide(Nucleobase.Guanine, Sugar.Deoxyribose, Linkage.Phosphodiester);
        for (int i = 0; i < 20_000; i++)
        {
            Strand strand = random.NextCommon(20);
            int index = i % strand.Length;
            strand.InsertAt(index, extra).RemoveAt(index).Should().Be(strand);
        }
    }

    [Fact]
    public void Units_cannot_state_what_a_linkage_cannot_have()
    {
        Assert.Throws<ArgumentException>(() => new Nucleotide(Nucleobase.Adenine, Sugar.Ribose, null, PhosphorusStereo.Rp));
        Assert.Throws<ArgumentException>(() =>
            new Nucleotide(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphodiester, PhosphorusStereo.Rp));
        Assert.Throws<ArgumentException>(() => new Nucleotide(Nucleobase.Adenine, Sugar.Ribose, joint: Joint.TwoFive));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new Nucleotide(Nucleobase.Adenine, Sugar.Ribose, Linkage.Phosphorothioate, (PhosphorusStereo)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GroupUnit(Group.Phosphate, repeats: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AttachedGroup(Group.Phosphate, -5));
        Assert.Throws<ArgumentNullException>(() => new AttachedGroup(null!));
    }

    [Fact]
    public void Equal_units_are_equal_wherever_they_are()
    {
        Strand strand = Strand.Parse("Ads Ads Ad");
        strand[0].Should().Be(strand[1]).And.NotBe(strand[2]);
        strand[0].GetHashCode().Should().Be(strand[1].GetHashCode());
    }

    [Fact]
    public void Molecules_compare_by_operators_and_parse_with_a_library()
    {
        NucleicAcid strand = NucleicAcid.Parse("Gro Ur");
        NucleicAcid duplex = NucleicAcid.Parse("Gro Ur |0| Aro Cr");
        (strand == NucleicAcid.Parse("Gro Ur")).Should().BeTrue();
        (strand != duplex).Should().BeTrue();
        duplex.Should().BeOfType<Duplex>();
        NucleicAcid.TryParse("nonsense", out _).Should().BeFalse();
        Strand.Parse("[acme-C]d", RandomStrands.Library).Library.Should().BeSameAs(RandomStrands.Library);
        Assert.Throws<OligoFormatException>(() => NucleicAcid.Parse("[acme-C]d"));
        Utf8<Strand>("Ges Te"u8).Should().Be(Strand.Parse("Ges Te"));
        Utf8<NucleicAcid>("Gro Ur |0| Aro Cr"u8).Should().Be(duplex);
    }

    [Theory]
    [InlineData("X")]
    [InlineData("F2")]
    public void Unknown_formats_are_errors(string format)
    {
        Strand strand = Strand.Parse("Ges Te");
        strand.Invoking(value => value.ToString(format, null)).Should().Throw<FormatException>().WithMessage($"`{format}`*");
        strand.Formula.Invoking(value => value.ToString(format, null)).Should().Throw<FormatException>();
        Assert.Throws<FormatException>(() => strand.TryFormat(new char[100], out _, format));
        Assert.Throws<FormatException>(() => strand.TryFormat(new byte[100], out _, format));
        strand.ToString("G", null).Should().Be(strand.ToString(null, null));
    }

    [Fact]
    public void Converters_take_a_library()
    {
        var options =
            new JsonSerializerOptions
            {
                Converters = { new StrandJsonConverter(RandomStrands.Library),
                new NucleicAcidJsonConverter(RandomStrands.Library) }
            };
        JsonSerializer.Deserialize<Strand>("\"[acme-C]d\"", options)!.ToString().Should().Be("[acme-C]d");
        JsonSerializer.Deserialize<NucleicAcid>("\"[acme-C]d\"", options)!.ToString().Should().Be("[acme-C]d");
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Strand>("\"[acme-C]d\""));
    }

    private static T Utf8<T>(ReadOnlySpan<byte> text)
        where T : IUtf8SpanParsable<T> => T.Parse(text, null);
}
