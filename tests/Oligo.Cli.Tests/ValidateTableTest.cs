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
    }

    [Fact]
    public void Rows_in_error_are_not_failed_checks()
    {
        string file = _oligo.Write("rows.csv", "id,notation,salt\na,Ads Td,Qx\nb,Q,\nc,Ads Td,\n");
        string rejects = Path.Combine(_oligo.Folder, "r.tsv");
        ProcessResult result = InProcess.Run("validate", file, "--format", "tsv", "--rejects", rejects);
        result.ExitCode.Should().Be(3);
        Dictionary<string, string>[] rows = Rows(result.Output);
        rows.Select(row => row["status"]).Should().Equal("OLG1013", "OLG2001", "ok");
        rows.Select(row => row["verdict"].Length > 0).Should().Equal(false, false, true);
        rows[0]["findings"].Should().StartWith("OLG1013: salt `Qx`: ");
        result.Error.Should().Contain("column 1 of the cell of salt").And.Contain("1 rows written, 2 in error");
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
        JsonDocument.Parse(File.ReadAllText(manifest)).RootElement.GetProperty("schema").GetString().Should().Be("oligo.validate-manifest/1");
    }

    private static Dictionary<string, string>[] Rows(string tsv)
    {
        string[][] rows = TableReader.Tsv(tsv);
        return [.. rows[1..].Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
