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
        Salt.Create(CounterIon.Potassium, 1).Apply(MolecularFormula.Parse("H3O4P"), 3).ToString().Should().Be("H2KO4P");
        Salt.Full(CounterIon.Ammonium).Apply(MolecularFormula.Parse("H3O4P"), 2).ToString().Should().Be("H9N2O4P");
        Salt.Full(CounterIon.Sodium).Apply(MolecularFormula.Parse("C364H569N177O122P30"), 0)
            .ToString().Should().Be("C364H569N177O122P30", "an uncharged morpholino has no salt");
    }

    [Fact]
    public void Apply_of_more_ions_than_protons_throws()
    {
        Salt.Create(CounterIon.Sodium, 20).Invoking(salt => salt.Apply(Mipomersen, 19)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Salt.Create(CounterIon.Sodium, 0)).Should().Throw<ArgumentOutOfRangeException>();
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
    [InlineData(0, "neutral molecule")]
    public void Describe_names_the_full_salt(int protons, string name) => Salt.Full(CounterIon.Sodium).Describe(protons).Should().Be(name);

    /// <summary>Each ion has several names, and every way to cut the text was tried anew for each of them.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Read_of_a_repeated_ion_takes_no_time()
    {
        string text = $"a{string.Concat(Enumerable.Repeat("Na 9", 45))}Na";
        bool isRead = await Task.Run(() => Salt.Read(text).Success, TestContext.Current.CancellationToken);
        isRead.Should().BeFalse();
    }

    [Fact]
    public void Describe_names_what_is_left_of_the_protons() =>
        Salt.Create(CounterIon.Sodium, 7).Describe(19).Should().Be("heptasodium dodecahydrogen salt");

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
    [InlineData("Li", "Li")]
    [InlineData("magnesium salt", "Mg")]
    [InlineData("nonamagnesium", "9Mg")]
    [InlineData("calcium", "Ca")]
    [InlineData("triethylammonium", "TEA")]
    [InlineData("Et3NH", "TEA")]
    [InlineData("17 TEA", "17TEA")]
    [InlineData("nonadecakis(triethylammonium) salt", "19TEA")]
    [InlineData("bis(triethylammonium)", "2TEA")]
    [InlineData("heptasodium dodecahydrogen salt", "7Na")]
    [InlineData("trisodium", "3Na")]
    [InlineData("DIPEA", "DIPEA")]
    [InlineData("N,N-diisopropylethylammonium", "DIPEA")]
    [InlineData("iron(II)", "Fe(II)")]
    [InlineData("6Fe(III)", "6Fe(III)")]
    [InlineData("hexairon(III) salt", "6Fe(III)")]
    [InlineData("ferric", "Fe(III)")]
    [InlineData("200-sodium salt", "200Na")]
    [InlineData("10Na 9K", "10Na 9K")]
    [InlineData("9K, 10Na", "10Na 9K")]
    [InlineData("nonapotassium decasodium salt", "10Na 9K")]
    [InlineData("decasodiumnonapotassium", "10Na 9K")]
    [InlineData("7Na 2TEA 1Mg", "7Na 2TEA 1Mg")]
    [InlineData("tetrasodium pentapotassium decahydrogen salt", "4Na 5K")]
    [InlineData("2HCl", "2HCl")]
    [InlineData("HCl", "1HCl")]
    [InlineData("dihydrochloride", "2HCl")]
    [InlineData("3Na 1HCl", "3Na 1HCl")]
    public void Read_knows_the_usual_ways_to_say_it(string text, string expected)
    {
        Salt salt = Salt.Parse(text);
        salt.ToString().Should().Be(expected);
        Salt.Parse(salt.ToString()).Should().Be(salt);
        Salt.TryParse(text, out _).Should().BeTrue();
    }

    /// <summary>The formula by hand: mipomersen less 19 H, with 10 Na and 9 K; eteplirsen with two HCl.</summary>
    [Fact]
    public void Mixed_salts_and_hydrochlorides_have_their_formulas_and_names()
    {
        Salt mixed = Salt.Create(CounterIon.Potassium, 9).And(CounterIon.Sodium, 10);
        mixed.Should().Be(Salt.Parse("10Na 9K"));
        mixed.Apply(Mipomersen, 19).ToString().Should().Be("C230H305K9N67Na10O122P19S19");
        mixed.Describe(19).Should().Be("nonapotassium decasodium salt");
        mixed.Describe(20).Should().Be("nonapotassium decasodium monohydrogen salt");
        mixed.IsPossibleFor(18).Should().BeFalse();
        Salt dihydrochloride = Salt.Create(CounterIon.HydrogenChloride, 2);
        dihydrochloride.Apply(MolecularFormula.Parse("C364H569N177O122P30"), 0).ToString().Should().Be("C364H571Cl2N177O122P30");
        dihydrochloride.Describe(0).Should().Be("dihydrochloride");
        dihydrochloride.IsPossibleFor(0).Should().BeTrue();
        dihydrochloride.IsFormedBy(0).Should().BeTrue();
        Salt.Full(CounterIon.Sodium).IsFormedBy(0).Should().BeFalse("the full salt of a neutral molecule is the molecule");
        Salt.Full(CounterIon.Sodium).IsFormedBy(1).Should().BeTrue();
        Salt.FreeAcid.IsFormedBy(1).Should().BeFalse();
        mixed.IsFormedBy(18).Should().BeFalse();
        mixed.Invoking(salt => salt.And(CounterIon.Sodium, 1)).Should().Throw<ArgumentException>();
        Salt.Full(CounterIon.Sodium).Invoking(salt => salt.And(CounterIon.Potassium, 1)).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => Salt.Full(CounterIon.HydrogenChloride)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("Rb")]
    [InlineData("hemimagnesium")]
    [InlineData("99999999999Na")]
    [InlineData("0Mg")]
    [InlineData("0Na")]
    [InlineData("-3Na")]
    [InlineData("fooNa")]
    [InlineData("10Na Na")]
    [InlineData("Na K")]
    [InlineData("10Na 9")]
    [InlineData("")]
    public void Read_of_anything_else_is_an_error(string text)
    {
        Salt.Read(text).Errors.Should().ContainSingle().Which.Code.Should().Be("OLG1013");
        Salt.TryParse(text, out _).Should().BeFalse();
        FluentActions.Invoking(() => Salt.Parse(text)).Should().Throw<OligoFormatException>();
    }

    /// <summary>
    /// Cations: the element with its common charge; triethylamine C6H15N and N,N-diisopropylethylamine C8H19N with one proton.
    /// </summary>
    [Theory]
    [InlineData("Na", 1, "Na")]
    [InlineData("K", 1, "K")]
    [InlineData("NH4", 1, "H4N")]
    [InlineData("Li", 1, "Li")]
    [InlineData("TEA", 1, "C6H16N")]
    [InlineData("DIPEA", 1, "C8H20N")]
    [InlineData("Mg", 2, "Mg")]
    [InlineData("Ca", 2, "Ca")]
    [InlineData("Fe(II)", 2, "Fe")]
    [InlineData("Fe(III)", 3, "Fe")]
    public void CounterIons_are_rows_with_a_charge(string symbol, int charge, string formula)
    {
        CounterIon ion = CounterIon.All.Single(row => row.Symbol == symbol);
        (ion.Charge, ion.Formula.ToString(), ion.ToString()).Should().Be((charge, formula, ion.Name));
        Salt.Parse(ion.Name).Should().Be(Salt.Full(ion));
        Salt.Parse($"3{symbol}").Should().Be(Salt.Create(ion, 3));
        foreach (string alias in ion.Aliases)
        {
            Salt.Parse(alias).Should().Be(Salt.Full(ion));
        }
    }

    /// <summary>
    /// Each ion takes as many protons as its charge; phosphoric acid of 3 protons gives Mg3(PO4)2 only with two molecules, so one keeps a
    /// proton: MgHPO4.
    /// </summary>
    [Theory]
    [InlineData("Mg", "H3O4P", 3, "HMgO4P", "monomagnesium monohydrogen salt")]
    [InlineData("Ca", "H3O4P", 3, "CaHO4P", "monocalcium monohydrogen salt")]
    [InlineData("Fe(III)", "H3O4P", 3, "FeO4P", "monoiron(III) salt")]
    [InlineData("Fe(II)", "H3O4P", 2, "HFeO4P", "monoiron(II) salt")]
    [InlineData("Fe(III)", "H3O4P", 2, "H3O4P", "free acid")]
    [InlineData("TEA", "H3O4P", 2, "C12H33N2O4P", "bis(triethylammonium) salt")]
    [InlineData("Mg", "C230H324N67O122P19S19", 19, "C230H306Mg9N67O122P19S19", "nonamagnesium monohydrogen salt")]
    [InlineData("3TEA", "C230H324N67O122P19S19", 19, "C248H369N70O122P19S19", "tris(triethylammonium) hexadecahydrogen salt")]
    [InlineData("9Mg", "C230H324N67O122P19S19", 19, "C230H306Mg9N67O122P19S19", "nonamagnesium monohydrogen salt")]
    public void Ions_take_as_many_protons_as_their_charge(string text, string acid, int protons, string expected, string name)
    {
        Salt salt = Salt.Parse(text);
        salt.Apply(MolecularFormula.Parse(acid), protons).Should().Be(MolecularFormula.Parse(expected));
        salt.Describe(protons).Should().Be(name);
        (MolecularFormula.Parse(expected).Equals(MolecularFormula.Parse(acid))
            || Salt.Parse(name.Split(' ')[0]).CountFor(protons) == salt.CountFor(protons)).Should().BeTrue();
    }

    [Fact]
    public void Salts_that_need_more_protons_than_there_are_throw()
    {
        Salt.Create(CounterIon.Magnesium, 9).IsPossibleFor(19).Should().BeTrue();
        Salt.Create(CounterIon.Magnesium, 10).IsPossibleFor(19).Should().BeFalse();
        Salt.Create(CounterIon.Magnesium, 10).Invoking(salt => salt.Apply(Mipomersen, 19)).Should().Throw<ArgumentOutOfRangeException>();
        Salt.Create(CounterIon.Iron3, int.MaxValue).Invoking(salt => salt.CountFor(int.MaxValue))
            .Should().Throw<ArgumentOutOfRangeException>();
        Salt.FreeAcid.IsPossibleFor(0).Should().BeTrue();
        Salt.Full(CounterIon.Iron3).IsPossibleFor(0).Should().BeTrue();
        Salt.Full(CounterIon.Iron3).IsPossibleFor(2).Should().BeFalse("one ion needs three protons");
        Salt.Full(CounterIon.Iron3).IsPossibleFor(3).Should().BeTrue();
    }
}
