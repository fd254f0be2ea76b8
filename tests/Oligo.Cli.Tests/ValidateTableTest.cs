using System.Text.Json;
using FluentAssertions;
using Oligo.Cli.Tests.Tables;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Checks as a table, where options or a file ask for one.</summary>
public sealed class ValidateTableTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>Kynamro's label (2013): C230H305N67O122P19S19Na19, MW 7594.9; the registry's free acid is C230H324N67O122P19S19.</summary>
    [Fact]
    public void Declarations_of_rows_are_compared_with_what_the_notation_states()
    {
        string file = _oligo.Write(
            "order.csv",
            "id,notation,formula,mass,salt,design\n"
            + "label,mipomersen,C230H305N67Na19O122P19S19,7594.9,19Na,5-10-5 MOE\n"
            + "lost,mipomersen,C230H324N67O122P19S18,7594.9,acid,5-9-6 MOE\n"
            + "plain,Ads Td,,,,\n");
        Dictionary<string, string>[] rows = Rows(InProcess.Run("validate", file, "--format", "tsv", "-q", "--weights", "1993").Output);
        rows[0].Should().Contain(new Dictionary<string, string>
        {
            ["id"] = "label",
            ["verdict"] = "pass",
            ["declared_formula"] = "C230H305N67Na19O122P19S19",
            ["formula"] = "C230H305N67Na19O122P19S19",
            ["formula_check"] = "ok",
            ["declared_mass"] = "7594.9",
            ["mass_check"] = "ok",
            ["salt_check"] = "ok",
            ["design_check"] = "ok",
            ["status"] = "ok",
        });
        rows[1].Should().Contain(new Dictionary<string, string>
        {
            ["verdict"] = "fail",
            ["formula"] = "C230H324N67O122P19S19",
            ["formula_check"] = "mismatch",
            ["mass_check"] = "mismatch",
            ["design_check"] = "mismatch",
            ["status"] = "ok",
        });
        rows[1]["errors"].Split(' ').Should().Contain(["OLG3101", "OLG3111"]);
        rows[1]["formula_remark"].Should().Contain("does not follow from the notation");
        rows[2]["formula_check"].Should().BeEmpty("nothing is declared");
        rows[2]["verdict"].Should().Be("fail", "a check that checked nothing does not pass");
        rows[2]["errors"].Should().Be("OLG3118");
    }

    [Fact]
    public void Rows_in_error_are_not_failed_checks()
    {
        string file = _oligo.Write("rows.csv", "id,notation,salt,mass\na,Ads Td,Qx,\nb,Q,,\nc,Ads Td,acid,571.5\n");
        string rejects = Path.Combine(_oligo.Folder, "r.tsv");
        ProcessResult result = InProcess.Run("validate", file, "--format", "tsv", "--rejects", rejects);
        result.ExitCode.Should().Be(3);
        Dictionary<string, string>[] rows = Rows(result.Output);
        rows.Select(row => row["status"]).Should().Equal("OLG1013", "OLG2001", "ok");
        rows.Select(row => row["verdict"].Length > 0).Should().Equal(false, false, true);
        rows[0]["messages"].Should().StartWith("OLG1013: salt `Qx`: ");
        result.Error.Should().Contain("column 1 of the cell of salt").And.Contain("1 row written, 2 in error");
        TableReader.Tsv(File.ReadAllText(rejects))[1..].Select(row => row[2]).Should().Equal("a", "b");
        InProcess.Run("validate", file, "--format", "tsv", "--on-error", "skip").ExitCode.Should().Be(0);
        InProcess.Run("validate", file, "--format", "tsv", "--on-error", "fail").ExitCode.Should().Be(3);
    }

    [Theory]
    [InlineData("mipomersen", 0)]
    [InlineData("mipomersen --rules gap-min=11", 1)]
    [InlineData("fomivirsen", 0)]
    [InlineData("fomivirsen --strict", 1)]
    [InlineData("mipomersen --design 5-9-6", 1)]
    [InlineData("mipomersen --expect-mass 7594.9 --weights 2021", 1)]
    [InlineData("Q --from ionis", 3)]
    public void Verdicts_and_exit_codes_are_those_of_the_text(string line, int code)
    {
        string[] arguments = ["validate", .. line.Split(' ')];
        ProcessResult text = InProcess.Run(arguments);
        ProcessResult table = InProcess.Run([.. arguments, "--columns", "verdict"]);
        text.ExitCode.Should().Be(code);
        table.ExitCode.Should().Be(code);
        table.Output.Should().Be($"verdict\n{code switch { 0 => "pass", 1 => "fail", _ => "" }}\n");
        table.Error.Contains("1 fails the checks", StringComparison.Ordinal).Should().Be(code == 1);
    }

    /// <summary>Kynamro's InChIKey and formula as PubChem has them; TpT is C20H27N4O12P.</summary>
    [Fact]
    public void Second_notations_of_rows_are_compared()
    {
        const string Key = "XLTMQWVJFPYGMC-QVKFEXRMSA-N";
        string file = _oligo.Write(
            "two.tsv",
            "id\tnotation\tother\n"
            + "same\tTdo Td\tRNA1{d(T)p.d(T)}$$$$V2.0\n"
            + "base\tTdo Td\tRNA1{d(T)p.d(U)}$$$$V2.0\n"
            + "smiles\tTdo Td\tC1CC=CCC1\n"
            + $"key\tmipomersen\t{Key}\n"
            + "other\tmipomersen\tIJUQCWMZCMFFJP-GQSLRNSLSA-N\n"
            + $"unknown\tTdo Td\tUHOVQNZJYSORNB-UHFFFAOYSA-N\n"
            + "inchi\tTdo Td\tInChI=1S/C20H27N4O12P/c1-2\n"
            + "unread\tTdo Td\t?\n"
            + "empty\tTdo Td\t\n");
        string[] arguments = ["validate", file, "--against", "other"];
        ProcessResult result = InProcess.Run([.. arguments, "--format", "tsv"]);
        result.ExitCode.Should().Be(1);
        Dictionary<string, string>[] rows = Rows(result.Output);
        rows.Select(row => row["against_check"]).Should().Equal(
            "same", "different", "different", "same", "different", "not_compared", "same_formula", "not_compared", "not_compared");
        rows.Select(row => row["verdict"] == "pass").Should().Equal(rows.Select(row => row["against_check"] == "same"));
        rows[0]["against"].Should().Be("RNA1{d(T)p.d(T)}$$$$V2.0");
        rows[1]["against_remark"].Should().Contain("CH2 less; base at position 2: T, not U");
        rows[7]["against_remark"].Should().Contain("cannot be read");
        rows[8]["against_remark"].Should().Contain("its cell is empty");
        ProcessResult text = InProcess.Run(arguments);
        text.ExitCode.Should().Be(1);
        text.Lines.Select(line => line.Split('\t')[1]).Should().Equal(rows.Select(row => row["verdict"]));
        text.Error.Should().Contain("error OLG3134: the second notation states another molecule: CH2 less");
        ProcessResult json = InProcess.Run([.. arguments, "--json"]);
        JsonDocument.Parse(json.Output).RootElement.GetProperty("molecules")[1].GetProperty("against").GetString().Should().Be("different");
        InProcess.Run([.. arguments, "--against-from", "fasta", "--columns", "against_check"]).Lines[1].Should().Be("not_compared");
    }

    [Theory]
    [InlineData("Ads Td --text --against other", "`Ads Td` is a text, which has no column `other`.")]
    [InlineData("{0} --against none", "has no column `none`.")]
    [InlineData("{0} --against-from helm", "--against-from: --against names the column that it is of.")]
    [InlineData("{0} --against other --against-from molfile", "are written, not read")]
    public void Second_notations_need_their_column(string line, string message)
    {
        string file = _oligo.Write("two.tsv", "id\tnotation\tother\na\tTdo Td\tTdo Td\n");
        string[] arguments = [.. line.Replace("Ads Td", "Ads_Td", StringComparison.Ordinal).Split(' ')
            .Select(part => part.Replace("{0}", file, StringComparison.Ordinal).Replace('_', ' '))];
        ProcessResult result = InProcess.Run(["validate", .. arguments]);
        result.ExitCode.Should().NotBe(0);
        result.Error.Should().Contain(message);
    }

    /// <summary>A self-complementary duplex: each strand has runs of four A and four U.</summary>
    [Theory]
    [InlineData("validate")]
    [InlineData("describe --all")]
    public void Findings_that_both_strands_have_are_said_once(string command)
    {
        const string Strand = "Aro Aro Aro Aro Uro Uro Uro Ur";
        ProcessResult result = InProcess.Run([.. command.Split(' '), $"{Strand} |0| {Strand}"]);
        string said = command == "validate" ? result.Error : result.Output;
        said.Split("runs of one base").Should().HaveCount(2);
        said.Should().Contain("both strands").And.NotContain("antisense strand: runs");
    }

    [Fact]
    public void Large_tables_keep_their_order()
    {
        string file = _oligo.Write("rows.txt", RandomRows.Lines(10_000, 3));
        string[] numbers = [.. InProcess.Run("validate", file, "--from", "ionis", "--columns", "row", "-q").Lines[1..]];
        numbers.Should().Equal(Enumerable.Range(1, 10_000).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Input_without_a_molecule_does_not_pass()
    {
        ProcessResult result = InProcess.Run("validate", _oligo.Write("empty.txt", "\n"), "--format", "tsv");
        result.ExitCode.Should().Be(3);
        result.Error.Should().Contain("The input holds no molecule.");
    }

    [Fact]
    public void Json_and_manifest_name_their_schemas()
    {
        string manifest = Path.Combine(_oligo.Folder, "m.json");
        ProcessResult result = InProcess.Run("validate", "mipomersen", "--format", "json", "--manifest", manifest);
        JsonDocument.Parse(result.Output).RootElement.GetProperty("schema").GetString().Should().Be("oligo.validate-table/1");
        JsonDocument.Parse(File.ReadAllText(manifest)).RootElement.GetProperty("schema")
            .GetString().Should().Be("oligo.validate-manifest/1");
    }

    private static Dictionary<string, string>[] Rows(string tsv)
    {
        string[][] rows = TableReader.Tsv(tsv);
        return [.. rows[1..].Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
