using System.Text;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

public sealed class MassCommandTest : IDisposable
{
    private const string Mipomersen = "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe";
    private const string Header = "id\tlength\tformula\tmonoisotopic_da\taverage_da\tsodium_formula\tsodium_average_da\tstatus\n";

    // Formulas, 7172.091683 and 7177.110 (7177.1105), 7594.764 (7594.7641): mass-spectrometry.md section 5 and the header of
    // atomic-weights.tsv.
    private const string MipomersenCells = "20\tC230H324N67O122P19S19\t7172.091682\t7177.1105\tC230H305N67Na19O122P19S19\t7594.7641\tok\n";

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>Two magnesium ions need four protons; three phosphorothioates have three.</summary>
    [Theory]
    [InlineData("2Mg", "not possible: 3 acidic protons", "")]
    [InlineData("4Na", "not possible: 3 acidic protons", "")]
    [InlineData("Mg", "monomagnesium monohydrogen salt", "C40H50MgN11O21P3S3")]
    public void Salt_that_a_molecule_does_not_form_is_said_to_be_so(string salt, string form, string formula)
    {
        ProcessResult result = InProcess.Run("mass", "Ads Tds Tds Td", "--salt", salt, "--columns", "salt,salt_formula");
        result.ExitCode.Should().Be(0);
        result.Lines[1].Should().Be($"{form}\t{formula}");
    }

    [Fact]
    public void Charge_without_an_acid_is_said_in_every_output()
    {
        const string Cation = "[m7G]r";
        InProcess.Run("mass", Cation, "--columns", "unbalanced_charge").Should().Match<ProcessResult>(result =>
            result.Output.EndsWith("\n1\n", StringComparison.Ordinal) && result.Error.Contains("OLG2108", StringComparison.Ordinal));
        InProcess.Run("describe", Cation).Output.Should().Contain("1 fixed positive charge more than acidic protons")
            .And.Contain("cation less 1 H").And.NotContain("neutral molecule");
        InProcess.Run("describe", Cation, "--json").Output.Should().Contain("\"unbalanced_charge\": 1").And.Contain("OLG2108");
        InProcess.Run("convert", Cation, "--to", "helm").Error.Should().Contain("OLG2108");
        InProcess.Run("validate", Cation).Error.Should().Contain("OLG2108");
        InProcess.Run("validate", Cation, "--columns", "warnings").Output.Should().Contain("OLG2108");
        InProcess.Run("mass", "[m7G]ro Ar", "--columns", "unbalanced_charge").Lines[1].Should().Be("0");
    }

    [Fact]
    public void Table_has_the_stated_columns_and_keeps_bad_rows_by_id()
    {
        string file =
            _oligo.Write("strands.txt", $"# a remark\n\nmip\t{Mipomersen}\nbad\tGes Qe\n{Mipomersen}\r\nGes mCe Te\n\tAd\ntabs\tAd\tTd\n");
        ProcessResult result = InProcess.Run("mass", file);
        result.ExitCode.Should().Be(3);
        result.Output.Should().Be(
            Header + "mip\t" + MipomersenCells + "bad\t\t\t\t\t\t\tOLG2001\n5\t" + MipomersenCells + "6\t\t\t\t\t\t\tOLG2006\n"
            + "7\t1\tC10H13N5O3\t251.101839\t251.2460\tC10H13N5O3\t251.2460\tok\ntabs\t\t\t\t\t\t\tOLG0002\n");
        result.OutputBytes[0].Should().Be((byte)'i', "no byte order mark");
        result.Error.Should().Contain($"reading the file {file}").And.Contain("error OLG2001").And.Contain($"{file}, line 4 (bad), " +
            $"column 5").And.Contain("  | Ges Qe\n  |     ^\n");
        result.Error.Should().Contain("3 rows written, 3 in error; read as ionis (the Ionis form); average masses with the atomic " +
            "weights of 2024 (CIAAW 2024)");
    }

