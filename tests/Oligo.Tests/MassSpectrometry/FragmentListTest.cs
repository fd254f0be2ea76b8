using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

public sealed class FragmentListTest
{
    private static readonly (FragmentSeries Left, FragmentSeries Right)[] s_complements =
    [
        (FragmentSeries.A, FragmentSeries.W), (FragmentSeries.B, FragmentSeries.X), (FragmentSeries.C, FragmentSeries.Y),
        (FragmentSeries.D, FragmentSeries.Z),
    ];

    /// <summary>mass-spectrometry.md, section 2b: a + w = b + x = c + y = d + z = M, for every pair of rows and every position.</summary>
    [Fact]
    public void Both_sides_of_a_cut_are_the_strand()
    {
        var strands = new RandomStrands(1501);
        int cases = 0;
        int most = LongRun.Cases(4_000);
        for (int i = 0; i < most || cases < 100_000; i++)
        {
            Strand strand = i % 4 == 0 ? strands.NextRich() : strands.Next();
            if (strand.IsPolydisperse || strand.IsCircular)
            {
                continue;
            }
            var fragments = new StrandFragments(strand, 1, FragmentConvention.Complementary);
            int cuts = strand.Units.Length - 1;
            foreach ((FragmentSeries left, FragmentSeries right) in s_complements)
            {
                for (int cut = 1; cut <= cuts; cut++)
                {
                    Fragment? first = fragments.TerminalAt(left, cut);
                    Fragment? second = fragments.TerminalAt(right, cuts + 1 - cut);
                    (first is null).Should().Be(second is null, strand.ToString());
                    if (first is not null)
                    {
                        (first.Formula + second!.Formula).Should().Be(strand.Formula, $"{first} and {second} of {strand}");
                        (first.Number + second.Number).Should().Be(strand.Length);
                    }
                    cases++;
                }
            }
        }
        cases.Should().BeGreaterThanOrEqualTo(100_000);
    }

