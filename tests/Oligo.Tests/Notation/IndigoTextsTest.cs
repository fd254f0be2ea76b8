using System.Globalization;
using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// The texts of the format tests of Indigo: those that state a nucleic acid are read with its formula, those that state several molecules as
/// so many, and the others are refused.
/// </summary>
public sealed class IndigoTextsTest
{
    public static TheoryData<string> Texts => [.. TestData.Read("indigo-texts.tsv").Select(row => row["id"])];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_read_or_refused(string id)
    {
        TestData.Row row = TestData.Read("indigo-texts.tsv").Single(row => row["id"] == id);
        INotation dialect = Notations.Find(row["dialect"])!;
        string text = row.Unescaped("text");
        switch (row["kind"])
        {
            case "formula":
                FormulaOf(dialect, text).Should().Be(row["expected"], text);
                break;
            case "lines" or "pairs":
                IEnumerable<NotationRecord> records = NotationRecordReader.Read(new StringReader(text), dialect, row["kind"] == "pairs");
                string.Join(" | ", records.Select(record => FormulaOf(dialect, record.Text))).Should().Be(row["expected"], text);
                break;
            case "mixture":
                dialect.Read(text).Success.Should().BeFalse(text);
                MixedText mixed = MixedText.Find(text, dialect)!;
                mixed.MoleculeCount.ToString(CultureInfo.InvariantCulture).Should().Be(row["expected"], text);
                mixed.Expand().Should().OnlyContain(member => dialect.Read(member.Text, null).Success, text);
                break;
            default:
                row["reason"].Should().NotBeEmpty(text);
                dialect.Read(text).Success.Should().BeFalse(text);
                break;
        }
    }

    private static string FormulaOf(INotation dialect, string text)
    {
        ParseResult<NucleicAcid> read = dialect.Read(text);
        return read.Success ? read.Value.Formula.ToString() : read.Errors.First().ToString();
    }
}
