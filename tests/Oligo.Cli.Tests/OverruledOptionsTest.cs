using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>What is stated beside a text that says otherwise is reported once, in every command and however the text is read.</summary>
public sealed class OverruledOptionsTest
{
    private static readonly (string Dialect, string Text)[] s_texts =
    [
        ("ionis", "Gdo Cdo Td"),
        ("helm", "RNA1{d(G)p.d(C)p.d(T)}$$$$V2.0"),
        ("idt", "/5Biosg/GC*T"),
        ("shorthand", "d(GpCpT)"),
        ("oligomet", "Gd-pCd-pTd"),
        ("oligoshell", "dG po dC po dT"),
        ("alnylam", "dGdCsdT"),
        ("name", "2'-deoxyguanylyl-(3'→5')-2'-deoxycytidylyl-(3'→5')-thymidine"),
        ("fasta", ">a\nGCT"),
        ("", "ISIS 2922"),
    ];

    // Each is not so of any of the texts.
    private static readonly (string Option, string Value, string Code)[] s_options =
        [("--design", "LNA", "OLG2370"), ("--linkage", "MeP", "OLG2372"), ("--methyl-c", "on", "OLG2373")];

    public static TheoryData<string> Commands => ["describe", "mass", "validate", "convert --to ionis", "draw"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_statement_that_a_text_overrules_is_reported_once(string command)
    {
        var wrong = new List<string>();
        foreach ((string dialect, string text) in s_texts)
        {
            foreach (string[] from in dialect.Length == 0 ? [[]] : (string[][])[[], ["--from", dialect]])
            {
                foreach ((string option, string value, string code) in s_options)
                {
                    string[] arguments = [.. command.Split(' '), .. from, option, value, .. dialect.Length == 0 ? (string[])[] : ["--text"], text];
                    ProcessResult result = InProcess.Run(arguments);
                    int count = (result.Output + result.Error).Split(code).Length - 1;
                    if (count != 1)
                    {
                        wrong.Add($"{string.Join(' ', arguments)}: {count} times {code}, exit {result.ExitCode}: {result.Error}");
                    }
                }
            }
        }
        wrong.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Names_of_the_catalogue_report_each_statement_too(string command)
    {
        string table = Path.Combine(Directory.CreateTempSubdirectory().FullName, "names.csv");
        File.WriteAllText(table, "id,notation\na,mipomersen\n");
        var wrong = new List<string>();
        foreach (string input in (string[])["mipomersen", "mipomersen sodium", "CHEMBL502097", table])
        {
            foreach ((string option, string value, string code) in
                (ReadOnlySpan<(string, string, string)>)[("--design", "3-14-3 LNA", "OLG2370"), ("--linkage", "PO", "OLG2372"),
                    ("--methyl-c", "off", "OLG2373")])
            {
                ProcessResult result = InProcess.Run([.. command.Split(' '), option, value, input]);
                int count = (result.Output + result.Error).Split(code).Length - 1;
                if (count != 1)
                {
                    wrong.Add($"{command} {option} {value} {input}: {count} times {code}, exit {result.ExitCode}: {result.Error}");
                }
            }
            ProcessResult agreeing =
                InProcess.Run([.. command.Split(' '), "--design", "5-10-5 MOE", "--linkage", "PS", "--methyl-c", "on", input]);
            (agreeing.Output + agreeing.Error).Should().NotContain("OLG237");
        }
        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("case LNA", "GAGttacttgccaAC", 0)]
    [InlineData("case LNA", "Gds Als Cd", 0)]
    [InlineData("case LNA", "Gds Aes Cd", 1)]
    [InlineData("case LNA", "Gds Ads Cd", 1)]
    public void Design_by_case_is_overruled_by_sugars_that_it_does_not_name(string design, string text, int count)
    {
        ProcessResult result = InProcess.Run("mass", "--design", design, "--linkage", "PS", "--text", text);
        (result.Error.Split("OLG2370").Length - 1).Should().Be(count, result.Error);
    }

    [Fact]
    public void Dialect_that_a_name_of_the_catalogue_is_not_in_is_said()
    {
        InProcess.Run("describe", "mipomersen", "--from", "helm").Error.Should().Contain("and not a text in helm");
        InProcess.Run("describe", "mipomersen").Error.Should().NotContain("and not a text in");
    }

    [Fact]
    public void Salt_that_is_asked_for_beside_a_name_with_another_is_said()
    {
        string[] convert = ["convert", "--to", "name", "mipomersen sodium", "--salt"];
        InProcess.Run([.. convert, "K"]).Error.Should().Contain("--salt: the form written is K, and not Na of the name");
        InProcess.Run([.. convert, "Na"]).Error.Should().NotContain("--salt:");
        InProcess.Run([.. convert, "K", "--format", "csv"]).Error.Should().Contain("1 row names another salt than --salt");
    }
}