    [Fact]
    public void Summary_names_the_dialects_that_were_detected()
    {
        const string Helm = "RNA1{[MOE](G)[sP].[MOE](T)}$$$$V2.0";
        ProcessResult mixed = InProcess.RunWithInput($"Ges mCe\n{Helm}\nGes Te\nQ\n", "mass");
        mixed.Error.Should().Contain($"3 rows written, 1 in error; 1 read as helm ({Oligo.Notation.Notations.Helm.Title}), 2 read as " +
            $"ionis ({Oligo.Notation.Notations.Ionis.Title}); average");
        InProcess.RunWithInput("Ges Te\n", "mass", "--from", "ionis").Error.Should().NotContain("read as");
    }

    [Fact]
    public void Stdin_files_and_texts_are_told_apart()
    {
        InProcess.RunWithInput("\ufeffx\tAd\n", "mass", "-", "-q").Output.Should().Contain("x\t1\tC10H13N5O3");
        _oligo.RunWithInput("Ad\n", "mass", "-q").Output.Should().Contain("1\t1\tC10H13N5O3", "stdin is read when it is piped");
        _oligo.Write("Ad", "Td\n");
        _oligo.Run("mass", "Ad").Output.Should().Contain("C10H14N2O5", "an existing file wins");
        _oligo.Run("mass", "Ad").Error.Should().Contain("reading the file Ad (--text reads the argument itself)");
        _oligo.Run("mass", "--text", "Ad").Output.Should().Contain("C10H13N5O3");
        ProcessResult missing = _oligo.Run("mass", "--file", "Gd");
        missing.ExitCode.Should().Be(4);
        missing.Error.Should().Contain("There is no file `Gd`.");
        _oligo.Run("mass", "strands.tvs").ExitCode.Should().Be(4);
        InProcess.Run("mass", _oligo.Folder).ExitCode.Should().Be(4);
        _oligo.Run("mass", "--text", "--file", "Ad").ExitCode.Should().Be(2);
    }

    [Fact]
    public void Formats_name_the_edition_and_quote_what_needs_it()
    {
        string file = _oligo.Write("rows.txt", "a,\"b\"\tAd\nbad\tQ\n");
        ProcessResult csv = InProcess.Run("mass", file, "--format", "csv", "-q");
        csv.Output.Should().Be("id,length,formula,monoisotopic_da,average_da,sodium_formula,sodium_average_da,status\n" +
            "\"a,\"\"b\"\"\",1,C10H13N5O3,251.101839,251.2460,C10H13N5O3,251.2460,ok\nbad,,,,,,,OLG2001\n");
        string[] lines = InProcess.Run("mass", file, "--format", "ndjson", "-q", "--weights", "1993").Lines;
        lines.Should().HaveCount(2);
        JsonDocument.Parse(lines[0]).RootElement.GetProperty("weights").GetString().Should().Be("1993");
        JsonDocument.Parse(lines[1]).RootElement.GetProperty("status").GetString().Should().Be("OLG2001");
        JsonElement json = JsonDocument.Parse(InProcess.Run("mass", file, "--format", "json", "-q").Output).RootElement;
        json.GetProperty("schema").GetString().Should().Be("oligo.mass/1");
        json.GetProperty("version").GetString().Should().Be(ToolVersion.Text);
        json.GetProperty("weights").GetString().Should().Be("2024");
        json.GetProperty("rows")[0].GetProperty("monoisotopic_da").GetRawText().Should().Be("251.101839");
        InProcess.Run("mass", file, "--format", "xml").ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("1993", "7594.8912")]
    [InlineData("1997", "7594.8222")]
    [InlineData("2007", "7594.8005")]
    [InlineData("current", "7594.7641")]
    public void Weights_select_the_edition(string edition, string mass) =>
        InProcess.Run("mass", "--weights", edition, Mipomersen).Lines[1].Split('\t')[6].Should().Be(mass);

    [Fact]
    public void Linkage_design_and_dialect_are_stated_beside_the_text()
    {
        ProcessResult sequence =
            InProcess.Run("mass", "--design", "5-10-5 MOE", "--linkage", "PS", "--methyl-c", "on", "GCCTCAGTCTGCTTCGCACC");
        sequence.Output.Should().Be(Header + "1\t" + MipomersenCells);
        sequence.Error.Should().NotContain("warning");
        ProcessResult bracket = InProcess.Run("mass", "--from", "bracket", "5'-[G]*-[mC]*-3'");
        bracket.ExitCode.Should().Be(0, "warnings leave the status ok");
        bracket.Error.Should().Contain("warning OLG2302");
        InProcess.Run("mass", "--from", "bracket", "--linkage", "PO", "5'-[G]*-[mC]*-3'").Output.Should()
            .Contain("C26H39N8O14P", "S exchanged for O");
        InProcess.Run("mass", "GCCTCAG").Error.Should().Contain("OLG2301").And.Contain("--design DNA");
    }

