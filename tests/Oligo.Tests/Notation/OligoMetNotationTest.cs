using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

public sealed class OligoMetNotationTest
{
    private static INotation Triplets => Notations.OligoMet;

    [Fact]
    public void Reference_texts_are_read_and_written()
    {
        foreach (TestData.Row row in TestData.Read("oligomet.tsv"))
        {
            Triplets.Read(row["text"]).Value.ToString().Should().Be(row["strand"], row["text"]);
            Triplets.Write(Strand.Parse(row["strand"])).Text.Should().Be(row["text"]);
            Notations.Detect(row["text"]).Result.Value.ToString().Should().Be(row["strand"]);
        }
    }

    [Fact]
    public void Triplets_and_back_is_lossless()
    {
        var strands = new RandomStrands(81);
        int written = 0;
        int cases = LongRun.Cases(100_000);
        for (int i = 0; i < cases; i++)
        {
            Strand strand = strands.NextCommon(8).WithStereo(PhosphorusStereo.Unspecified);
            FormatResult result = Triplets.Write(strand);
            if (!result.Success)
            {
                (strand.FivePrimeGroup is not null || strand.ThreePrimeGroup is not null).Should().BeTrue("only ends are beyond this form");
                continue;
            }
            written++;
            ParseResult<NucleicAcid> again = Triplets.Read(result.Text);
            if (!again.Success || !again.Value.Equals(strand) || !again.Diagnostics.IsEmpty)
            {
                Assert.Fail($"{strand}: {result.Text}");
            }
        }
        written.Should().BeGreaterThan(70_000);
    }

    [Theory]
    [InlineData("A[mor]", "residue 1, adenine on morpholino")]
    [InlineData("Ad[dma] Ad", "residue 2, dimethylphosphorodiamidate")]
    [InlineData("Ad {p}", "the group {p} at the 3' end")]
    public void Write_refuses_what_it_cannot_say(string text, string what) =>
        Triplets.Write(Strand.Read(text, RandomStrands.Library).Value).Diagnostics[^1].Message.Should()
            .Be($"the triplet form cannot write {what}");

    [Fact]
    public void Write_warns_of_configurations() =>
        Triplets.Write(Strand.Parse("AdsR Ad")).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG2402");

    [Fact]
    public void Both_letters_of_a_phosphodiester_are_read() => Triplets.Read("Ad-oTd-pCd").Value.ToString().Should().Be("Ado Tdo Cd");

    [Theory]
    [InlineData("sTe", "the first token has no linkage")]
    [InlineData("Te-smCe", "5-methylcytosine is S in this form")]
    public void Errors_hint(string text, string hint) => Triplets.Read(text).Errors.Should().ContainSingle().Which.Hint.Should().Be(hint);
}
