using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo tile</c>.</summary>
public sealed class TileCommandTest : IDisposable
{
    private const string Design = "5-10-5 MOE PS mC";

    private static readonly string s_apob = Target("apob-NM_000384.2.fa");

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    private static string Target(string file) => Path.Combine(Repository.Root, "tests", "data", "targets", file);

    /// <summary>A candidate has the numbers of the commands that compute one of them.</summary>
    [Fact]
    public void The_candidate_at_the_site_of_mipomersen_is_mipomersen()
    {
        string piece = Piece();
        ProcessResult result = InProcess.Run(
            "tile", piece, "--design", Design, "--database", s_apob, "--columns",
            "start,end,sequence,gc_percent,notation,tm_c,hairpin_dg_kcal_mol,dimer_dg_kcal_mol,mm0,mm1,mm2,mm3,other_genes");
        result.ExitCode.Should().Be(0, result.Error);
        // 40 letters have 21 stretches of 20.
        result.Lines.Should().HaveCount(22);
        result.Error.Should().Contain("21 candidates in the order of record, start and length");
        string[] cells = result.Lines[11].Split('\t');
        cells[..4].Should().Equal("11", "30", "GCCTCAGTCTGCTTCGCACC", "65.0");
        cells[4].Should().Be(InProcess.Run("convert", "mipomersen", "--to", "ionis").Output.TrimEnd());
        cells[8..].Should().Equal("1", "0", "0", "", "0");
        string tm = InProcess.Run("tm", "mipomersen", "--columns", "tm_c", "-q").Lines[1];
        double.Parse(cells[5], CultureInfo.InvariantCulture)
            .Should().BeApproximately(double.Parse(tm, CultureInfo.InvariantCulture), 0.051);
        string[] structures = InProcess.Run("structures", "mipomersen", "--columns", "kind,dg_kcal_mol", "-q").Lines[1..];
        structures.Should().NotBeEmpty();
    }

    [Fact]
    public void Threads_and_formats_change_nothing()
    {
        string piece = Piece(1200);
        string[] command = ["tile", piece, "--design", "MOE PS", "--length", "16-17", "-d", s_apob, "--mismatches", "1", "-q"];
        string one = InProcess.Run([.. command, "-j", "1"]).Output;
        one.Split('\n').Should().HaveCount(1 + 1185 + 1184 + 1);
        InProcess.Run([.. command, "-j", "3"]).Output.Should().Be(one);
        string file = Path.Combine(_oligo.Folder, "t.tsv");
        InProcess.Run([.. command, "-o", file]).ExitCode.Should().Be(0);
        File.ReadAllText(file).Should().Be(one);
    }

    [Fact]
    public void Parts_joined_are_the_bytes_of_the_whole()
    {
        // Two records, one of which is shorter than the longest candidates, and letters that leave candidates out.
        string target = _oligo.Write("two.fa", $">a\n{Letters(700)}NNN{Letters(40)}\n>b\n{Letters(16)}\n>c\n{Letters(1300)}\n");
        foreach (string[] options in new string[][] { [], ["-d", s_apob, "--edits", "1"] })
        {
            string[] command = ["tile", target, "--design", "MOE PS", "--length", "16-18", .. options];
            string whole = InProcess.Run(command).Output;
            foreach (int count in new[] { 1, 3, 7 })
            {
                ProcessResult[] parts = [.. Enumerable.Range(1, count).Select(part =>
                    InProcess.Run([.. command, "--shard", $"{part}/{count}"]))];
                string.Concat(parts.Select(part => part.Output)).Should().Be(whole);
                parts.Count(part => part.Error.Contains("stretches with ambiguous letters left out", StringComparison.Ordinal))
                    .Should().BeGreaterThan(0);
            }
        }
        InProcess.Run("tile", target, "--design", Design, "--shard", "1/2", "--format", "json").Error.Should()
            .Contain("A JSON document has no parts.");
        InProcess.Run("tile", target, "--design", Design, "--shard", "3/2").Error.Should().Contain("--shard `3/2`");
    }

