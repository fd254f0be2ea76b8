using FluentAssertions;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// The groups that siRNA carry, in every dialect: read as the same molecule, or refused by name where the dialect has no symbol.
/// </summary>
public sealed class SiRnaGroupsTest
{
    private static readonly IReadOnlyList<TestData.Row> s_symbols = TestData.Read("sirna-symbols.tsv");

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (INotation dialect in Notations.All.Where(dialect => dialect.CanRead))
            {
                foreach (TestData.Row group in TestData.Read("sirna-groups.tsv"))
                {
                    cells.Add(group["group"], dialect.Name);
                }
            }
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Group_is_the_same_molecule_or_refused_by_name(string group, string dialect)
    {
        TestData.Row row = TestData.Read("sirna-groups.tsv").Single(row => row["group"] == group);
        INotation notation = Notations.Find(dialect)!;
        string canonical = Place(row["molecule"], dialect);
        Strand molecule = Strand.Parse(canonical);
        TestData.Row? symbol = s_symbols.SingleOrDefault(row => row["dialect"] == dialect && row["group"] == group);
        FormatResult written = notation.Write(molecule);
        if (symbol is null)
        {
            // A bare sequence leaves the sugars to its design, with a warning.
            string code = written.Success && dialect == "sequence" ? "OLG2403" : "OLG2405";
            string message = written.Diagnostics.Single(diagnostic => diagnostic.Code == code).Message;
            row["named"].Split(';').Should().Contain(word => message.Contains(word, StringComparison.Ordinal), message);
            return;
        }
        string text = symbol["text"] == "=" ? canonical : symbol["text"];
        if (text != "*")
        {
            notation.Read(text).Value.Should().Be(molecule, text);
        }
        if (symbol["writes"] == "yes")
        {
            written.Text.Should().Be(text);
        }
        else if (written.Success)
        {
            notation.Read(written.Text!).Value.Should().Be(molecule, written.Text);
        }
        (text == "*" && !written.Success).Should().BeFalse("a text that is only read back must be written");
    }

    /// <summary>The molecule of nucleotides that a dialect has.</summary>
    private static string Place(string molecule, string dialect)
    {
        bool isRiboseEnd = molecule.Contains('Z', StringComparison.Ordinal);
        string sugar = dialect switch
        {
            "modomics" or "fasta" or "masstools" or "bracket" or "sequence" when isRiboseEnd => "r",
            "bracket" or "sequence" or "masstools" or "fasta" or "biospring-gapmer" => "d",
            "modomics" => "r",
            _ => "m",
        };
        string uracil = sugar == "d" ? "T" : "U";
        return molecule.Replace("X", "A" + sugar, StringComparison.Ordinal).Replace("Y", "C" + sugar, StringComparison.Ordinal)
            .Replace("W", $"{uracil}{sugar}o C{sugar}", StringComparison.Ordinal).Replace("Z", "A" + sugar, StringComparison.Ordinal);
    }
}
