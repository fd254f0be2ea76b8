using System.Text.Json;
using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Conversions as a table, where options or the extension of the output ask for one.</summary>
public sealed class ConvertTableTest : IDisposable
{
    // The second row is no notation, the third cannot be said in FASTA, which has no 2'-methoxyethyl.
    private const string Rows = "dna\tAdo Cdo Gdo Td\nbad\tAdo Xqo Td\nmoe\tGes Te\nAro Ur\n";

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Fact]
    public void Every_row_has_its_identifier_or_number_and_its_status()
    {
        string file = _oligo.Write("rows.txt", Rows);
        ProcessResult result = InProcess.Run("convert", "--to", "fasta", "--format", "tsv", "--columns", "id,row,notation,status", file);
        result.ExitCode.Should().Be(3);
        string[][] cells = [.. result.Lines.Select(line => line.Split('\t'))];
        cells[0].Should().Equal("id", "row", "notation", "status");
        cells.Skip(1).Select(row => row[0]).Should().Equal("dna", "bad", "moe", "4");
        cells.Skip(1).Select(row => row[1]).Should().Equal("1", "2", "3", "4");
        cells[1][2].Should().Contain("ACGT");
        cells[1][3].Should().Be("ok");
        cells[2][2].Should().BeEmpty();
        cells[2][3].Should().StartWith("OLG");
        cells[3][2].Should().BeEmpty();
        cells[3][3].Should().StartWith("OLG");
        cells[4][3].Should().Be("ok");
        result.Error.Should().ContainAll("2 rows written, 2 in error", "line 2 (bad)", "line 3 (moe)");
    }

    [Fact]
    public void Rows_in_error_are_left_out_written_apart_or_end_the_run()
    {
        string file = _oligo.Write("rows.txt", Rows);
        string rejects = PathOf("rejects.tsv");
        ProcessResult skipped = InProcess.Run("convert", "--to", "fasta", "--format", "tsv", "--on-error", "skip", "--rejects", rejects, file, "-q");
        skipped.ExitCode.Should().Be(0);
        skipped.Error.Should().NotContain("OLG", "rows that are left out are in the other file");
        skipped.Lines.Select(line => line.Split('\t')[0]).Should().Equal("id", "dna", "4");
        string[] lines = File.ReadAllLines(rejects);
        lines.Should().HaveCount(3);
        lines[1].Should().StartWith("2\t2\tbad\tOLG").And.Contain("Ado Xqo Td");
        lines[2].Should().StartWith("3\t3\tmoe\tOLG").And.Contain("Ges Te");
        InProcess.Run("convert", "--to", "fasta", "--format", "tsv", "--on-error", "fail", file).Error.Should().Contain("The run ends at the first row in error");
    }

    [Fact]
    public void Lists_are_tables_like_any_other()
    {
        string list = PathOf("list.csv");
        InProcess.Run("convert", "--list", "-o", list).Output.Should().BeEmpty();
        File.ReadAllLines(list)[1].Should().StartWith("ionis,the Ionis form,yes,yes,");
        InProcess.Run("convert", "--list", "--columns", "dialect,lna").Lines[..2].Should().Equal("dialect\tlna", "ionis\tyes");
        string rules = PathOf("rules.json");
        InProcess.Run("validate", "--rules", "list", "-o", rules).Output.Should().BeEmpty();
        File.ReadAllText(rules).Should().Contain("gap-minimum");
        InProcess.Run("validate", "--rules", "list", "--format", "csv").Lines[0].Should().Be("code,severity,rule,applies_to,rationale,source");
    }

    [Fact]
    public void Counts_of_a_check_are_those_of_the_table()
    {
        string file = _oligo.Write("pair.tsv", "id\tsense\tantisense\na\tGro Aro Cro Gro Cr\tGro Cro Gro Uro Cr\n");
        string text = InProcess.Run("validate", file).Output;
        string[] cells = InProcess.Run("validate", file, "--columns", "errors,warnings").Lines[1].Split('\t');
        cells[1].Should().Contain("OLG2324", "the register is assumed");
        text.Should().Contain($"{Count(cells[0], "error")}, {Count(cells[1], "warning")}");

        static string Count(string codes, string noun) => CountedNoun.Of(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, noun);
    }

    [Theory]
    [InlineData("x.tsv")]
    [InlineData("x.csv")]
    [InlineData("x.ndjson")]
    [InlineData("x.parquet")]
    [InlineData("x.xlsx")]
    public void A_table_can_be_read_again(string name)
    {
        string file = _oligo.Write("rows.txt", "dna\tAdo Cdo Gdo Td\nmoe\tGes Te\n");
        string path = PathOf(name);
        InProcess.Run("convert", "--to", "helm", file, "-o", path).ExitCode.Should().Be(0);
        InProcess.Run("convert", "--to", "ionis", path).Output.Should().Be("dna\tAdo Cdo Gdo Td\nmoe\tGes Te\n");
    }

    [Fact]
    public void Json_is_one_document()
    {
        string path = PathOf("x.json");
        InProcess.Run("convert", "--to", "ionis", "--from", "helm", "RNA1{d(A)p.d(T)}$$$$V2.0", "-o", path).ExitCode.Should().Be(0);
        JsonElement root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        root.GetProperty("schema").GetString().Should().Be("oligo.convert/1");
        root.GetProperty("rows")[0].GetProperty("notation").GetString().Should().Be("Ado Td");
    }

    [Fact]
    public void Extensions_of_other_things_are_refused_and_those_of_the_dialect_are_text()
    {
        ProcessResult refused = InProcess.Run("convert", "--to", "ionis", "Ado Td", "-o", PathOf("x.foo"));
        refused.ExitCode.Should().Be(2);
        refused.Error.Should().Contain("no table has the extension .foo");
        File.Exists(PathOf("x.foo")).Should().BeFalse();
        foreach (string option in (string[])["--keep", "--columns=id", "--bom"])
        {
            ProcessResult table = InProcess.Run("convert", "--to", "sdf", "Ado Td", "-o", PathOf("x.sdf"), option);
            table.ExitCode.Should().Be(2, option);
            table.Error.Should().Contain("is a file of SD files with V3000 molfiles, and not the table that --keep,", option);
        }
        (string Dialect, string Name)[] texts =
            [("ionis", "a"), ("ionis", "a.txt"), ("smiles", "a.smi"), ("fasta", "a.fa"), ("molfile", "a.mol"),
                ("sdf", "a.sdf"), ("fhir", "a.json")];
        foreach ((string dialect, string name) in texts)
        {
            string path = PathOf(name);
            InProcess.Run("convert", "--to", dialect, "Ado Td", "-o", path).ExitCode.Should().Be(0);
            File.ReadAllText(path).Should().Be(InProcess.Run("convert", "--to", dialect, "Ado Td").Output, name);
        }
    }

    [Fact]
    public void Names_of_the_catalogue_and_dialects_are_columns()
    {
        string file = _oligo.Write("rows.txt", "mipomersen\nRNA1{d(A)p.d(T)}$$$$V2.0\n");
        ProcessResult result =
            InProcess.Run("convert", "--to", "ionis", "--columns", "id,name,read_as,findings,status", file, "-q", "--format", "tsv");
        result.Lines[1].Should().Be("mipomersen\tmipomersen\t\t\tok");
        result.Lines[2].Should().StartWith("2\t\thelm").And.EndWith("ok");
    }

    /// <summary>Water: InChI=1S/H2O/h1H2 is XLYOFNOQVPJJNP-UHFFFAOYSA-N (InChI Technical Manual).</summary>
    [Fact]
    public void Keys_are_rows_too()
    {
        string file = _oligo.Write("keys.txt", "water\tInChI=1S/H2O/h1H2\nno\tH2O\nsalt\tmipomersen sodium\n");
        ProcessResult result = InProcess.Run("convert", "--to", "inchikey", file, "--format", "tsv", "-q");
        result.ExitCode.Should().Be(3);
        result.Lines[1].Should().Be("water\tXLYOFNOQVPJJNP-UHFFFAOYSA-N\t\tok");
        result.Lines[2].Should().StartWith("no\t\tOLG");
        result.Lines[3].Should().StartWith("salt\tXLTMQWVJFPYGMC-QVKFEXRMSA-N\t");
    }

    [Fact]
    public void A_manifest_says_what_was_converted()
    {
        string file = _oligo.Write("rows.txt", Rows);
        string path = PathOf("manifest.json");
        InProcess.Run("convert", "--to", "ionis", file, "--manifest", path, "-o", PathOf("x.tsv"));
        JsonElement root = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        root.GetProperty("schema").GetString().Should().Be("oligo.convert-manifest/1");
        root.TryGetProperty("weights", out _).Should().BeFalse("there are no masses");
        root.GetProperty("options").GetProperty("--to").GetString().Should().Be("ionis");
    }

    private string PathOf(string name) => Path.Combine(_oligo.Folder, name);
}
