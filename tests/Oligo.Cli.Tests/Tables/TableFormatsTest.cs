using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using FluentAssertions;
using Oligo.Cli.Tables;
using Xunit;

namespace Oligo.Cli.Tests.Tables;

/// <summary>Every command that writes a table, in every format: the cells are the same, read back without code of the tool.</summary>
public sealed class TableFormatsTest : IDisposable
{
    private static readonly string[] s_extensions = ["tsv", "csv", "ndjson", "json", "parquet", "xlsx"];

    // A text that a spreadsheet would take for a formula, one with every character that formats quote, a row in error, a mixture of
    // lengths.
    private const string Rows =
        "{\"id\":\"=1+1\",\"notation\":\"Ges mCes Ads Gd\"}\n{\"id\":\"a,\\\"b\\\"\\tc\\nd\",\"notation\":\"Ad\"}\n{\"notation\":\"Q\"}\n"
        + "{\"id\":\"\\u00e9\\u4e2d\",\"notation\":\"{mPEG:45}o Td\"}\n{\"notation\":\"mipomersen\"}\n";

    // What holds, what does not, a salt that cannot be, a cell that cannot be read.
    private const string Declared =
        "id,notation,formula,mass,salt,design\na,Ads Td,,,Na,\nb,Ads Td,C5H5N5,1.5,acid,\nc,Ads Td,,,5K,1-1-1 MOE\nd,Ads Td,Xx,,,\n";

    private static readonly string[][] s_commands =
    [
        ["mass", "ROWS", "-q"],
        ["mass", "ROWS", "-q", "--columns", "status,average_da,id"],
        ["mass", "ROWS", "-q", "--salt", "K", "--columns", "row,id,text,name,length,sequence,notation,notation:helm,formula," +
            "monoisotopic_da,average_da,average_half_width_da,average_low_da,average_high_da,salt,salt_formula,salt_monoisotopic_da," +
            "salt_average_da,acidic_protons,fixed_charge,gc_count,gc_percent,class,design,architecture,weights,status"],
        ["mass", "--columns", "help"],
        ["convert", "ROWS", "--to", "helm", "-q"],
        ["convert", "ROWS", "--to", "ionis", "-q", "--columns", "id,row,text,name,read_as,notation,findings,status"],
        ["convert", "--columns", "help"],
        ["validate", "ROWS", "-q"],
        ["validate", "ROWS", "-q", "--columns",
            "row,id,text,name,verdict,errors,warnings,notes,findings,messages,class,design,architecture,weights,notation,status"],
        ["validate", "DECLARED", "-q"],
        ["validate", "--columns", "help"],
        ["catalog"],
        ["catalog", "--columns", "name,synonyms,class,target,mechanism,formula_free_acid,monoisotopic_da,average_da,notation,sequences," +
            "published_formula,published_form,published_average_da,inchikey,inchi,identifiers,evidence,comment,source"],
        ["catalog", "kynamro"],
        ["catalog", "--columns", "help"],
        ["monomers", "--kind", "sugar"],
        ["monomers", "--columns", "symbol,aliases,average_da,idt"],
        ["monomers", "--columns", "help"],
    ];

