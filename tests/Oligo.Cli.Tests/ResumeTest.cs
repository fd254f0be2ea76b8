using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>--resume</c>: what is finished is not computed again, and the result is that of a run that nobody ended.</summary>
public sealed class ResumeTest : IDisposable
{
    private const string Strands = "a\tAds Gds Tds Ads Gds Cds Tds Gds Cds Td\nbad\tQ\nb\tCds Cds Tds Ads Gds Cds Tds Gds Cds Td\n";

    // Energies of each site take longer than to find it, so that a run is ended while it works.
    private const string Columns = "query,record,start,end,tm_c,dg37_kcal_mol,cigar,status";

    private const int MarkSize = 15;
    private const int DigestSize = 32;

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    private string At(string name) => Path.Combine(_oligo.Folder, name);

    private string[] Search(int letters, params string[] more)
    {
        var random = new Random(17);
        string text = string.Concat(Enumerable.Range(0, letters).Select(_ => "ACGT"[random.Next(4)]));
        return
        [
            "offtargets", _oligo.Write("strands.txt", Strands), "-d", _oligo.Write("t.fa", $">one\n{text}\n"), "--from", "ionis", .. more,
        ];
    }

    /// <summary>Runs the tool as a process and kills it when blocks have been kept.</summary>
    private void Kill(string output, string[] command)
    {
        string log = output + ".resume";
        // On a busy machine a run may have ended before it is seen to have begun.
        for (int attempt = 0; attempt < 10 && !File.Exists(log); attempt++)
        {
            File.Delete(output);
            File.Delete(output + ".manifest.json");
            using Process process = _oligo.Start([.. command, "-o", output, "--resume", "-j", "1"]);
            var clock = Stopwatch.StartNew();
            // The conditions take some hundred bytes.
            while (!process.HasExited && (!File.Exists(log) || new FileInfo(log).Length < 50_000))
            {
                clock.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(2));
                Thread.Sleep(5);
            }
            process.Kill();
            process.WaitForExit();
        }
    }

    [Theory]
    [InlineData("tsv")]
    [InlineData("csv.gz")]
    [InlineData("parquet")]
    public void Killed_searches_go_on_after_their_last_whole_block(string extension)
    {
        string[] command = Search(4_000_000, "--mismatches", "2", "--columns", Columns, "-q");
        string whole = At($"whole.{extension}");
        InProcess.Run([.. command, "-o", whole]).ExitCode.Should().Be(ExitCode.BadInput);
        string output = At($"sites.{extension}");
        string log = output + ".resume";
        Kill(output, command);
        File.Exists(output).Should().BeFalse();
        byte[] kept = File.ReadAllBytes(log);
        // Also where the end is missing, of a block or of the conditions, and where a byte was damaged.
        foreach (int cut in new[] { 0, 1, 40, kept.Length / 2, kept.Length - 100, kept.Length - 3 })
        {
            Check(kept[..^cut], goesOn: cut < kept.Length / 2);
        }
        byte[] damaged = [.. kept];
        damaged[^5] ^= 1;
        Check(damaged, goesOn: true);
        // A length that is more than there is: of the entry after the mark and the conditions.
        damaged = [.. kept];
        int second = MarkSize + sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(kept.AsSpan(MarkSize)) + DigestSize;
        BinaryPrimitives.WriteInt32LittleEndian(damaged.AsSpan(second), int.MaxValue);
        Check(damaged, goesOn: false);
        return;

        void Check(byte[] blocks, bool goesOn)
        {
            File.WriteAllBytes(log, blocks);
            File.Delete(output);
            File.Delete(output + ".manifest.json");
            ProcessResult result = InProcess.Run([.. command.Where(word => word != "-q"), "-o", output, "--resume", "-j", "2"]);
            result.ExitCode.Should().Be(ExitCode.BadInput);
            File.ReadAllBytes(output).Should().Equal(File.ReadAllBytes(whole));
            File.Exists(log).Should().BeFalse();
            if (goesOn)
            {
                result.Error.Should().MatchRegex(@"; [1-9]\d* of 16 blocks taken from a run that was ended");
            }
            // The counts of the summary are those of the whole.
            int sites = InProcess.Run(command).Lines.Length - 2;
            result.Error.Replace(",", "", StringComparison.Ordinal).Should().Contain($"{sites} sites");
        }
    }

    /// <summary>Records and genes with sites in several blocks are counted once.</summary>
    [Fact]
    public void Killed_counts_go_on_after_their_last_whole_block()
    {
        var random = new Random(3);
        var fasta = new System.Text.StringBuilder();
        for (int record = 0; record < 6; record++)
        {
            string letters = string.Concat(Enumerable.Range(0, 700_000).Select(_ => "ACGT"[random.Next(4)]));
            fasta.Append($">r{record} gene=G{record / 2}\n{letters}\n");
        }
        string[] command =
        [
            "offtargets", _oligo.Write("strands.txt", Strands), "-d", _oligo.Write("genes.fa", fasta.ToString()), "--from", "ionis", "--counts",
            "--mismatches", "3", "--columns", "query,strand,class,sites,records,genes,loci,status",
        ];
        string whole = InProcess.Run([.. command, "-q"]).Output;
        whole.Should().Contain("\t6\t3\t");
        string output = At("counts.tsv");
        Kill(output, command);
        ProcessResult result = InProcess.Run([.. command, "-o", output, "--resume"]);
        result.ExitCode.Should().Be(ExitCode.BadInput);
        File.ReadAllText(output).Should().Be(whole);
        result.Error.Should().MatchRegex(@"; [1-9]\d* of 17 blocks taken from a run that was ended");
    }

    [Fact]
    public void Finished_parts_are_not_computed_again()
    {
        string[] command = Search(700_000, "--mismatches", "1", "-q");
        string whole = InProcess.Run(command).Output;
        DateTime[] Run() => [.. Enumerable.Range(1, 3).Select(part =>
        {
            string output = At($"part{part}.tsv");
            InProcess.Run([.. command, "--shard", $"{part}/3", "-o", output, "--resume"])
                .ExitCode.Should().Be(part > 0 ? ExitCode.BadInput : 0);
            return File.GetLastWriteTimeUtc(output);
        })];
        DateTime[] first = Run();
        string.Concat(Enumerable.Range(1, 3).Select(part => File.ReadAllText(At($"part{part}.tsv")))).Should().Be(whole);
        Run().Should().Equal(first);
        File.Delete(At("part2.tsv"));
        DateTime[] second = Run();
        second[0].Should().Be(first[0]);
        second[2].Should().Be(first[2]);
        string.Concat(Enumerable.Range(1, 3).Select(part => File.ReadAllText(At($"part{part}.tsv")))).Should().Be(whole);
        // What has lost its end is not taken for whole.
        File.WriteAllText(At("part3.tsv"), File.ReadAllText(At("part3.tsv"))[..^1]);
        InProcess.Run([.. command[..^1], "--shard", "3/3", "-o", At("part3.tsv"), "--resume"]).Error
            .Should().Contain("part3.tsv` is not what `").And.Contain("states: it is computed again");
        string.Concat(Enumerable.Range(1, 3).Select(part => File.ReadAllText(At($"part{part}.tsv")))).Should().Be(whole);
        Directory.GetFiles(_oligo.Folder, "*.resume").Should().BeEmpty();
    }

    [Fact]
    public void Another_run_is_refused_whatever_it_differs_in()
    {
        string[] command = Search(20_000, "--mismatches", "1", "-q");
        string output = At("sites.tsv");
        string manifest = output + ".manifest.json";
        string[] resumed = [.. command, "-o", output, "--resume"];
        InProcess.Run(resumed).ExitCode.Should().Be(ExitCode.BadInput);
        byte[] before = File.ReadAllBytes(output);
        void Refused(string difference, params string[] other)
        {
            ProcessResult result = InProcess.Run(other);
            result.ExitCode.Should().Be(ExitCode.Usage);
            result.Error.Should().Contain("` is of a run that was another: ").And.Contain(difference);
            File.ReadAllBytes(output).Should().Equal(before);
        }
        Refused("--mismatches was `1` and is `2`", [.. resumed.Select(word => word == "1" ? "2" : word)]);
        Refused("--strand was nothing and is `+`", [.. resumed, "--strand", "+"]);
        Refused("shard.count was nothing and is `2`", [.. resumed, "--shard", "1/2"]);
        Refused("--format was nothing and is `csv`", [.. resumed, "--format", "csv"]);
        Refused("output.format was `tsv` and is `csv`", [.. command, "-o", At("sites.csv"), "--manifest", manifest, "--resume"]);
        string strands = File.ReadAllText(At("strands.txt"));
        File.WriteAllText(At("strands.txt"), strands + "c\tAds Gds Tds Ads Gds Cds Tds Gds Cds Cd\n");
        Refused("strands.txt` has changed since", resumed);
        File.WriteAllText(At("strands.txt"), strands);
        string sequences = File.ReadAllText(At("t.fa"));
        File.WriteAllText(At("t.fa"), sequences.Replace("AC", "CA", StringComparison.Ordinal));
        Refused("t.fa` has changed since", resumed);
        File.WriteAllText(At("t.fa"), sequences);
        InProcess.Run(resumed).ExitCode.Should().Be(ExitCode.BadInput);
        JsonNode stated = JsonNode.Parse(File.ReadAllText(manifest))!;
        stated["version"] = "0.0.1";
        File.WriteAllText(manifest, stated.ToJsonString());
        Refused("version was `0.0.1` and is `", resumed);
        foreach (string none in new[] { "", "[]", "{}", "{\"rows\":{\"ok\":1}}", "text" })
        {
            File.WriteAllText(manifest, none);
            ProcessResult result = InProcess.Run(resumed);
            result.ExitCode.Should().Be(ExitCode.Usage);
            result.Error.Should().Contain(none.Contains("rows", StringComparison.Ordinal) ? "was another" : "is not a manifest");
        }
    }

    [Fact]
    public void Blocks_of_another_run_are_refused()
    {
        string[] command = Search(4_000_000, "--mismatches", "2", "--columns", Columns, "-q");
        string output = At("sites.tsv");
        string log = output + ".resume";
        Kill(output, command);
        byte[] kept = File.ReadAllBytes(log);
        ProcessResult other = InProcess.Run([.. command, "-o", output, "--resume", "--engine", "scan"]);
        other.ExitCode.Should().Be(ExitCode.Usage);
        other.Error.Should().Contain("sites.tsv.resume` is of a run that was another: --engine was nothing and is `scan`");
        using (new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.None))
        {
            InProcess.Run([.. command, "-o", output, "--resume"]).ExitCode.Should().Be(ExitCode.FileError);
        }
        File.ReadAllBytes(log).Should().Equal(kept);
        File.WriteAllText(log, "a letter to somebody");
        InProcess.Run([.. command, "-o", output, "--resume"]).Error.Should().Contain("is not a file of blocks that oligo has kept");
        File.ReadAllText(log).Should().Be("a letter to somebody");
        File.Exists(output).Should().BeFalse();
    }

    [Fact]
    public void Exit_codes_are_those_of_the_run_that_was_finished()
    {
        string[] good = ["offtargets", "mipomersen", "-d", _oligo.Write("r.fa", ">r\nGGTGCGAAGCAGACTGAGGCGGTGCGAAGCAGACTGAGGC\n"), "-q"];
        string[] cut = [.. good, "--limit", "1", "--resume", "-o", At("cut.tsv")];
        string[] empty = ["mass", _oligo.Write("empty.txt", ""), "-q", "--resume", "-o", At("empty.tsv")];
        string[] counts = [.. good, "--counts", "--resume", "-o", At("counts.tsv"), "--manifest", At("counts.json")];
        foreach ((string[] command, int code) in new[] { (cut, ExitCode.CheckFailed), (empty, ExitCode.BadInput), (counts, ExitCode.Done) })
        {
            InProcess.Run(command).ExitCode.Should().Be(code);
            DateTime written = File.GetLastWriteTimeUtc(command.First(word => word.EndsWith(".tsv", StringComparison.Ordinal)));
            ProcessResult again = InProcess.Run([.. command.Where(word => word != "-q")]);
            again.ExitCode.Should().Be(code);
            again.Error.Should().Contain("states: nothing was computed");
            File.GetLastWriteTimeUtc(command.First(word => word.EndsWith(".tsv", StringComparison.Ordinal))).Should().Be(written);
        }
        File.Exists(At("counts.json")).Should().BeTrue();
    }

    [Fact]
    public void Every_command_of_rows_has_it()
    {
        string file = _oligo.Write("rows.txt", RandomRows.Lines(300, 5));
        string[] mass = ["mass", file, "--from", "ionis", "--on-error", "skip", "-q"];
        string whole = InProcess.Run(mass).Output;
        for (int run = 0; run < 2; run++)
        {
            for (int part = 1; part <= 3; part++)
            {
                InProcess.Run([.. mass, "--shard", $"{part}/3", "-o", At($"m{part}.tsv"), "--rejects", At($"r{part}.tsv"), "--resume"])
                    .ExitCode.Should().Be(0);
            }
            string.Concat(Enumerable.Range(1, 3).Select(part => File.ReadAllText(At($"m{part}.tsv")))).Should().Be(whole);
            // A part without one of its files is made again.
            File.Delete(At("r2.tsv"));
        }
        File.Exists(At("r2.tsv")).Should().BeFalse("it was deleted after the last run");
        string svg = At("map.svg");
        string[] picture = ["fragments", "Ads Gds Td", "--from", "ionis", "-q", "--svg", svg, "-o", At("f.tsv"), "--resume"];
        InProcess.Run(picture).ExitCode.Should().Be(0);
        byte[] drawn = File.ReadAllBytes(svg);
        File.Delete(svg);
        InProcess.Run(picture).ExitCode.Should().Be(0);
        File.ReadAllBytes(svg).Should().Equal(drawn);
    }

    [Fact]
    public void Monomers_of_a_file_are_conditions_too()
    {
        string monomers = _oligo.Write("m.tsv", File.ReadAllText(Path.Combine(Repository.Root, "samples", "monomers.tsv")));
        string[] command = ["mass", "Ads Td", "--from", "ionis", "--monomers", monomers, "-q", "-o", At("o.tsv"), "--resume"];
        InProcess.Run(command).ExitCode.Should().Be(0);
        InProcess.Run(command).ExitCode.Should().Be(0);
        File.AppendAllText(monomers, "\n");
        InProcess.Run(command).Error.Should().Contain("m.tsv` has changed since");
    }

    [Fact]
    public void What_cannot_be_gone_on_with_is_refused()
    {
        InProcess.Run("mass", "Ads Td", "--resume").Error.Should().Contain("--resume: a result that is kept is needed.");
        InProcess.Run("mass", "Ads Td", "--resume", "-o", "/dev/null").ExitCode.Should().Be(ExitCode.Usage);
        InProcess.RunWithInput("Ads Td\n", "mass", "-", "--resume", "-o", At("o.tsv")).Error
            .Should().Contain("--resume: stdin cannot be read again.");
        File.Exists(At("o.tsv")).Should().BeFalse();
        string log = _oligo.Write("p.tsv.resume", "Ads Td\n");
        InProcess.Run("mass", log, "--resume", "-o", At("p.tsv")).Error.Should().Contain("would be written over the input");
    }
}
