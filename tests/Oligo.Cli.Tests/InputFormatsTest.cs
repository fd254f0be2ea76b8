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
        ("semicolon.csv", Text($"Id;Notation;Amount\ns1;{Notation};1,5\n"), []),
        ("tab.csv", Text($"id\tnotation\ns1\t{Notation}\n"), []),
        ("wide.csv", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"id,notation\ns1,{Notation}\n")], []),
        ("sequence.csv", Text($"Name,Sequence\ns1,{Notation}\n"), []),
        ("objects.ndjson", Text($"{{\"id\":\"s1\",\"notation\":\"{Notation}\"}}\n"), []),
        ("named.csv", Text($"key,oligo\ns1,{Notation}\n"), ["--column", "oligo", "--id-column", "key"]),
        ("title.csv", Text($"Order 7 of May\n\nid,notation\ns1,{Notation}\n"), []),
        ("title.tsv", Text($"Order 7\tMay\nid\tnotation\ns1\t{Notation}\n"), []),
        ("empty-rows.csv", Text($"id,notation\n,\ns1,{Notation}\n , \n"), []),
        ("empty-rows.tsv", Text($"id\tnotation\n\t\ns1\t{Notation}\n"), []),
        ("upper.ndjson", Text($"{{\"ID\":\"s1\",\"Notation\":\"{Notation}\"}}\n"), []),
        ("book.xlsx", () => Workbook.Of([["ID", "Notation"], ["s1", Notation]]), []),
        ("title.xlsx", () => Workbook.Of([["Order 7"], [], ["id", "Sequence"], ["", ""], ["s1", Notation]]), []),
        ("second.xlsx", () => Workbook.Of([["x"]], [["id", "notation"], ["s1", Notation]]), ["--sheet", "Sheet2"]),
        ("book.dat", () => Workbook.Of([["id", "notation"], ["s1", Notation]]), ["--input-format", "xlsx"]),
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
                ("latin.txt", [.. "s\u00e9"u8[..1], 0xE9, .. "\tAd\n"u8],
                    "the identifier has bytes that are not UTF-8; save the file as UTF-8"),
                ("latin-notation.txt", [.. "a\tAd"u8, 0xB5, (byte)'\n'], "column 3 of the notation"),
                ("latin.tsv", [.. "id\tnotation\ns"u8, 0xE9, .. "\tAd\n"u8], "line 2, column 2 of the identifier"),
                ("latin.csv", [.. "id,notation\ns"u8, 0xE9, .. ",Ad\n"u8], "the identifier has bytes that are not UTF-8"),
                ("a.pdf", [.. "%PDF-1.7\n"u8], "is a PDF, not text."),
                ("a.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "is a PNG picture, not text."),
                ("a.zip", [.. "PK\u0003\u0004"u8, 20, 0, 6, 0], "an Excel workbook (.xlsx), not text."),
                ("a.xlsx", [.. "PK\u0003\u0004"u8, 20, 0, 6, 0], "is damaged, or no Excel workbook (.xlsx)"),
                ("text.xlsx", [.. "id,notation\n"u8], "is damaged, or no Excel workbook (.xlsx)"),
                ("empty.xlsx", [], "is damaged, or no Excel workbook (.xlsx)"),
                ("cut.xlsx", Workbook.Of([["id", "notation"], ["s1", Notation]])[..400], "is damaged, or no Excel workbook (.xlsx)"),
                ("far.xlsx", Workbook.Of([["id", "notation"], ["s1", Notation]], reference: "ZZZZZZ2"),
                    "has more than a workbook can hold."),
                ("long.xlsx", Workbook.Of([["id", "notation"], ["s1", new string('A', 1 << 21)]]), "has more than a workbook can hold."),
                ("low.xlsx", Workbook.OfSheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2000000000\"><c " +
                    "r=\"A2000000000\"><v>1</v></c></row>"), "has more than a workbook can hold."),
                ("row.xlsx", Workbook.OfSheet($"<row r=\"1\">{string.Concat(Enumerable.Repeat("<c/>", 1 << 20))}</row>"),
                    "has more than a workbook can hold."),
                ("none.xlsx", Workbook.Of([["a", "b"], ["s1", Notation]]), "has no column `notation`."),
                ("none.ndjson", [.. "{\"a\":1}\n{\"a\":2}\n"u8], "has no column `notation`."),
                ("empty.txt.gz", [], "cut off or damaged, or no gzip file"),
                ("cut.txt.gz", MassFormatsTest.Pack(new string('#', 10_000))[..20], "cut off or damaged, or no gzip file"),
                ("half.csv", [.. "name,sense\nmipomersen,Ad\n"u8], "has no column `antisense`."),
                ("half.tsv", [.. "name\tantisense\nmipomersen\tAd\n"u8], "has no column `sense`."),
                ("packed.txt", MassFormatsTest.Pack("Ad\n"), "is gzip, not text."),
                ("wide.txt", Encoding.Unicode.GetBytes("Ad Td\n"), "UTF-16 without a byte-order mark"),
                ("named.txt.gz", [.. "Ad Td\n"u8], "cut off or damaged, or no gzip file"),
                ("none.csv", [.. "a,b\n1,2\n"u8], "has no column `notation`."),
                ("a.parquet", [.. "no Parquet"u8], "is not a Parquet file"),
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

    [Fact]
    public void Workbook_that_unpacks_to_more_than_memory_holds_is_refused()
    {
        // A few hundred kilobytes of the file are 272 MiB of texts.
        ProcessResult result =
            Run("mass", "bomb.xlsx", Workbook.WithPart("xl/any.dat", "<sst>", "<si><t>AAAAAAA</t></si>", 12 << 20, "</sst>"));
        result.ExitCode.Should().Be(4, result.Error);
        result.Error.Should().Contain("xl/any.dat has more than a workbook can hold.");
        result = Run("mass", "binary.xlsx", Workbook.WithPart("xl/sharedStrings.bin", "", "0123456789ABCDEF", 17 << 20, ""));
        result.ExitCode.Should().Be(4, result.Error);
        result.Error.Should().Contain("xl/sharedStrings.bin has more than a workbook can hold.");
    }

    [Fact]
    public void Rows_of_a_prefixed_sheet_are_rows()
    {
        // ECMA-376 leaves the prefix of the namespace open; some writers use x.
        byte[] book = Workbook.OfSheet(string.Concat(Enumerable.Range(1, 140_000).Select(i => FormattableString.Invariant(
            $"<x:row r='{i}'><x:c r='A{i}' t='str'><x:v>{TextOf(i)}</x:v></x:c><x:c r='B{i}'><x:v></x:v></x:c></x:row>"))), prefix: "x");
        static string TextOf(int row) => row == 1 ? "notation" : row == 140_000 ? Notation : "";
        Run("describe", "prefixed.xlsx", book).Output.Should().Contain(Formula);
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

    public static TheoryData<string, string, string[]> PairCases
    {
        get
        {
            (string Name, string Text, string[] Options)[] inputs =
            [
                ("pair.tsv", "name\tSense\tAntisense\ns1\tGmo Umo Cm\tGro Aro Cr\n", []),
                ("pair-around.tsv", "antisense\tid\tsense\nGro Aro Cr\ts1\tGmo Umo Cm\n", []),
                ("pair.csv", "id,sense,antisense\ns1,Gmo Umo Cm,Gro Aro Cr\n", []),
                ("named.csv", "id,SS,AS\ns1,Gmo Umo Cm,Gro Aro Cr\n", ["--column", "ss,as"]),
                ("pair.ndjson", "{\"antisense\":\"Gro A\\u0072o Cr\",\"id\":\"s1\",\"sense\":\"Gmo Umo Cm\"}\n", []),
                ("lines.txt", "s1\tGmo Umo Cm\nGro Aro Cr\n", ["--pairs"]),
            ];
            var cases = new TheoryData<string, string, string[]>();
            foreach ((string name, string text, string[] options) in inputs)
            {
                cases.Add(name, text, options);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(PairCases))]
    public void Every_command_reads_pairs_of_strands(string name, string text, string[] options)
    {
        string formula = NucleicAcid.Parse("Gmo Umo Cm |0| Gro Aro Cr").Formula.ToString();
        foreach (string command in Commands)
        {
            ProcessResult result = Run(command, name, Encoding.UTF8.GetBytes(text), options);
            result.ExitCode.Should().BeOneOf([0, command == "validate" ? 1 : 0], result.Error);
            result.Output.Should().Contain("s1", command);
            result.Output.Should().Contain(command switch { "convert" => "Gmo Umo Cm |0| Gro Aro Cr", "validate" => "s1\t", _ => formula },
                command);
        }
    }

    [Theory]
    [InlineData("title.csv", "Order 7\nid,notation\na,Ad\n", "the line above the header is skipped")]
    [InlineData("empty.csv", "id,notation\n,\n,\na,Ad\n", "line 2 has only empty cells; such rows are skipped")]
    [InlineData("twice.csv", "id,notation\na,Ad\na,Td\na,Gd\n",
        "row 2 has the identifier `a` of a row above; further duplicates are not reported")]
    [InlineData("twice.txt", "a\tAd\na\tTd\n", "row 2 has the identifier `a` of a row above")]
    [InlineData("ignored.csv", "Compound ID,notation\na,Ad\n", "--id-column \"Compound ID\" would call them by the column `Compound ID`")]
    [InlineData("ignored.tsv", "name\tnotation\na\tAd\n", "--id-column \"name\" would call them by the column `name`")]
    [InlineData("header.txt", "id\tnotation\na\tAd\n", "line 1 looks like the header of a table; --input-format tsv reads it as one")]
    [InlineData("header.dat", "id,notation\na,Ad\n", "line 1 looks like the header of a table; --input-format csv reads it as one")]
    public void What_is_peculiar_of_an_input_is_said_once_by_every_command(string name, string text, string note)
    {
        foreach (string command in Commands.Except(["draw"]))
        {
            string error = Run(command, name, Encoding.UTF8.GetBytes(text)).Error;
            error.Split(note).Should().HaveCount(2, error);
        }
    }

    [Fact]
    public void Rows_of_workbooks_have_the_numbers_that_the_spreadsheet_shows()
    {
        byte[] book = Workbook.Of([["Order 7"], ["id", "notation"], ["", ""], ["a", "Ad"], ["b", "Q"]]);
        foreach (string command in Commands.Except(["draw"]))
        {
            string error = Run(command, "book.xlsx", book).Error;
            error.Should().Contain("book.xlsx, row 5 (b)", command).And.Contain("row 3 has only empty cells",
                command).And.NotContain("line", command);
        }
    }

    [Fact]
    public void Missing_files_directories_and_sheets_are_named()
    {
        string book = Path.Combine(_oligo.Folder, "a.xlsx");
        File.WriteAllBytes(book, Workbook.Of([["id", "notation"]]));
        foreach (string command in Commands)
        {
            string[] to = command == "convert" ? ["--to", "ionis"] : [];
            InProcess.Run([command, Path.Combine(_oligo.Folder, "none.txt"), .. to]).Error.Should().Contain("There is no file");
            InProcess.Run([command, _oligo.Folder, .. to]).Error.Should().Contain("is a directory");
            InProcess.Run([command, book, "--sheet", "Mai", .. to]).Error.Should()
                .Contain("has no sheet `Mai`").And.Contain("its sheets are Sheet1");
            InProcess.Run([command, "Ad", "--sheet", "Mai", .. to]).ExitCode.Should().Be(2);
        }
    }

    [Fact]
    public void Hints_say_what_a_shell_has_made_of_a_text()
    {
        foreach (string command in Commands.Except(["draw"]))
        {
            string[] to = command == "convert" ? ["--to", "ionis"] : [];
            ProcessResult parts = InProcess.Run([command, "Ges", "mCes", "Ads", "Gd", .. to]);
            parts.ExitCode.Should().Be(3);
            parts.Error.Should().Contain($"hint: quotes keep it together: \"{Notation}\"\n");
            InProcess.Run([command, "Ges mCe", "Ads Gd", .. to]).Error.Should().NotContain("quotes");
            InProcess.Run([command, "RNA1{R(A)P.R(U)}12341234", .. to]).Error.Should()
                .Contain("in single quotes: 'RNA1{R(A)P.R(U)}$$$$'\n");
            InProcess.Run([command, "RNA1{R(A)P.R(U)}12341234V2.0", .. to]).Error.Should().Contain("'RNA1{R(A)P.R(U)}$$$$V2.0'\n");
            InProcess.Run([command, "RNA1{R(A)P.R(U)}$$$$", .. to]).Error.Should().NotContain("single quotes");
        }
    }

    [Theory]
    [InlineData("a/b/c", "parallel", 3)]
    [InlineData("a/b.txt", "parallel", 4)]
    [InlineData("a/b/c", "auto", 4)]
    public void Named_dialect_says_that_an_argument_is_a_text(string argument, string dialect, int code) =>
        InProcess.Run("mass", argument, "--from", dialect).ExitCode.Should().Be(code);

    [Fact]
    public void Validate_takes_declarations_from_columns()
    {
        string strand = Strand.Parse(Notation).Formula.ToString();
        string table =
            _oligo.Write("declared.csv", $"id,notation,Formula,mass,salt,design\na,{Notation},{strand},,,\nb,{Notation},C5H5N5,,,\n" +
            $"c,{Notation},,1.0,,\nd,{Notation},,,Qx,\ne,GCCTCAGTCTGCTTCGCACC,,,,5-10-5 MOE PS mC\n,{Notation},,,,\n");
        ProcessResult result = InProcess.Run("validate", table);
        result.Error.Should().Contain("column salt").And.Contain("OLG1013");
        result.Lines.Select(line => string.Join(' ', line.Split('\t')[..2]))
            .Should().Equal("a pass", "b fail", "c fail", "e pass", "6 fail");
        result.Error.Should().Contain("OLG3118", "a row that declares nothing was not checked");
        result.ExitCode.Should().Be(3);
        string named = _oligo.Write("named.csv", $"id,notation,MF\na,{Notation},{strand}\nb,{Notation},C5H5N5\n");
        InProcess.Run("validate", named, "--formula-column", "mf").Lines.Select(line => line.Split('\t')[1]).Should().Equal("pass", "fail");
        string comma = _oligo.Write("comma.csv", $"id;notation;mass\na;{Notation};1,5\n");
        InProcess.Run("validate", comma).Error.Should().Contain("OLG1014").And.Contain("column mass");
        InProcess.Run("validate", named, "--mass-column", "average").Error.Should()
            .Contain("has no column `average`.").And.Contain("--mass-column names one");
    }

    [Fact]
    public void Keys_are_made_of_names_with_salts()
    {
        string expected = InProcess.Run("convert", "--to", "inchikey", "mipomersen").Output;
        InProcess.Run("convert", "--to", "inchikey", "mipomersen sodium").Output.Should().Be(expected);
        InProcess.RunWithInput("mipomersen sodium\n", "convert", "--to", "inchikey", "-").Output.Should().Be(expected);
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
