using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>What a shell gets that asks for completions of a line.</summary>
public sealed class CompletionTest
{
    [Theory]
    [InlineData("mass --from b", "bracket")]
    [InlineData("mass --from au", "auto")]
    [InlineData("convert --to he", "helm")]
    [InlineData("convert --to inch", "inchikey")]
    [InlineData("describe x --to helm,id", "helm,idt")]
    [InlineData("mass --columns av", "average_da")]
    [InlineData("mass --columns re", "read_as")]
    [InlineData("mass --columns id,notation:he", "id,notation:helm")]
    [InlineData("mass --columns he", "help")]
    [InlineData("mz --columns mz_m", "mz_mono")]
    [InlineData("mz --adducts Na,HF", "Na,HFIP")]
    [InlineData("fragments --series a-B,w:", "a-B,w:a-B")]
    [InlineData("digest --enzyme maz", "mazf")]
    [InlineData("digest --ends phosphate,cy", "phosphate,cyclic")]
    [InlineData("fragments --convention mo", "mongo")]
    [InlineData("fragments --labels bio", "biopharma-finder")]
    [InlineData("fragments --columns mz_a", "mz_average")]
    [InlineData("isotopes --abundances 200", "2009")]
    [InlineData("tm --preset pri", "primer3")]
    [InlineData("tm --nn RNA_X", "RNA_Xia1998")]
    [InlineData("tm --salt tan", "tan-chen-2007")]
    [InlineData("tm --columns tm_c_", "tm_c_unrounded")]
    [InlineData("isotopes mipo", "mipomersen")]
    [InlineData("impurities --class ps-to-po,deam", "ps-to-po,deamination")]
    [InlineData("metabolites --exonucleases no", "none")]
    [InlineData("offtargets --columns wo", "wobbles")]
    [InlineData("offtargets --ambiguous sk", "skip")]
    [InlineData("offtargets mipo", "mipomersen")]
    [InlineData("offtargets --format sa", "sam")]
    [InlineData("report --wobble fr", "free")]
    [InlineData("sites --wobble fr", "free")]
    [InlineData("sites mipo", "mipomersen")]
    [InlineData("quantity --method nn-3", "nn-3prime")]
    [InlineData("quantity --vendor-mass i", "idt")]
    [InlineData("structures --mode ha", "hairpin")]
    [InlineData("monomers --columns sm", "smiles")]
    [InlineData("monomers --columns tokens:na", "tokens:name")]
    [InlineData("monomers --kind su", "sugar")]
    [InlineData("mass --weights 19", "1993")]
    [InlineData("describe --weights cu", "current")]
    [InlineData("mass --format nd", "ndjson")]
    [InlineData("mass --format xl", "xlsx")]
    [InlineData("mass --input-format pl", "plain")]
    [InlineData("mass --salt N", "NH4")]
    [InlineData("describe --salt 7N", "7Na")]
    [InlineData("validate --expect-salt M", "Mg")]
    [InlineData("mass --on-error sk", "skip")]
    [InlineData("mass --linkage P", "PS")]
    [InlineData("mass --methyl-c o", "off")]
    [InlineData("mass --color ne", "never")]
    [InlineData("describe mipo", "mipomersen")]
    [InlineData("describe Kyn", "Kynamro")]
    [InlineData("catalog incl", "inclisiran")]
    [InlineData("catalog kyn", "kynamro")]
    [InlineData("mass mipo", "mipomersen")]
    [InlineData("monomers 2a", "2ap")]
    [InlineData("mass --salt a", "acid")]
    [InlineData("validate --rules gap-m", "gap-min=")]
    [InlineData("validate --rules gap-min=6,length-mi", "gap-min=6,length-min=")]
    [InlineData("convert nusi", "nusinersen")]
    [InlineData("validate mipo", "mipomersen")]
    [InlineData("draw mipo", "mipomersen")]
    [InlineData("oligo mass --from b", "bracket")]
    [InlineData("mass --from=b", "--from=bracket")]
    [InlineData("mass --columns=id,no", "--columns=id,notation")]
    [InlineData("validate mipomersen --expect-salt=M", "--expect-salt=Mg")]
    public void Values_are_completed(string line, string expected)
    {
        string[] words = Complete(line);
        words.Should().Contain(expected);
        string begun = line[(line.LastIndexOf(' ') + 1)..];
        words.Should().OnlyContain(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Columns_of_a_list_are_suggested_once()
    {
        Complete("mass --columns id,length,le").Should().BeEmpty("the only column with these letters is named already");
        Complete("mass --columns id,le").Should().Equal("id,length");
    }

    [Fact]
    public void Dialects_that_are_written_only_are_not_suggested_for_reading()
    {
        Complete("convert --to mol").Should().Equal("molfile");
        Complete("convert --from mol").Should().BeEmpty();
    }

    [Fact]
    public void Words_are_fit_for_a_shell_without_quotes() =>
        Complete("describe ").Should().OnlyContain(word => !word.Any(letter => " '\"$`;&|<>()".Contains(letter)));

    private static string[] Complete(string line)
    {
        ProcessResult result = InProcess.Run($"[suggest:{line.Length}]", line);
        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        return result.Lines;
    }
}
