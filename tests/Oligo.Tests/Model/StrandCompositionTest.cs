using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.Model;

/// <summary>What the parts of a strand add, tested by fragments: they are the differences of those parts.</summary>
public sealed class StrandCompositionTest
{
    private const decimal Proton = 1.007276466621m;

    private static readonly string[] s_complements = ["a w", "b x", "c y", "d z"];

    private static readonly MonomerLibrary s_library = MonomerLibrary.Default.With(
        new Nucleobase("m1A", "1-methyladenine", MolecularFormula.Parse("C6H7N5"), 'A', "test"),
        new Sugar("n3r", "3'-amino-3'-deoxy-D-ribose", "3'-NH-RNA", MolecularFormula.Parse("C5H11NO4"), SugarSites.Three | SugarSites.Five,
            SugarClass.Modified, "test", hasThreePrimeNitrogen: true));

    /// <summary>A fragment by its usual name: a to d counted from the 5' end, w to z from the 3' end.</summary>
    private static StrandPart FragmentOf(Strand strand, string ion, int index)
    {
        StrandComposition composition = StrandComposition.Of(strand);
        int fromFivePrime = "abcd".IndexOf(ion[0], StringComparison.Ordinal);
        return fromFivePrime >= 0
            ? composition.Between(null, new ChainCut(index - 1, (ChainCutPlace)fromFivePrime))
            : composition.Between(new ChainCut(strand.Units.Length - index - 1,
                (ChainCutPlace)"wxyz".IndexOf(ion[0], StringComparison.Ordinal)), null);
    }

    private static MolecularFormula FormulaOf(Strand strand, string ion, int index)
    {
        MolecularFormula formula = FragmentOf(strand, ion, index).Formula;
        return ion.EndsWith("-B", StringComparison.Ordinal) ? formula - strand[index - 1].Base.Formula : formula;
    }

    /// <summary>Ladders of other programs and of independent arithmetic.</summary>
    [Fact]
    public void Fragments_are_those_of_published_ladders()
    {
        int rows = 0;
        foreach (TestData.Row row in TestData.Read("fragments.tsv"))
        {
            MolecularFormula formula = FormulaOf(Strand.Read(row["strand"], s_library).Value, row["ion"], int.Parse(row["index"]));
            if (row["formula"].Length > 0)
            {
                formula.Should().Be(MolecularFormula.Parse(row["formula"]), row.ToString());
            }
            else
            {
                decimal mz = formula.MonoisotopicMass.Daltons - Proton;
                mz.Should().BeApproximately(decimal.Parse(row["mz"], System.Globalization.CultureInfo.InvariantCulture),
                    0.0002m, row.ToString());
            }
            rows++;
        }
        rows.Should().BeGreaterThan(700);
    }

    /// <summary>Which fragments hold the changed atoms of a linkage, as another program finds them.</summary>
    [Fact]
    public void A_modified_linkage_shifts_the_fragments_that_hold_it()
    {
        int rows = 0;
        foreach (TestData.Row row in TestData.Read("backbone-shifts.tsv"))
        {
            string ion = row["ion"] switch { "aBaseLoss" => "a-B", "dWaterLoss" => "c", "yWaterLoss" => "z", var name => name };
            Strand reference = Strand.Read(row["reference"], s_library).Value;
            Strand modified = Strand.Read(row["modified"], s_library).Value;
            var delta = MolecularFormula.Parse(row["delta"]);
            string[] shifts = row["shifts"].Split(',');
            for (int i = 0; i < shifts.Length; i++)
            {
                int times = shifts[i] switch { "0" => 0, "D" => 1, "2*D" => 2, _ => throw new FormatException(shifts[i]) };
                MolecularFormula shift = FormulaOf(modified, ion, i + 1) - FormulaOf(reference, ion, i + 1);
                shift.Should().Be(times * delta, $"{row["modified"]} {ion}{i + 1}");
            }
            rows++;
        }
        rows.Should().Be(84);
    }

