using FluentAssertions;
using Oligo.Cli.Running;
using Xunit;

namespace Oligo.Cli.Tests.Tables;

public sealed class MassColumnsTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>
    /// Kynamro's label (2013): 20 nucleotides, 19 linkages, C230H305N67O122P19S19Na19, MW 7594.9 by the weights of its time.
    /// </summary>
    [Fact]
    public void Columns_state_what_is_published_of_mipomersen()
    {
        ProcessResult result = InProcess.Run(
            "mass", "mipomersen", "--weights", "1993", "--salt", "19Na", "-q",
            "--columns", "name,length,sequence,acidic_protons,fixed_charge,salt_formula,salt_average_da,gc_count,gc_percent,design,class," +
            "findings,status");
        string[] cells = result.Lines[1].Split('\t');
        cells[..6].Should().Equal("mipomersen", "20", "GCCTCAGTCTGCTTCGCACC", "19", "0", "C230H305N67Na19O122P19S19");
        cells[6].Should().StartWith("7594.8", "7594.9 is rounded").And.NotBe("7594.8000");
        // G and C of the sequence, counted by eye: 4 G, 9 C.
        cells[7..9].Should().Equal("13", "65.0");
        cells[9..].Should().Equal("5-10-5 MOE", "gapmer", "", "ok");
    }

    [Fact]
    public void Chosen_columns_state_the_numbers_of_the_usual_table()
    {
        string file = _oligo.Write("rows.txt", RandomRows.Lines(400, 5));
        string[][] usual = TableReader.Tsv(InProcess.Run("mass", file, "--from", "ionis", "-q").Output);
        string[] reversed = [.. usual[0].Reverse()];
        // The second choice reads molecules one by one, the first reads lines many at a time.
        foreach (string more in (string[])["", ",notation"])
        {
            string[][] chosen =
                TableReader.Tsv(InProcess.Run("mass", file, "--from", "ionis", "-q", "--columns",
                    string.Join(',', reversed) + more).Output);
            chosen.Select(row => row[..reversed.Length].Reverse().ToArray()).Should()
                .BeEquivalentTo(usual, options => options.WithStrictOrdering());
        }
    }

    [Fact]
    public void Salt_adds_its_columns()
    {
        ProcessResult result = InProcess.Run("mass", "Ads Td", "--salt", "K", "-q");
        result.Lines[0].Should().Be("id\tlength\tformula\tmonoisotopic_da\taverage_da\tsodium_formula\tsodium_average_da\tsalt\t" +
            "salt_formula\tsalt_average_da\tstatus");
        InProcess.Run("mass", "Ads Td", "--salt", "5K", "--columns", "id,salt_formula,status", "-q").Lines[1].Should()
            .Be("1\t\tok", "one proton gives no salt of five");
    }

    [Fact]
    public void Rows_in_error_have_empty_cells_and_their_code()
    {
        string[][] rows =
            TableReader.Tsv(InProcess.Run("mass", "Q", "--from", "ionis", "--columns",
                string.Join(',', MassColumns.All.Where(column => !column.Name.StartsWith("salt", StringComparison.Ordinal))
                    .Select(column => column.Name))).Output);
        Dictionary<string, string> cells = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second);
        cells.Where(cell => cell.Value.Length > 0).Select(cell => cell.Key)
            .Should().Equal("id", "row", "input", "text", "findings", "messages", "weights", "status");
        cells["findings"].Should().Be("OLG2001");
        cells["messages"].Should().StartWith("OLG2001: ");
    }

    /// <summary>One word has one meaning in every command: findings are codes, messages are sentences.</summary>
    [Fact]
    public void Findings_and_messages_mean_the_same_in_every_command()
    {
        string file = _oligo.Write("rows.csv", "id,notation\na,Ges Td,x\nb,Xq\nc,Ges mCes Ads Gd\n");
        (string Name, string[] More)[] commands = [("mass", []), ("validate", []), ("convert", ["--to", "ionis"])];
        foreach ((string name, string[] more) in commands)
        {
            string[][] rows = TableReader.Tsv(InProcess.Run([name, file, .. more, "--columns", "findings,messages", "--format", "tsv"]).Output);
            rows[1][0].Should().Be("OLG0002", name);
            rows[1][1].Should().StartWith("OLG0002: 3 cells under 2 columns", name);
            rows[2][0].Should().Be("OLG2001", name);
            rows[2][1].Should().StartWith("OLG2001: ", name);
            rows[3].Should().Equal("", "");
        }
    }

    [Fact]
    public void Notation_of_a_dialect_that_loses_something_is_counted()
    {
        ProcessResult result = InProcess.Run("mass", "Ads Td", "Ado Td", "--columns", "notation:fasta,notation:bracket,notation:ionis");
        result.Lines[1].Should().StartWith("\t");
        result.Lines[1].Should().EndWith("\tAds Td");
        result.Error.Should().Contain("notation:fasta is incomplete or empty in 1 row (oligo convert says why)");
    }

    [Theory]
    [InlineData("Gmo Umo Cm\nRNA1{r(A)p.r(C)}$$$$V2.0\nmipomersen\nXq\n", "1 ionis,2 helm,3 ,4 ")]
    [InlineData("Gmo Umo Cm\nXq\n", "1 ionis,2 ", "--from", "ionis")]
    [InlineData("Gmo Umo Cm\nGro Aro Cr\nGmo Umo Cm\nrGrArC\n", "1 ionis,2 ionis | idt", "--pairs")]
    public void Dialect_that_a_row_was_read_as_is_a_column(string text, string expected, params string[] options)
    {
        string file = _oligo.Write("rows.txt", text);
        (string Name, string[] More)[] commands = [("mass", []), ("validate", []), ("convert", ["--to", "ionis"])];
        foreach ((string name, string[] more) in commands)
        {
            ProcessResult result = InProcess.Run([name, file, .. options, .. more, "--columns", "row,read_as", "--format", "tsv", "-q"]);
            string.Join(',', result.Lines[1..]).Replace('\t', ' ').Should().Be(expected, name);
        }
    }

    [Fact]
    public void Help_lists_every_column_with_type_and_unit()
    {
        string[][] rows = TableReader.Tsv(InProcess.Run("mass", "--columns", "help").Output);
        rows[0].Should().Equal("column", "type", "unit", "description");
        rows[1..].Select(row => row[0]).Should().Equal(MassColumns.All.Select(column => column.Name));
        rows.Should().ContainSingle(row => row[0] == "average_da").Which[1..3].Should().Equal("number, 4 decimals", "Da");
        rows.Should().ContainSingle(row => row[0] == "gc_percent").Which[1].Should().Be("number, 1 decimal");
        MassColumns.All.Select(column => column.Name).Should().OnlyHaveUniqueItems();
    }
}