    /// <summary>Every base on every sugar before every linkage, in the middle of a strand.</summary>
    [Fact]
    public void Every_row_of_the_tables_has_complements()
    {
        foreach (Sugar sugar in Sugar.All)
        {
            foreach (Linkage linkage in Linkage.All)
            {
                foreach (Nucleobase nucleobase in Nucleobase.All)
                {
                    Strand strand = new StrandBuilder().Add(nucleobase, sugar, linkage).Add(Nucleobase.Adenine, sugar, linkage)
                        .Add(nucleobase, Sugar.Ribose).Build();
                    var fragments = new StrandFragments(strand, 1, FragmentConvention.Complementary);
                    foreach ((FragmentSeries left, FragmentSeries right) in s_complements)
                    {
                        for (int cut = 1; cut <= 2; cut++)
                        {
                            Fragment? first = fragments.TerminalAt(left, cut);
                            Fragment? second = fragments.TerminalAt(right, 3 - cut);
                            MolecularFormula sum = first is null ? strand.Formula : first.Formula + second!.Formula;
                            sum.Should().Be(strand.Formula, strand.ToString());
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void Fragments_are_named_by_series_number_and_loss()
    {
        string[] symbols = ["a-B", "d", "w-H2O", "y-BH", "w:a-B", "M-HPO3", "BH"];
        FragmentList list = FragmentList.Create(Strand.Parse("Ado Cds Gd"), new FragmentOptions { Series = [.. symbols.Select(Series)] });
        list.Fragments.Select(fragment => fragment.Name).Should().Equal(
            "a1-B(A)", "a2-B(C)", "d1", "d2", "w1-H2O", "w2-H2O", "y1-BH(G)", "y2-BH(C)", "y2-BH(G)", "w2:a2-B(C)",
            "M-HPO3", "M-HPO2S", "A", "C", "G");
        Fragment d2 = list.Fragments.First(fragment => fragment.Name == "d2");
        (d2.Number, d2.First, d2.Last, d2.Strand, d2.AcidicProtons).Should().Be((2, 1, 2, 1, 3));
        var ion = new FragmentIon(d2, -2);
        ion.ToString().Should().Be("[d2]2-");
        // dA and dC with a phosphodiester between them and a thiophosphate: C19H26N8O11P2S.
        ion.GetLabel(FragmentLabelStyle.BioPharmaFinder).Should().Be("1:A1-C2=636.0917m(d,2-)");
        d2.Formula.Should().Be(MolecularFormula.Parse("C19H26N8O11P2S"));
        new FragmentIon(d2, 1).ToString().Should().Be("[d2]+");
    }

    /// <summary>Groups of the chain do not count; those that end a fragment are in its name.</summary>
    [Fact]
    public void Groups_that_end_a_fragment_are_in_its_name()
    {
        FragmentList list = FragmentList.Create(
            Strand.Parse("Ado {Sp18}o Cdo Gd"), new FragmentOptions { Series = [FragmentSeries.D, FragmentSeries.W] });
        list.Fragments.Select(fragment => fragment.Name).Should().Equal("d1", "d1{Sp18}", "d2", "w1", "w2", "w2{Sp18}");
    }

    [Fact]
    public void Of_a_duplex_the_fragments_are_those_of_each_strand()
    {
        NucleicAcid duplex = Duplex.Parse("Ado Cd |0| Gdo Td");
        FragmentList.Create(duplex, new FragmentOptions { Series = [FragmentSeries.Y, FragmentSeries.Molecule] }).Fragments
            .Select(fragment => $"{fragment.Strand}{fragment.Name}").Should().Equal("1y1", "1M", "2y1", "2M");
    }

    [Fact]
    public void Charges_are_at_most_those_of_acids_and_bases()
    {
        var options = new FragmentOptions { Series = [FragmentSeries.AWithoutBase, FragmentSeries.W], MaxCharge = 5 };
        // a1-B has neither, w1 two acids and a base.
        FragmentList.Create(Strand.Parse("Ado Cd"), options).Ions.Select(ion => ion.ToString())
            .Should().Equal("[a1-B(A)]-", "[w1]-", "[w1]2-", "[w1]3-");
        FragmentList.Create(Strand.Parse("Ado Cd"), options with { IsPositive = true }).Ions.Select(ion => ion.ToString())
            .Should().Equal("[a1-B(A)]+", "[w1]+");
        FragmentList.Create(Strand.Parse("Ado Cd"), options with { HasImpossibleCharges = true }).Ions.Should().HaveCount(10);
    }

    [Fact]
    public void Morpholinos_are_not_cut_through_their_rings_and_lose_their_amine()
    {
        Strand morpholino = Strand.Parse("G[mor][dma] A[mor][dma] T[mor]");
        string[] symbols = ["a", "a-B", "w", "d", "d-HNR2", "z-HNR2+2H"];
        Fragment[] fragments =
            [.. FragmentList.Create(morpholino, new FragmentOptions { Series = [.. symbols.Select(Series)] }).Fragments];
        fragments.Select(fragment => fragment.Name).Should().Equal("d1", "d2", "d1-HNR2", "d2-HNR2", "z2-HNR2+2H");
        (fragments[0].Formula - fragments[2].Formula).Should().Be(MolecularFormula.Parse("C2H7N"));
        FragmentList.Create(Strand.Parse("Gdo Ad"), new FragmentOptions { Series = [Series("d-HNR2")] }).Diagnostics
            .Should().ContainSingle().Which.Code.Should().Be("OLG3222");
    }

    /// <summary>N3'-P5': the nitrogen stays with w and b, so that a and x are less NH3.</summary>
    [Fact]
    public void The_nitrogen_of_a_3_prime_amino_sugar_stays_with_the_phosphorus()
    {
        var fragments = new StrandFragments(Strand.Parse("G[n3d]o A[n3d]"), 1, FragmentConvention.Complementary);
        (fragments.TerminalAt(FragmentSeries.B, 1)!.Formula - fragments.TerminalAt(FragmentSeries.A, 1)!.Formula)
            .Should().Be(MolecularFormula.Parse("H3N"));
    }

    [Fact]
    public void A_base_that_carbon_binds_is_not_lost()
    {
        var options = new FragmentOptions { Series = [FragmentSeries.AWithoutBase, Series("M-BH")] };
        FragmentList.Create(Strand.Parse("[psi]ro Uro Ar"), options).Fragments.Select(fragment => fragment.Name)
            .Should().Equal("a2-B(U)", "M-U", "M-A");
    }

    [Fact]
    public void Conventions_of_other_programs_are_options()
    {
        Strand strand = Strand.Parse("Gro Uro Ar");
        string[] symbols = ["a", "b", "c", "d", "w", "x", "y", "z", "a-B", "c-H2O", "d-H2O", "x:c"];
        var options = new FragmentOptions { Series = [.. symbols.Select(Series)] };
        Fragment[] plain = [.. FragmentList.Create(strand, options).Fragments];
        Fragment[] mongo = [.. FragmentList.Create(strand, options with { Convention = FragmentConvention.Mongo }).Fragments];
        for (int i = 0; i < plain.Length; i++)
        {
            int hydrogens = plain[i].Series.Symbol switch { "a" or "c" or "x" or "z" or "c-H2O" => 2, "x:c" => 4, _ => 0 };
            (mongo[i].Formula[Element.Hydrogen] - plain[i].Formula[Element.Hydrogen]).Should().Be(hydrogens, plain[i].Name);
        }
        // mass-spectrometry.md, section 2a: lower by 0.000549 at every charge.
        (new FragmentIon(plain[0], -1, FragmentConvention.HydrogenAtom).MonoisotopicMz - new FragmentIon(plain[0], -1).MonoisotopicMz)
            .Should().BeApproximately(-0.00054858, 1e-7);
    }

    [Fact]
    public void Requests_that_cannot_be_met_are_named()
    {
        Strand strand = Strand.Parse("Ado Cdo Gd");
        Codes(strand, new FragmentOptions { MinCharge = 40, MaxCharge = 50 }).Should().Equal("OLG3222");
        Codes(strand, new FragmentOptions { MaxCharge = 50 }).Should().Equal("OLG3212");
        Codes(Strand.Parse("Ad"), FragmentOptions.Default).Should().Equal("OLG3222");
        Codes(strand, new FragmentOptions { MinMz = 9000 }).Should().Equal("OLG3223");
        Codes(Strand.Parse("{mPEG:45}o Tdo Td"), FragmentOptions.Default).Should().Equal("OLG3210");
        Strand ring = Strand.Parse("cyclo(Ado Cdo Gdo)");
        Codes(ring, FragmentOptions.Default).Should().Equal("OLG3222");
        Codes(ring, new FragmentOptions { Series = [FragmentSeries.A, FragmentSeries.Molecule] }).Should().Equal("OLG3220");
        Strand huge = Strand.Parse(string.Join(' ', Enumerable.Repeat("Ado", 99_999)) + " Ad");
        Codes(huge, new FragmentOptions { Series = [Series("w:a-B")] }).Should().Equal("OLG3221");
        Codes(huge, new FragmentOptions { MaxCharge = PrecursorIon.MaxCharge }).Should().Equal("OLG3221");
        FragmentList.Create(huge).Ions.Take(3).Select(ion => ion.ToString()).Should().Equal("[a1]-", "[a2]-", "[a2]2-");
    }

    [Fact]
    public void Options_refuse_what_contradicts_itself()
    {
        Action charge = () => _ = new FragmentOptions { MinCharge = 0 };
        charge.Should().Throw<ArgumentOutOfRangeException>();
        Action twice = () => _ = new FragmentOptions { Series = [FragmentSeries.A, FragmentSeries.A] };
        twice.Should().Throw<ArgumentException>();
        Action convention = () => _ = new FragmentOptions { Convention = (FragmentConvention)8 };
        convention.Should().Throw<ArgumentOutOfRangeException>();
        Action charges = () => FragmentList.Create(Strand.Parse("Ado Td"), new FragmentOptions { MinCharge = 3, MaxCharge = 2 });
        charges.Should().Throw<ArgumentException>();
        Action range = () => FragmentList.Create(Strand.Parse("Ado Td"), new FragmentOptions { MinMz = 3, MaxMz = 2 });
        range.Should().Throw<ArgumentException>();
        new FragmentOptions { Series = [] }.Series.Should().Equal(FragmentSeries.Usual);
        FragmentSeries.Find("aBaseLoss").Should().Be(FragmentSeries.AWithoutBase);
        FragmentSeries.Find("q").Should().BeNull();
        FragmentSeries.All.Select(series => series.Symbol).Should().OnlyHaveUniqueItems();
    }

    private static IEnumerable<string> Codes(NucleicAcid molecule, FragmentOptions options) =>
        FragmentList.Create(molecule, options).Diagnostics.Select(found => found.Code);

    private static FragmentSeries Series(string symbol) => FragmentSeries.Find(symbol) ?? throw new FormatException(symbol);
}
