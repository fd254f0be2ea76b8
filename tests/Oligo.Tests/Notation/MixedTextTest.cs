using System.Globalization;
using FluentAssertions;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Texts that leave bases open: how many molecules they name, and each of them. Meanings of the letters: IUB 1984.</summary>
public sealed class MixedTextTest
{
    // The bases that each letter leaves open, as the nomenclature lists them.
    private static readonly Dictionary<char, string> s_letters = new()
    {
        ['R'] = "AG",
        ['Y'] = "CT",
        ['S'] = "CG",
        ['W'] = "AT",
        ['K'] = "GT",
        ['M'] = "AC",
        ['B'] = "CGT",
        ['D'] = "AGT",
        ['H'] = "ACT",
        ['V'] = "ACG",
        ['N'] = "ACGT",
    };

    [Theory]
    [InlineData("idt", "A(R:30007000)C", "A=AAC@0.3 G=AGC@0.7")]
    [InlineData("idt", "(Y1:00250075)(Y1)", "CC=CC@0.0625 CT=CT@0.1875 TC=TC@0.1875 TT=TT@0.5625")]
    [InlineData("idt", "rY*+Kmw", null)]
    [InlineData("idt", "rY*+K/iSp18/", "CG=rC*+G/iSp18/ CT=rC*+T/iSp18/ UG=rU*+G/iSp18/ UT=rU*+T/iSp18/")]
    [InlineData("idt", "/5Phos/ A(S)", "C=/5Phos/ AC G=/5Phos/ AG")]
    [InlineData("idt", "(W:50000050)S", "AC=AC AG=AG TC=TC TG=TG")]
    [InlineData("idt", "(R:100000)A", null)]
    [InlineData("idt", "(R:50500000)A", null)]
    [InlineData("idt", "(R:00000000)A", null)]
    [InlineData("idt", "(YY:00330067)", null)]
    [InlineData("idt", "(N1:10203040)(N1:10203040)", null)]
    [InlineData("fasta", ">x RYN\nACR\nT", "A=>x RYN\nACA\nT G=>x RYN\nACG\nT")]
    [InlineData("fasta", "UY", "C=UC U=UU")]
    [InlineData("fasta", "ACGT", null)]
    [InlineData("fasta", ">RYN", null)]
    [InlineData("sequence", "5'-GM-3'", "A=5'-GA-3' C=5'-GC-3'")]
    [InlineData("sequence", "GCXR", null)]
    [InlineData("helm", "RNA1{r(A,C)p.d([m5C]+T)}$$$$V2.0",
        "A.m5C=RNA1{r(A)p.d([m5C])}$$$$V2.0 A.T=RNA1{r(A)p.d(T)}$$$$V2.0 C.m5C=RNA1{r(C)p.d([m5C])}$$$$V2.0 C.T=RNA1{r(C)p.d(T)}$$$$V2.0")]
    [InlineData("helm", "RNA1{d(A:0.3+G:0.7)}$$$$V2.0", "A=RNA1{d(A)}$$$$V2.0@0.3 G=RNA1{d(G)}$$$$V2.0@0.7")]
    [InlineData("helm", "RNA1{d(A:1+G:0+C:3)}$$$$V2.0", "A=RNA1{d(A)}$$$$V2.0@0.25 C=RNA1{d(C)}$$$$V2.0@0.75")]
    [InlineData("helm", "RNA1{d(A:1+G)}$$$$V2.0", "A=RNA1{d(A)}$$$$V2.0 G=RNA1{d(G)}$$$$V2.0")]
    [InlineData("helm", "RNA1{[fl2r](N)}$$$$V2.0",
        "A=RNA1{[fl2r](A)}$$$$V2.0 C=RNA1{[fl2r](C)}$$$$V2.0 G=RNA1{[fl2r](G)}$$$$V2.0 U=RNA1{[fl2r](U)}$$$$V2.0")]
    [InlineData("helm", "RNA1{d(N)}$$$$V2.0", "A=RNA1{d(A)}$$$$V2.0 C=RNA1{d(C)}$$$$V2.0 G=RNA1{d(G)}$$$$V2.0 T=RNA1{d(T)}$$$$V2.0")]
    [InlineData("helm", "RNA1{d(A+C,G)}$$$$V2.0", null)]
    [InlineData("helm", "RNA1{d(A+A)}$$$$V2.0", null)]
    [InlineData("helm", "RNA1{d(A:1+[A]:2)}$$$$V2.0", null)]
    [InlineData("helm", "RNA1{d([m5C],G,[m5C])}$$$$V2.0", null)]
    [InlineData("helm", "RNA1{d(A:x+C:1)}$$$$V2.0", null)]
    [InlineData("helm", "RNA1{(d(A,C)p)'3'.d(A)}$$$$V2.0", null)]
    public void Every_molecule_is_a_text_with_its_bases_and_share(string dialect, string text, string? expected)
    {
        MixedText? mixed = MixedText.Find(text, Notations.Find(dialect));
        string? found = mixed is null ? null : string.Join(' ', mixed.Expand().Select(member =>
            $"{member.Label}={member.Text}{(member.Share is { } share ? "@" + share.ToString("0.####", CultureInfo.InvariantCulture) : "")}"));
        found.Should().Be(expected);
        (mixed?.MoleculeCount ?? 0).Should().Be(mixed?.Expand().LongCount() ?? 0);
    }

    [Fact]
    public void Shares_of_a_mixture_sum_to_one_even_where_its_percentages_do_not()
    {
        MixedText mixed = MixedText.Find("(N1:10203050)(N1)", Notations.Idt)!;
        mixed.Expand().Sum(member => member.Share!.Value).Should().BeApproximately(1, 1e-20m);
        mixed.Expand().First().Share.Should().BeApproximately(100m / (110m * 110m), 1e-20m);
    }

    [Fact]
    public void Letters_mean_the_bases_of_the_nomenclature()
    {
        foreach ((char letter, string bases) in s_letters)
        {
            MixedText mixed = MixedText.Find($"AT{letter}", Notations.Fasta)!;
            string.Concat(mixed.Expand().Select(member => member.Label)).Should().Be(bases);
            mixed.Expand().Should().OnlyContain(member => Notations.Fasta.Read(member.Text, null).Success);
        }
    }

    [Theory]
    [InlineData("ACGTN", true)]
    [InlineData("A-D-Y", false)]
    [InlineData("RNA1{r(A)}$$$$V2.0", false)]
    public void Without_a_dialect_a_text_is_mixed_where_nothing_reads_it_as_a_molecule(string text, bool isMixed) =>
        (MixedText.Find(text) is not null).Should().Be(isMixed);

    [Fact]
    public void Too_many_molecules_are_counted_and_not_written()
    {
        MixedText mixed = MixedText.Find("NNNNNNN", Notations.Idt)!;
        mixed.MoleculeCount.Should().Be(16384);
        mixed.FindExcess()!.Message.Should().Be("the text leaves bases open and names 16384 molecules; at most 4096 are written");
        mixed.FindExcess(16384).Should().BeNull();
        mixed.Invoking(text => text.Expand()).Should().Throw<InvalidOperationException>();
        mixed.Expand(16384).Select(member => member.Text).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Very_many_places_are_counted_at_once()
    {
        MixedText mixed = MixedText.Find(new string('N', 1_000_000), Notations.Idt)!;
        mixed.MoleculeCount.Should().Be(long.MaxValue);
        mixed.Description.Should().Be("the text leaves the base open at 1000000 places: it names more than 10^18 molecules, not one; " +
            "`--expand` writes them all");
    }

    [Theory]
    [InlineData("idt", "(N1:10203050)(N1)N", "at 3 places: it names 64 molecules")]
    [InlineData("idt", "rAY", "at one place: it names 2 molecules")]
    [InlineData("fasta", "ACGTN", "at one place: it names 4 molecules")]
    [InlineData("sequence", "GCRY", "at 2 places: it names 4 molecules")]
    [InlineData("helm", "RNA1{r(N)p.r(N)}$$$$", "at 2 places: it names 16 molecules")]
    [InlineData("helm", "RNA1{r(A)p'3'.r(A,C)}$$$$", "beside repeats; write the repeats out")]
    public void Reading_says_in_one_sentence_how_many_molecules_there_are(string dialect, string text, string part) =>
        Notations.Find(dialect)!.Read(text).Errors.First().Hint.Should().StartWith("the text leaves the base open ").And.Contain(part);

    [Theory]
    [InlineData("A*RG*SC*ST", true)]
    [InlineData("mU*SmC*SmA*RmAmG", true)]
    [InlineData("ACRGT", false)]
    [InlineData("A*RG*SCNT", false)]
    [InlineData("A*R", false)]
    public void Letters_that_may_be_configurations_are_said_to_be(string text, bool maybe) =>
        MixedText.Find(text, Notations.Idt)!.Description.Contains("configurations", StringComparison.Ordinal).Should().Be(maybe);
}
