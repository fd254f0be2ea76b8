using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

public sealed class ToolTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Fact]
    public void Version_is_that_of_the_package()
    {
        ProcessResult result = InProcess.Run("--version");
        result.ExitCode.Should().Be(0);
        result.Output.Should().Be(ToolVersion.Text + "\n").And.MatchRegex(@"^\d+\.\d+\.\d+\n$");
    }

    [Theory]
    [InlineData("describe")]
    [InlineData("mass")]
    [InlineData("validate")]
    [InlineData("convert")]
    [InlineData("catalog")]
    [InlineData("draw")]
    [InlineData("monomers")]
    public void Help_of_each_command_names_the_program_and_has_examples(string command)
    {
        ProcessResult result = _oligo.RunWithEnvironment(new() { ["LANG"] = "de_DE.UTF-8" }, command, "--help");
        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain(
            $"oligo {command}").And.Contain("Examples:\n  oligo ").And.Contain("Usage:").And.NotContain("Oligo.Cli");
    }

    [Fact]
    public void Help_of_the_tool_lists_the_commands() =>
        InProcess.Run("--help").Output.Should()
            .ContainAll("describe", "mass", "isotopes", "mz", "fragments", "digest", "impurities", "metabolites", "offtargets", "sites", "report", "tile", "prepare", "quantity", "structures", "tm", "validate", "convert", "catalog", "draw", "monomers", "Examples:");

    [Theory]
    [InlineData("mas", "did you mean `mass`?")]
    [InlineData("frobnicate", "commands are describe, mass")]
    [InlineData("mass --frm x", "did you mean `--from`?")]
    [InlineData("mass -x Ad", "There is no option `-x`.")]
    [InlineData("mass --from iones Ad", "did you mean `ionis`?")]
    [InlineData("mass --from frobnicate Ad", "known are ionis, bracket, sequence, helm, idt, alnylam, axolabs, oligomet, parallel, " +
        "oligoshell, shorthand, openms, mzlib, modomics, masstools, biospring-sirna, biospring-gapmer, mermade, fhir, fasta, name, smiles, " +
        "molfile and sdf")]
    [InlineData("mass --from molfile Ad", "written, not read")]
    [InlineData("monomers --kind suger", "did you mean `sugar`?")]
    [InlineData("monomers --format xml", "tsv, csv, ndjson, json, parquet, xlsx or table")]
    [InlineData("mass --weights 1994 Ad", "did you mean `1993`?")]
    [InlineData("mass --weights never Ad", "known are current, 1993")]
    [InlineData("mass --linkage PX Ad", "did you mean `PO`?")]
    [InlineData("mass --design 5-10 Ad", "name the sugars by letters")]
    [InlineData("mass --methyl-c maybe Ad", "on or off")]
    [InlineData("mass --format", "--format")]
    [InlineData("convert Ad", "--to is missing")]
    [InlineData("convert --to auto Ad", "name the dialect to write")]
    [InlineData("describe Ad --salt 3Na", "0 acidic protons")]
    [InlineData("describe Ad --salt Rb", "acid, Na, K, NH4")]
    [InlineData("validate Ad --rules gap=3", "there is no threshold `gap`")]
    [InlineData("validate Ad --rules gap-min=x", "a number from 0 to 1000")]
    [InlineData("validate Ad --expect-formula C5Qq", "OLG1002")]
    [InlineData("validate Ad --expect-mass heavy", "OLG1014")]
    [InlineData("draw Ad --cells 2", "--cells `2`: a number of at least 5 is expected.")]
    [InlineData("draw Ad --cells few", "--cells `few`: a number of at least 5 is expected.")]
    [InlineData("mass Ad --color sometimes", "auto, always or never")]
    public void Usage_errors_exit_with_2_say_what_and_hint(string arguments, string message)
    {
        ProcessResult result = InProcess.Run(arguments.Split(' '));
        result.ExitCode.Should().Be(2, result.Error);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith("oligo: ").And.Contain(message).And.Contain("--help");
    }

    [Fact]
    public void Without_a_command_the_help_goes_to_stderr()
    {
        ProcessResult result = InProcess.Run();
        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("Usage:");
    }

    [Fact]
    public void Completion_suggests_commands_and_options()
    {
        InProcess.Run("[suggest:2]", "ma").Lines.Should().Contain("mass");
        InProcess.Run("[suggest:9]", "mass --fr").Lines.Should().Contain("--from");
    }

    [Fact]
    public void Describe_of_mipomersen_shows_all_that_the_job_needs()
    {
        ProcessResult result = InProcess.Run("describe", "Kynamro");
        result.ExitCode.Should().Be(0);
        result.Error.Should().Be("Kynamro: mipomersen of the catalogue (--text reads the argument itself)\n");
        result.Output.Should().ContainAll(
            "5-10-5 MOE gapmer", "C230H324N67O122P19S19", "C230H305N67Na19O122P19S19", "7172.09168 Da (AME2020)",
            "7594.764 Da, 7594.340 to 7595.352 (weights of 2024)",
            "9 of 9 C", "PS (19 linkages)", "0 errors, 0 warnings", "legend", "GCCTCAGTCTGCTTCGCACC",
            "7594.9 Da (nonadecasodium salt, atomic weights of 1993)", "--notations", "oligo catalog mipomersen");
        result.Output.Should().NotContain("\u001b");
        result.Output.Split('\n').Should().OnlyContain(line => line == line.TrimEnd(), "no trailing blanks");
        // A screen of 24 lines of 80 characters holds it, the note on stderr and the next prompt excepted.
        result.Output.TrimEnd('\n').Split('\n').Should().HaveCountLessThan(24).And.OnlyContain(line => line.Length <= 80);
    }

    [Fact]
    public void Describe_shows_notations_and_identifiers_on_request()
    {
        InProcess.Run("describe", "Kynamro", "--notations").Output.Should()
            .ContainAll("5\u2019\u2014[G](guanosine)*", "RNA1{[moe](G)", "(the bracket form cannot state linkages; lost: PS)");
        string two = InProcess.Run("describe", "Kynamro", "--to", "helm,idt").Output;
        two.Should().ContainAll("RNA1{[moe](G)", "/52MOErG/").And.NotContain("[G](guanosine)");
        InProcess.Run("describe", "Kynamro", "--to", "helmet").Error.Should().Contain("There is no dialect `helmet`");
        InProcess.Run("describe", "Kynamro", "--all").Output.Should()
            .ContainAll("UNII 18EAY4870E (Na)", "XLTMQWVJFPYGMC-QVKFEXRMSA-N", "M  V30 BEGIN CTAB", "\"resourceType\"");
    }

    [Fact]
    public void Describe_says_what_it_leaves_out_of_a_long_strand()
    {
        string text = string.Join(' ', Enumerable.Repeat("Gds Cds", 100)) + " Td";
        ProcessResult result = InProcess.Run("describe", text);
        result.Output.Should().ContainAll("left out above 120 nucleotides: --all, oligo draw", "(201 nt; whole with --all)");
        result.Output.Should().NotContain("\nposition 1");
        InProcess.Run("describe", text, "--all").Output.Should().Contain("\nposition 1").And.NotContain("left out").And.NotContain("…");
        string long10000 = string.Join(' ', Enumerable.Repeat("Gds", 5000)) + " Td";
        InProcess.Run("describe", long10000, "--to", "ionis").Output.Should().Contain("left out, 20002 characters: oligo convert --to ionis");
    }

    [Fact]
    public void Describe_takes_notations_files_editions_and_salts()
    {
        ProcessResult all = InProcess.Run("describe", "mipomersen", "--weights", "all", "--salt", "7K");
        all.Output.Should().ContainAll("7594.891 Da", "7594.822 Da", "7594.800 Da", "heptapotassium dodecahydrogen salt");
        string file = _oligo.Write("two.txt", "a\tGes mCe\nb\tQ\nc\tGro Ur |0| Aro Cr\n");
        ProcessResult rows = InProcess.Run("describe", file);
        rows.ExitCode.Should().Be(3);
        rows.Output.Should().ContainAll("a\n", "c\n", "register", "first, sense", "second, antisense");
        InProcess.Run("describe", "mipomersne").Error.Should().Contain("did you mean `mipomersen` of the catalogue?");
        InProcess.Run("describe", "{p} GesR mCe", "--color", "always").Output.Should().Contain("\u001b[");
        _oligo.RunWithEnvironment(new() { ["NO_COLOR"] = "1" }, "describe", "Ad").Output.Should().NotContain("\u001b");
    }

    [Theory]
    [InlineData("cli-describe-mipomersen.json", "describe", "mipomersen", "--json")]
    [InlineData("cli-validate-mipomersen.json", "validate", "mipomersen", "--json", "--expect-mass",
        "7594.9", "--expect-formula", "C230H324N67O122P19S")]
    [InlineData("cli-catalog-mipomersen.json", "catalog", "301012", "--json")]
    public void Json_documents_are_the_golden_ones(string golden, string command, params string[] arguments)
    {
        string[] adjusted = [command, .. arguments.Select(argument => argument == "301012" ? "ISIS 301012" : argument)];
        string output = InProcess.Run(adjusted).Output;
        JsonElement root = JsonDocument.Parse(output).RootElement;
        root.GetProperty("schema").GetString().Should().Be($"oligo.{command}/1");
        root.GetProperty("version").GetString().Should().Be(ToolVersion.Text);
        string expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", golden))
            .Replace("VERSION", ToolVersion.Text, StringComparison.Ordinal);
        output.Should().Be(expected);
    }

    [Fact]
    public void Validate_gives_a_verdict_and_exit_code()
    {
        ProcessResult good =
            InProcess.Run("validate", "mipomersen", "--design", "5-10-5 MOE", "--expect-formula", "C230H305N67Na19O122P19S19", "--expect-salt",
                "19Na", "--expect-mass", "7594.9");
        good.ExitCode.Should().Be(0);
        good.Output.Should().Be("mipomersen\tpass\t5-10-5 MOE gapmer\t0 errors, 0 warnings, 5 notes\n");
        ProcessResult bad = InProcess.Run("validate", "mipomersen", "--design", "5-9-6");
        bad.ExitCode.Should().Be(1);
        bad.Output.Should().Contain("fail");
        bad.Error.Should().Contain("OLG3101: declared is 5-9-6, the notation states 5-10-5 MOE (e5-d10-e5)");
        InProcess.Run("validate", "mipomersen", "--expect-mass", "7594.9", "--weights", "2021").ExitCode.Should().Be(1);
        InProcess.Run("validate", "Ges Qe").ExitCode.Should().Be(3);
        InProcess.Run("validate", "mipomersen", "--rules", "gap-min=11").ExitCode.Should().Be(1);
        InProcess.Run("validate", "fomivirsen").ExitCode.Should().Be(0, "warnings pass");
        InProcess.Run("validate", "fomivirsen", "--strict").ExitCode.Should().Be(1);
        InProcess.Run("validate", "GCCTCAGTCTGCTTCGCACC", "--design", "5-10-5 MOE PS mC").ExitCode.Should().Be(0);
        InProcess.Run("validate", "--rules", "list").Output.Should()
            .ContainAll("OLG3001\terror\tgap-minimum", "gap-min\t5", "ps-fraction\t0.6");
    }

    [Fact]
    public void Convert_writes_a_line_for_a_line_and_says_what_is_lost()
    {
        string file = _oligo.Write("rows.txt", "x\tGes mCe\nbad\tQ\nGes Ad\n");
        ProcessResult result = InProcess.Run("convert", "--to", "bracket", file);
        result.ExitCode.Should().Be(3);
        result.Output.Should().Be("x\t5\u2019\u2014[G](guanosine)*\u2014[mC](5-methylcytidine)*\u20143\u2019\n" +
            "3\t5\u2019\u2014[G](guanosine)*\u2014[dA](deoxyadenosine)\u20143\u2019\n");
        result.Error.Should().Contain("warning OLG2401").And.Contain("error OLG2001");
        InProcess.Run("convert", "--to", "ionis", "--linkage", "PS", "5'-[G]*-[mC]*-3'").Output.Should().Be("Ges mCe\n");
        InProcess.Run("convert", "--to", "sequence", "mipomersen").Output.Should().Be("GCCTCAGTCTGCTTCGCACC\n");
        InProcess.Run("convert", "--to", "bracket", "Alo Al").ExitCode.Should().Be(3);
        InProcess.Run("convert", "--list").Lines.Select(line => line.Split('\t')[0]).Should().Equal(
            "dialect", "ionis", "bracket", "sequence", "helm", "idt", "alnylam", "axolabs", "oligomet", "parallel", "oligoshell",
            "shorthand", "openms", "mzlib", "modomics", "masstools", "biospring-sirna", "biospring-gapmer", "mermade", "fhir", "fasta", "name",
            "smiles", "molfile", "sdf", "inchikey");
        InProcess.Run("convert", "--to", "inchikey", "InChI=1S/H2O/h1H2").Output.Should().Be("XLYOFNOQVPJJNP-UHFFFAOYSA-N\n");
        InProcess.Run("convert", "--to", "inchikey", "mipomersen").Output.Should().Be("XLTMQWVJFPYGMC-QVKFEXRMSA-N\n");
        ProcessResult key = InProcess.RunWithInput("w\tInChI=1S/H2O/h1H2\nbad\tH2O\n", "convert", "--to", "inchikey", "-");
        key.Output.Should().Be("w\tXLYOFNOQVPJJNP-UHFFFAOYSA-N\n");
        key.ExitCode.Should().Be(3);
        key.Error.Should().Contain("OLG2320");
    }

    [Fact]
    public void Catalog_lists_finds_and_suggests()
    {
        InProcess.Run("catalog").Lines.Should()
            .Contain(line => line.StartsWith("mipomersen\tISIS 301012; Kynamro\t", StringComparison.Ordinal));
        ProcessResult one = InProcess.Run("catalog", "C10AX11");
        one.Output.Should().ContainAll("mipomersen", "ApoB-100 mRNA", "RNase H", "24710309", "InChI=1S/C230H324N67O122P19S19/");
        ProcessResult none = InProcess.Run("catalog", "mipomersn");
        none.ExitCode.Should().Be(3);
        none.Error.Should().Contain("did you mean `mipomersen`?");
        JsonDocument.Parse(InProcess.Run("catalog", "--json").Output).RootElement.GetProperty("drugs")
            .GetArrayLength().Should().BeGreaterThan(20);
    }

    /// <summary>Sequence, formula and identifiers: drugs.tsv, plozasiran and olpasiran (base-only).</summary>
    [Fact]
    public void Entry_without_published_positions_is_described_and_nothing_is_computed_from_it()
    {
        ProcessResult known = InProcess.Run("describe", "Redemplo");
        known.ExitCode.Should().Be(0);
        known.Output.Should().ContainAll(
            "plozasiran", "APOC3", "TCACTGAGAATACTGTCCCGT (21 nt", "C493H611F11N164Na43O311P43S7 (sodium salt)", "16563.98 Da",
            "XG9ARL6P25", "sugars and linkages of its positions are not published", "base-only");
        JsonElement json = JsonDocument.Parse(InProcess.Run("describe", "olpasiran", "--json").Output).RootElement.GetProperty("catalog");
        json.GetProperty("sequences").EnumerateArray().Select(sequence => sequence.GetString())
            .Should().Equal("CAGCCCCTTATTGTTATACGA", "TCGTATAACAATAAGGGGCTG");
        json.TryGetProperty("notation", out _).Should().BeFalse();
        foreach (string[] command in (string[][])[["convert", "olpasiran", "--to", "ionis"],
            ["validate", "olpasiran"], ["draw", "olpasiran"]])
        {
            ProcessResult result = InProcess.Run(command);
            result.ExitCode.Should().Be(3, command[0]);
            result.Output.Should().BeEmpty(command[0]);
            result.Error.Should().Contain("error OLG3130: the catalogue knows only the bases of olpasiran", command[0]);
        }
    }

    [Fact]
    public void Draw_writes_svg()
    {
        string target = Path.Combine(_oligo.Folder, "strip.svg");
        InProcess.Run("draw", "mipomersen", "-o", target).ExitCode.Should().Be(0);
        File.ReadAllText(target).Should().StartWith("<svg ").And.Contain("mipomersen").And.Contain("5-10-5 MOE gapmer");
        InProcess.Run("draw", "Ges mCe", "--title", "a & b").Output.Should().Contain("a &amp; b");
        InProcess.Run("draw", "Ad", "-o", "x.svg.gz").Error.Should().Contain("name the file x.svg\n");
        foreach (string command in (string[])["describe", "draw", "catalog", "monomers"])
        {
            InProcess.Run(command, "Ad", "--keep").Error.Should().Contain("There is no option `--keep`.", command)
                .And.Contain("columns are kept in tables of rows, which mass, isotopes, mz, fragments, digest, impurities, metabolites, offtargets, quantity, structures, tm, validate and convert write", command);
        }
        InProcess.Run("draw", "Ad", "--json").Error.Should().Contain("hint: describe, validate, catalog and selftest have it");
        InProcess.Run("mass", "Ad", "--sort", "average_da").Error.Should().Contain("There is no option `--sort`.").And.Contain("sort the result");
        InProcess.Run("draw", "Q").ExitCode.Should().Be(3);
        string two = _oligo.Write("two.txt", "Ad\nTd\n");
        InProcess.Run("draw", two).Error.Should().Contain("A picture shows one molecule; the input has 2.");
    }
}