    private readonly OligoProcess _oligo = new();

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (int i = 0; i < s_commands.Length; i++)
            {
                foreach (string extension in s_extensions)
                {
                    cases.Add(i, extension);
                }
            }
            return cases;
        }
    }

    public void Dispose() => _oligo.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Formats_hold_the_same_cells(int command, string extension)
    {
        string[] arguments =
            [.. s_commands[command].Select(word =>
                word switch { "ROWS" => _oligo.Write("rows.ndjson", Rows),
                    "DECLARED" => _oligo.Write("declared.csv", Declared), _ => word })];
        ProcessResult tsv = InProcess.Run([.. arguments, "--format", "tsv"]);
        string[][] expected = TableReader.Tsv(tsv.Output);
        string path = Path.Combine(_oligo.Folder, "table." + extension);
        InProcess.Run([.. arguments, "-o", path]).ExitCode.Should().Be(tsv.ExitCode);
        string[][] found = await TableReader.ReadAsync(path, expected[0]);
        // Names are unique in Parquet: those of a group have its name before them.
        found[0].Select(name => name.Replace("tokens:", "", StringComparison.Ordinal)).Should().Equal(expected[0]);
        found.Should().HaveSameCount(expected);
        for (int row = 1; row < found.Length; row++)
        {
            found[row].Length.Should().Be(expected[row].Length);
            for (int i = 0; i < found[row].Length; i++)
            {
                AreSame(found[row][i], expected[row][i]).Should()
                    .BeTrue($"{expected[0][i]} of row {row} is {expected[row][i]}, not {found[row][i]}");
            }
        }
        InProcess.Run([.. arguments, "--format", extension]).OutputBytes.Should().NotBeEmpty("--format writes the same to stdout");
    }

    /// <summary>What the tool writes it reads again: the cells come out of its own reader as they went in.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Tables_are_read_again(int command, string extension)
    {
        string[] arguments =
            [.. s_commands[command].Select(word =>
                word switch { "ROWS" => _oligo.Write("rows.ndjson", Rows),
                    "DECLARED" => _oligo.Write("declared.csv", Declared), _ => word })];
        string[][] expected = TableReader.Tsv(InProcess.Run([.. arguments, "--format", "tsv"]).Output);
        if (extension == "json" || expected[0].Contains("idt"))
        {
            Assert.Skip("A JSON document is not read as a table, and columns of a group have other names in some formats.");
        }
        string path = Path.Combine(_oligo.Folder, "table." + extension);
        InProcess.Run([.. arguments, "-o", path]).ExitCode.Should().BeOneOf(0, 1, 3);
        // Columns that have no value at all are in no object.
        string[] names = [.. expected[0].Where((_, i) => extension != "ndjson" || expected[1..].Any(row => row[i].Length > 0))];
        string text = expected[0].Contains("status") ? "status" : expected[0][0];
        ProcessResult again = InProcess.Run("mass", path, "--column", text, "--columns", "row", "--keep", string.Join(',', names), "-q");
        string[][] found = TableReader.Tsv(again.Output);
        found.Should().HaveSameCount(expected, again.Error);
        for (int row = 1; row < found.Length; row++)
        {
            for (int i = 0; i < names.Length; i++)
            {
                string cell = expected[row][Array.IndexOf(expected[0], names[i])];
                AreSame(ItemsOf(found[row][i + 1]), cell).Should().BeTrue($"{names[i]} of row {row} is {cell}, not {found[row][i + 1]}");
            }
        }
    }

    // A list is kept as the array that it is in NDJSON.
    private static string ItemsOf(string cell) =>
        cell.StartsWith("[\"", StringComparison.Ordinal)
            ? string.Join(TableReader.Joint, JsonSerializer.Deserialize<string[]>(cell)!)
            : cell;

    // A number of a binary format has no trailing zeros; a list has one joint or the other.
    private static bool AreSame(string found, string expected) => found == expected
        || found.Replace(TableReader.Joint, "; ", StringComparison.Ordinal) == expected
        || found.Replace(TableReader.Joint, " ", StringComparison.Ordinal) == expected
        || (decimal.TryParse(found, CultureInfo.InvariantCulture, out decimal a)
            && decimal.TryParse(expected, CultureInfo.InvariantCulture, out decimal b) && a == b);

    [Fact]
    public void Workbook_shows_the_decimals_of_each_column_and_keeps_its_header_in_view()
    {
        string path = Path.Combine(_oligo.Folder, "masses.xlsx");
        InProcess.Run("mass", "Ad", "--columns", "id,length,monoisotopic_da,average_da", "-o", path).ExitCode.Should().Be(0);
        using ZipArchive archive = ZipFile.OpenRead(path);
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        XElement styles = Load(archive, "xl/styles.xml");
        XElement sheet = Load(archive, "xl/worksheets/sheet1.xml");
        Dictionary<string, string> formats = styles.Descendants(main + "numFmt")
            .ToDictionary(format => (string)format.Attribute("numFmtId")!, format => (string)format.Attribute("formatCode")!);
        XElement[] cellFormats = [.. styles.Element(main + "cellXfs")!.Elements()];
        XElement[][] rows = [.. sheet.Descendants(main + "row").Select(row => row.Elements(main + "c").ToArray())];
        rows[1][1..].Select(cell => formats[(string)cellFormats[(int)cell.Attribute("s")!].Attribute("numFmtId")!])
            .Should().Equal("0", "0.000000", "0.0000");
        XElement[] fonts = [.. styles.Element(main + "fonts")!.Elements()];
        rows[0].Should().OnlyContain(cell =>
            fonts[(int)cellFormats[(int)cell.Attribute("s")!].Attribute("fontId")!].Element(main + "b") != null);
        ((string?)sheet.Descendants(main + "pane").Single().Attribute("state")).Should().Be("frozen");

        static XElement Load(ZipArchive archive, string name)
        {
            using Stream stream = archive.GetEntry(name)!.Open();
            return XDocument.Load(stream).Root!;
        }
    }

    /// <summary>
    /// ECMA-376, part 1, 22.9.2.19: characters that XML cannot hold are <c>_xHHHH_</c>, and an underscore before such a text is
    /// <c>_x005F_</c>.
    /// </summary>
    [Theory]
    [InlineData("plain _ text", "plain _ text")]
    [InlineData("a\u0001b", "a_x0001_b")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("tab\tend", "tab\tend")]
    [InlineData("cr\rlf\n", "cr_x000D_lf\n")]
    public void Workbook_holds_any_text(string text, string expected) => SheetText.Escape(text).Should().Be(expected);

    [Fact]
    public void Text_that_a_workbook_cannot_hold_is_an_error_and_no_file()
    {
        string input = _oligo.Write("long.txt", string.Join(' ', Enumerable.Repeat("Ado", 10_000)) + " Ad\n");
        string path = Path.Combine(_oligo.Folder, "out.xlsx");
        ProcessResult result = InProcess.Run("mass", input, "--columns", "id,notation", "-o", path);
        result.ExitCode.Should().Be(4);
        result.Error.Should().Contain("in the column `notation` is too long for a workbook");
        File.Exists(path).Should().BeFalse();
    }

    [Fact]
    public void Mark_goes_before_csv_only()
    {
        byte[] marked = InProcess.Run("mass", "Ad", "--format", "csv", "--bom").OutputBytes;
        marked.Should().Equal([0xEF, 0xBB, 0xBF, .. InProcess.Run("mass", "Ad", "--format", "csv").OutputBytes]);
        ProcessResult refused = InProcess.Run("mass", "Ad", "--format", "tsv", "--bom");
        refused.ExitCode.Should().Be(2);
        refused.Error.Should().Contain("only CSV begins with a byte order mark; the format is tsv");
    }

    [Theory]
    [InlineData("mass Ad -o x.xlsx.gz", "a workbook is packed inside, not with gzip")]
    [InlineData("monomers -o x.parquet.gz", "Parquet is packed inside, not with gzip")]
    [InlineData("mass Ad --columns avrage_da", "did you mean `average_da`?")]
    [InlineData("mass Ad --columns zzz", "--columns help lists them")]
    [InlineData("mass Ad --columns id,ID", "--columns names `id` twice")]
    [InlineData("mass Ad --columns ,", "--columns names no column")]
    [InlineData("mass Ad --columns id,,length", "--columns `id,,length`: an item is empty")]
    [InlineData("mass Ad --columns id,", "--columns `id,`: an item is empty")]
    [InlineData("mass Ad --file --keep id,,length", "--keep `id,,length`: an item is empty")]
    [InlineData("describe Ad --to ,", "--to names no dialect")]
    [InlineData("describe Ad --to helm,", "--to `helm,`: an item is empty")]
    [InlineData("validate Ad --rules ,", "--rules names no threshold")]
    [InlineData("validate Ad --rules gap-min=6,,length-max=30", "an item is empty")]
    [InlineData("mz Ad --adducts Na,,K", "--adducts `Na,,K`: an item is empty")]
    [InlineData("mass Ad --columns salt_formula", "The column `salt_formula` needs a salt form")]
    [InlineData("validate Ad --json --format csv", "--format json writes the table as JSON")]
    [InlineData("catalog --json -o x.csv", "--format json writes the table as JSON")]
    [InlineData("catalog -o x.doc", "no table has the extension .doc")]
    [InlineData("validate Ad -o x.doc", "no table has the extension .doc")]
    [InlineData("validate Ad --columns verdikt", "did you mean `verdict`?")]
    [InlineData("monomers --columns symbl", "did you mean `symbol`?")]
    [InlineData("mass strands.txt --file --shard 1/2 --format table", "A table for people has no parts")]
    public void What_does_not_fit_is_a_usage_error(string line, string message)
    {
        ProcessResult result = InProcess.Run(line.Split(' '));
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain(message);
        result.OutputBytes.Should().BeEmpty();
    }
}
