using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Monomers;

public sealed class MonomerLibraryTest
{
    private const SugarSites Usual = SugarSites.Three | SugarSites.Five;
    private static readonly MolecularFormula Any = MolecularFormula.Parse("C5H10O5");

    private static Nucleobase Base(string symbol = "x", string name = "base x", string formula = "C5H5N5", char letter = 'A',
        string source = "test", string? smiles = null) =>
        new(symbol, name, MolecularFormula.Parse(formula), letter, source, smiles);

    private static Sugar SugarRow(SugarSites sites = Usual, SugarClass role = SugarClass.Modified,
        string shortName = "X", bool rnaseH = false) =>
        new("x", "sugar x", shortName, Any, sites, role, "test", rnaseH);

    private static Group GroupRow(GroupPlaces places = GroupPlaces.End, int protons = 0, MolecularFormula? repeat = null) =>
        new("x", "group x", Any, places, protons, "test", repeat);

    [Fact]
    public void With_adds_rows_and_leaves_the_library_as_it_is()
    {
        MonomerLibrary larger =
            MonomerLibrary.Default.With(Base(), SugarRow(), new Linkage("lx", "linkage x", "LX", Any, 0, false, "test"), GroupRow());
        (larger.Bases.Count, larger.Sugars.Count, larger.Linkages.Count, larger.Groups.Count).Should()
            .Be((Nucleobase.All.Length + 1, Sugar.All.Length + 1, Linkage.All.Length + 1, Group.All.Length + 1));
        MonomerLibrary.Default.Bases.Find("x").Should().BeNull();
        larger.With().Bases.Find("x").Should().Be(Base());
        larger.Invoking(library => library.With(Base(symbol: "y"))).Should().NotThrow();
    }

    /// <summary>A caller keeps a row and uses it with every library that has it, whatever place it has there.</summary>
    [Fact]
    public void One_row_serves_several_libraries()
    {
        Nucleobase row = Base();
        MonomerLibrary first = MonomerLibrary.Default.With(row);
        MonomerLibrary second = MonomerLibrary.Default.With(Base("y"), row);
        Strand one = new StrandBuilder(first).Add(row, Sugar.Deoxyribose).Build();
        Strand other = new StrandBuilder(second).Add(row, Sugar.Deoxyribose).Build();
        (one.ToString(), other.ToString()).Should().Be(("[x]d", "[x]d"));
        other.Should().Be(one);
        new StrandBuilder(second).Add(one[0]).Build().Should()
            .Be(one, "a nucleotide can be taken from a strand of another library that has its rows");
        new StrandBuilder().Invoking(builder => builder.Add(row, Sugar.Deoxyribose)).Should()
            .Throw<ArgumentException>().WithMessage("*base `x` is not in the library*");
        second.Invoking(library => library.With(first.Bases.Last())).Should().Throw<ArgumentException>().WithMessage("*symbol `x`*");
    }

