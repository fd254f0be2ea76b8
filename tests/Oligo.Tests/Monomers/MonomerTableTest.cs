using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Monomers;

/// <summary>
/// The built-in rows against the reference rows that they were taken from (tests/data/monomers.tsv), and what every table promises.
/// </summary>
public sealed class MonomerTableTest
{
    public static TheoryData<string> Kinds => ["base", "sugar", "linkage", "group"];

    public static TheoryData<string, string> References => [.. TestData.Read("monomers.tsv").Select(row => (row["kind"], row["symbol"]))];

    private static IReadOnlyList<Monomer> All(string kind) => kind switch
    {
        "base" => Nucleobase.All,
        "sugar" => Sugar.All,
        "linkage" => Linkage.All,
        _ => Group.All,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Codes_and_symbols_are_unique_and_below_those_of_callers(string kind)
    {
        IReadOnlyList<Monomer> rows = All(kind);
        rows.Select(row => row.Code).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
        rows.Select(row => row.Symbol).Should().OnlyHaveUniqueItems();
        rows.Should().OnlyContain(row => row.Code > 0 && row.Code < MonomerCodes.FirstCustom);
        rows.Should().OnlyContain(row => Monomer.IsSymbol(row.Symbol));
    }

    /// <summary>The kernels for plain texts have tables over these codes.</summary>
    [Theory]
    [InlineData("base", "A1 C2 G3 T4 U5 mC6 I7")]
    [InlineData("sugar", "d1 r2 m3 f4 e5 l6 k7")]
    [InlineData("linkage", "o1 s2")]
    [InlineData("group", "p1")]
    public void Codes_are_the_pinned_ones(string kind, string codes) =>
        string.Join(' ', All(kind).Select(row => FormattableString.Invariant($"{row.Symbol}{row.Code}"))).Should().StartWith(codes);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Rows_state_name_source_and_structure(string kind)
    {
        All(kind).Should().OnlyContain(row => row.Name.Length > 0 && row.Source.Length > 5 && row.Smiles != null && !row.Aliases.IsDefault);
        All(kind).Should().OnlyContain(row => row.ToString() == row.Name);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Rows_have_a_reference_row_each(string kind) =>
        TestData.Read("monomers.tsv").Where(row => row["kind"] == kind).Select(row => row["symbol"])
            .Should().BeEquivalentTo(All(kind).Select(row => row.Symbol));

    /// <summary>
    /// Bases and sugars are the free compounds; linkages add their increment, groups what they add to a terminal hydroxyl, directly or
    /// through a phosphodiester.
    /// </summary>
    [Theory]
    [MemberData(nameof(References))]
    public void Formula_and_structure_equal_the_reference(string kind, string symbol)
    {
        TestData.Row expected = TestData.Read("monomers.tsv").Single(row => row["kind"] == kind && row["symbol"] == symbol);
        Monomer row = All(kind).Single(row => row.Symbol == symbol);
        MolecularFormula found = row switch
        {
            Linkage linkage => linkage.Increment,
            Group { Places: var places } group when (places & GroupPlaces.End) != 0 => group.Formula - group.BondLoss,
            Group group => group.Formula + Linkage.Phosphodiester.Increment,
            _ => row.Formula,
        };
        found.ToString().Should().Be(expected["formula"]);
        row.Code.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be(expected["code"]);
        if (expected["smiles"].Length > 0)
        {
            row.Smiles.Should().Be(expected["smiles"]);
        }
    }

    /// <summary>Free compounds that anyone can look up.</summary>
    [Theory]
    [InlineData("adenine", "C5H5N5")]
    [InlineData("cytosine", "C4H5N3O")]
    [InlineData("guanine", "C5H5N5O")]
    [InlineData("thymine", "C5H6N2O2")]
    [InlineData("uracil", "C4H4N2O2")]
    [InlineData("5-methylcytosine", "C5H7N3O")]
    [InlineData("hypoxanthine", "C5H4N4O")]
    [InlineData("2'-deoxy-D-ribose", "C5H10O4")]
    [InlineData("D-ribose", "C5H10O5")]
    [InlineData("MOE", "C8H16O6")]
    [InlineData("LNA", "C6H10O5")]
    [InlineData("cEt", "C7H12O5")]
    [InlineData("phosphodiester", "H3O4P")]
    [InlineData("phosphorothioate", "H3O3PS")]
    [InlineData("phosphate", "H3O4P")]
    public void Free_compounds_have_their_known_formulas(string name, string formula)
    {
        MonomerLibrary library = MonomerLibrary.Default;
        Monomer?[] found = [library.Bases.Find(name), library.Sugars.Find(name), library.Linkages.Find(name)];
        (found.FirstOrDefault(row => row is not null) ?? library.Groups.Find(name))!.Formula.ToString().Should().Be(formula);
    }

    [Fact]
    public void Names_and_aliases_lead_to_one_row_each()
    {
        MonomerLibrary library = MonomerLibrary.Default;
        AllFound(library.Bases);
        AllFound(library.Sugars);
        AllFound(library.Linkages);
        AllFound(library.Groups);

        static void AllFound<T>(MonomerTable<T> table)
            where T : Monomer
        {
            table.Should().HaveCount(table.Count);
            foreach (T row in table)
            {
                table[row.Code].Should().BeSameAs(row);
                table.TryGet(row.Symbol, out T? bySymbol).Should().BeTrue();
                bySymbol.Should().BeSameAs(row);
                foreach (string name in MonomerTable<T>.NamesOf(row))
                {
                    table.Find(name).Should().BeSameAs(row, name);
                }
            }
        }
    }

    [Theory]
    [InlineData("3-Amino-Ribose", "n3r")]
    [InlineData("3-AMINO-ribose", "n3r")]
    public void Rows_of_the_published_libraries_have_names_too(string name, string symbol) =>
        MonomerLibrary.Default.Sugars.Find(name)!.Symbol.Should().Be(symbol);

    /// <summary>Registry entries state sugars by name; where another row has the name too (ANA), the entry is not written.</summary>
    [Fact]
    public void Every_sugar_of_the_published_libraries_is_read_from_the_registry_entry_that_is_written()
    {
        foreach (Sugar sugar in PublishedMonomers.RowsOf("sugar").Cast<Sugar>())
        {
            Strand strand = Strand.Parse($"Ado A[{sugar.Symbol}]");
            FormatResult written = Notations.Fhir.Write(strand);
            if (written.Success)
            {
                Notations.Fhir.Read(written.Text).ToString().Should().Be(strand.ToString(), sugar.Name);
            }
        }
    }

    [Fact]
    public void Symbols_are_told_apart_by_case_names_are_not()
    {
        MonomerLibrary.Default.Sugars.TryGet("E", out _).Should().BeFalse();
        MonomerLibrary.Default.Sugars.Find("moe").Should().BeSameAs(Sugar.MethoxyethylRibose);
        MonomerLibrary.Default.Bases.Find("THYMINE").Should().BeSameAs(Nucleobase.Thymine);
        MonomerLibrary.Default.Bases.Find("nothing").Should().BeNull();
        MonomerLibrary.Default.Bases.TryGet(60, out _).Should().BeFalse();
        FluentActions.Invoking(() => MonomerLibrary.Default.Bases[60]).Should().Throw<KeyNotFoundException>().WithMessage("*base*60*");
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("9", true)]
    [InlineData("acme-C", true)]
    [InlineData("a-_.,+'b", true)]
    [InlineData("abcdefghijklmnopqrstuvwxyz012345", true)]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456", false)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("'a", false)]
    [InlineData("a b", false)]
    [InlineData("a:b", false)]
    [InlineData("a]", false)]
    [InlineData("a*", false)]
    [InlineData("\u00e4", false)]
    [InlineData("\u0661", false)]
    [InlineData("a\u0410", false)]
    public void Symbols_are_as_the_grammar_says(string text, bool expected) => Monomer.IsSymbol(text).Should().Be(expected);

    [Theory]
    [InlineData("A", NucleicAcidKind.Dna, "T")]
    [InlineData("A", NucleicAcidKind.Rna, "U")]
    [InlineData("C", NucleicAcidKind.Dna, "G")]
    [InlineData("mC", NucleicAcidKind.Rna, "G")]
    [InlineData("G", NucleicAcidKind.Dna, "C")]
    [InlineData("T", NucleicAcidKind.Rna, "A")]
    [InlineData("U", NucleicAcidKind.Dna, "A")]
    [InlineData("I", NucleicAcidKind.Dna, "C")]
    public void Complements_are_the_bases_that_pair(string symbol, NucleicAcidKind kind, string partner)
    {
        Nucleobase row = MonomerLibrary.Default.Bases.Find(symbol)!;
        row.Complement(kind)!.Symbol.Should().Be(partner);
        row.PairsWith(row.Complement(kind)!).Should().BeTrue();
        row.Complement(kind)!.PairsWith(row).Should().BeTrue();
    }

    [Fact]
    public void Pairs_are_symmetric_and_no_base_pairs_with_itself()
    {
        foreach (Nucleobase a in Nucleobase.All)
        {
            a.PairsWith(a).Should().BeFalse();
            Nucleobase.All.Should().OnlyContain(b => a.PairsWith(b) == b.PairsWith(a));
        }
    }
}
