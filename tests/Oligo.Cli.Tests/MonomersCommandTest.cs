using System.Text.Json;
using FluentAssertions;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Cli.Tests;

public sealed class MonomersCommandTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Fact]
    public void List_has_every_row_of_every_table()
    {
        string[] lines = InProcess.Run("monomers").Lines;
        lines.Should().HaveCount(1 + Nucleobase.All.Length + Sugar.All.Length + Linkage.All.Length + Group.All.Length);
        string[] header = lines[0].Split('\t');
        header.Should().StartWith(["kind", "symbol", "name", "aliases", "formula", "monoisotopic_da", "average_da", "traits",
            "smiles"]).And.EndWith("source").And.Contain("idt");
        lines.Should().OnlyContain(line => line.Split('\t').Length == header.Length);
        InProcess.Run("monomers", "--kind", "linkage").Lines.Should().HaveCount(1 + Linkage.All.Length);
        InProcess.Run("monomers").Error.Should().Contain("atomic weights of 2024");
    }

    /// <summary>Words of the reference tables: the vendor's, HELM's, Alnylam's; masses of thymine by AME2020 and CIAAW.</summary>
    [Theory]
    [InlineData("MOE", "2'-O-(2-methoxyethyl)-D-ribose")]
    [InlineData("moe", "2'-O-(2-methoxyethyl)-D-ribose")]
    [InlineData("/5Phos/", "phosphate")]
    [InlineData("L96", "triantennary GalNAc")]
    [InlineData("3GN3C12hp", "triantennary GalNAc")]
    [InlineData("(vinu)", "(E)-vinylphosphonate")]
    [InlineData("THYMINE", "126.042927")]
    [InlineData("thymine", "126.1150")]
    [InlineData("C5H7N3O2", "5-hydroxymethylcytosine")]
    [InlineData("hydroxymethyl", "5-hydroxymethylcytosine")]
    public void Query_is_a_symbol_a_name_a_word_or_a_formula(string query, string expected)
    {
        ProcessResult result = InProcess.Run("monomers", query);
        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain(expected);
    }

    [Fact]
    public void Formula_finds_isomers_of_every_kind()
    {
        string output = InProcess.Run("monomers", "C5H10O4").Output;
        output.Should().Contain("2'-deoxy-D-ribose").And.Contain("2'-deoxy-L-ribose").And.Contain("apurinic site");
        InProcess.Run("monomers", "C5H10O4", "--kind", "group").Lines.Should().HaveCount(2);
    }

    [Fact]
    public void Formats_hold_the_same_rows()
    {
        JsonElement json = JsonDocument.Parse(InProcess.Run("monomers", "--kind", "sugar", "--format", "json").Output).RootElement;
        json.GetProperty("weights").GetString().Should().Be("2024");
        json.GetProperty("monomers").GetArrayLength().Should().Be(Sugar.All.Length);
        JsonElement lna = json.GetProperty("monomers").EnumerateArray().Single(row => row.GetProperty("symbol").GetString() == "l");
        lna.GetProperty("formula").GetString().Should().Be("C6H10O5");
        lna.GetProperty("tokens").GetProperty("idt")[0].GetString().Should().Be("+A");
        InProcess.Run("monomers", "--kind", "sugar", "--format", "ndjson", "--weights", "1993").Lines.Should()
            .HaveCount(Sugar.All.Length).And.OnlyContain(line => line.Contains("\"weights\":\"1993\""));
        InProcess.Run("monomers", "--kind", "group", "--format", "csv").Lines[0].Should().StartWith("kind,symbol,name");
        string card = InProcess.Run("monomers", "MOE", "--format", "table").Output;
        card.Should().Contain("formula         C8H16O6 (free compound)").And.Contain("helm            [moe]").And.Contain("modomics     " +
            "   -");
        string table = InProcess.Run("monomers", "--format", "table").Output;
        table.Should().Contain("bases\n").And.Contain("groups\n").And.Contain("weights of 2024");
        table.Split('\n').Should().OnlyContain(line => line.Length < 130);
    }

    [Fact]
    public void Unknown_names_get_a_hint()
    {
        ProcessResult result = InProcess.Run("monomers", "moee");
        result.ExitCode.Should().Be(3);
        result.Error.Should().Contain("did you mean `MOE`?");
        string file = Path.Combine(_oligo.Folder, "out.tsv");
        InProcess.Run("monomers", "MOE", "-o", file).Output.Should().BeEmpty();
        File.ReadAllLines(file).Should().HaveCount(2);
    }
}
