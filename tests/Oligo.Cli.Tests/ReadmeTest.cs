using System.Diagnostics;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>README, docs and samples say what the code does.</summary>
public sealed partial class ReadmeTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    private static string Readme => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    public void Dispose() => _oligo.Dispose();

    [Fact]
    public void Readme_shows_what_describe_prints()
    {
        string shown = Blocks("text").First(block => block.StartsWith("mipomersen (", StringComparison.Ordinal));
        shown.Should().EndWith("...\n");
        Readme.Should().Contain("dotnet run --project src/Oligo.Cli -- describe mipomersen\n");
        _oligo.Run("describe", "mipomersen").Output.Should().StartWith(shown[..^4]);
    }

    [Fact]
    public void Readme_shows_what_mass_prints_of_the_sample_file()
    {
        string shown = Blocks("text").First(block => block.StartsWith("id\t", StringComparison.Ordinal));
        _oligo.Run("mass", Path.Combine(Repository.Root, "samples", "strands.txt")).Output.Should().Be(shown);
    }

    [Fact]
    public void Commands_of_the_readme_succeed()
    {
        string[] commands =
            [.. Blocks("console").SelectMany(block => block.Split('\n'))
                .Where(line => line.StartsWith("oligo ", StringComparison.Ordinal))];
        commands.Should().HaveCount(5);
        foreach (string command in commands)
        {
            _oligo.Run(Split(command["oligo ".Length..])).ExitCode.Should().Be(0, command);
        }
    }

    [Theory]
    [InlineData("formula", "FormulaOfMipomersen.cs")]
    [InlineData("validate", "ValidatePastedGapmer.cs")]
    public void Code_of_the_readme_is_that_of_a_sample_which_prints_what_the_readme_shows(string sample, string file)
    {
        string source = File.ReadAllText(Path.Combine(Repository.Root, "samples", "Oligo.Samples", file)).ReplaceLineEndings("\n");
        string usings = source[..source.IndexOf("namespace ", StringComparison.Ordinal)];
        string code = Indentation().Replace(source, "");
        code.Should().Contain("namespace Samples;", "nothing of the library may be in reach without a using");
        Blocks("csharp").Where(block => block.StartsWith(usings, StringComparison.Ordinal)
            && code.Contains("public static void Run()\n{\n" + Indentation().Replace(block[usings.Length..], "").TrimEnd('\n') + "\n",
                StringComparison.Ordinal)).Should().ContainSingle();
        (int exit, string output) = RunSample(sample);
        exit.Should().Be(0);
        if (sample == "formula")
        {
            Blocks("text").Should().Contain(output);
        }
        else
        {
            output.Should().Contain("OLG2302").And.Contain("3-4-3 MOE: fails\n").And.Contain("Error: OLG3001: the gap has 4 deoxy " +
                "residues");
        }
    }

    [Theory]
    [InlineData("formula", "FormulaOfMipomersen.cs", "5-10-5 MOE")]
    [InlineData("validate", "ValidatePastedGapmer.cs", "3-4-3 MOE: fails")]
    [InlineData("report", "ReportOfMipomersen.cs",
        "published: 7594.9 Da, average mass of the nonadecasodium salt with the atomic weights of 1993")]
    [InlineData("edit", "EditAndWrite.cs", "Tes Geo mCes Ads Um\n")]
    [InlineData("picture", "PictureOfDuplex.cs", "5' -GUCU 3'\n3' UCAGA 5'\n")]
    [InlineData("many", "ManyTexts.cs", "0: C39H58N10O21P2S2 ")]
    public void Page_on_the_library_shows_samples_that_run(string sample, string file, string printed)
    {
        string page = Indentation()
            .Replace(File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "library.md")).ReplaceLineEndings("\n"), "");
        string source = File.ReadAllText(Path.Combine(Repository.Root, "samples", "Oligo.Samples", file)).ReplaceLineEndings("\n");
        string usings = source[..source.IndexOf("namespace ", StringComparison.Ordinal)];
        string body = Indentation().Replace(source, "").Split("public static void Run()\n{\n")[1];
        page.Should().Contain($"```csharp\n{usings}{body[..body.LastIndexOf("}\n}", StringComparison.Ordinal)]}```");
        (int exit, string output) = RunSample(sample);
        exit.Should().Be(0);
        output.Should().Contain(printed);
    }

    [Fact]
    public void Sample_of_the_table_keeps_bad_lines()
    {
        (int exit, string output) = RunSample("table", Path.Combine(Repository.Root, "samples", "strands.txt"));
        exit.Should().Be(0);
        string[] lines = output.Split('\n');
        lines[1].Should().Be("1\tC52H78N13O28P3S3\t1521.345423\tok");
        lines[2].Should().StartWith("2\t\t\tOLG2006: residue 2 has no linkage code").And.EndWith("at column 8");
        lines[3].Should().StartWith("3\tC30H39N12O17P3S2\t");
    }

    [Fact]
    public void Sample_of_the_page_on_batches_is_its_code_and_gives_the_rows_of_the_table()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "batch.md")).ReplaceLineEndings("\n");
        string source = File.ReadAllText(Path.Combine(Repository.Root, "samples", "Oligo.Samples", "MassesOfManyStrands.cs")).ReplaceLineEndings("\n");
        string code = Indentation().Replace(source, "");
        string shown = Indentation().Replace(page.Split("```csharp\n")[1].Split("```")[0], "").TrimEnd('\n');
        code.Should().Contain(shown);
        (int exit, string output) = RunSample("batch", Path.Combine(Repository.Root, "samples", "strands.txt"));
        exit.Should().Be(0);
        string[] lines = output.Split('\n');
        lines[0].Should().StartWith("1\tC52H78N13O28P3S3\t1521.345423\t");
        lines[1].Should().StartWith("2\tOLG2006: residue 2 has no linkage code");
        lines[2].Should().StartWith("3\tC30H39N12O17P3S2\t");
    }

    [Fact]
    public void Links_of_readme_and_docs_lead_somewhere()
    {
        foreach (string page in Pages)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                string target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value);
                (File.Exists(target) || Directory.Exists(target)).Should().BeTrue($"{Path.GetFileName(page)}: {link.Value}");
            }
        }
    }

    [Theory]
    [InlineData("parallel.sh", "bash")]
    [InlineData("slurm.sh", "bash")]
    [InlineData("Snakefile", "python")]
    [InlineData("duckdb.mjs", "javascript")]
    public void Page_on_scale_shows_the_sample_files(string file, string language) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "scale.md")).Should()
            .Contain($"```{language}\n{File.ReadAllText(Path.Combine(Repository.Root, "samples", "scale", file))}```");

    [Fact]
    public void Changelog_has_the_version_of_the_package() =>
        File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")).Should()
            .Contain($"## [{ToolVersion.Text}]").And.Contain($"a catalogue of {Oligo.Catalog.DrugCatalog.Default.All.Length} known drugs");

    [Fact]
    public void Index_lists_every_page()
    {
        string docs = Path.Combine(Repository.Root, "docs");
        string index = File.ReadAllText(Path.Combine(docs, "index.md"));
        string[] folders = ["guide", "reference", "contributing"];
        folders.SelectMany(folder =>
            Directory.GetFiles(Path.Combine(docs, folder), "*.md").Select(page => $"]({folder}/{Path.GetFileName(page)})"))
            .Should().OnlyContain(link => index.Contains(link, StringComparison.Ordinal));
    }

    [Fact]
    public void Tests_scripts_and_groups_of_the_page_on_validation_exist()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "validation.md"));
        string[] tests = [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests"), "*Test.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)!)];
        string[] named = [.. TestName().Matches(page).Select(match => match.Groups[1].Value).Distinct()];
        named.Should().HaveCountGreaterThan(40).And.BeSubsetOf(tests);
        ScriptName().Matches(page).Select(match => match.Value).Should().OnlyContain(
            script => File.Exists(Path.Combine(Repository.Root, script)));
        Regex.Matches(page, "(?m)^\\| `([a-z]+)` \\|").Select(match => match.Groups[1].Value)
            .Should().Equal(SelfTesting.VectorGroup.All.Select(group => group.Name));
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*Test)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"tests/[a-z/]+\.sh")]
    private static partial Regex ScriptName();

    private static IEnumerable<string> Pages =>
        [Path.Combine(Repository.Root, "README.md"), .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)];

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Readme.ReplaceLineEndings("\n"), $"```{language}\n(.*?)```", RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value);

    internal static string[] Split(string command) =>
        [.. Word().Matches(command).Select(match => match.Value.Trim('"'))];

    private static (int ExitCode, string Output) RunSample(params string[] arguments)
    {
        using var oligo = new OligoProcess();
        var start =
            new ProcessStartInfo("dotnet")
            {
                RedirectStandardOutput = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
                WorkingDirectory = oligo.Folder
            };
        foreach (string argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "Oligo.Samples.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    [GeneratedRegex("(?m)^ +")]
    private static partial Regex Indentation();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\(((?:\.\./)*[A-Za-z][\w.-]*[/.][\w./-]*)\)")]
    private static partial Regex Link();
}
