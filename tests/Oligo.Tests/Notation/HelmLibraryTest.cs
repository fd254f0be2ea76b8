using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// Every monomer of the two published HELM libraries is read with the formula of its structure, or refused by name with the reason.
/// </summary>
public sealed class HelmLibraryTest
{
    // Read as they are meant, where the library draws them wrong: caps of H for OH, a boron and a hydrogen pair short, carbon for
    // phosphorus, a dihydro form, P-H for P-OH.
    private static readonly string[] s_corrected = ["sp", "bp", "m2np", "mo5U", "sPi"];

    // Two bases that the core library draws wrong and the Ionis set right; a group whose R has another number in its molfile than in its
    // list, so that its printed formula is not capped.
    private static readonly string[] s_misprinted = ["core m3U", "core e5U", "ionis f4PhconC6o"];

    private static INotation Helm => Notations.Helm;

    [Fact]
    public void Every_symbol_is_read_with_its_formula_or_refused_with_a_reason()
    {
        var wrong = new List<string>();
        int read = 0;
        foreach (TestData.Row row in TestData.Read("helm-library.tsv"))
        {
            string symbol = row["symbol"];
            (Monomer? found, string? fault) = Find(row["polymer"], row["kind"], symbol);
            if (found is null)
            {
                if (fault is null || fault.StartsWith("did you mean", StringComparison.Ordinal))
                {
                    wrong.Add($"{row}: {fault ?? "no reason"}");
                }
                continue;
            }
            read++;
            if (!s_corrected.Contains(symbol) && !s_misprinted.Contains($"{row["library"]} {symbol}")
                && found.Formula.ToString() != Neutral(row["formula"]))
            {
                wrong.Add($"{row}: {found.Formula}");
            }
        }
        wrong.Should().BeEmpty();
        read.Should().BeGreaterThan(650);
    }

    /// <summary>A row that only this table has is written back under its symbol; the canonical text names it too.</summary>
    [Fact]
    public void Rows_of_the_table_are_written_under_their_symbols()
    {
        foreach ((string kind, string symbol) in PublishedMonomers.Symbols)
        {
            (Monomer? row, _) = kind switch
            {
                "base" => Find("RNA", "Branch", symbol),
                "group" => Find("CHEM", "Undefined", symbol),
                _ => Find("RNA", "Backbone", symbol),
            };
            if (row is null || PublishedMonomers.SymbolOf(row) != symbol)
            {
                continue;
            }
            NucleicAcid molecule = TextsOf(kind == "group" ? "CHEM" : "RNA", kind == "base" ? "Branch" : "Backbone", symbol)
                .Select(text => Helm.Read(text)).First(result => result.Success).Value;
            string again = Helm.Write(molecule).Text!;
            Helm.Read(again).Value.Should().Be(molecule, again);
            if (row is not Group { Places: GroupPlaces.Linked })
            {
                again.Should().Contain(symbol.Length == 1 ? symbol : $"[{symbol}]");
            }
            NucleicAcid.Read(molecule.ToString()).Value.Should().Be(molecule);
        }
    }

    [Fact]
    public void Codes_of_the_table_lie_above_those_of_built_in_rows()
    {
        Check(MonomerLibrary.Default.Bases);
        Check(MonomerLibrary.Default.Sugars);
        Check(MonomerLibrary.Default.Linkages);
        Check(MonomerLibrary.Default.Groups);

        static void Check<T>(MonomerTable<T> table)
            where T : Monomer
        {
            Monomer[] rows = [.. PublishedMonomers.RowsOf(table.Kind)];
            rows.Should().NotBeEmpty().And.OnlyContain(row =>
                row.Code > table.Count && row.Code < MonomerCodes.FirstCustom && MonomerStructure.FormulaOf(row).Equals(row.Formula));
            rows.Select(row => row.Code).Should().OnlyHaveUniqueItems();
            rows.Should().OnlyContain(row => !table.Any(known => known.Symbol == row.Symbol));
        }
    }

