using System.Text.Json;
using FluentAssertions;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace Oligo.Cli.Tests.Tables;

/// <summary>Columns of the input in the output: every format that is read, in every format that is written.</summary>
public sealed class KeepTest : IDisposable
{
    private static readonly string[] s_inputs = ["tsv", "csv", "ndjson", "parquet", "xlsx"];
    private static readonly string[] s_outputs = ["tsv", "csv", "ndjson", "json", "parquet", "xlsx"];
    private static readonly string[] s_commands = ["mass", "convert", "validate"];

    private static readonly string[] s_header = ["Batch no.", "id", "notation", "status", "note"];

    // A number that is a text, a text that a spreadsheet would take for a formula, one that CSV quotes, letters beyond ASCII, nothing.
    private static readonly string[][] s_rows =
    [
        ["007", "s1", "Ges mCes Ads Gd", "done, \"all\"", "=1+1"],
        ["", "s2", "Q", "", "caf\u00e9 \u4e2d"],
        ["1.50", "s3", "Ad", "x", ""],
    ];

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string input in s_inputs)
            {
                foreach (string output in s_outputs)
                {
                    cases.Add(input, output);
                }
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Cells_are_those_of_the_input(string input, string output)
    {
        string file = await WriteAsync("in." + input);
        foreach (string command in s_commands)
        {
            string path = PathOf($"{command}.{output}");
            string[] own = command == "convert" ? ["id", "notation", "status"] : ["id", "status"];
            string[] header = [.. own, "Batch no.", command == "convert" ? "input_notation" : "notation", "input_status", "note"];
            string[] options = command == "convert" ? ["--to", "ionis"] : [];
            ProcessResult result =
                InProcess.Run([command, file, .. options, "--columns", string.Join(',', own), "-o", path, "-q", "--keep"]);
            result.ExitCode.Should().Be(3, result.Error);
            string[][] found = await TableReader.ReadAsync(path, header);
            found[0].Should().Equal(header);
            // A workbook leaves out empty cells at the end of a row.
            string[][] kept =
                [.. found[1..].Select(row => row[own.Length..].Concat(Enumerable.Repeat("", header.Length - row.Length)).ToArray())];
            kept.Should().BeEquivalentTo(s_rows.Select(row => (string[])[row[0], row[2], row[3], row[4]]),
                options => options.WithStrictOrdering());
            found[1..].Select(row => row[0]).Should().Equal("s1", "s2", "s3");
        }
    }

    [Fact]
    public void Columns_are_chosen_by_name_in_any_case_and_order()
    {
        string file = _oligo.Write("a.csv", "ID,Notation,Batch,Note\ns1,Ad,B1,n1\n");
        TableReader.Tsv(InProcess.Run("mass", file, "--columns", "id", "--keep", "NOTE,batch", "-q").Output).Should()
            .BeEquivalentTo((string[][])[["id", "Note", "Batch"], ["s1", "n1", "B1"]], options => options.WithStrictOrdering());
        InProcess.Run("mass", file, "--columns", "length", "--keep", "id", "-q").Output.Should().Be("length\tID\n1\ts1\n");
        InProcess.Run("mass", file, "--columns", "id", "--keep", "all", "-q").Output.Should()
            .Be("id\tNotation\tBatch\tNote\ns1\tAd\tB1\tn1\n");
    }

    [Fact]
    public void Columns_of_several_inputs_are_put_together_in_order_of_their_appearance()
    {
        string first = _oligo.Write("a.csv", "id,notation,Batch\na,Ad,B1\n");
        string second = _oligo.Write("b.tsv", "Note\tbatch\tsense\tantisense\tname\nn\tB2\tGmo Umo Cm\tGro Aro Cr\tb\n");
        string third = _oligo.Write("c.txt", "c\tAd\n");
        ProcessResult result = InProcess.Run("mass", first, second, third, "-", "--columns", "id", "--keep", "-q");
        result.Output.Should().Be(
            "id\tnotation\tBatch\tNote\tsense\tantisense\na\tAd\tB1\t\t\t\nb\t\tB2\tn\tGmo Umo Cm\tGro Aro Cr\nc\t\t\t\t\t\n");
    }

    [Theory]
    [InlineData("csv", "id,notation,x\na,Ad,1\n")]
    [InlineData("tsv", "title\nid\tnotation\tx\na\tAd\t1\n")]
    [InlineData("ndjson", "{\"id\":\"a\",\"notation\":\"Ad\",\"x\":1}\n")]
    public void Input_from_a_pipe_is_read_from_its_beginning(string format, string text)
    {
        string manifest = PathOf("m.json");
        ProcessResult result =
            InProcess.RunWithInput(text, "mass", "-", "--input-format", format, "--columns", "id", "--keep", "--manifest", manifest, "-q");
        result.Output.Should().Be("id\tnotation\tx\na\tAd\t1\n");
        JsonElement root = JsonDocument.Parse(File.ReadAllText(manifest)).RootElement;
        root.GetProperty("kept_columns").EnumerateArray().Select(name => name.GetString()).Should().Equal("notation", "x");
        root.GetProperty("inputs")[0].GetProperty("bytes").GetInt32().Should().Be(text.Length);
    }

    [Fact]
    public void Pairs_keep_both_strands_and_fields_of_any_kind()
    {
        string file = _oligo.Write(
            "a.ndjson",
            "{\"antisense\":\"Gro A\\u0072o Cr\",\"id\":\"p\",\"sense\":\"Gmo Umo Cm\",\"n\":1.50,\"t\":true,\"l\":[1, " +
            "\"a\"],\"o\":{\"b\":null},\"z\":null}\n"
            + "{\"sense\":\"Ado Td\",\"antisense\":\"Ado Td\",\"extra\":1}\n");
        string[][] rows = TableReader.Tsv(InProcess.Run("mass", file, "--columns", "id,status", "--keep", "-q").Output);
        rows[0].Should().Equal("id", "status", "antisense", "sense", "n", "t", "l", "o", "z", "extra");
        rows[1].Should().Equal("p", "ok", "Gro Aro Cr", "Gmo Umo Cm", "1.50", "true", "[1, \"a\"]", "{\"b\":null}", "", "");
        rows[2].Should().Equal("2", "ok", "Ado Td", "Ado Td", "", "", "", "", "", "1");
    }

    [Fact]
    public void Field_may_be_missing_in_the_first_object()
    {
        string file =
            _oligo.Write("a.ndjson", "{\"notation\":\"Ad\"}\n\n{\"id\":\"b\",\"Notation\":\"Td\",\"x\":1}\nnone\n" +
            "{\"notation\":\"Ad\",\"X\":2,\"y\":3}\n");
        InProcess.Run("mass", file, "--columns", "id", "--keep", "-q").Output.Should()
            .Be("id\tnotation\tx\ty\n1\tAd\t\t\nb\tTd\t1\t\n3\t\t\t\n4\tAd\t2\t3\n");
    }

    [Fact]
    public void Rejects_and_parts_have_the_columns_too()
    {
        string file = _oligo.Write("a.csv", "id,notation,code\na,Ad,x\nb,Q,y\nc,Td,z\n");
        string rejects = PathOf("r.tsv");
        InProcess.Run("mass", file, "--keep", "code", "--rejects", rejects, "--on-error", "skip", "-q").ExitCode.Should().Be(0);
        string[][] rows = TableReader.Tsv(File.ReadAllText(rejects));
        rows[0][^1].Should().Be("input_code");
        rows[1][^1].Should().Be("y");
        string parts =
            string.Concat(Enumerable.Range(1, 3).Select(i => InProcess.Run("mass", file, "--keep", "--shard", $"{i}/3", "-q").Output));
        parts.Should().Be(InProcess.Run("mass", file, "--keep", "-q").Output);
    }

    /// <summary>0xE9 is an e with an acute accent in Latin-1, and no UTF-8 before a line end.</summary>
    [Fact]
    public void Cell_that_is_not_text_is_an_error_of_its_row()
    {
        string file = PathOf("latin.csv");
        File.WriteAllBytes(file, [.. "id,notation,who\na,Ad,Ren"u8, 0xE9, .. "\nb,Ad,x\n"u8]);
        ProcessResult result = InProcess.Run("mass", file, "--columns", "id,status", "--keep", "who");
        result.Lines[1..].Should().Equal("a\tOLG0002\tRen\uFFFD", "b\tok\tx");
        result.Error.Should().Contain("the cell of who has bytes that are not UTF-8");
        InProcess.Run("mass", file, "--columns", "id,status", "-q").ExitCode.Should().Be(0, "what is not kept does not matter");
    }

    [Fact]
    public async Task Typed_cells_of_parquet_are_texts()
    {
        string file = PathOf("typed.parquet");
        await WriteTypedAsync(file);
        InProcess.Run("mass", file, "--columns", "id", "--keep", "day,truth,count", "-q").Output.Should()
            .Be("id\tday\ttruth\tcount\n1\t2026-05-07\ttrue\t\n2\t\tfalse\t-3\n");
    }

    [Theory]
    [InlineData("--keep Ntes", 4, "has no column `Ntes`.\n  hint: did you mean `Notes`? (--keep names it)")]
    [InlineData("--keep Notes,notes", 2, "--keep names `Notes` twice")]
    [InlineData("--keep ,", 2, "--keep names no column")]
    [InlineData("--keep FILE", 2, "that is a file; the names of columns are expected.\n  hint: --keep after the files, or --keep all")]
    [InlineData("Ad --text --keep", 2, "lines and texts have no further columns")]
    public void What_cannot_be_kept_is_said(string line, int code, string message)
    {
        string file = _oligo.Write("a.csv", "id,notation,Notes\na,Ad,x\n");
        string[] words = [.. line.Split(' ').Select(word => word == "FILE" ? file : word)];
        ProcessResult result = InProcess.Run(words[0] == "--keep" ? ["mass", file, .. words] : ["mass", .. words]);
        result.ExitCode.Should().Be(code, result.Error);
        result.Error.Should().Contain(message);
        result.OutputBytes.Should().BeEmpty();
    }

    private string PathOf(string name) => Path.Combine(_oligo.Folder, name);

    private async Task<string> WriteAsync(string name)
    {
        string path = PathOf(name);
        string[][] rows = [s_header, .. s_rows];
        switch (Path.GetExtension(name))
        {
            case ".tsv":
                File.WriteAllText(path, string.Concat(rows.Select(row => string.Join('\t', row) + "\n")));
                break;
            case ".csv":
                File.WriteAllText(path, string.Concat(
                    rows.Select(row =>
                        string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n")));
                break;
            case ".ndjson":
                File.WriteAllText(path, string.Concat(
                    s_rows.Select(row =>
                        JsonSerializer.Serialize(s_header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)) + "\n")));
                break;
            case ".xlsx":
                File.WriteAllBytes(path, Workbook.Of(rows));
                break;
            default:
                await WriteParquetAsync(path);
                break;
        }
        return path;
    }

    private static async Task WriteParquetAsync(string path)
    {
        DataField<string>[] fields = [.. s_header.Select(name => new DataField<string>(name))];
        await using FileStream stream = File.Create(path);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. fields]), stream);
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < fields.Length; i++)
        {
            await group.WriteAsync(fields[i], s_rows.Select(row => row[i].Length == 0 ? null : row[i]).ToArray());
        }
    }

    private static async Task WriteTypedAsync(string path)
    {
        var notation = new DataField<string>("notation");
        var day = new DataField<DateTime?>("day");
        var truth = new DataField<bool>("truth");
        var count = new DataField<short?>("count");
        await using (FileStream stream = File.Create(path))
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(notation, day, truth, count), stream))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync(notation, ["Ad", "Td"]);
            await group.WriteAsync<DateTime>(day, new DateTime?[] { new DateTime(2026, 5, 7, 0, 0, 0, DateTimeKind.Utc), null });
            await group.WriteAsync<bool>(truth, new[] { true, false });
            await group.WriteAsync<short>(count, new short?[] { null, -3 });
        }
    }
}
