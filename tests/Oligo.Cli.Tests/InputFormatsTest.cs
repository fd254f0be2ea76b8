using System.Text;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Every command that takes molecules reads every kind of input, by the same rules: commands × inputs.</summary>
public sealed class InputFormatsTest : IDisposable
{
    private const string Notation = "Ges mCes Ads Gd";
    private static readonly string Formula = Strand.Parse(Notation).Formula.ToString();

    private static readonly string[] Commands = ["mass", "describe", "validate", "convert", "draw"];

    /// <summary>Files with one molecule of the identifier s1, and what else their commands are given.</summary>
    private static readonly (string Name, Func<byte[]> Bytes, string[] Options)[] Good =
    [
        ("plain.txt", Text($"s1\t{Notation}\n"), []),
        ("packed.txt.gz", Packed($"s1\t{Notation}\n"), []),
        ("mark.txt", () => [0xEF, 0xBB, 0xBF, .. Text($"s1\t{Notation}\n")()], []),
        ("wide.txt", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"s1\t{Notation}\n")], []),
        ("wide-big.txt", () => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes($"s1\t{Notation}\n")], []),
        ("table.tsv", Text($"id\tnotation\ns1\t{Notation}\n"), []),
        ("packed.tsv.gz", Packed($"id\tnotation\ns1\t{Notation}\n"), []),
        ("upper.tsv", Text($"ID\tNOTATION\ns1\t{Notation}\n"), []),
        ("lines.tsv", Text($"s1\t{Notation}\n"), []),
        ("comma.csv", Text($"id,notation\ns1,{Notation}\n"), []),
        ("semicolon.csv", Text($"Id;Notation;Mass\ns1;{Notation};1,5\n"), []),
        ("tab.csv", Text($"id\tnotation\ns1\t{Notation}\n"), []),
        ("wide.csv", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"id,notation\ns1,{Notation}\n")], []),
        ("sequence.csv", Text($"Name,Sequence\ns1,{Notation}\n"), []),
        ("objects.ndjson", Text($"{{\"id\":\"s1\",\"notation\":\"{Notation}\"}}\n"), []),
        ("named.csv", Text($"key,oligo\ns1,{Notation}\n"), ["--column", "oligo", "--id-column", "key"]),
        ("named.dat", Text($"key\toligo\ns1\t{Notation}\n"), ["--input-format", "tsv", "--column", "oligo", "--id-column", "key"]),
    ];

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    public static TheoryData<string, string> GoodCases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string command in Commands)
            {
                foreach ((string name, _, _) in Good)
                {
                    cases.Add(command, name);
                }
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(GoodCases))]
    public void Every_command_reads_every_input(string command, string name)
    {
        (_, Func<byte[]> bytes, string[] options) = Good.Single(input => input.Name == name);
        ProcessResult result = Run(command, name, bytes(), options);
        result.ExitCode.Should().BeOneOf([0, command == "validate" ? 1 : 0], result.Error);
        result.Output.Should().Contain("s1");
        result.Output.Should().Contain(command switch { "convert" => Notation, "validate" => "s1\t", _ => Formula });
    }

    private ProcessResult Run(string command, string name, byte[] bytes, params string[] options)
    {
        string file = Path.Combine(_oligo.Folder, name);
        File.WriteAllBytes(file, bytes);
        return InProcess.Run([command, file, .. options, .. command == "convert" ? (string[])["--to", "ionis"] : []]);
    }

    private static Func<byte[]> Text(string text) => () => Encoding.UTF8.GetBytes(text);

    private static Func<byte[]> Packed(string text) => () => MassFormatsTest.Pack(text);
}