    /// <summary>peer-fragments.tsv: mass-tools, test of fromNucleicSequence, w6:a9-B of TACGTGCCAATAC.</summary>
    [Fact]
    public void A_stretch_between_two_cuts_follows_the_rules_of_both()
    {
        Strand strand = Strand.Parse("Tdo Ado Cdo Gdo Tdo Gdo Cdo Cdo Ado Ado Tdo Ado Cd");
        StrandPart part = StrandComposition.Of(strand)
            .Between(new ChainCut(13 - 6 - 1, ChainCutPlace.BeforeBridgeThree), new ChainCut(9 - 1, ChainCutPlace.BeforeBridgeThree));
        (part.Formula - Nucleobase.Adenine.Formula).Should().Be(MolecularFormula.Parse("C14H19N3O11P2"));
    }

    /// <summary>mass-spectrometry.md, section 2b: a + w = b + x = c + y = d + z = M.</summary>
    [Fact]
    public void Both_sides_of_a_cut_are_the_strand_in_every_chemistry()
    {
        var strands = new RandomStrands(1201);
        int cuts = 0;
        for (int i = 0; i < 20_000; i++)
        {
            foreach (Strand strand in i % 4 == 0
                ? [strands.NextRich()]
                : strands.NextOfKind(RandomStrands.Kinds[i % RandomStrands.Kinds.Length]).Strands.ToArray())
            {
                StrandComposition composition = StrandComposition.Of(strand);
                StrandPart whole = composition.Whole;
                whole.Formula.Should().Be(strand.Formula, strand.ToString());
                whole.Protons.Replaceable.Should().Be(strand.AcidicProtons, strand.ToString());
                whole.Protons.FixedCharge.Should().Be(strand.FixedCharge, strand.ToString());
                whole.IsPolydisperse.Should().Be(strand.IsPolydisperse, strand.ToString());
                for (int unit = 0; unit < strand.Units.Length - 1; unit++)
                {
                    foreach (ChainCutPlace place in Enum.GetValues<ChainCutPlace>())
                    {
                        var cut = new ChainCut(unit, place);
                        StrandPart left = composition.Between(null, cut);
                        StrandPart right = composition.Between(cut, null);
                        (left.Formula + right.Formula).Should()
                            .Be(strand.Formula, $"{s_complements[(int)place]} after unit {unit} of {strand}");
                        (left.Protons.FixedCharge + right.Protons.FixedCharge).Should().Be(strand.FixedCharge);
                        cuts++;
                    }
                }
            }
        }
        cuts.Should().BeGreaterThan(100_000);
    }

    [Fact]
    public void The_quick_formula_is_that_of_the_parts()
    {
        var strands = new RandomStrands(1202);
        for (int i = 0; i < 20_000; i++)
        {
            Strand strand = strands.Next(200);
            (StrandComposition.QuickFormulaOf(strand) ?? strand.Formula).Should()
                .Be(StrandComposition.Of(strand).Whole.Formula, strand.ToString());
        }
    }

    /// <summary>b and y are strands with a free hydroxyl where the chain was cut, d is one with the acid of the linkage there.</summary>
    [Fact]
    public void Fragments_with_hydroxyls_are_strands_of_their_own()
    {
        var strands = new RandomStrands(1203);
        for (int i = 0; i < 5_000; i++)
        {
            Strand strand = strands.Next(12);
            for (int length = 1; length < strand.Length; length++)
            {
                Strand left = strand.Slice(0, length);
                Strand right = strand.Slice(length, strand.Length - length);
                StrandPart b = FragmentOf(strand, "b", length);
                StrandPart y = FragmentOf(strand, "y", strand.Length - length);
                (b.Formula, b.Protons.Replaceable).Should().Be((left.Formula, left.AcidicProtons), strand.ToString());
                (y.Formula, y.Protons.Replaceable).Should().Be((right.Formula, right.AcidicProtons), strand.ToString());
            }
        }
    }

