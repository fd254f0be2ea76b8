using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Chemistry;

public sealed class SaltTest
{
    private static readonly MolecularFormula Mipomersen = MolecularFormula.Parse("C230H324N67O122P19S19");

    [Fact]
    public void Apply_of_the_full_sodium_salt_gives_the_published_formula() =>
        Salt.Full(CounterIon.Sodium).Apply(Mipomersen, 19).ToString().Should().Be("C230H305N67Na19O122P19S19");

    [Fact]
    public void Apply_exchanges_a_proton_for_each_counter_ion()
    {
        Salt.FreeAcid.Apply(Mipomersen, 19).Should().BeSameAs(Mipomersen);
        Salt.Of(CounterIon.Potassium, 1).Apply(MolecularFormula.Parse("H3O4P"), 3).ToString().Should().Be("H2KO4P");
        Salt.Full(CounterIon.Ammonium).Apply(MolecularFormula.Parse("H3O4P"), 2).ToString().Should().Be("H9N2O4P");
        Salt.Full(CounterIon.Sodium).Apply(MolecularFormula.Parse("C364H569N177O122P30"), 0).ToString().Should().Be("C364H569N177O122P30", "an uncharged morpholino has no salt");
    }

    [Fact]
    public void Apply_of_more_ions_than_protons_throws()
    {
        Salt.Of(CounterIon.Sodium, 20).Invoking(salt => salt.Apply(Mipomersen, 19)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Salt.Of(CounterIon.Sodium, 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>Names: notations.md, section 1g, rule 7; IUPAC P-14.2.1.</summary>
    [Theory]
    [InlineData(17, "heptadecasodium salt")]
    [InlineData(18, "octadecasodium salt")]
    [InlineData(19, "nonadecasodium salt")]
    [InlineData(20, "icosasodium salt")]
    [InlineData(43, "tritetracontasodium salt")]
    [InlineData(1, "monosodium salt")]
    [InlineData(2, "disodium salt")]
    [InlineData(11, "undecasodium salt")]
    [InlineData(12, "dodecasodium salt")]
    [InlineData(21, "henicosasodium salt")]
    [InlineData(22, "docosasodium salt")]
    [InlineData(24, "tetracosasodium salt")]
    [InlineData(32, "dotriacontasodium salt")]
    [InlineData(100, "hectasodium salt")]
    [InlineData(101, "henhectasodium salt")]
    [InlineData(111, "undecahectasodium salt")]
    [InlineData(200, "200-sodium salt")]
    [InlineData(0, "free acid")]
    public void Describe_names_the_full_salt(int protons, string name) => Salt.Full(CounterIon.Sodium).Describe(protons).Should().Be(name);

    [Fact]
    public void Describe_names_what_is_left_of_the_protons() =>
        Salt.Of(CounterIon.Sodium, 7).Describe(19).Should().Be("heptasodium dodecahydrogen salt");

    [Theory]
    [InlineData("acid", "acid")]
    [InlineData("free acid", "acid")]
    [InlineData("Na", "Na")]
    [InlineData("sodium salt", "Na")]
    [InlineData("full Na", "Na")]
    [InlineData("19Na", "19Na")]
    [InlineData("19 Na", "19Na")]
    [InlineData("nonadecasodium salt", "19Na")]
    [InlineData("tetraammonium", "4NH4")]
    [InlineData("K", "K")]
    [InlineData("2NH4", "2NH4")]
    public void Read_knows_the_usual_ways_to_say_it(string text, string expected)
    {
        Salt salt = Salt.Parse(text);
        salt.ToString().Should().Be(expected);
        Salt.Parse(salt.ToString()).Should().Be(salt);
        Salt.TryParse(text, out _).Should().BeTrue();
    }

    [Theory]
    [InlineData("Li")]
    [InlineData("0Na")]
    [InlineData("-3Na")]
    [InlineData("fooNa")]
    [InlineData("")]
    public void Read_of_anything_else_is_an_error(string text)
    {
        Salt.Read(text).Errors.Should().ContainSingle().Which.Code.Should().Be("OLG1013");
        Salt.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => Salt.Parse(text)).Should().Throw<OligoFormatException>();
    }

    [Fact]
    public void CounterIons_are_cations_of_one_charge()
    {
        CounterIon.All.Select(ion => ion.Symbol).Should().Equal("Na", "K", "NH4");
        CounterIon.Ammonium.Formula.ToString().Should().Be("H4N");
        CounterIon.Sodium.ToString().Should().Be("sodium");
    }
}
