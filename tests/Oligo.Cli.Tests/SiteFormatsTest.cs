using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>BED and SAM of <c>oligo offtargets</c>; tests/targets/formats.sh has bowtie, samtools and bedtools compare them.</summary>
public sealed class SiteFormatsTest : IDisposable
{
    // The letters that mipomersen pairs with (tests/data/target-sites.tsv) as record r; of s, the strand itself with its last letter changed.
    private const string Records = ">r gene=APOB\nAAGGTGCGAAGCAGACTGAGGCTT\n>s\nGCCTCAGTCTGCTTCGCACT\n";

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    private ProcessResult Search(string format, string text, params string[] more) => InProcess.Run(
        ["offtargets", "mipomersen", "-d", _oligo.Write("t.fa", text), "--format", format, .. more, "-q"]);

    /// <summary>UCSC: the first base of a chromosome is 0, and the end is not part of the feature; a score is at most 1000.</summary>
    [Fact]
    public void Bed_counts_from_nought() =>
        Search("bed", Records, "--mismatches", "1").Output.Should().Be(
            "r\t2\t22\tmipomersen\t1000\t+\t0\t0\t20=\tAPOB\t.\ns\t0\t20\tmipomersen\t900\t-\t1\t1\t19=1X\t.\t.\n");

    /// <summary>SAM 1.6: a read that runs against the record has the flag 16 and is written along the record.</summary>
    [Fact]
    public void Sam_is_written_along_the_record()
    {
        string[] lines = Search("sam", Records, "--mismatches", "1").Lines;
        lines.Should().HaveCount(6);
        lines[3].Should().StartWith("@PG\tID:oligo\tPN:oligo\tVN:");
        lines.Where((_, line) => line != 3).Should().Equal(
            "@HD\tVN:1.6\tSO:coordinate", "@SQ\tSN:r\tLN:24", "@SQ\tSN:s\tLN:20",
            "mipomersen\t16\tr\t3\t255\t20=\t*\t0\t0\tGGTGCGAAGCAGACTGAGGC\t*\tNM:i:0\tMD:Z:20",
            "mipomersen\t0\ts\t1\t255\t19=1X\t*\t0\t0\tGCCTCAGTCTGCTTCGCACC\t*\tNM:i:1\tMD:Z:19T0");
    }

    /// <summary>
    /// SAM, optional fields: letters of the record alone follow a ^, those of the read alone are not in MD. The site lacks the G at 4, then
    /// it has a T after the 10th letter.
    /// </summary>
    [Theory]
    [InlineData("CCCCGGTCGAAGCAGACTGAGGCCCCC", "3=1I16=", "GGTGCGAAGCAGACTGAGGC", 1, "19")]
    [InlineData("CCCCGGTGCGAAGCTAGACTGAGGCCCCC", "10=1D10=", "GGTGCGAAGCAGACTGAGGC", 1, "10^T10")]
    public void Gaps_are_those_of_the_record(string record, string cigar, string read, int differences, string letters)
    {
        string[] site = Search("sam", $">r\n{record}\n", "--edits", "1").Lines[^1].Split('\t');
        (site[3], site[5], site[9], site[11], site[12]).Should().Be(("5", cigar, read, $"NM:i:{differences}", $"MD:Z:{letters}"));
    }

    /// <summary>SAM, 1.2.1: the name of a read is of letters from ! to ~ without @, 254 of them at most.</summary>
    [Fact]
    public void Names_of_reads_are_those_that_the_format_has()
    {
        string strands = _oligo.Write("s.tsv", "id\tnotation\na b@c\u00E9\tmipomersen\n" + new string('n', 300) + "\tmipomersen\n");
        ProcessResult result = InProcess.Run("offtargets", strands, "-d", _oligo.Write("t.fa", Records), "--format", "sam", "-q");
        result.Lines.Where(line => line[0] != '@').Select(line => line.Split('\t')[0]).Distinct().Should()
            .Equal("a_b_c_", new string('n', 254));
    }

    [Fact]
    public void The_extension_says_the_format()
    {
        string path = Path.Combine(_oligo.Folder, "sites.bed");
        InProcess.Run("offtargets", "mipomersen", "-d", _oligo.Write("t.fa", Records), "-o", path, "-q").ExitCode.Should().Be(0);
        File.ReadAllText(path).Should().StartWith("r\t2\t22\t");
    }

    [Fact]
    public void Rows_in_error_are_no_sites()
    {
        string strands = _oligo.Write("s.txt", "Qqq\nmipomersen\n");
        ProcessResult result = InProcess.Run("offtargets", strands, "-d", _oligo.Write("t.fa", Records), "--mismatches", "0", "--format", "bed", "-q");
        result.ExitCode.Should().Be(3);
        result.Lines.Should().HaveCount(1).And.OnlyContain(line => line.StartsWith("r\t2\t22\t", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_formats_cannot_hold_is_refused()
    {
        Search("sam", ">a,b\nACGT\n").Error.Should().Contain("`a,b` has characters that SAM has not");
        Search("sam", ">a\nACGT\n>a\nACGT\n").Error.Should().Contain("Two records are called `a`");
        Search("bed", ">a\nACGT\n", "--circular").Error.Should().Contain("cannot be written as bed");
        Search("bed", ">a\nACGT\n", "--columns", "query").Error.Should().Contain("--format tsv has the columns");
        Search("bed", ">a\nACGT\n", "--counts").Error.Should().Contain("list no sites, which bed holds");
        InProcess.Run("mass", "Ad", "--format", "bed").Error.Should().Contain("--format `bed`: tsv, csv");
        InProcess.Run("mass", "Ad", "-o", "a.bed").Error.Should().Contain("no table has the extension .bed");
    }
}
