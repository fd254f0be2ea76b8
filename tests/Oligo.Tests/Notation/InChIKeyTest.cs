using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

public sealed class InChIKeyTest
{
    [Fact]
    public void FromInChI_gives_the_key_of_every_reference_pair()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("inchikeys.tsv");
        rows.Should().HaveCountGreaterThan(150);
        foreach (TestData.Row row in rows)
        {
            InChIKey.FromInChI(row["inchi"]).Value.Should().Be(row["inchikey"], row["id"]);
        }
    }

    /// <summary>Keys that anyone can look up.</summary>
    [Theory]
    [InlineData("InChI=1S/H2O/h1H2", "XLYOFNOQVPJJNP-UHFFFAOYSA-N")]
    [InlineData("InChI=1S/C2H4O2/c1-2(3)4/h1H3,(H,3,4)/p-1", "QTBSBXVTEAMEQO-UHFFFAOYSA-M")]
    [InlineData(" InChI=1S/C10H13N5O4/c11-8-5-9(13-2-12-8)15(3-14-5)10-7(18)6(17)4(1-16)19-10/h2-4,6-7,10,16-18H,1H2,(H2,11,12,13)/t4-," +
        "6-,7-,10-/m1/s1\n", "OIRDTQYFTABQOQ-KQYNXXCUSA-N")]
    public void FromInChI_gives_known_keys(string inchi, string key)
    {
        InChIKey.FromInChI(inchi).Value.Should().Be(key);
    }

    [Fact]
    public void FromInChI_of_the_article_gives_the_key_of_the_article()
    {
        Drug mipomersen = DrugCatalog.Default.Find("mipomersen")!;
        InChIKey.FromInChI(mipomersen.InChI!).Value.Should().Be(mipomersen.InChIKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("InChI=1S/C2H6 O")]
    public void FromInChI_of_anything_else_is_an_error(string text) => InChIKey.FromInChI(text).Success.Should().BeFalse();

    [Fact]
    public void FromInChI_refuses_null() => FluentActions.Invoking(() => InChIKey.FromInChI(null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void Keys_have_the_published_shape()
    {
        foreach (TestData.Row row in TestData.Read("inchikeys.tsv"))
        {
            Regex.IsMatch(InChIKey.FromInChI(row["inchi"]).Value, "^[A-Z]{14}-[A-Z]{8}[SN]A-[A-Z]$").Should().BeTrue(row["id"]);
        }
    }
}
