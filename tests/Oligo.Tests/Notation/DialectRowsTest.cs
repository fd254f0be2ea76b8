using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// Published texts and the tokens of published tables: each reads as its molecule, and is what is written for it where the form has one
/// text.
/// </summary>
public sealed class DialectRowsTest
{
    [Fact]
    public void Rows_are_read_as_their_molecules_and_written_as_they_stand()
    {
        var wrong = new List<string>();
        foreach (TestData.Row row in TestData.Read("dialects.tsv"))
        {
            INotation dialect = Notations.Find(row["dialect"])!;
            ParseResult<NucleicAcid> read = dialect.Read(row.Unescaped("text"));
            string reading = read.Success ? read.Value.ToString()! : string.Join("; ", read.Errors);
            if (reading != row["strand"])
            {
                wrong.Add($"{row["dialect"]} `{row["text"]}` reads {reading}, not {row["strand"]}");
            }
            else if (row["writes"] == "yes" && dialect.Write(read.Value) is var written
                && (!written.Success || written.Text != row.Unescaped("text")))
            {
                wrong.Add($"{row["strand"]} is written in {row["dialect"]} as " +
                    $"{(written.Success ? written.Text : written.Diagnostics[^1])}, not {row["text"]}");
            }
        }
        wrong.Should().BeEmpty();
    }

    /// <summary>A text that is published in one dialect is never another molecule by detection.</summary>
    [Fact]
    public void Rows_are_detected_as_their_molecules_or_listed_as_ambiguous()
    {
        var wrong = new List<string>();
        foreach (TestData.Row row in TestData.Read("dialects.tsv"))
        {
            ParseResult<NucleicAcid> detected = Notations.Detect(row.Unescaped("text")).Result;
            if (detected.Success ? detected.Value.ToString() != row["strand"] : detected.Errors.First().Code != "OLG2301")
            {
                wrong.Add($"{row["dialect"]} `{row["text"]}`: {(detected.Success ? detected.Value : detected.Errors.First())}");
            }
        }
        wrong.Should().BeEmpty();
    }

    [Theory]
    [InlineData("idt")]
    [InlineData("oligomet")]
    [InlineData("parallel")]
    [InlineData("oligoshell")]
    [InlineData("helm")]
    [InlineData("smiles")]
    [InlineData("name")]
    public void Mipomersen_goes_through_every_dialect_that_can_say_it(string name)
    {
        Strand mipomersen = Strand.Parse(Model.CanonicalNotationTest.Mipomersen);
        INotation dialect = Notations.Find(name)!;
        FormatResult written = dialect.Write(mipomersen);
        written.Diagnostics.Should().BeEmpty();
        dialect.Read(written.Text).Value.Should().Be(mipomersen);
        Notations.Detect(written.Text).Result.Value.Should().Be(mipomersen);
    }

    [Theory]
    [InlineData("alnylam")]
    [InlineData("shorthand")]
    [InlineData("openms")]
    [InlineData("mzlib")]
    [InlineData("modomics")]
    [InlineData("masstools")]
    [InlineData("fasta")]
    public void Mipomersen_is_refused_by_dialects_that_cannot_say_it(string name) =>
        Notations.Find(name)!.Write(Strand.Parse(Model.CanonicalNotationTest.Mipomersen)).Diagnostics[^1].Code.Should().Be("OLG2405");

    [Theory]
    [InlineData("fhir")]
    [InlineData("axolabs")]
    public void Mipomersen_loses_its_methyl_groups_in_dialects_that_do_not_state_them_with_a_warning(string name)
    {
        Strand mipomersen = Strand.Parse(Model.CanonicalNotationTest.Mipomersen);
        INotation dialect = Notations.Find(name)!;
        FormatResult written = dialect.Write(mipomersen);
        written.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG2404");
        dialect.Read(written.Text, new() { MethylatedCytosine = true }).Value.Should().Be(mipomersen);
    }

    [Fact]
    public void Both_cytosines_where_a_dialect_has_one_letter_are_refused() =>
        Notations.Axolabs.Write(Strand.Parse("Ces mCes Te")).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG2405");
}