    /// <summary>The numbers are those that offtargets counts for the candidate.</summary>
    [Theory]
    [InlineData("--edits", "2")]
    [InlineData("--edits", "1", "--mismatches", "3")]
    [InlineData("--edits", "0")]
    public void Edits_are_those_of_a_search(params string[] options)
    {
        string mrna = Target("refseq-mrna-siRNA-targets.fa.gz");
        string target = _oligo.Write("h.fa", ">ANGPTL3 gene=ANGPTL3\nTGCGATTACTGGCAATGTCC\n");
        string[] search = ["offtargets", "vupanorsen", "-d", mrna, "--counts", "-q", .. options];
        string[] columns = InProcess.Run([.. search, "--strand", "+", "--columns", "class"]).Lines[1..];
        var counts = InProcess.Run([.. search, "--columns", "class,sites"]).Lines[1..]
            .Select(line => line.Split('\t')).GroupBy(cells => cells[0], cells => int.Parse(cells[1], CultureInfo.InvariantCulture))
            .ToDictionary(group => group.Key, group => group.Sum());
        string[] lines = InProcess.Run(["tile", target, "--design", Design, "-d", mrna, "-q", .. options]).Lines;
        string[] header = lines[0].Split('\t');
        header.Where(name => name is ['m', 'm', _] or ['e', 'd', _]).Should().BeEquivalentTo(columns);
        foreach (string name in columns)
        {
            lines[1].Split('\t')[Array.IndexOf(header, name)].Should().Be($"{counts[name]}", name);
        }
    }

