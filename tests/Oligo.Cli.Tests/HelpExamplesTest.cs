using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>The tests that set the current folder of the process: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CurrentFolder
{
    public const string Name = "current folder";
}

/// <summary>Every example that the help of a command shows is run as it stands, in a folder with the files that it names.</summary>
[Collection(CurrentFolder.Name)]
public sealed partial class HelpExamplesTest : IDisposable
{
    private readonly string _before = Environment.CurrentDirectory;
    private readonly OligoProcess _oligo = new();

    public HelpExamplesTest() => Environment.CurrentDirectory = _oligo.Folder;

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _oligo.Dispose();
    }

    [Fact]
    public void Examples_of_the_help_succeed()
    {
        WriteFiles();
        string[] commands = [.. CommandName().Matches(InProcess.Run("--help").Output).Select(match => match.Groups[1].Value)];
        commands.Should().Contain("describe").And.Contain("clean").And.HaveCountGreaterThan(20);
        foreach (string command in (string[])["", .. commands])
        {
            string help = InProcess.Run(command.Length == 0 ? ["--help"] : [command, "--help"]).Output;
            help.Should().Contain("Examples:", command);
            foreach (string example in help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n')
                .Where(line => line.StartsWith("  oligo ", StringComparison.Ordinal)))
            {
                string line =
                    example["  oligo ".Length..].Split(" > ")[0].Replace("--from bracket --linkage PS ", "", StringComparison.Ordinal);
                int code = InProcess.Run(ReadmeTest.Split(line)).ExitCode;
                bool declares = line.Contains("--design \"5-10-5 MOE\"", StringComparison.Ordinal);
                code.Should().Be(declares ? 1 : 0, example);
            }
        }
    }

    /// <summary>A row of the list of commands.</summary>
    [GeneratedRegex("(?m)^  ([a-z]+) .*\\.$")]
    private static partial Regex CommandName();

    private void WriteFiles()
    {
        Directory.CreateDirectory(Path.Combine(_oligo.Folder, "results"));
        _oligo.Write("strands.txt", "Ges mCes Te\nAds Gd\n");
        foreach (string name in (string[])["targets", "target", "transcripts", "mouse"])
        {
            _oligo.Write(name + ".fa", ">r\nAAGGTGCGAAGCAGACTGAGGCTT\n");
        }
        string smiles = Notation.Notations.Smiles.Write(Strand.Parse("Tdo Td")).Text!;
        _oligo.Write("strands.tsv", "id\tnotation\ttarget\na\tGes mCes Te\tAGC\n");
        _oligo.Write("measured.tsv", "id\tnotation\ttm_c\na\tACGTTGCAAGTC\t48.5\n");
        _oligo.Write("collection.tsv", $"id\thelm\tsmiles\na\tRNA1{{d(T)p.d(T)}}$$$$V2.0\t{smiles}\n");
    }
}