    [Theory]
    [InlineData("RNA1{[n5d](A)}$$$$", "a sugar whose R1, R2 and R3 are on N, O and C has no linkage here that fits it")]
    [InlineData("RNA1{r([ethy5C])}$$$$", "the library draws it wrong: drawn as propynyl dihydro: C7H9N3O, 5-ethynylcytosine is C6H5N3O")]
    [InlineData("RNA1{r([e6A])}$$$$", "the core library and the Ionis set draw two structures")]
    [InlineData("RNA1{r(A)p}|CHEM1{[5Cy5]}$RNA1,CHEM1,3:R2-1:R1$$$", "the library draws it wrong: R1 drawn as O-OH")]
    public void Symbols_that_are_drawn_wrong_are_refused_by_name(string text, string reason) =>
        Helm.Read(text).Errors.Should().ContainSingle().Which.Hint.Should().Be(reason);

    /// <summary>A caller's own row comes before the published one of its symbol.</summary>
    [Fact]
    public void A_row_of_a_caller_with_a_published_symbol_is_not_the_published_one()
    {
        MonomerLibrary library = MonomerLibrary.Default.With(new Nucleobase("e5U", "mine", MolecularFormula.Parse("C5H5N5"), 'N', "test"));
        Helm.Read("RNA1{r([e5U])}$$$$", new NotationOptions { Library = library }).Value.Formula
            .Should().Be(Strand.Read("[e5U]r", library).Value.Formula);
        Strand.Read("[e5U]r", library).Value.Formula.Should().NotBe(Strand.Read("[e5U]r").Value.Formula);
    }

    private static (Monomer? Row, string? Fault) Find(string polymer, string kind, string symbol)
    {
        string? fault = null;
        foreach (string text in TextsOf(polymer, kind, symbol))
        {
            ParseResult<NucleicAcid> result = Helm.Read(text);
            if (result.Success)
            {
                return (RowIn((Strand)result.Value, polymer, kind, text == TextsOf(polymer, kind, symbol)[0]), null);
            }
            fault = result.Errors.First().Hint is { } hint && PublishedMonomers.FaultOf(symbol) == hint ? hint : fault
                ?? result.Errors.First().ToString();
        }
        return (null, PublishedMonomers.FaultOf(symbol) is { } reason && reason == fault ? reason : null);
    }

    private static string[] TextsOf(string polymer, string kind, string symbol)
    {
        string token = symbol.Length == 1 ? symbol : $"[{symbol}]";
        return (polymer, kind) switch
        {
            ("RNA", "Branch") => [$"RNA1{{d({token})p.d(A)}}$$$$V2.0"],
            ("RNA", _) =>
                [$"RNA1{{{token}(A)p.d(A)}}$$$$V2.0", $"RNA1{{d(A){token}.d(A)}}$$$$V2.0", $"RNA1{{d(A)p.{token}p.d(A)}}$$$$V2.0",
                    $"RNA1{{d(A)p.{token}}}$$$$V2.0"],
            _ => [$"RNA1{{d(A)p}}|CHEM1{{{token}}}$RNA1,CHEM1,3:R2-1:R1$$$V2.0",
                $"RNA1{{d(A)}}|CHEM1{{{token}}}$RNA1,CHEM1,1:R1-1:R1$$$V2.0"],
        };
    }

    private static Monomer RowIn(Strand strand, string polymer, string kind, bool isFirst)
    {
        if (polymer == "RNA" && kind == "Branch")
        {
            return strand[0].Base;
        }
        if (strand.Units.OfType<GroupUnit>().FirstOrDefault() is { } unit)
        {
            return unit.Group;
        }
        if (strand.FivePrimeGroup is { } end)
        {
            return end.Group;
        }
        return isFirst ? strand[0].Sugar : strand[0].Linkage!;
    }

    /// <summary>The formula of a cation without the proton that its neutral form lacks.</summary>
    private static string Neutral(string formula) =>
        formula.EndsWith('+') ? (MolecularFormula.Parse(formula[..^1]) - MolecularFormula.Parse("H")).ToString() : formula;
}
