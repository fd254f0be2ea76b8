using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Rows in error, files that cannot be read or written, interrupts.</summary>
public sealed class MassErrorsTest : IDisposable
{
    private const string Rows = "a\tAd\nbad\tGes Qe\n\nAd Ad\nc\tTd\n";
    private const string RejectsHeader = "row\tline\tid\tcode\tcolumn\tmessage\ttext\tinput\n";

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Fact]
    public void Rows_in_error_are_reported_skipped_or_fatal()
    {
        string file = _oligo.Write("rows.txt", Rows);
        string[] arguments = ["mass", file, "--from", "ionis"];
        ProcessResult report = InProcess.Run([.. arguments, "--on-error", "report"]);
        report.ExitCode.Should().Be(3);
        report.OutputBytes.Should().Equal(InProcess.Run(arguments).OutputBytes, "report is the default");
        report.Lines.Should().HaveCount(5);
        ProcessResult skip = InProcess.Run([.. arguments, "--on-error", "skip"]);
        skip.ExitCode.Should().Be(0, "leaving them out was asked for");
        skip.Lines.Should().Equal(report.Lines.Where(line => !line.Contains("OLG", StringComparison.Ordinal)));
        skip.Error.Should().Contain("2 rows written, 2 in error left out").And.NotContain("error OLG");
        ProcessResult fail = InProcess.Run([.. arguments, "--on-error", "fail"]);
        fail.ExitCode.Should().Be(3);
        fail.Lines.Should().Equal(report.Lines.Take(3), "the table ends with the row that ended the run");
        fail.Error.Should().Contain("error OLG2001").And.Contain("The run ends at the first row in error (--on-error fail).").And.NotContain("OLG2006");
        InProcess.Run([.. arguments, "--on-error", "ignore"]).Error.Should().Contain("report, skip or fail is expected");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void Failing_run_leaves_no_file(string threads)
    {
        string file = _oligo.Write("rows.txt", RandomRows.Lines(20_000, 2));
        string[] arguments = ["mass", file, "--from", "ionis", "--on-error", "fail", "--threads", threads];
        ProcessResult result =
            InProcess.Run([.. arguments, "-o", Path.Combine(_oligo.Folder, "out.tsv"), "--rejects",
                Path.Combine(_oligo.Folder, "rejects.tsv"), "--manifest", Path.Combine(_oligo.Folder, "m.json")]);
        result.ExitCode.Should().Be(3);
        Directory.GetFiles(_oligo.Folder).Should().Equal(file);
        InProcess.Run(arguments).Lines[^1].Should()
            .Contain("OLG", "the last line is the first row in error").And.NotBe(InProcess.Run(arguments).Lines[1]);
    }

    /// <summary>A producer that has more to say later, and keeps its pipe open.</summary>
    [Fact]
    public async Task Failing_run_does_not_wait_for_more_input()
    {
        using Process process = _oligo.Start(["mass", "-", "--from", "ionis", "--on-error", "fail", "--threads", "2"]);
        Task copy = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            process.StandardInput.Write(string.Concat(Enumerable.Repeat("Ges mCe\n", 100_000))
                + "Q\n" + string.Concat(Enumerable.Repeat("Ges mCe\n", 100_000)));
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It ended before it had read everything.
        }
        process.WaitForExit(60_000).Should().BeTrue();
        process.ExitCode.Should().Be(3);
        (await error).Should().Contain("line 100001");
        await copy;
    }

    [Fact]
    public void Rejects_say_where_what_and_why()
    {
        string file = _oligo.Write("rows.txt", Rows + "tabs\tAd\tTd\n");
        string rejects = Path.Combine(_oligo.Folder, "rejects.tsv");
        InProcess.Run("mass", file, "--from", "ionis", "--on-error", "skip", "--rejects", rejects, "-q").ExitCode.Should().Be(0);
        string[] lines = File.ReadAllLines(rejects);
        lines[0].Should().Be(RejectsHeader.TrimEnd('\n'));
        lines.Should().HaveCount(4);
        lines[1].Should().StartWith("2\t2\tbad\tOLG2001\t5\t").And.EndWith($"\tGes Qe\t{file}");
        lines[2].Should().StartWith("3\t4\t4\tOLG2006\t").And.EndWith($"\tAd Ad\t{file}");
        lines[3].Should().StartWith("5\t6\ttabs\tOLG0002\t3\tthe row has more than one tab").And.EndWith($"\tAd\\tTd\t{file}");
        string json = Path.Combine(_oligo.Folder, "rejects.ndjson.gz");
        InProcess.Run("mass", file, "--from", "ionis", "--rejects", json, "-q").ExitCode.Should().Be(3);
        JsonElement[] objects =
            [.. System.Text.Encoding.UTF8.GetString(MassFormatsTest.Unpack(json))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        objects.Should().HaveCount(3);
        objects[0].GetProperty("code").GetString().Should().Be("OLG2001");
        objects[0].GetProperty("column").GetInt32().Should().Be(5);
        objects[2].GetProperty("text").GetString().Should().Be("Ad\tTd");
        string csv = Path.Combine(_oligo.Folder, "rejects.csv");
        InProcess.Run("mass", "Q", "--from", "ionis", "--rejects", csv, "-q").ExitCode.Should().Be(3);
        File.ReadAllLines(csv)[1].Should().StartWith("1,1,1,OLG2001,1,");
        InProcess.Run("mass", "Ad", "--rejects", Path.Combine(_oligo.Folder, "rejects.parquet.gz")).ExitCode.Should().Be(2);
        InProcess.Run("mass", "Ad", "-o", csv, "--rejects", csv).Error.Should().Contain("name the same file");
    }

    [Fact]
    public void Rows_of_tables_that_are_no_rows_have_a_code_and_a_column()
    {
        string file =
            _oligo.Write("rows.ndjson", "{\"notation\":\"Ad\"}\n{\"notation\":\n[1]\n{\"id\":\"x\"}\n{\"notation\":5}\n" +
            "{\"notation\":\"Ad\"} x\nnull\n{\"notation\":\"\\ud800\"}\n");
        ProcessResult result = InProcess.Run("mass", file);
        result.ExitCode.Should().Be(3);
        result.Lines.Select(line => line.Split('\t')[^1]).Should()
            .Equal("status", "ok", "OLG0002", "OLG0002", "OLG0001", "OLG0002", "OLG0002", "OLG0002", "OLG0002");
        result.Error.Should().Contain("the line is not a JSON object").And.Contain($"at {file}, line 2, column ").And.Contain("the row has no field `notation`").And.Contain("the field `notation` is not text").And.Contain($"{file}, line 5, column 13 of the line");
        InProcess.Run("mass", _oligo.Write("short.csv", "id,notation\na\nb,Ad\n")).Lines.Select(line => line.Split('\t')[^1])
            .Should().Equal("status", "OLG0001", "ok");
    }

    [Theory]
    [InlineData("rows.csv", "id,strand\na,Ad\n", "has no column `notation`.", "its columns are id and strand; --column names one")]
    [InlineData("rows.csv", "id,notaton\na,Ad\n", "has no column `notation`.", "did you mean `notaton`?")]
    [InlineData("rows.csv", "id|notation\na|Ad\n", "has no column `notation`.",
        "its cells seem to be separated by `|`: CSV has commas, TSV has tabs")]
    [InlineData("rows.csv", "notation,notation\nAd,Ad\n", "has 2 columns `notation`.", "")]
    [InlineData("rows.csv", "id,notation\na,\"Ad\n", "is not CSV", "")]
    [InlineData("rows.parquet", "no parquet at all", "is not a Parquet file", "")]
    [InlineData("rows.parquet", "PAR1aaaaaaaaaaaaaaaaaaaa\u0004\u0001\u0001\u0001PAR1", "is not a Parquet file", "")]
    [InlineData("rows.parquet", "", "is not a Parquet file", "")]
    public void Tables_that_cannot_be_read_are_file_errors(string name, string text, string message, string hint)
    {
        string file = _oligo.Write(name, text);
        ProcessResult result = InProcess.Run("mass", file);
        result.ExitCode.Should().Be(4);
        result.Error.Should().Contain(message).And.Contain(file);
        (hint.Length == 0 || result.Error.Contains(hint, StringComparison.Ordinal)).Should().BeTrue(result.Error);
    }

    [Fact]
    public void Columns_that_are_named_must_be_there()
    {
        string csv = _oligo.Write("rows.csv", "id,notation\na,Ad\n");
        InProcess.Run("mass", csv, "--id-column", "name").Error.Should()
            .Contain("has no column `name`.").And.Contain("--id-column names one");
        InProcess.Run("mass", _oligo.Write("rows.tsv", "id\tx\na\tAd\n"), "--column", "seq").ExitCode.Should().Be(4);
        foreach (string[] plain in (string[][])[["mass", _oligo.Write("rows.txt", "Ad\n"), "--column", "seq"],
            ["mass", "Ad", "--column", "seq"], ["mass", "-", "--id-column", "seq"]])
        {
            ProcessResult result = InProcess.RunWithInput("Ad\n", plain);
            result.ExitCode.Should().Be(2);
            result.Error.Should().Contain(
                "which has no column `seq`").And.Contain("--input-format tsv, csv, ndjson, parquet or xlsx reads a table");
        }
    }

    [Theory]
    [InlineData("mass - --input-format parquet", "Parquet is read from a file, not from stdin")]
    [InlineData("mass - --input-format json", "plain, tsv, csv, ndjson, parquet or xlsx is expected")]
    [InlineData("mass - --format plain", "tsv, csv, ndjson, json, parquet, xlsx or table is expected")]
    [InlineData("mass - --threads 0", "a number from 1 to 1024 is expected")]
    [InlineData("mass - --threads many", "--threads `many`: a number from 1 to 1024 is expected.")]
    [InlineData("mass - --threads 1e9", "--threads `1e9`: a number from 1 to 1024 is expected.")]
    [InlineData("mass - -", "stdin is named twice")]
    [InlineData("mass Ad -o x.parquet.gz", "Parquet is packed inside, not with gzip")]
    public void Options_that_do_not_fit_are_usage_errors(string line, string message)
    {
        ProcessResult result = InProcess.RunWithInput("Ad\n", line.Split(' '));
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain(message);
        result.OutputBytes.Should().BeEmpty();
    }

    [Fact]
    public void Gzip_that_is_cut_off_is_a_file_error()
    {
        byte[] whole = MassFormatsTest.Pack(RandomRows.Lines(5000, 8));
        string file = Path.Combine(_oligo.Folder, "rows.txt.gz");
        string target = Path.Combine(_oligo.Folder, "out.tsv");
        foreach (byte[] damaged in (byte[][])[whole[..^1], whole[..^9], whole[..(whole.Length / 2)], [], "no gzip at all"u8.ToArray()])
        {
            File.WriteAllBytes(file, damaged);
            ProcessResult result = _oligo.Run("mass", file, "--from", "ionis", "-o", target);
            result.ExitCode.Should().Be(4, $"{damaged.Length} of {whole.Length} bytes");
            result.Error.Should().Contain("is cut off or damaged, or no gzip file");
            File.Exists(target).Should().BeFalse();
        }
        string table = Path.Combine(_oligo.Folder, "rows.tsv.gz");
        File.WriteAllBytes(table, []);
        InProcess.Run("mass", table).ExitCode.Should().Be(4, "the first line is looked at to tell a table from plain lines");
    }

    [Fact]
    public void Output_that_cannot_be_written_is_a_file_error()
    {
        string file = _oligo.Write("rows.txt", RandomRows.Lines(5000, 8));
        foreach (string format in (string[])["tsv", "json", "parquet"])
        {
            ProcessResult full = InProcess.Run("mass", file, "--from", "ionis", "--format", format, "-o", "/dev/full", "-q");
            full.ExitCode.Should().Be(4, format);
            full.Error.Should().Contain("`/dev/full` cannot be written");
        }
        InProcess.Run("mass", file, "--from", "ionis", "-o", "/dev/null", "-q").ExitCode.Should()
            .Be(3, "a device is written, never replaced");
        new FileInfo("/dev/null").Length.Should().Be(0);
        ProcessResult nowhere = InProcess.Run("mass", "Ad", "-o", Path.Combine(_oligo.Folder, "no", "out.tsv"));
        nowhere.ExitCode.Should().Be(4);
        nowhere.Error.Should().Contain($"there is no directory `{Path.Combine(_oligo.Folder, "no")}`.");
        InProcess.Run("mass", "Ad", "--rejects", Path.Combine(_oligo.Folder, "no", "out.tsv")).ExitCode.Should().Be(4);
        InProcess.Run("mass", "Ad", "--manifest", _oligo.Folder).ExitCode.Should().Be(4);
        Directory.GetFiles(_oligo.Folder).Should().Equal(file);
    }

    [Theory]
    [InlineData("out.tsv")]
    [InlineData("out.tsv.gz")]
    [InlineData("out.parquet")]
    public async Task Interrupt_in_the_middle_leaves_no_file(string name)
    {
        string input = Path.Combine(_oligo.Folder, "pipe");
        using (Process make = Process.Start("mkfifo", [input]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        string[] results = [name, "rejects.tsv", "manifest.json"];
        using Process process =
            _oligo.Start(["mass", "--file", input, "--input-format", "plain", "--from", "ionis", "--threads", "2", "-o", results[0],
                "--rejects", results[1], "--manifest", results[2]]);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        // Feeds rows until the program is gone, so that the signal meets it at work.
        Task feed = Task.Run(() =>
        {
            try
            {
                using var writer = new StreamWriter(input);
                string rows = RandomRows.Lines(2000, 4);
                while (!process.HasExited)
                {
                    writer.Write(rows);
                }
            }
            catch (IOException)
            {
                // Nobody reads the pipe any more.
            }
        }, TestContext.Current.CancellationToken);
        while (!Directory.EnumerateFiles(_oligo.Folder, ".oligo-*.tmp")
            .Any(file => name.EndsWith("parquet", StringComparison.Ordinal) || new FileInfo(file).Length > 0))
        {
            process.HasExited.Should().BeFalse("the run has no end of its own");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        await Task.Delay(200, TestContext.Current.CancellationToken);
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill();
        }
        // Where the signal came before the program had opened the pipe, the feeder still waits for someone to read.
        using (new FileStream(input, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            await feed;
        }
        await error;
        process.ExitCode.Should().Be(130);
        Directory.EnumerateFiles(_oligo.Folder).Should().Equal(input);
    }
}