    /// <summary>The 3'-phosphate, the 5'-phosphate, the thiophosphate and the cyclic phosphate are ends of the tables.</summary>
    [Theory]
    [InlineData("Gro Ar", "d", "Gr {p}")]
    [InlineData("Gro Ar", "w", "{p} Ar")]
    [InlineData("Grs Ar", "d", "Gr {ps}")]
    [InlineData("Grs Ar", "w", "{ps} Ar")]
    [InlineData("Gro Ar", "c", "Gr {cp}")]
    [InlineData("Grs {C18}", "d", "Gr {ps}")]
    [InlineData("{p} Gro Ar", "b", "{p} Gr")]
    [InlineData("Gro Ar {p}", "y", "Ar {p}")]
    public void Fragments_that_keep_the_phosphorus_have_its_acid(string text, string ion, string expected)
    {
        StrandPart fragment = FragmentOf(Strand.Parse(text), ion, 1);
        Strand strand = Strand.Parse(expected);
        (fragment.Formula, fragment.Protons.Replaceable).Should().Be((strand.Formula, strand.AcidicProtons));
    }

    /// <summary>The nitrogen of a 3'-amino sugar goes with b, c, d and w, as oxygen does; it is no acid on phosphorus.</summary>
    [Theory]
    [InlineData("Gro Ar", "b", "a", "H2O")]
    [InlineData("G[n3d]o A[n3d]", "b", "a", "H3N")]
    [InlineData("G[n3d]o A[n3d]", "w", "x", "H3N")]
    [InlineData("G[n3d]o A[n3d]", "d", "c", "H2O")]
    [InlineData("G[n3f]s Ad", "w", "x", "H3N")]
    [InlineData("G[mor][dma] A[mor]", "d", "c", "H2O")]
    [InlineData("Gro(2-5) Ar", "b", "a", "H2O")]
    [InlineData("Gdo(3-3) T[n3d]", "d", "c", "H3N")]
    [InlineData("A[n3d]o(3-3) Gd", "b", "a", "H3N")]
    public void The_bridge_is_what_two_series_differ_by(string text, string with, string without, string expected)
    {
        Strand strand = Strand.Parse(text);
        (FragmentOf(strand, with, 1).Formula - FragmentOf(strand, without, 1).Formula).Should().Be(MolecularFormula.Parse(expected));
    }

    [Fact]
    public void A_cut_through_the_ring_of_a_morpholine_is_not_one_bond()
    {
        StrandComposition morpholino = StrandComposition.Of(Strand.Parse("G[mor][dma] A[mor]"));
        morpholino.IsSingleBond(new ChainCut(0, ChainCutPlace.BeforeBridgeThree)).Should().BeFalse();
        morpholino.IsSingleBond(new ChainCut(0, ChainCutPlace.BeforeCore)).Should().BeTrue();
        morpholino.IsSingleBond(new ChainCut(0, ChainCutPlace.AfterBridgeFive)).Should().BeTrue();
        StrandComposition.Of(Strand.Parse("G[n3d]o Ad")).IsSingleBond(new ChainCut(0, ChainCutPlace.BeforeBridgeThree)).Should().BeTrue();
    }

    /// <summary>
    /// Acids: a phosphodiester has one on phosphorus, a phosphonoacetate one on its carboxyl group; w of a 3'-amino sugar has no P-OH more.
    /// </summary>
    [Theory]
    [InlineData("Gdo Ad", "w", 2, 0)]
    [InlineData("G[n3d]o Ad", "w", 1, 0)]
    [InlineData("Gdo Ad", "x", 1, 0)]
    [InlineData("Gdo Ad", "y", 0, 0)]
    [InlineData("Gd[cmp] Ad", "w", 1, 1)]
    [InlineData("Gd[mp] Ad", "w", 1, 0)]
    [InlineData("Gd[mp] Ad", "x", 0, 0)]
    [InlineData("Gdo {C10COOH}", "y", 0, 1)]
    public void Acids_are_counted_where_they_are(string text, string ion, int phosphorus, int carboxyl)
    {
        ProtonCount protons = FragmentOf(Strand.Parse(text), ion, 1).Protons;
        (protons.Phosphorus, protons.Carboxyl).Should().Be((phosphorus, carboxyl));
    }

    [Fact]
    public void Fixed_charges_take_protons_on_phosphorus_first()
    {
        ProtonCount protons = StrandComposition.Of(Strand.Parse("{Cy3}o Tdo {C10COOH}")).Whole.Protons;
        (protons.Phosphorus, protons.Carboxyl, protons.FixedCharge).Should().Be((2, 1, 1));
        (protons.Replaceable, protons.ReplaceableOnPhosphorus).Should().Be((2, 1));
    }