    [Fact]
    public void Legend_lines_belong_to_the_strand_above()
    {
        string file =
            _oligo.Write("legend.txt", "5\u2019\u2014[G]*\u2014[dA]\u20143\u2019\n:* = 2'-O-(2-methoxyethyl)\n:d = 2'-deoxy\nAd\n");
        InProcess.Run("mass", file, "-q").Lines.Select(line => line.Split('\t')[0]).Should().Equal("id", "1", "4");
    }

    [Fact]
    public void Output_file_is_written_whole_or_not_at_all()
    {
        string target = _oligo.Write("out.tsv", "before");
        InProcess.Run("mass", "-o", target, "--file", "missing.txt").ExitCode.Should().Be(4);
        File.ReadAllText(target).Should().Be("before");
        InProcess.Run("mass", "-o", target, "Ad", "Q").ExitCode.Should().Be(3);
        File.ReadAllText(target).Should().StartWith(Header).And.Contain("OLG2001", "good and bad rows are both written");
        Directory.GetFiles(_oligo.Folder).Should().Equal(target);
        _oligo.Run("mass", "-o", Path.Combine(_oligo.Folder, "no", "such", "folder.tsv"), "Ad").ExitCode.Should().Be(4);
        _oligo.Run("mass", "-o", _oligo.Folder, "Ad").ExitCode.Should().Be(4);
    }

    [Fact]
    public async Task Interrupt_ends_with_130_and_leaves_no_file()
    {
        string target = Path.Combine(_oligo.Folder, "out.tsv");
        using System.Diagnostics.Process process = _oligo.Start(["mass", "-", "-o", target]);
        await process.StandardInput.WriteAsync("Ad\n");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        while (!Directory.EnumerateFiles(_oligo.Folder).Any())
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        using (System.Diagnostics.Process kill = System.Diagnostics.Process.Start("kill",
            ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(130);
        Directory.EnumerateFiles(_oligo.Folder).Should().BeEmpty();
    }

    [Fact]
    public void Bytes_do_not_depend_on_culture_or_instruction_set()
    {
        var text = new StringBuilder();
        var random = new Random(7);
        string[] bases = ["A", "C", "G", "T", "U", "mC", "I"];
        for (int i = 0; i < 500; i++)
        {
            int length = random.Next(1, 25);
            text.AppendJoin(' ', Enumerable.Range(0, length)
                .Select(k => bases[random.Next(7)] + "drmfelk"[random.Next(7)] + (k == length - 1 ? "" : "so"[random.Next(2)].ToString())))
                .Append('\n');
        }
        string file = _oligo.Write("random.txt", text.ToString());
        byte[] expected = _oligo.Run("mass", file).OutputBytes;
        Encoding.UTF8.GetString(expected).Split('\n').Should().HaveCount(502);
        Dictionary<string, string>[] environments =
        [
            new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" },
            new() { ["LANG"] = "ar_SA.UTF-8", ["LC_ALL"] = "ar_SA.UTF-8" },
            new() { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8" },
            new() { ["DOTNET_EnableHWIntrinsic"] = "0" },
            new() { ["DOTNET_EnableAVX2"] = "0" },
            new() { ["DOTNET_EnableAVX512"] = "0" },
        ];
        foreach (Dictionary<string, string> environment in environments)
        {
            _oligo.RunWithEnvironment(environment, "mass", file).OutputBytes.Should().Equal(expected, string.Join(' ', environment));
        }
    }

    [Fact]
    public void Closed_pipe_ends_quietly()
    {
        string file = _oligo.Write("many.txt", string.Concat(Enumerable.Repeat("Ges mCe\n", 20_000)));
        using System.Diagnostics.Process process = _oligo.Start(["mass", file, "-q"]);
        process.StandardOutput.ReadLine().Should().StartWith("id");
        process.StandardOutput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        error.Should().NotContain("Unhandled").And.NotContain("IOException");
    }
}