    public static TheoryData<string, Monomer[]> Refused => new()
    {
        { "*`b64` is one too many: a library takes 64 bases*", [.. Enumerable.Range(0, 65).Select(i => Base($"b{i}"))] },
        { "*bases have the symbol `x`*", [Base(), Base()] },
        { "*bases have the symbol `mC`*", [Base(symbol: "mC")] },
        { "*groups have the symbol `p`*", [new Group("p", "another p", Any, GroupPlaces.End, 0, "test")] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void With_refuses_symbols_that_are_taken_and_more_rows_than_it_holds(string message, Monomer[] rows) =>
        MonomerLibrary.Default.Invoking(library => library.With(rows)).Should().Throw<ArgumentException>().WithMessage(message);

    public static TheoryData<string, Func<Monomer>> BadRows => new()
    {
        { "no symbol", () => Base(symbol: "") },
        { "a blank in the symbol", () => Base(symbol: "a b") },
        { "a symbol of 33", () => Base(symbol: new string('a', 33)) },
        { "no name", () => Base(name: " ") },
        { "no source", () => Base(source: "") },
        { "a degenerate letter", () => Base(letter: 'R') },
        { "a small letter", () => Base(letter: 'a') },
        { "negative counts", () => Base(formula: "H-1O2P") },
        { "no sites", () => SugarRow(SugarSites.None) },
        { "one site", () => SugarRow(SugarSites.Five) },
        { "an unknown site", () => SugarRow(Usual | (SugarSites)8) },
        { "no short name of a sugar", () => SugarRow(shortName: "") },
        { "no place", () => GroupRow(GroupPlaces.None) },
        { "an unknown place", () => GroupRow((GroupPlaces)32) },
        { "less than no protons of a group", () => GroupRow(protons: -1) },
        { "less than no protons of a linkage", () => new Linkage("x", "linkage", "X", Any, -1, false, "test") },
        { "no short name of a linkage", () => new Linkage("x", "linkage", " ", Any, 0, false, "test") },
        { "a tag for a symbol", () => new Group("sup", "group", Any, GroupPlaces.Pendant, 0, "test") },
        { "the other tag", () => new Group("sub", "group", Any, GroupPlaces.Pendant, 0, "test") },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void Rows_that_cannot_be_are_refused(string fault, Func<Monomer> make) => make.Should().Throw<ArgumentException>(fault);

    [Fact]
    public void Rows_are_looked_up_by_short_name_name_and_aliases()
    {
        Sugar.Deoxyribose.AllNames.Should().StartWith(["DNA", "2'-deoxy-D-ribose"]).And.Contain("deoxyribose").And.NotContain("d");
        Linkage.Phosphorothioate.AllNames.Should().StartWith([Linkage.Phosphorothioate.ShortName, Linkage.Phosphorothioate.Name]);
        Nucleobase.Adenine.AllNames.Should().Equal([Nucleobase.Adenine.Name, .. Nucleobase.Adenine.Aliases]);
        Group.Phosphate.AllNames.Should().Equal([Group.Phosphate.Name, .. Group.Phosphate.Aliases]);
    }

    /// <summary>A token is what the canonical text of a strand has in the slot of its row.</summary>
    [Fact]
    public void Tokens_are_spelt_as_in_the_canonical_text()
    {
        foreach (Nucleobase nucleobase in Nucleobase.All)
        {
            new StrandBuilder().Add(nucleobase, Sugar.Ribose).Build().ToString().Should().Be(nucleobase.Token + Sugar.Ribose.Token);
        }
        Group.Phosphate.Token.Should().Be($"{{{Group.Phosphate.Symbol}}}");
    }

    [Fact]
    public void Rows_are_equal_when_they_state_the_same_compound()
    {
        Base().Should().Be(Base(name: "another name", source: "elsewhere"), "name and source say nothing of the compound");
        Base().GetHashCode().Should().Be(Base(name: "another name").GetHashCode());
        Base().Should().NotBe(Base(symbol: "y"));
        Base().Should().NotBe(Base(formula: "C5H5N5O"));
        Base().Should().NotBe(Base(letter: 'G'));
        Base().Should().NotBe(Base(smiles: "n3cnc4c(N)ncnc43"));
        SugarRow().Should().NotBe(SugarRow(Usual | SugarSites.Two));
        SugarRow().Should().NotBe(SugarRow(role: SugarClass.Deoxy));
        SugarRow().Should().NotBe(SugarRow(rnaseH: true));
        GroupRow().Should().NotBe(GroupRow(GroupPlaces.Linked));
        GroupRow().Should().NotBe(GroupRow(protons: 1));
        GroupRow().Should().NotBe(GroupRow(repeat: MolecularFormula.Water));
        new Linkage("x", "x", "X", Any, 0, false, "test").Should().NotBe(new Linkage("x", "x", "X", Any, 1, false, "test"));
        new Linkage("x", "x", "X", Any, 0, false, "test").Should().NotBe(new Linkage("x", "x", "X", Any, 0, true, "test"));
        ((Monomer)SugarRow()).Equals(GroupRow()).Should().BeFalse("rows of two tables are never equal");
        Base().Equals((object?)null).Should().BeFalse();
    }

    [Fact]
    public void Groups_have_a_formula_for_each_number_of_repeats()
    {
        Group peg = GroupRow(repeat: MolecularFormula.Parse("C2H4O"));
        peg.IsPolydisperse.Should().BeTrue();
        peg.GetFormula(3).ToString().Should().Be("C11H22O8");
        peg.Invoking(group => group.GetFormula(0)).Should().Throw<ArgumentOutOfRangeException>();
        GroupRow().GetFormula(0).Should().Be(Any);
        GroupRow().Invoking(group => group.GetFormula(1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Linkages_add_their_acid_less_two_waters()
    {
        Linkage.Phosphodiester.Increment.ToString().Should().Be("H-1O2P");
        Linkage.Phosphorothioate.Increment.ToString().Should().Be("H-1OPS");
    }

    /// <summary>
    /// Single letters that the canonical notation reserves stand bare in their slot; all other symbols stand in brackets.
    /// </summary>
    [Theory]
    [InlineData("n", "n")]
    [InlineData("g", "g")]
    [InlineData("y", "[y]")]
    [InlineData("E", "[E]")]
    [InlineData("mor", "[mor]")]
    public void Sugar_tokens_are_the_shortest_that_can_be_read_back(string symbol, string token)
    {
        bool isBuiltIn = MonomerLibrary.Default.Sugars.TryGet(symbol, out Sugar? sugar);
        sugar ??= new Sugar(symbol, "sugar", "X", Any, Usual, SugarClass.Modified, "test");
        Strand strand = new StrandBuilder(isBuiltIn ? MonomerLibrary.Default : MonomerLibrary.Default.With(sugar))
            .Add(Nucleobase.Adenine, sugar).Build();
        strand.ToString().Should().Be("A" + token);
        Strand.Read(strand.ToString(), strand.Library).Value.Should().Be(strand);
    }

    [Fact]
    public void Rows_that_are_missing_are_refused()
    {
        Action add = () => MonomerLibrary.Default.With([null!]);
        add.Should().Throw<ArgumentException>().WithParameterName("monomers");
        foreach (INotation notation in Notations.All)
        {
            Action ask = () => notation.TokensOf(null!);
            ask.Should().Throw<ArgumentNullException>(notation.Name).WithParameterName("row");
        }
    }
}