    [Fact]
    public void A_linkage_is_its_core_between_two_bridges()
    {
        var hydrogens = MolecularFormula.Parse("H2");
        foreach (Linkage linkage in Linkage.All)
        {
            MolecularFormula parts = linkage.BridgeThree.Formula + linkage.Core + linkage.BridgeFive.Formula;
            (parts + hydrogens).Should().Be(linkage.Formula, linkage.Name);
            (parts - MolecularFormula.Parse("H2O2")).Should().Be(linkage.Increment, linkage.Name);
        }
        Linkage.Phosphodiester.Core.ToString().Should().Be("HO2P");
    }

    /// <summary>A residue less, with the linkage after it, is the difference of two cuts of one kind.</summary>
    [Fact]
    public void A_lost_residue_is_the_stretch_between_two_like_cuts()
    {
        Strand strand = Strand.Parse("Ges mCes Ads Te");
        StrandPart lost = StrandComposition.Of(strand)
            .Between(new ChainCut(0, ChainCutPlace.AfterCore), new ChainCut(1, ChainCutPlace.AfterCore));
        lost.Formula.Should().Be(strand.Formula - strand.RemoveAt(1).Formula);
        lost.Formula.Should().Be(StrandComposition.OfUnit(strand.PackedUnits[1], strand.Library).Formula);
    }

    [Fact]
    public void Labels_and_polymers_are_in_the_fragments_that_hold_them()
    {
        var labelled = new Nucleobase("A15", "labelled adenine", MolecularFormula.Parse("C5H5[15N]5"), 'A', "test");
        Strand strand = Strand.Read("Gdo [A15]do Tdo {PEG:12}", RandomStrands.Library.With(labelled)).Value;
        FragmentOf(strand, "b", 1).Formula.ToString().Should().NotContain("15N");
        FragmentOf(strand, "b", 2).Formula.ToString().Should().Contain("15N");
        FragmentOf(strand, "b", 3).IsPolydisperse.Should().BeFalse();
        FragmentOf(strand, "y", 1).IsPolydisperse.Should().BeTrue();
        FragmentOf(strand, "y", 1).Formula.Should().Be(MolecularFormula.Parse("H2O") + (12 * MolecularFormula.Parse("C2H4O")));
    }

    [Fact]
    public void Cuts_are_along_linkages_and_in_order()
    {
        StrandComposition composition = StrandComposition.Of(Strand.Parse("Gdo Ado Td"));
        foreach (int unit in (int[])[-1, 2, 3])
        {
            composition.Invoking(it => it.Between(null, new ChainCut(unit, ChainCutPlace.AfterCore)))
                .Should().Throw<ArgumentOutOfRangeException>();
            composition.Invoking(it => it.IsSingleBond(new ChainCut(unit, ChainCutPlace.AfterCore)))
                .Should().Throw<ArgumentOutOfRangeException>();
        }
        composition.Invoking(it => it.Between(new ChainCut(1, ChainCutPlace.BeforeCore), new ChainCut(0, ChainCutPlace.AfterBridgeFive)))
            .Should().Throw<ArgumentException>();
    }

    /// <summary>Pendants and repeats are found in the same time at every unit.</summary>
    [Fact]
    public void Long_strands_with_groups_on_every_unit_take_one_pass()
    {
        const int Length = 50_000;
        Group pendant = RandomStrands.Library.Groups.Find("Chol")!;
        var builder = new StrandBuilder(RandomStrands.Library);
        for (int i = 0; i < Length; i++)
        {
            builder.Add(Nucleobase.Adenine, Sugar.Deoxyribose, i == Length - 1 ? null : Linkage.Phosphodiester).AddPendant(pendant);
        }
        Strand strand = builder.Build();
        StrandComposition.Of(strand).Whole.Formula.Should().Be(strand.Formula);
        Strand.Read(strand.ToString(), RandomStrands.Library).Value.Should().Be(strand);
        strand.Formula[Element.Carbon].Should().Be(Length * (10 + 27));
    }
}
