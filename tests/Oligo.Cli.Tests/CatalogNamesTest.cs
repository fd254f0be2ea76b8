using FluentAssertions;
using Oligo.Catalog;
using Oligo.Cli.Input;
using Oligo.Notation;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Names of the catalogue are molecules in every command, as arguments and in rows.</summary>
public sealed class CatalogNamesTest : IDisposable
{
    private const string Formula = "C230H324N67O122P19S19";

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Theory]
    [InlineData("mipomersen")]
    [InlineData("Kynamro")]
    [InlineData("isis-301012")]
    [InlineData("629167-92-6")]
    [InlineData("mipomersen sodium")]
    [InlineData("Mipomersen nonadecasodium salt")]
    [InlineData("mipomersen (sodium salt)")]
    [InlineData("mipomersen nonamagnesium")]
    [InlineData("mipomersen triethylammonium salt")]
    [InlineData("mipomersen iron(III)")]
    [InlineData("mipomersen acid")]
    public void Name_gives_the_acid_molecule(string name)
    {
        string[] cells = InProcess.Run("mass", name).Lines[1].Split('\t');
        cells[0].Should().Be(name, "a row without an identifier is called by its name");
        cells[2].Should().Be(Formula);
        cells[^1].Should().Be("ok");
        InProcess.Run("describe", name).Output.Should().Contain(Formula);
    }

    [Theory]
    [InlineData("mipomersne")]
    [InlineData("mipomersen cyanide")]
    [InlineData("sodium")]
    [InlineData("301012")]
    public void What_is_not_a_name_stays_an_error(string name)
    {
        InProcess.Run("mass", name).ExitCode.Should().Be(3);
        InProcess.Run("describe", name).ExitCode.Should().Be(3);
    }

    [Fact]
    public void Rows_by_name_are_counted_once()
    {
        string file = _oligo.Write("rows.txt", "mipomersen sodium\nx\tvolanesorsen\nAds Td\ny\tAd\n");
        ProcessResult mass = InProcess.Run("mass", file);
        mass.ExitCode.Should().Be(0, mass.Error);
        mass.Lines.Select(line => line.Split('\t')[0]).Should().Equal("id", "mipomersen sodium", "x", "3", "y");
        mass.Error.Should().Contain("; 2 rows read by name from the catalogue;");
        ProcessResult convert = InProcess.Run("convert", "--to", "sequence", file);
        convert.ExitCode.Should().Be(0, convert.Error);
        convert.Error.Should().Contain("2 rows read by name from the catalogue\n");
        string table = _oligo.Write("rows.csv", "id,notation\na,Kynamro\n");
        InProcess.Run("mass", table).Lines[1].Should().StartWith($"a\t20\t{Formula}\t");
    }

    [Fact]
    public void Named_dialect_reads_no_names()
    {
        InProcess.Run("mass", "mipomersen", "--from", "ionis").ExitCode.Should().Be(3);
        InProcess.Run("mass", "mipomersen", "--text").ExitCode.Should().Be(3);
    }

    [Fact]
    public void Entry_without_positions_has_the_error_of_the_catalogue()
    {
        Drug drug = DrugCatalog.Default.All.First(entry => entry.Molecule is null);
        ProcessResult result = InProcess.Run("mass", drug.Name);
        result.ExitCode.Should().Be(3);
        result.Lines[1].Should().EndWith("\tOLG3130");
        result.Error.Should().Contain(drug.Name);
    }

    /// <summary>A text that is both would be one molecule as an argument of describe and another in a file.</summary>
    [Fact]
    public void No_name_can_be_read_as_a_notation()
    {
        IEnumerable<string> names = DrugCatalog.Default.All.SelectMany(drug => drug.Synonyms.Prepend(drug.Name));
        names.Where(name => Notations.Detect(name, NotationOptions.None).Result.Success).Should().BeEmpty();
        names.Where(name => CatalogNames.FindInRow(name) is null).Should().BeEmpty();
    }
}