    [Fact]
    public void Manifests_state_target_and_database()
    {
        string manifest = Path.Combine(_oligo.Folder, "m.json");
        string output = Path.Combine(_oligo.Folder, "c.tsv");
        InProcess.Run("tile", Piece(), "--design", Design, "-d", s_apob, "--shard", "1/2", "--manifest", manifest, "-o", output, "-q")
            .ExitCode.Should().Be(0);
        JsonElement facts = JsonDocument.Parse(File.ReadAllText(manifest)).RootElement;
        facts.GetProperty("schema").GetString().Should().Be("oligo.tile-manifest/1");
        facts.GetProperty("inputs")[0].GetProperty("sha256").GetString()
            .Should().Be(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_oligo.Folder, "piece.fa")))));
        // tests/data/targets/README.tsv.
        facts.GetProperty("database").GetProperty("files")[0].GetProperty("sha256").GetString()
            .Should().Be("c5a60c0546b605a621a663ab3b0a8f2a25cb623baec20a94b2a7a5330548a25c");
        // 40 letters have 21 stretches of 20.
        facts.GetProperty("rows").GetProperty("ok").GetInt32().Should().Be(10);
        facts.GetProperty("output").GetProperty("sha256").GetString()
            .Should().Be(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(output))));
    }

    [Fact]
    public void Killed_runs_go_on_where_they_were_ended()
    {
        string output = Path.Combine(_oligo.Folder, "c.tsv");
        string[] command = ["tile", Piece(9000), "--design", Design, "-d", s_apob, "--mismatches", "3"];
        string whole = InProcess.Run([.. command, "-q"]).Output;
        string[] resumed = [.. command, "-o", output, "--resume"];
        using (Process process = _oligo.Start([.. resumed, "-j", "1", "-q"]))
        {
            while (!process.HasExited && (!File.Exists(output + ".resume") || new FileInfo(output + ".resume").Length < 50_000))
            {
                Thread.Sleep(5);
            }
            process.Kill();
            process.WaitForExit();
        }
        File.Exists(output).Should().BeFalse();
        ProcessResult result = InProcess.Run(resumed);
        result.ExitCode.Should().Be(0, result.Error);
        result.Error.Should().MatchRegex(@"8,981 candidates .*; [1-9]\d* of 18 blocks taken from a run that was ended");
        File.ReadAllText(output).Should().Be(whole);
        InProcess.Run(resumed).Error.Should().Contain("states: nothing was computed");
        InProcess.Run([.. resumed, "--edits", "1"]).Error.Should().Contain("--edits was nothing and is `1`");
    }

    private static string Letters(int count)
    {
        var random = new Random(count);
        return string.Concat(Enumerable.Range(0, count).Select(_ => "ACGT"[random.Next(4)]));
    }

    /// <summary>tests/data/target-sites.tsv: vupanorsen, in the mRNA of the mouse at 1140 with three mismatches.</summary>
    [Fact]
    public void Orthologues_have_their_best_site()
    {
        string human = _oligo.Write("h.fa", ">ANGPTL3 gene=ANGPTL3\nTGCGATTACTGGCAATGTCC\n");
        ProcessResult result = InProcess.Run(
            "tile", human, "--design", Design, "--orthologues", Target("refseq-mrna-siRNA-targets.fa.gz"), "--mismatches", "3", "--columns",
            "sequence,orthologues", "-q");
        result.Lines[1].Should().StartWith("GGACATTGCCAGTAATCGCA\t").And.Contain("NM_014495.4:1136:0").And.Contain("NM_013913.4:1140:3");
    }

    [Fact]
    public void Variants_and_annotation_are_those_of_the_target()
    {
        string target = _oligo.Write("t.fa", ">c1\nTTTTTGGTGCGAAGCAGACTGAGGCTTTTT\n");
        string gtf = _oligo.Write("t.gtf", "c1\tx\texon\t1\t10\t.\t+\t.\tgene_id \"G1\"; transcript_id \"T1\";\n"
            + "c1\tx\texon\t21\t30\t.\t+\t.\tgene_id \"G1\"; transcript_id \"T1\";\n");
        string vcf = _oligo.Write("t.vcf", "c1\t6\trs1\tG\tA\t.\t.\tAF=0.5\n");
        InProcess.Run(
            "tile", target, "--design", Design, "--annotation", gtf, "--variants", vcf, "--columns",
            "start,gene,region,reach,splice_distance,variants,variant_frequencies", "-q").Lines[6..8].Should().Equal(
            "6\tG1\tjunction\tdonor acceptor\t0\t6G>A\t0.5", "7\tG1\tjunction\tdonor acceptor\t0\t\t");
    }

    [Theory]
    [InlineData("There is no target.", "tile", "--design", Design)]
    [InlineData("There is no design.", "tile", "none.fa")]
    [InlineData("There is no file `none.fa`.", "tile", "none.fa", "--design", Design)]
    [InlineData("The design does not state a length of 1 to 64.", "tile", "none.fa", "--design", "MOE PS")]
    [InlineData("--length: the design has 20 bases.", "tile", "none.fa", "--design", Design, "--length", "16")]
    [InlineData("--length `20-16`", "tile", "none.fa", "--design", "MOE PS", "--length", "20-16")]
    [InlineData("--length `65`: a number from 1 to 64 is expected.", "tile", "none.fa", "--design", "MOE PS", "--length", "65")]
    [InlineData("--mismatches `5`: a number from 0 to 4 is expected.", "tile", "none.fa", "--design", Design, "--mismatches", "5")]
    [InlineData("--edits `17`: a number from 0 to 16 is expected.", "tile", "none.fa", "--design", Design, "--edits", "17")]
    [InlineData("--resume: a result that is kept is needed.", "tile", "none.fa", "--design", Design, "--resume")]
    [InlineData("--strand `x`: + or - is expected.", "tile", "none.fa", "--design", Design, "--strand", "x")]
    [InlineData("--design `5-x-5`", "tile", "none.fa", "--design", "5-x-5")]
    public void Wrong_options_are_refused(string message, params string[] command)
    {
        ProcessResult result = InProcess.Run(command);
        result.ExitCode.Should().NotBe(0);
        result.Error.Should().Contain(message);
        result.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_result_does_not_replace_a_file_that_is_read()
    {
        string target = _oligo.Write("t.tsv", ">r\nACGTACGTACGTACGTACGTACGT\n");
        InProcess.Run("tile", target, "--design", Design, "-o", target).Error.Should().Contain("would be written over the input");
    }

    /// <summary>The site of mipomersen with letters around it.</summary>
    private string Piece(int length = 40)
    {
        string letters = string.Concat(File.ReadLines(s_apob).Skip(1));
        return _oligo.Write("piece.fa", $">piece gene=APOB\n{letters.Substring(3238, length)}\n");
    }
}
