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

    public static TheoryData<string, string, byte[], string> BadCases
    {
        get
        {
            (string Name, byte[] Bytes, string Message)[] inputs =
            [
                ("latin.txt", [.. "s\u00e9"u8[..1], 0xE9, .. "\tAd\n"u8], "the identifier has bytes that are not UTF-8; save the file as UTF-8"),
                ("latin-notation.txt", [.. "a\tAd"u8, 0xB5, (byte)'\n'], "column 3 of the notation"),
                ("latin.tsv", [.. "id\tnotation\ns"u8, 0xE9, .. "\tAd\n"u8], "line 2, column 2 of the identifier"),
                ("latin.csv", [.. "id,notation\ns"u8, 0xE9, .. ",Ad\n"u8], "the identifier has bytes that are not UTF-8"),
                ("a.pdf", [.. "%PDF-1.7\n"u8], "is a PDF, not text."),
                ("a.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "is a PNG picture, not text."),
                ("a.xlsx", [.. "PK\u0003\u0004"u8, 20, 0, 6, 0], "an Excel workbook (.xlsx), not text."),
                ("packed.txt", MassFormatsTest.Pack("Ad\n"), "is gzip, not text."),
                ("wide.txt", Encoding.Unicode.GetBytes("Ad Td\n"), "UTF-16 without a byte-order mark"),
                ("named.txt.gz", [.. "Ad Td\n"u8], "cut off or damaged, or no gzip file"),
                ("none.csv", [.. "a,b\n1,2\n"u8], "has no column `notation`."),
                ("a.parquet", [.. "no Parquet"u8], "is no Parquet file"),
            ];
            var cases = new TheoryData<string, string, byte[], string>();
            foreach (string command in Commands)
            {
                foreach ((string name, byte[] bytes, string message) in inputs)
                {
                    cases.Add(command, name, bytes, message);
                }
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(BadCases))]
    public void Every_command_says_what_is_wrong_with_an_input(string command, string name, byte[] bytes, string message)
    {
        ProcessResult result = Run(command, name, bytes);
        result.ExitCode.Should().BeOneOf([3, 4], result.Error);
        result.Error.Should().Contain(message);
        result.Output.Should().NotContain("\uFFFD").And.NotContain("\uFFFF");
    }

    [Theory]
    [InlineData("mass", "")]
    [InlineData("describe", "")]
    [InlineData("mass", "Ad", "-o", "")]
    [InlineData("convert", "Ad", "--to", "ionis", "-o", "")]
    [InlineData("draw", "Ad", "-o", "")]
    [InlineData("monomers", "-o", "")]
    [InlineData("validate", "Ad", "--monomers", "")]
    [InlineData("mass", "Ad", "--rejects", "")]
    [InlineData("mass", "Ad", "-o", "x.xls")]
    [InlineData("mass", "Ad", "--rejects", "x.docx")]
    [InlineData("monomers", "-o", "x.doc")]
    public void Empty_words_and_unknown_extensions_are_usage_errors(params string[] arguments)
    {
        ProcessResult result = InProcess.Run(arguments);
        result.ExitCode.Should().Be(2, result.Error);
        result.Error.Should().MatchRegex("is empty\\.|no table has the extension \\.(xls|docx?)\\.\n  hint: known are \\.tsv");
    }

    [Theory]
    [InlineData("/5Phos/ACGT", "auto")]
    [InlineData("/5Phos/ACGTX", "idt")]
    public void Modification_at_the_start_of_an_argument_is_not_a_folder(string argument, string dialect) =>
        InProcess.Run("mass", argument, "--from", dialect).ExitCode.Should().BeOneOf(0, 3);

    private ProcessResult Run(string command, string name, byte[] bytes, params string[] options)
    {
        string file = Path.Combine(_oligo.Folder, name);
        File.WriteAllBytes(file, bytes);
        return InProcess.Run([command, file, .. options, .. command == "convert" ? (string[])["--to", "ionis"] : []]);
    }

    private static Func<byte[]> Text(string text) => () => Encoding.UTF8.GetBytes(text);

    private static Func<byte[]> Packed(string text) => () => MassFormatsTest.Pack(text);
}
