using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Every format in and out.</summary>
public sealed class MassFormatsTest : IDisposable
{
    private const string Header = "id\tlength\tformula\tmonoisotopic_da\taverage_da\tsodium_formula\tsodium_average_da\tstatus\n";

    // Adenosine's deoxy form and thymidine: PubChem CID 13730 (C10H13N5O3, 251.101839) and 5789 (C10H14N2O5, 242.090272).
    private const string DeoxyadenosineCells = "1\tC10H13N5O3\t251.101839\t251.2460\tC10H13N5O3\t251.2460\tok\n";
    private const string ThymidineCells = "1\tC10H14N2O5\t242.090272\t242.2310\tC10H14N2O5\t242.2310\tok\n";

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Theory]
    [InlineData("rows.csv", "name,seq,id\nx,Ad,a\ny,\"Td\",\"b,c\"\n", "a", "b,c")]
    [InlineData("rows.csv", "\ufeffid,seq\r\na,Ad\r\n\r\nb,Td", "a", "b")]
    [InlineData("rows.tsv", "seq\tid\nAd\ta\nTd\tb\n", "a", "b")]
    [InlineData("rows.tab", "seq\textra\nAd\tx\nTd\n", "1", "2")]
    [InlineData("rows.ndjson", "{\"seq\":\"Ad\",\"id\":\"a\",\"more\":{\"seq\":[1]}}\n\n{\"id\":7,\"seq\":\"\\u0054d\"}\n", "a", "7")]
    [InlineData("rows.jsonl", "{\"seq\":\"Ad\"}\r\n{\"seq\":\"Td\",\"id\":null}", "1", "2")]
    public void Tables_are_read_by_the_names_of_their_columns(string name, string text, string first, string second)
    {
        string file = _oligo.Write(name, text);
        ProcessResult result = InProcess.Run("mass", file, "--column", "seq");
        result.Output.Should().Be(Header + first + "\t" + DeoxyadenosineCells + second + "\t" + ThymidineCells);
        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Notation_is_the_column_unless_another_is_named()
    {
        string csv = _oligo.Write("rows.csv", "notation,key,id\nAd,k,a\n");
        InProcess.Run("mass", csv).Lines[1].Should().StartWith("a\t1\t");
        InProcess.Run("mass", csv, "--id-column", "key").Lines[1].Should().StartWith("k\t1\t");
        // A table of tabs is one only if it says so in its first line: id TAB notation was always a plain file.
        InProcess.Run("mass", _oligo.Write("rows.tsv", "notation\tid\nAd\ta\n")).Lines[1].Should().StartWith("a\t1\t");
        InProcess.Run("mass", _oligo.Write("plain.tsv", "a\tAd\n")).Output.Should().Be(Header + "a\t" + DeoxyadenosineCells);
        InProcess.RunWithInput("notation,id\nAd,a\n", "mass", "-", "--input-format", "csv").Lines[1].Should().StartWith("a\t1\t");
        InProcess.RunWithInput("{\"notation\":\"Ad\"}\n", "mass", "-", "--input-format", "ndjson").Lines[1].Should().StartWith("1\t1\t");
        InProcess.Run("mass", _oligo.Write("empty.csv", "")).Output.Should().Be(Header, "nothing in, nothing out");
        InProcess.Run("mass", _oligo.Write("header.csv", "notation\n")).Output.Should().Be(Header);
    }

    [Fact]
    public void Notation_of_several_lines_stands_in_a_cell()
    {
        string csv =
            _oligo.Write("rows.csv", "id,notation\na,\"5\u2019\u2014[G]*\u2014[dA]\u20143\u2019\n:* = 2'-O-(2-methoxyethyl)\"\nb,Ad\n" +
            "c,Q\n");
        ProcessResult result = InProcess.Run("mass", csv, "--linkage", "PO");
        result.Lines.Select(line => line.Split('\t')[0]).Should().Equal("id", "a", "b", "c");
        result.Lines[1].Should().EndWith("\tok");
        result.Error.Should().Contain($"{csv}, line 5 (c), column 1", "lines are counted in the file, not in the table");
    }

    [Fact]
    public async Task Parquet_is_read_by_row_groups()
    {
        string file = Path.Combine(_oligo.Folder, "rows.parquet");
        var text = new DataField<string>("seq");
        var number = new DataField<long?>("key");
        var schema = new ParquetSchema(number, text);
        await using (FileStream stream = File.Create(file))
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream,
            cancellationToken: TestContext.Current.CancellationToken))
        {
            foreach ((string?[] texts, long?[] keys) in (IEnumerable<(string?[], long?[])>)[(["Ad", null], [1, 2]),
                ([], []), (["Td"], [null])])
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                await group.WriteAsync<long>(number, keys.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
                await group.WriteAsync(text, texts!);
            }
        }
        ProcessResult result = InProcess.Run("mass", file, "--column", "seq", "--id-column", "key");
        result.Output.Should().Be(Header + "1\t" + DeoxyadenosineCells + "2\t\t\t\t\t\t\tOLG0001\n" + "3\t" + ThymidineCells,
            "an empty cell is an empty text, and a row without an identifier gets its number");
        result.Error.Should().Contain($"{file}, row 2 (2)");
        InProcess.Run("mass", file, "--column", "key").Error.Should().Contain("column `key` holds Int64; text is expected");
    }

    [Fact]
    public async Task Parquet_states_the_numbers_of_the_other_formats()
    {
        string file = _oligo.Write("rows.txt", RandomRows.Lines(300, 11));
        string target = Path.Combine(_oligo.Folder, "masses.parquet");
        ProcessResult tsv = InProcess.Run("mass", file, "--from", "ionis", "--weights", "1997");
        InProcess.Run("mass", file, "--from", "ionis", "--weights", "1997", "-o", target, "-q").ExitCode.Should().Be(tsv.ExitCode);
        await using ParquetReader reader =
            await ParquetReader.CreateAsync(target, cancellationToken: TestContext.Current.CancellationToken);
        reader.Schema.DataFields.Select(field => field.Name).Should().Equal(Header.TrimEnd('\n').Split('\t'));
        reader.CustomMetadata["oligo.atomic_weights"].Should().Be("1997");
        reader.CustomMetadata["oligo.isotope_masses"].Should().Be("AME2020");
        reader.CustomMetadata["oligo.version"].Should().Be(ToolVersion.Text);
        (await ReadRows(reader)).Should().Equal(tsv.Lines[1..]);
    }

    [Fact]
    public void Parquet_of_parquet_names_rows_as_the_first_did()
    {
        string file = _oligo.Write("rows.txt", "a\tAd\nTd\n");
        string first = Path.Combine(_oligo.Folder, "first.parquet");
        InProcess.Run("mass", file, "-o", first).ExitCode.Should().Be(0);
        InProcess.Run("mass", first, "--column", "id", "--from", "ionis").Lines[1].Should().StartWith("a\t").And.EndWith("OLG2001");
    }

    [Theory]
    [InlineData("out.tsv", "id\tlength")]
    [InlineData("out.csv", "id,length")]
    [InlineData("out.ndjson", "{\"id\":\"1\"")]
    [InlineData("out.jsonl", "{\"id\":\"1\"")]
    [InlineData("out.json", "{\n  \"schema\": \"oligo.mass/1\"")]
    [InlineData("out.txt", "id\tlength")]
    [InlineData("out.parquet", "PAR1")]
    public void Extension_of_the_output_names_the_format(string name, string start)
    {
        string target = Path.Combine(_oligo.Folder, name);
        InProcess.Run("mass", "Ad", "-o", target).ExitCode.Should().Be(0);
        File.ReadAllText(target).Should().StartWith(start);
        InProcess.Run("mass", "Ad", "-o", target, "--format", "tsv").ExitCode.Should().Be(0);
        File.ReadAllText(target).Should().StartWith("id\tlength", "--format is stronger");
    }

    [Fact]
    public void Gzip_goes_by_the_extension()
    {
        string plain = _oligo.Write("rows.txt", RandomRows.Lines(5000, 3, remarks: true));
        string packed = Path.Combine(_oligo.Folder, "rows.txt.gz");
        using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            // Two members, as two parts that were concatenated.
            byte[] bytes = File.ReadAllBytes(plain);
            gzip.Write(bytes);
        }
        string output = Path.Combine(_oligo.Folder, "masses.csv.gz");
        ProcessResult expected = InProcess.Run("mass", plain, "--from", "ionis", "--format", "csv");
        InProcess.Run("mass", packed, "--from", "ionis", "-o", output).ExitCode.Should().Be(3);
        Unpack(output).Should().Equal(expected.OutputBytes);
        File.AppendAllText(Path.Combine(_oligo.Folder, "two.csv.gz"), "");
        string two = Path.Combine(_oligo.Folder, "two.tsv.gz");
        File.WriteAllBytes(two, [.. Pack("id\tnotation\na\tAd\n"), .. Pack("b\tTd\n")]);
        InProcess.Run("mass", two).Output.Should()
            .Be(Header + "a\t" + DeoxyadenosineCells + "b\t" + ThymidineCells, "members follow each other");
    }

    [Fact]
    public void Marks_and_line_ends_of_other_systems_are_read()
    {
        string[] forms = ["a\tAd\nb\tTd\n", "a\tAd\r\nb\tTd\r\n", "a\tAd\rb\tTd\r", "a\tAd\nb\tTd", "\ufeffa\tAd\r\n\r\n# x\r\nb\tTd"];
        foreach (string form in forms)
        {
            InProcess.Run("mass", _oligo.Write("rows.txt", form)).Output.Should()
                .Be(Header + "a\t" + DeoxyadenosineCells + "b\t" + ThymidineCells, JsonSerializer.Serialize(form));
        }
        string wide = Path.Combine(_oligo.Folder, "wide.txt");
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            File.WriteAllText(wide, "a\tAd\r\nb\tTd\r\n", encoding);
            InProcess.Run("mass", wide).Output.Should().Be(Header + "a\t" + DeoxyadenosineCells + "b\t" + ThymidineCells, encoding.WebName);
        }
    }

    [Fact]
    public void Identifiers_survive_every_format()
    {
        string file = _oligo.Write("rows.ndjson", "{\"id\":\"tab\\there \\\"q\\\", \u00e9\\nline\",\"notation\":\"Ad\"}\n");
        InProcess.Run("mass", file).Output.Should()
            .Be(Header + "tab\\there \"q\", \u00e9\\nline\t" + DeoxyadenosineCells, "a cell between tabs has no tab and no line end");
        InProcess.Run("mass", file, "--format", "csv").Output.Should().Contain("\n\"tab\there \"\"q\"\", \u00e9\nline\",1,C10H13N5O3,");
        JsonDocument.Parse(InProcess.Run("mass", file, "--format", "ndjson").Output).RootElement.GetProperty("id")
            .GetString().Should().Be("tab\there \"q\", \u00e9\nline");
        JsonDocument.Parse(InProcess.Run("mass", file, "--format", "json").Output).RootElement.GetProperty("rows")[0].GetProperty("id")
            .GetString().Should().Be("tab\there \"q\", \u00e9\nline");
    }

    internal static byte[] Pack(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }
        return stream.ToArray();
    }

    internal static byte[] Unpack(string file)
    {
        using var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var stream = new MemoryStream();
        gzip.CopyTo(stream);
        return stream.ToArray();
    }

    /// <summary>Rows as the lines of TSV that state the same.</summary>
    internal static async Task<List<string>> ReadRows(ParquetReader reader)
    {
        var rows = new List<string>();
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            int count = (int)group.RowCount;
            DataField[] fields = reader.Schema.DataFields;
            var cells = new List<string[]>();
            foreach (DataField field in fields)
            {
                cells.Add(await ReadCells(group, field, count));
            }
            rows.AddRange(Enumerable.Range(0, count).Select(row => string.Join('\t', cells.Select(column => column[row]))));
        }
        return rows;
    }

    private static async Task<string[]> ReadCells(ParquetRowGroupReader group, DataField field, int count)
    {
        if (field.ClrType == typeof(double))
        {
            double?[] values = new double?[count];
            await group.ReadAsync<double>(field, values.AsMemory());
            string format = field.Name == "monoisotopic_da" ? "F6" : "F4";
            return [.. values.Select(value =>
                value is null ? "" : ((decimal)value).ToString(format, System.Globalization.CultureInfo.InvariantCulture))];
        }
        if (field.ClrType == typeof(int))
        {
            int?[] values = new int?[count];
            await group.ReadAsync<int>(field, values.AsMemory());
            return [.. values.Select(value => value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "")];
        }
        string?[] texts = new string?[count];
        await group.ReadAsync(field, texts.AsMemory());
        return [.. texts.Select(text => text ?? "")];
    }
}
