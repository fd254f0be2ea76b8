using System.Text;
using FluentAssertions;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Tables of many cells: a row has so many at most, and no step takes a time that grows with the square of their number.</summary>
public sealed class CellLimitTest
{
    private static string Cells(char separator, int count) => new(separator, count - 1);

    private static CsvCellGuard Guard(string text, int usualBuffer) => new(new StringReader(text), ',', "x", 1, usualBuffer);

    [Theory]
    [InlineData("csv", ',', "id,notation\na,Ads Ad{0}\n", 2)]
    [InlineData("csv", ';', "id;notation\na;Ads Ad{0}\n", 2)]
    [InlineData("csv", ',', "id,notation{0}\na,Ads Ad\n", 1)]
    [InlineData("csv", ',', "a title\nid,notation{0}\na,Ads Ad\n", 2)]
    [InlineData("tsv", '\t', "id\tnotation{0}\na\tAds Ad\n", 1)]
    public void Row_has_so_many_cells_at_most(string format, char separator, string table, int line)
    {
        ProcessResult refused = Run(format, string.Format(null, table, Cells(separator, CellLimit.Most)));
        refused.ExitCode.Should().Be(4);
        refused.Error.Should().Contain($"line {line}: a row has more than 131,072 cells.");
        Run(format, string.Format(null, table, Cells(separator, 1_000))).ExitCode.Should().NotBe(4);
    }

    /// <summary>Separators in quotes are text, whatever the quotes are beside.</summary>
    [Theory]
    [InlineData("\"{0}\"", true)]
    [InlineData("\"a\"\"{0}\"\"b\"", true)]
    [InlineData("\"a\nb{0}\"", true)]
    [InlineData("x\"{0}", false)]
    [InlineData("x\"\"{0}", false)]
    [InlineData("\"a\"{0}", false)]
    [InlineData("\"a\"\"b\",\"\"{0}", false)]
    public void Separators_in_quotes_are_no_cells(string cell, bool isRead)
    {
        string record = string.Format(null, cell, new string(',', CellLimit.Most + 1));
        using var guard = Guard($"id,note\na,{record}\n", usualBuffer: 1_000);
        char[] buffer = new char[1_000];
        Action read = () =>
        {
            while (guard.Read(buffer, 0, buffer.Length) > 0)
            {
            }
        };
        if (isRead)
        {
            read.Should().NotThrow();
        }
        else
        {
            read.Should().Throw<ToolException>();
        }
    }

    /// <summary>A long record is parsed anew after each reading, so that a buffer that has grown for it is filled in one.</summary>
    [Theory]
    [InlineData(200_000, CellLimit.Most / 2)]
    [InlineData(100_000, 200_000)]
    public void Buffer_that_has_grown_is_filled(int usualBuffer, int expected)
    {
        using CsvCellGuard guard = Guard($"id,note\na,\"{new string('A', 300_000)}", usualBuffer);
        char[] buffer = new char[200_000];
        guard.Read(buffer, 0, buffer.Length).Should().Be(expected);
    }

    [Fact]
    public void Many_columns_are_kept()
    {
        const int Columns = 20_000;
        string header = string.Join('\t', Enumerable.Range(0, Columns).Select(i => $"c{i}"));
        string cells = string.Join('\t', Enumerable.Range(0, Columns));
        string table = $"id\tnotation\t{header}\na\tAds Ad\t{cells}\nb\tAd\n";
        ProcessResult kept = InProcess.RunWithInput(table, "mass", "-", "--input-format", "tsv", "--keep", "all", "--columns", "id,status");
        string[] lines = kept.Output.TrimEnd('\n').Split('\n');
        lines.Select(line => line.Split('\t').Length).Should().Equal(Enumerable.Repeat(Columns + 3, 3));
        lines[1].Should().EndWith($"\t{Columns - 2}\t{Columns - 1}");
    }

