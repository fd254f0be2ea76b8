using System.Text;
using FluentAssertions;
using Oligo.Cli.Input;
using Parquet;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Parts are disjoint, and together they are the whole; threads change nothing.</summary>
public sealed class MassShardTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Theory]
    [InlineData("rows.txt", "tsv")]
    [InlineData("rows.txt", "csv")]
    [InlineData("rows.txt", "ndjson")]
    [InlineData("rows.tsv", "tsv")]
    [InlineData("rows.csv", "csv")]
    [InlineData("rows.ndjson", "ndjson")]
    [InlineData("rows.txt.gz", "tsv")]
    [InlineData("rows.csv.gz", "ndjson")]
    [InlineData("rows.parquet", "tsv")]
    [InlineData("crlf.txt", "tsv")]
    public void Parts_concatenate_to_the_whole(string name, string format)
    {
        string file = Input(name, 700);
        foreach (string onError in (string[])["report", "skip"])
        {
            byte[] whole = Mass(file, format, onError, []).OutputBytes;
            foreach (int count in (int[])[1, 2, 3, 7])
            {
                byte[] parts =
                    [.. Enumerable.Range(1, count).SelectMany(i => Mass(file, format, onError, ["--shard", $"{i}/{count}"]).OutputBytes)];
                Encoding.UTF8.GetString(parts).Should().Be(Encoding.UTF8.GetString(whole), $"{count} parts, {onError}");
            }
        }
    }

    [Theory]
    [InlineData("rows.txt")]
    [InlineData("rows.csv")]
    [InlineData("rows.parquet")]
    public void Parts_may_be_empty(string name)
    {
        string file = Input(name, 5);
        byte[] whole = Mass(file, "tsv", "report", []).OutputBytes;
        byte[] parts = [.. Enumerable.Range(1, 20).SelectMany(i => Mass(file, "tsv", "report", ["--shard", $"{i}/20"]).OutputBytes)];
        Encoding.UTF8.GetString(parts).Should().Be(Encoding.UTF8.GetString(whole));
    }

    [Fact]
    public async Task Parquet_parts_hold_the_rows_of_the_whole()
    {
        string file = Input("rows.txt", 500);
        string whole = Path.Combine(_oligo.Folder, "whole.parquet");
        InProcess.Run("mass", file, "--from", "ionis", "-q", "-o", whole);
        var rows = new List<string>();
        for (int i = 1; i <= 3; i++)
        {
            string part = Path.Combine(_oligo.Folder, $"part-{i}.parquet");
            InProcess.Run("mass", file, "--from", "ionis", "-q", "-o", part, "--shard", $"{i}/3");
            rows.AddRange(await Rows(part));
        }
        rows.Should().HaveCount(500).And.Equal(await Rows(whole));
    }

    [Theory]
    [InlineData("rows.txt")]
    [InlineData("rows.csv")]
    [InlineData("rows.parquet")]
    public void Threads_change_nothing(string name)
    {
        // More than one block, so that there is something to mix up.
        string file = Input(name, 12_000);
        ProcessResult one = InProcess.Run("mass", file, "--from", "ionis", "--threads", "1");
        foreach (string threads in (string[])["2", "3", "16"])
        {
            ProcessResult several = InProcess.Run("mass", file, "--from", "ionis", "--threads", threads);
            several.OutputBytes.AsSpan().SequenceEqual(one.OutputBytes).Should().BeTrue(threads);
            several.Error.Should().Be(one.Error, "messages come in the order of the rows");
        }
    }

    [Fact]
    public void Legends_stay_with_their_row_wherever_the_cut_falls()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++)
        {
            text.Append("5\u2019\u2014[G]*\u2014[dA]\u20143\u2019\n").Append(i % 3 == 0 ? "\n# between\n" : "")
                .Append(":* = 2'-O-(2-methoxyethyl)\n:d = 2'-deoxy\n");
        }
        string file = _oligo.Write("legend.txt", text.ToString());
        string whole = InProcess.Run("mass", file, "--from", "bracket", "--linkage", "PO", "-q").Output;
        whole.Split('\n').Should().HaveCount(42);
        whole.Should().NotContain("OLG");
        for (int count = 2; count < 30; count += 3)
        {
            string.Concat(Enumerable.Range(1, count)
                .Select(i => InProcess.Run("mass", file, "--from", "bracket", "--linkage", "PO", "-q", "--shard", $"{i}/{count}").Output))
                .Should().Be(whole, $"{count} parts");
        }
    }

    [Fact]
    public void Records_of_several_lines_are_parted_by_rows()
    {
        string file = _oligo.Write("strands.fasta", string.Concat(Enumerable.Range(0, 30).Select(i => $">s{i} of a gene\nACG\n\nTTT\n")));
        string whole = InProcess.Run("mass", file, "--from", "fasta", "-q").Output;
        whole.Split('\n').Should().HaveCount(32);
        string.Concat(Enumerable.Range(1, 7).Select(i => InProcess.Run("mass", file, "--from", "fasta", "-q", "--shard", $"{i}/7").Output))
            .Should().Be(whole);
    }

    [Fact]
    public void Parts_are_of_one_file_and_of_a_format_that_has_parts()
    {
        string file = _oligo.Write("rows.txt", "Ad\n");
        InProcess.RunWithInput("Ad\n", "mass", "-", "--shard", "1/2").Error.Should()
            .Contain("--shard 1/2: parts are made of one file, not of stdin, texts or several files.");
        InProcess.Run("mass", file, file, "--shard", "1/2").ExitCode.Should().Be(2);
        InProcess.Run("mass", "Ad", "--shard", "1/2").ExitCode.Should().Be(2);
        InProcess.Run("mass", file, "--shard", "1/2", "--format", "json").Error.Should().Contain("A JSON document has no parts.");
        foreach (string wrong in (string[])["0/2", "3/2", "1", "1/0", "a/b", "1/2/3", "-1/2", "+1/2"])
        {
            ProcessResult result = InProcess.Run("mass", file, "--shard", wrong);
            result.ExitCode.Should().Be(2, wrong);
            result.Error.Should().Contain($"--shard `{wrong}`: a part and the number of parts are expected", wrong);
        }
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(10, 3)]
    [InlineData(long.MaxValue, 1000)]
    [InlineData(7, 7)]
    public void Ranges_meet_without_gap_or_overlap(long total, int count)
    {
        long at = 0;
        for (int i = 1; i <= count; i++)
        {
            RowRange range = new Shard(i, count).Of(total);
            range.From.Should().Be(at);
            range.To.Should().BeGreaterThanOrEqualTo(at);
            at = range.To;
        }
        at.Should().Be(long.MaxValue, "the last part goes to the end, wherever that is");
    }

    private static ProcessResult Mass(string file, string format, string onError, string[] more) =>
        InProcess.Run(["mass", file, "--from", "ionis", "--format", format, "--on-error", onError, "-q", .. more]);

    /// <summary>A file of the same random rows in a format.</summary>
    private string Input(string name, int count)
    {
        string plain = RandomRows.Lines(count, 5, remarks: true);
        string path = Path.Combine(_oligo.Folder, name);
        if (name is "rows.txt")
        {
            return _oligo.Write(name, plain);
        }
        if (name is "crlf.txt")
        {
            return _oligo.Write(name, plain.ReplaceLineEndings("\r\n"));
        }
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, MassFormatsTest.Pack(File.ReadAllText(Input(name[..^3], count))));
            return path;
        }
        string[][] rows =
            [.. plain.Split('\n').Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Contains('\t') ? line.Split('\t') : ["", line])];
        if (name is "rows.parquet")
        {
            WriteParquet(path, rows).GetAwaiter().GetResult();
            return path;
        }
        return _oligo.Write(name, name switch
        {
            "rows.tsv" => "id\tnotation\n" + string.Concat(rows.Select(row => $"{row[0]}\t{row[1]}\n")),
            "rows.csv" =>
                "id,note,notation\n" + string.Concat(rows.Select((row, i) => $"{row[0]},\"of row {i},\nquoted \"\"so\"\"\",{row[1]}\n")),
            _ => string.Concat(rows.Select(row =>
                (row[0].Length == 0 ? "" : $"{{\"id\":\"{row[0]}\",")
                + (row[0].Length == 0 ? "{" : "") + $"\"notation\":\"{row[1]}\"}}\n")),
        });
    }

    private static async Task WriteParquet(string path, string[][] rows)
    {
        var id = new Parquet.Schema.DataField<string>("id");
        var notation = new Parquet.Schema.DataField<string>("notation");
        await using FileStream stream = File.Create(path);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new Parquet.Schema.ParquetSchema(id, notation), stream);
        foreach (string[][] chunk in rows.Chunk(97))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync(id, chunk.Select(row => row[0].Length == 0 ? null! : row[0]).ToArray());
            await group.WriteAsync(notation, chunk.Select(row => row[1]).ToArray());
        }
    }

    private static async Task<List<string>> Rows(string file)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(file);
        return await MassFormatsTest.ReadRows(reader);
    }
}
