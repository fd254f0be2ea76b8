using System.Text;
using FluentAssertions;
using Parquet;
using Parquet.Schema;
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
        ("other-field.ndjson", Text($"{{\"id\":\"s0\",\"name\":\"mipomersen\"}}\n{{\"id\":\"s1\",\"notation\":\"{Notation}\"}}\n"), []),
        ("other-id.ndjson", Text($"{{\"name\":\"s0\",\"helm\":\"RNA1{{d(A)}}$$$$\"}}\n{{\"id\":\"s1\",\"helm\":\"{Notation}\"}}\n"), []),
        ("both-cases.ndjson", Text($"{{\"id\":\"s1\",\"Notation\":\"Ad\",\"notation\":\"{Notation}\",\"ID\":\"s2\"}}\n"), []),
        ("table.parquet", () => Parquet(("id", ["s1"]), ("notation", [Notation])), []),
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
        if (name.StartsWith("other-", StringComparison.Ordinal) && command == "draw")
        {
            result.Error.Should().Contain("A picture shows one molecule; the input has 2.");
            return;
        }
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
                ("lone.txt", [0xFF, 0xFE, (byte)'s', 0, 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\tAd\n")],
                    "line 1, column 2 of the identifier"),
                ("cut.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("s\tAd"), (byte)'s'], "line 1 (s), column 3 of the notation"),
                ("lone.csv", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("id,notation\ns,Ad"), 0xDC, 0x00],
                    "line 2 (s), column 3 of the notation"),
                ("twice.ndjson", [.. "{\"id\":\"z\",\"notation\":\"Ad\",\"notation\":\"Gd\"}\n"u8], "the field `notation` is there twice"),
                ("twice-in-case.ndjson", [.. "{\"id\":\"z\",\"NOTATION\":\"Ad\",\"Notation\":\"Gd\"}\n"u8], "has 2 columns `notation`."),
                ("null.ndjson", [.. "{\"id\":\"z\",\"notation\":null}\n"u8], "line 1 (z), column 1 of the line"),
                ("wrong.tsv", [.. "Sample ID\tDrug\tBatch\na\tmipomersen\t1\n"u8],
                    "has no column `notation`.\n  hint: its columns are Sample ID, Drug and Batch; --column names one"),
                ("semicolon.csv", [.. "Batch;Drug;Mass\n1;mipomersen;7,5\n"u8],
                    "has no column `notation`.\n  hint: its columns are Batch, Drug and Mass; --column names one"),
                ("title.csv", [.. "Order of May\n\nBatch,Drug\n1,mipomersen\n"u8], "hint: its columns are Batch and Drug; --column names one"),
                ("titles.csv", [.. "T1\nT2\nT3\nT4\nT5\nT6\nid,notation\na,Ad\n"u8], "a header is looked for in the first 6 lines"),
                ("title.xlsx", Workbook.Of([["Order of May"], [], ["Batch", "Drug"], ["1", "mipomersen"]]),
                    "hint: its columns are Batch and Drug; --column names one"),
                ("a.sdf", [.. "\n  Oligo\n\nM  END\n$$$$\n"u8], "are written, not read."),
                ("a.json", [.. " [{\"notation\": \"Ad\"}]\n"u8], "is a list in JSON."),
                ("own.json", [.. "{\n  \"schema\": \"oligo.mass/1\","u8], "is a document that oligo has written."),
                ("words.csv", [.. "id,name\na,mipomersn\n"u8],
                    "`mipomersn` is not in the catalogue, nor is it a notation\n  at "),
                ("words.txt", [.. "a\tmipomersn\n"u8], "hint: did you mean `mipomersen` of the catalogue?"),
                ("lower.csv", [.. "id,sequence\na,gcctcagtctgcttcgcacc\n"u8], "hint: write the bases in capitals: GCCTCAGTCTGCTTCGCACC"),
                ("blank.csv", [.. "id,notation\na,\n"u8], "error OLG0001: there is nothing to read"),
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
                ("error.xlsx", Workbook.Of([["id", "notation"], ["s1", "#REF!"]]), "#REF!"),
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
        if (result.ExitCode == 4)
        {
            result.Output.Should().BeEmpty("an input that cannot be read leaves no header");
        }
        result.Output.Should().NotContain("\uFFFD").And.NotContain("\uFFFF");
    }

    /// <summary>The field that is named for the molecule may be that of the identifier: then it is both, as a column of CSV is.</summary>
    [Theory]
    [InlineData("rows.csv", "id,batch\n{0},B7\n")]
    [InlineData("rows.tsv", "id\tbatch\n{0}\tB7\n")]
    [InlineData("rows.ndjson", "{{\"id\":\"{0}\",\"batch\":\"B7\"}}\n")]
    public void Column_of_identifiers_may_be_named_as_that_of_molecules(string name, string text)
    {
        string file = _oligo.Write(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Notation));
        InProcess.Run("mass", file, "--column", "id", "--columns", "id,formula,status", "-q").Output.Should()
            .Be($"id\tformula\tstatus\n{Notation}\t{Formula}\tok\n");
    }

    public static TheoryData<string, string> ErrorCases =>
        [.. from command in Commands from onError in (string[])["report", "skip", "fail"] select (command, onError)];

    /// <summary>The same messages, exit codes and rejects in every command.</summary>
    [Theory]
    [MemberData(nameof(ErrorCases))]
    public void Every_command_treats_rows_in_error_alike(string command, string onError)
    {
        string file = _oligo.Write("rows.csv", $"id,notation\nbad,Ado Xqo Td\ns1,{Notation}\nempty,\n");
        string rejects = Path.Combine(_oligo.Folder, "rejects.tsv");
        string[] target = command == "convert" ? ["--to", "ionis"] : [];
        ProcessResult result = InProcess.Run([command, .. target, file, "--on-error", onError, "--rejects", rejects]);
        result.ExitCode.Should().BeOneOf(onError == "skip" ? [0, command == "validate" ? 1 : 0] : [3]);
        if (onError == "fail")
        {
            result.Error.Should().Contain("error OLG2001").And.Contain("The run ends at the first row in error (--on-error fail).").And.NotContain("OLG0001");
            File.Exists(rejects).Should().BeFalse();
            return;
        }
        result.Output.Should().Contain(command switch { "convert" => $"s1\t{Notation}\n", "validate" => "s1\t", _ => Formula });
        string[] lines = File.ReadAllLines(rejects);
        lines.Should().HaveCount(3).And.HaveElementAt(0, "row\tline\tid\tcode\tcolumn\tmessage\ttext\tinput");
        lines[1].Should().StartWith("1\t2\tbad\tOLG2001\t5\texpected a base, found `X`").And.EndWith($"\tAdo Xqo Td\t{file}");
        lines[2].Should().StartWith("3\t4\tempty\tOLG0001\t\tthere is nothing to read").And.EndWith($"\t\t{file}");
        if (onError == "skip")
        {
            result.Error.Should().NotContain("OLG2001").And.NotContain("OLG0001").And.Contain("2 in error left out".Replace("2 in", command is "mass" or "validate" ? "2 in" : "2 rows in", StringComparison.Ordinal));
            result.Output.Should().NotContain("bad");
            return;
        }
        result.Error.Should().ContainAll("error OLG2001", "line 2 (bad), column 5", "OLG0001", "line 4 (empty)");
        result.Output.Contains("bad\t", StringComparison.Ordinal).Should().Be(command is "mass" or "validate", "their rows have a place for a code");
    }

    /// <summary>Rejects are never written over an input, and names of the catalogue that have no molecule are rows in error too.</summary>
    [Theory]
    [InlineData("mass")]
    [InlineData("validate")]
    [InlineData("convert")]
    [InlineData("draw")]
    [InlineData("describe")]
    public void Rejects_of_every_command_are_safe_and_whole(string command)
    {
        string[] target = command == "convert" ? ["--to", "ionis"] : [];
        string file = _oligo.Write("rows.txt", "Ad\n");
        InProcess.Run([command, .. target, file, "--rejects", file]).Error.Should().Contain($"--rejects `{file}` would be written over the input");
        string rejects = Path.Combine(_oligo.Folder, "rejects.csv");
        InProcess.Run([command, .. target, "Ad", "--rejects", rejects]).ExitCode.Should().BeOneOf(0, 1);
        File.ReadAllLines(rejects).Should().Equal("row,line,id,code,column,message,text,input");
        if (command != "describe")
        {
            // The entry is described; there is nothing to compute.
            InProcess.Run([command, .. target, "olpasiran", "--rejects", rejects]).ExitCode.Should().Be(3);
            File.ReadAllLines(rejects)[1].Should().StartWith("1,1,olpasiran,OLG31");
        }
        InProcess.Run([command, .. target, "Ad", "--on-error", "ignore"]).Error.Should().Contain("report, skip or fail is expected");
    }

    [Fact]
    public void Rows_in_error_leave_their_line_in_a_check()
    {
        string file = _oligo.Write("rows.txt", $"a\t{Notation}\nb\tXq\nc\tXq\n");
        ProcessResult result = InProcess.Run("validate", file);
        result.Lines[1..].Should().Equal("b\terror\t\tOLG2001", "c\terror\t\tOLG2001");
        result.Error.Should().EndWith(" failed, 2 in error\n");
        InProcess.Run("validate", file, "-q").Error.Should().NotContain("in error");
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
        result.Error.Should().MatchRegex("is empty\\.|no table has the extension \\.(xls\\.\n  hint: did you mean `\\.xlsx`|docx?\\.\n  hint: known are \\.tsv)");
    }

    [Theory]
    [InlineData("/5Phos/ACGT", "auto")]
    [InlineData("/5Phos/ACGTX", "idt")]
    [InlineData("5'-/5Phos/ACGT-3'", "auto")]
    [InlineData("5'-/5phos/ACGT-3'", "auto")]
    [InlineData("/5phos/ACGT", "auto")]
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
    [InlineData("names.csv", "id,name\na,mipomersen\nb,Kynamro sodium\na,inclisiran\n",
        "row 3 has the identifier `a` of a row above; further duplicates are not reported")]
    [InlineData("one-column.csv", "Sequence\nid,notation\na,Ad\n", "the line above the header is skipped")]
    [InlineData("one-column.tsv", "Name\t\nid\tnotation\na\tAd\n", "the line above the header is skipped")]
    [InlineData("unknown.tsv", "Compound\tStructure\nm1\tAd\n",
        "its columns are Compound and Structure: --column \"Structure\" reads one of them")]
    [InlineData("likelier.csv", "Name,Compound\nmipomersen,x\n",
        "molecules are read from the column `Name`; --column \"Compound\" reads those of `Compound`")]
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

    [Theory]
    [InlineData("--pairs", "pair.csv", "is a table, and pairs are lines.")]
    [InlineData("--pairs", "Ad", "is a text of one line, and pairs are two.")]
    [InlineData("--pairs", "mipomersen", "is a text of one line, and pairs are two.")]
    [InlineData("--input-format csv", "Ads Gd", "`Ads Gd` is a text, and not a file.")]
    [InlineData("--input-format csv", "mipomersen", "`mipomersen` is a text, and not a file.")]
    [InlineData("--column drug", "mipomersen", "`mipomersen` is a text, which has no column `drug`.")]
    [InlineData("--sheet May", "mipomersen", "--sheet May: `mipomersen` is a text.")]
    public void What_is_asked_of_another_kind_of_input_is_refused(string options, string input, string message)
    {
        string argument = input.EndsWith(".csv", StringComparison.Ordinal) ? _oligo.Write(input, "sense,antisense\nAro Cr,Gro Ur\n") : input;
        foreach (string command in Commands)
        {
            ProcessResult result = InProcess.Run([command, argument, .. options.Split(' '), .. To(command)]);
            result.ExitCode.Should().Be(2, command);
            result.Error.Should().Contain(message, command);
        }
    }

    [Fact]
    public void Second_notation_of_a_text_has_no_column()
    {
        ProcessResult result = InProcess.Run("validate", "mipomersen", "--against", "smiles");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("`mipomersen` is a text, which has no column `smiles`.");
    }

    [Fact]
    public void Names_of_columns_among_the_inputs_are_refused()
    {
        ProcessResult result = InProcess.Run("mass", "--columns", "id,", "average_da", "Ad");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("hint: commas separate columns, without blanks: --columns id,average_da\n");
    }

    [Fact]
    public void Rows_of_several_inputs_can_be_told_apart()
    {
        string one = _oligo.Write("one.txt", "x\tAd\n");
        string two = _oligo.Write("two.csv", "id,notation\nx,Td\ny,Gd\n");
        foreach (string command in Commands.Except(["describe", "draw"]))
        {
            ProcessResult result = InProcess.Run([command, one, two, "Cd", "--columns", "input,id,status", "--format", "csv", .. To(command)]);
            result.Lines.Should().Equal(["input,id,status", $"{one},x,ok", $"{two},x,ok", $"{two},y,ok", "Cd,1,ok"], command);
        }
        foreach (string command in Commands.Except(["draw"]))
        {
            InProcess.Run([command, one, two, .. To(command)]).Error.Should().Contain(
                $"{two}: row 1 has the identifier `x` of a row of {one}; the column `input` (--columns) tells the files apart");
        }
    }

    [Fact]
    public void Numbers_that_several_inputs_share_are_said_to_be_so()
    {
        const string Note = "; rows of 2 inputs are called by their numbers (the column `input` tells them apart)";
        InProcess.Run("mass", "Ad", "Td").Error.Should().Contain(Note);
        InProcess.Run("mass", _oligo.Write("one.txt", "Ad\nTd\n"), "mipomersen", "Td").Error.Should().Contain(Note);
        InProcess.Run("mass", "mipomersen", "inclisiran", "Td").Error.Should().NotContain("are called by their numbers");
        InProcess.Run("mass", _oligo.Write("one.txt", "Ad\nTd\n")).Error.Should().NotContain("are called by their numbers");
    }

    [Fact]
    public void Hints_say_what_a_word_processor_or_a_shell_has_made_of_a_name_or_option()
    {
        foreach (string command in Commands)
        {
            InProcess.Run([command, "mipomersen", "sodium", .. To(command)]).Error.Should()
                .Contain("`mipomersen` and `sodium` are one name only together.\n  hint: quotes keep it together: \"mipomersen sodium\"\n");
            InProcess.Run([command, "Ad", "\u2014from", .. To(command)]).Error.Should()
                .Contain("begins with the dash of a word processor; options begin with --.\n  hint: --from\n");
            InProcess.Run([command, "Ad", "--design", "\u201C5-10-5", .. To(command)]).Error.Should().Contain("straight quotes only");
            ProcessResult none = InProcess.Run([command, "order", .. To(command)]);
            none.ExitCode.Should().Be(3);
            none.Error.Should().Contain("`order` is not in the catalogue, nor is it a notation").And.Contain("nor is there a file of that name");
        }
    }

    [Fact]
    public void Hints_say_what_a_shell_has_made_of_a_text()
    {
        foreach (string command in Commands)
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
            .Should().Equal("a pass", "b fail", "c fail", "d error", "e pass", "6 fail");
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
        InProcess.RunWithInput("mipomersen sodium\n", "convert", "--to", "inchikey", "-").Output.Should().Be($"mipomersen sodium\t{expected}");
    }

    [Fact]
    public void Every_command_reads_every_text_format_from_stdin()
    {
        (string Format, string Text)[] inputs =
        [
            ("plain", $"s1\t{Notation}\n"), ("tsv", $"id\tnotation\ns1\t{Notation}\n"), ("csv", $"id;notation\ns1;{Notation}\n"),
            ("ndjson", $"{{\"id\":\"s1\",\"notation\":\"{Notation}\"}}\n"),
        ];
        foreach (string command in Commands)
        {
            foreach ((string format, string text) in inputs)
            {
                ProcessResult result = InProcess.RunWithInput(text, [command, "-", "--input-format", format, .. To(command)]);
                result.Output.Should().Contain("s1", $"{command} {format}: {result.Error}");
                result.Output.Should().Contain(command switch { "convert" => Notation, "validate" => "s1\t", _ => Formula });
            }
        }
    }

    [Theory]
    [InlineData("mipomersen sodium")]
    [InlineData("Kynamro")]
    [InlineData("isis 301012 (nonadecapotassium salt)")]
    public void Every_command_reads_names_with_salts(string name)
    {
        const string Acid = "C230H324N67O122P19S19";
        foreach (string command in Commands)
        {
            foreach ((string file, string text) in ((string, string)[])
                [("names.csv", $"id,name\ns1,{name}\n"), ("names.txt", $"s1\t{name}\n"), ("names.ndjson", $"{{\"name\":\"{name}\",\"id\":\"s1\"}}\n")])
            {
                ProcessResult result = Run(command, file, Encoding.UTF8.GetBytes(text));
                result.Output.Should().Contain("s1", $"{command} {file}: {result.Error}");
                result.Output.Should().Contain(command switch { "convert" => "Ges mCes mCes", "validate" => "s1\t", _ => Acid });
            }
            string word = $"{name.Split(' ')[0]} cyanide";
            ProcessResult bad = Run(command, "bad.csv", Encoding.UTF8.GetBytes($"id,name\ns1,mipomersen cyanide\n"));
            bad.ExitCode.Should().Be(3, word);
            bad.Error.Should().Contain("`cyanide` after the name `mipomersen` is not a salt form").And.Contain("known are sodium, potassium");
        }
    }

    /// <summary>The mass is that of the sodium salt, printed in the article; 7177.1 Da is the acid, and 7900.8 Da the potassium salt.</summary>
    [Theory]
    [InlineData("mipomersen sodium", "", "7594.9", "pass")]
    [InlineData("mipomersen sodium", "", "7177.1", "fail")]
    [InlineData("mipomersen potassium", "", "7594.9", "fail")]
    [InlineData("mipomersen potassium", "", "7900.8", "pass")]
    [InlineData("mipomersen potassium", "Na", "7594.9", "fail")]
    [InlineData("mipomersen sodium", "19Na", "7594.9", "pass")]
    [InlineData("mipomersen", "", "7594.9", "pass")]
    [InlineData("mipomersen acid", "", "7594.9", "fail")]
    public void Validate_takes_the_salt_of_a_name_as_declared(string name, string salt, string mass, string verdict)
    {
        string table = $"id,name,salt,mass\ns1,{name},{salt},{mass}\n";
        ProcessResult text = Run("validate", "salts.csv", Encoding.UTF8.GetBytes(table));
        text.Output.Should().StartWith($"s1\t{verdict}\t", text.Error);
        Run("validate", "salts.csv", Encoding.UTF8.GetBytes(table), "--columns", "verdict").Lines[1].Should().Be(verdict);
        string[] declared = salt.Length == 0 ? [] : ["--expect-salt", salt];
        InProcess.Run(["validate", name, "--expect-mass", mass, .. declared]).Output.Should().Contain($"\t{verdict}\t");
    }

    [Fact]
    public void Salt_of_a_name_is_shown_or_said_not_to_be()
    {
        InProcess.Run("describe", "mipomersen potassium").Output.Should().Contain("nonadecapotassium salt");
        InProcess.Run("describe", "mipomersen").Output.Should().NotContain("potassium");
        InProcess.Run("describe", "mipomersen potassium", "--salt", "Mg").Error.Should().Contain("the form shown is Mg, and not K of the name");
        string names = _oligo.Write("salts.csv", "id,name\na,mipomersen potassium\nb,mipomersen sodium\nc,mipomersen\nd,eteplirsen sodium\n");
        ProcessResult usual = InProcess.Run("mass", names);
        usual.Error.Should().Contain("; 1 row names a salt that is not shown (--columns salt,salt_formula,..)");
        usual.Error.Should().Contain("OLG3144").And.Contain("(d)");
        ProcessResult salts = InProcess.Run("mass", names, "--columns", "id,salt");
        salts.Lines.Should().Equal(
            "id\tsalt", "a\tnonadecapotassium salt", "b\tnonadecasodium salt", "c\t", "d\tneutral molecule");
        salts.Error.Should().Contain("; 1 row names no salt (--salt names one for all)").And.NotContain("not shown");
        InProcess.Run("mass", names, "--columns", "id,salt", "--salt", "Mg").Error.Should().Contain("; 2 rows name a salt that is not shown");
    }

    /// <summary>What a structure states beside the molecule is in the result, or it is said that it is not.</summary>
    [Fact]
    public void Counter_ions_of_a_structure_are_shown_or_said_not_to_be()
    {
        const string Nucleoside = "Nc1ncnc2c1ncn2[C@H]1C[C@H](O)[C@@H](CO)O1";
        const string Sodium = "[Na+].Cc1cn([C@H]2C[C@H](O)[C@@H](COP(=O)([O-])O)O2)c(=O)[nH]c1=O";
        foreach (string command in (string[])["mass", "describe", "validate"])
        {
            InProcess.Run(command, "--text", $"[Na+].[Na+].{Nucleoside}").Error.Should()
                .Contain("warning OLG2495: the structure has the counter-ions 2 Na, which are left out: the molecule has 0 acidic protons");
        }
        InProcess.Run("describe", "--text", $"Cl.{Nucleoside}").Output.Should().Contain("monohydrochloride    C10H14ClN5O3");
        InProcess.Run("describe", "--text", Sodium).Output.Should().Contain("monosodium monohydrogen salt");
        foreach (string text in (string[])[$"Cl.{Nucleoside}", Sodium])
        {
            InProcess.Run("mass", "--text", text).Error.Should().Contain("; 1 row names a salt that is not shown");
            InProcess.Run("mass", "--text", text, "--columns", "id,salt").Error.Should().NotContain("not shown");
        }
    }

    [Fact]
    public void Cells_whose_formula_failed_are_texts()
    {
        byte[] book = Workbook.Of([["id", "notation", "mass", "batch"], ["s1", Notation, "#N/A", "#DIV/0!"], ["s2", Notation, "", "7"]]);
        ProcessResult validate = Run("validate", "errors.xlsx", book, "--columns", "id,mass_check,status", "--keep", "batch");
        validate.Lines.Should().Equal("id\tmass_check\tstatus\tbatch", "s1\t\tOLG1014\t#DIV/0!", "s2\t\tok\t7");
        Run("mass", "errors.xlsx", book, "--columns", "id", "--keep", "mass").Lines.Should().Equal("id\tmass", "s1\t#N/A", "s2\t");
    }

    [Fact]
    public void Row_of_ndjson_in_error_keeps_identifier_and_cells()
    {
        string[] lines =
        [
            "{\"id\":\"a\",\"notation\":null,\"batch\":\"\\u00e9\"}", "{\"id\":\"b\\u0042\",\"notation\":5,\"batch\":\"x\\ty\"}",
            "{\"id\":7,\"notation\":[\"Ad\"],\"batch\":1}", "{\"id\":\"d\",\"batch\":2,\"notation\":\"Ad\"", "{\"id\":\"e\",\"notation\":\"Ad\"}",
        ];
        string rejects = Path.Combine(_oligo.Folder, "rejects.csv");
        ProcessResult result = Run("mass", "bad.ndjson", Encoding.UTF8.GetBytes(string.Join('\n', lines)), "--columns", "id,status", "--keep",
            "batch", "--rejects", rejects);
        result.Lines.Should().Equal(
            "id\tstatus\tbatch", "a\tOLG0001\t\u00e9", "bB\tOLG0002\tx\\ty", "7\tOLG0002\t1", "d\tOLG0002\t2", "e\tok\t");
        string[] rejected = File.ReadAllLines(rejects);
        rejected.Should().HaveCount(5);
        rejected[2].Should().Contain(",bB,OLG0002,").And.Contain(lines[1].Replace("\"", "\"\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}\n{\"id\":\"b\",\"notation\":\"Ad\"}\n", "a\tOLG0001", "b\tok")]
    [InlineData("{\"id\":\"a\",\"name\":\"mipomersen\"}\n{\"id\":\"b\",\"notation\":\"Ad\"}\n", "a\tok", "b\tok")]
    [InlineData("[1]\n{}\n{\"notation\":\"Ad\",\"id\":\"b\"}\n", "1\tOLG0002", "2\tOLG0001", "b\tok")]
    [InlineData("{\"id\":\"a\",\n{\"notation\":\"Ad\",\"id\":\"b\"}", "a\tOLG0002", "b\tok")]
    public void Any_of_the_first_objects_may_lack_fields(string text, params string[] rows)
    {
        string[] expected = [.. rows.Prepend("id\tstatus")];
        Run("mass", "first.ndjson", Encoding.UTF8.GetBytes(text), "--columns", "id,status").Lines.Should().Equal(expected);
        InProcess.RunWithInput(text, "mass", "-", "--input-format", "ndjson", "--columns", "id,status").Lines.Should().Equal(expected);
    }

    /// <summary>A tab or a line end in an identifier would make another line or another cell of it.</summary>
    [Fact]
    public void Identifiers_break_no_line_of_any_command()
    {
        const string Table = "id,notation\n\"s\n1\",Ads Gd\n\"t\tx\",Ads Gd\n";
        foreach (string command in Commands.Except(["describe", "draw"]))
        {
            ProcessResult result = Run(command, "ends.csv", Encoding.UTF8.GetBytes(Table));
            string[] lines = [.. result.Lines.Where(line => line.Contains("s\\n1", StringComparison.Ordinal)
                || line.Contains("t\\tx", StringComparison.Ordinal))];
            lines.Should().HaveCount(2, command + result.Output);
            lines.Should().AllSatisfy(line => line.Split('\t').Length.Should().BeGreaterThan(1), command);
            result.Lines.Should().HaveCount(command == "mass" ? 3 : 2, command);
        }
        Run("describe", "ends.csv", Encoding.UTF8.GetBytes(Table)).Lines.Should().Contain("s\\n1").And.Contain("t\\tx");
        Run("convert", "ends.csv", Encoding.UTF8.GetBytes(Table), "--to", "sdf").Lines.Should().Contain("s\\n1").And.Contain("t\\tx");
    }

    private static string[] To(string command) => command == "convert" ? ["--to", "ionis"] : [];

    private ProcessResult Run(string command, string name, byte[] bytes, params string[] options)
    {
        string file = Path.Combine(_oligo.Folder, name);
        File.WriteAllBytes(file, bytes);
        return InProcess.Run([command, file, .. options, .. options.Contains("--to") ? [] : To(command)]);
    }

    private static Func<byte[]> Text(string text) => () => Encoding.UTF8.GetBytes(text);

    private static byte[] Parquet(params (string Name, string[] Cells)[] columns)
    {
        using var bytes = new MemoryStream();
        DataField<string>[] fields = [.. columns.Select(column => new DataField<string>(column.Name))];
        WriteAsync().GetAwaiter().GetResult();
        return bytes.ToArray();

        async Task WriteAsync()
        {
            await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), bytes);
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            for (int i = 0; i < fields.Length; i++)
            {
                await group.WriteAsync(fields[i], columns[i].Cells);
            }
        }
    }

    private static Func<byte[]> Packed(string text) => () => MassFormatsTest.Pack(text);
}