    /// <summary>Rows that lack their cells take room for them all the same.</summary>
    [Fact]
    public void Block_holds_so_many_cells()
    {
        const int Columns = 50_000;
        string header = string.Join('\t', Enumerable.Range(0, Columns).Select(i => $"c{i}"));
        byte[] table = Encoding.UTF8.GetBytes($"notation\t{header}\n" + string.Concat(Enumerable.Repeat("Ad\n", 500)));
        string[] names = [.. Enumerable.Range(0, Columns).Select(i => $"c{i}")];
        var columns = new ColumnNames(ColumnNames.DefaultText, ColumnNames.DefaultId, IdIsNamed: false) { Kept = names };
        using var input = InputStream.Of(new MemoryStream(table), packed: false, "x");
        using var reader = new TsvRowReader(input, "x", columns, RowRange.All, new InputNotes("x", new SeenIdentifiers()), 0);
        var block = new RowBlock();
        int rows = 0;
        while (reader.Read(block))
        {
            (block.Rows.Count * Columns).Should().BeLessThan(CellLimit.MostOfBlock + Columns);
            rows += block.Rows.Count;
        }
        rows.Should().Be(500);
    }

    [Fact]
    public void Row_of_many_columns_makes_room_for_itself()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var rows = new TableRows(100_000);
        for (int i = 0; i < 200_000; i++)
        {
            rows.Add("x"u8);
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000_000);
        rows.Count.Should().Be(2);
    }

    [Fact]
    public void Columns_of_several_tables_are_joined_in_order()
    {
        var union = new ColumnUnion();
        union.Add(["a", "B", "b"]);
        union.Add(["A", "c", "B"]);
        union.Add(["A", "a", "C"]);
        union.Names.Should().Equal("a", "B", "b", "c", "A");
    }

    [Theory]
    [InlineData("b", 1)]
    [InlineData("B", 2)]
    [InlineData("A", 0)]
    [InlineData("x", -1)]
    public void Columns_are_found_as_written_or_in_any_case(string name, int index) =>
        new HeaderIndex([" a ", "b", "B"], "t").Find(name).Should().Be(index);

    [Fact]
    public void Name_of_several_columns_is_refused()
    {
        Action find = () => new HeaderIndex(["a", "a"], "t").Find("A");
        find.Should().Throw<ToolException>().WithMessage("*2 columns*");
    }

    /// <summary>Each name that differs in case only takes a prefix more than the one before.</summary>
    [Fact]
    public void Columns_that_differ_in_case_only_are_few()
    {
        string[] names = [.. Enumerable.Range(0, 64).Select(i => string.Concat("abcdef".Select((c, bit) => (i & (1 << bit)) == 0 ? c : char.ToUpperInvariant(c))))];
        string table = $"notation\t{string.Join('\t', names)}\nAd\n";
        ProcessResult refused = InProcess.RunWithInput(table, "mass", "-", "--input-format", "tsv", "--keep");
        refused.ExitCode.Should().Be(4);
        refused.Error.Should().Contain("if the case of letters is ignored");
    }

    /// <summary>Objects of many fields: names are looked up, and not compared one by one.</summary>
    [Fact]
    public void Fields_of_NDJSON_are_found_among_many()
    {
        string fields = string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"c{i}\":{i}"));
        string turned = string.Join(',', Enumerable.Range(0, 500).Reverse().Select(i => $"\"C{i}\":{i}"));
        string table = $"{{\"id\":\"a\",\"notation\":\"Ads Ad\",{fields}}}\n{{{turned},\"Notation\":\"Ad\",\"\\u0069d\":\"b\"}}\n";
        ProcessResult kept = InProcess.RunWithInput(table, "mass", "-", "--input-format", "ndjson", "--keep", "--columns", "id,status");
        string[][] lines = [.. kept.Output.TrimEnd('\n').Split('\n').Select(line => line.Split('\t'))];
        lines[1][..2].Should().Equal("a", "ok");
        lines[2][..2].Should().Equal("b", "ok");
        lines[1][^500..].Should().Equal(Enumerable.Range(0, 500).Select(i => $"{i}"));
        lines[2][^500..].Should().Equal(lines[1][^500..]);
    }

    private static ProcessResult Run(string format, string table) =>
        InProcess.RunWithInput(table, "mass", "-", "--input-format", format, "--columns", "id,status");
}
