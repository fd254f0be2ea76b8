using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo report --offtargets</c>.</summary>
public sealed partial class OffTargetReportTest : IDisposable
{
    private static readonly string s_mrna = Path.Combine(Repository.Root, "tests", "data", "targets", "refseq-mrna-siRNA-targets.fa.gz");

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    private static string Report(params string[] more)
    {
        ProcessResult result = InProcess.Run(["report", "--offtargets", "vupanorsen", "--database", s_mrna, .. more, "-q"]);
        result.ExitCode.Should().Be(0, result.Error);
        return result.Output;
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>tests/data/target-sites.tsv: vupanorsen in the mRNAs of human and mouse.</summary>
    [Fact]
    public void Sites_are_listed_and_drawn()
    {
        string page = Report("--mismatches", "3");
        page.Should().Contain("NM_014495.4 1136-1155; strand +").And.Contain("NM_013913.4 1140-1159; strand +")
            .And.Contain("4C.A 13T.G 18G.A; differences in 5' wing, gap, 3' wing: 1, 1, 1");
        int sites = InProcess.Run("offtargets", "vupanorsen", "--database", s_mrna, "--mismatches", "3", "-q").Lines.Length - 1;
        Figures().Count(page).Should().Be(sites);
        page.Should().Contain($"vupanorsen: {sites} sites");
    }

    /// <summary>Somebody who has the page and the files repeats the search: its command gives the bytes that it states.</summary>
    [Theory]
    [InlineData("--mismatches", "4")]
    [InlineData("--edits", "2", "--strand", "+", "--wobble", "free", "--note", "it's 5 > 3; $HOME \"x\"")]
    public void The_commands_of_the_page_repeat_it(params string[] more)
    {
        string page = Report(more);
        string[] commands = [.. Commands().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];
        commands.Should().HaveCount(2);
        string[] table = Words(commands[0]);
        string output = Path.Combine(_oligo.Folder, table[^1]);
        table[^1] = output;
        InProcess.Run([.. table[1..], "-q"]).ExitCode.Should().Be(0);
        page.Should().Contain($"<th scope=\"row\">SHA-256 of the table</th><td>{Digest(File.ReadAllBytes(output))}</td>");
        InProcess.Run([.. Words(commands[1])[1..], "-q", "--threads", "3"]).Output.Should().Be(page);
    }

    [Fact]
    public void The_page_states_the_bytes_that_were_read()
    {
        string fasta = _oligo.Write("t.fa", ">r gene=APOB\nTTTTTGGTGCGAAGCAGACTGAGGCTTTTT\n");
        string bed = _oligo.Write("g.bed", "r\t0\t30\tT1\t0\t+\t0\t0\t0\t1\t30\t0\n");
        string vcf = _oligo.Write(
            "v.vcf", "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nr\t6\t.\tG\tA\t.\t.\tAF=0.25\n");
        string strands = _oligo.Write("s.txt", "mipomersen\n");
        ProcessResult result = InProcess.Run(
            "report", "--offtargets", strands, "-d", fasta, "--annotation", bed, "--variants", vcf, "--kind", "spliced RNA, release 7",
            "-q");
        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().ContainAll(
            "spliced RNA, release 7", "6G&gt;A (0.25)", Digest(File.ReadAllBytes(fasta)), Digest(File.ReadAllBytes(bed)),
            Digest(File.ReadAllBytes(vcf)), Digest(File.ReadAllBytes(strands)));
    }

    [Fact]
    public void Names_of_others_are_texts_and_nothing_is_asked_for()
    {
        const string Hostile = "r</td><script>alert(1)</script><img/src=x/onerror=alert(1)>";
        string fasta = _oligo.Write("t.fa", $">{Hostile} gene=\"><b>&lt;\u202Ex http://example.org\nTTTTTGGTGCGAAGCAGACTGAGGCTTTTT\n");
        ProcessResult result = InProcess.Run(
            "report", "--offtargets", "mipomersen", "-d", fasta, "--title", "<i>t</i>", "--note", "<script>", "--kind", "<script>", "-q");
        result.ExitCode.Should().Be(0, result.Error);
        // Void elements apart, the page is XML: markup in a text would be an element.
        string text = Meta().Replace(result.Output.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<meta $1/>");
        XElement page = XDocument.Parse(text).Root!;
        page.Descendants().Select(element => element.Name.LocalName).Distinct().Should()
            .NotContain(["script", "img", "b", "i", "a", "link"]);
        page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Should()
            .NotContain(["src", "href", "onerror", "action", "srcdoc"]);
        page.Value.Should().Contain(Hostile).And.NotContain("\u202E");
        result.Output.Should().Contain("default-src 'none'").And.NotContain("url(").And.NotContain("@import");
    }

    [Fact]
    public void A_page_that_leaves_sites_out_says_so_first_and_in_its_exit_code()
    {
        string[] command = ["vupanorsen", "-d", s_mrna, "--mismatches", "6", "-q"];
        int all = InProcess.Run(["offtargets", .. command]).Lines.Length - 1;
        ProcessResult cut = InProcess.Run(["report", "--offtargets", .. command, "--limit", "2"]);
        cut.ExitCode.Should().Be(1);
        cut.Output.Should().Contain(FormattableString.Invariant($"This page lists 2 of {all:N0} sites"));
        Figures().Count(cut.Output).Should().Be(2);
        Report("--mismatches", "6", "--pictures", "0").Should().NotContain("<figure>").And.Contain($"vupanorsen: {all} sites");
    }

    /// <summary>Of 14 letters, 5 windows of 10; the N at 12 is in the last three.</summary>
    [Fact]
    public void Windows_with_ambiguous_letters_and_short_records_are_counted()
    {
        string path = _oligo.Write("t.fa", ">r\nACGTACGTACGNAC\n>short\nACG\n");
        ProcessResult result = InProcess.Run(
            "report", "--offtargets", "Ads Cds Gds Tds Ads Cds Gds Tds Ads Cd", "-d", path, "--from", "ionis", "-q");
        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Contain(
            "<td class=\"figure\">10</td><td class=\"figure\">5</td><td class=\"figure\">3</td><td class=\"figure\">1 of 2</td>");
    }

    [Fact]
    public void Mistakes_are_told()
    {
        InProcess.Run("report", "mipomersen", "-d", s_mrna).Error.Should().Contain("oligo report --offtargets STRANDS --database FILE");
        InProcess.Run("report", "--offtargets", "mipomersen", "-d", s_mrna, "-o", "r.pdf").Error.Should().Contain("name the file r.html");
        InProcess.Run("report", "--offtargets", "mipomersen", "-d", s_mrna, "--kind", "a", "--kind", "b").Error.Should()
            .Contain("--kind is given 2 times, and there are 1 files");
        ProcessResult bad = InProcess.Run("report", "--offtargets", _oligo.Write("s.txt", "vupanorsen\nQqq\n"), "-d", s_mrna, "-q");
        bad.ExitCode.Should().Be(3);
        bad.Output.Should().Contain("1 row of the input could not be read");
    }

    /// <summary>The words of a command as a shell takes them: bare, or in quotes of either kind.</summary>
    private static string[] Words(string command) =>
        [.. ShellWords().Matches(command).Select(match => match.Value
            .Replace("'\\''", "\u0001", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
            .Replace('\u0001', '\'') is var word && word.StartsWith('"') ? word[1..^1] : word)];

    [GeneratedRegex("<meta ([^>]*)>")]
    private static partial Regex Meta();

    [GeneratedRegex("<figure>")]
    private static partial Regex Figures();

    [GeneratedRegex("<pre>([^<]*)</pre>")]
    private static partial Regex Commands();

    [GeneratedRegex("""(?:'[^']*'|\\')+|"[^"]*"|[^\s'"]+""")]
    private static partial Regex ShellWords();
}
