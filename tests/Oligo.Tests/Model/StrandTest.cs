using System.Text;
using System.Text.Json;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Model;

public sealed class StrandTest
{
    private static readonly int s_cases = LongRun.Cases(100_000);
    private static readonly Strand Mipomersen = Strand.Parse(CanonicalNotationTest.Mipomersen);

    [Fact]
    public void Formula_of_mipomersen_is_the_published_one()
    {
        Mipomersen.Formula.ToString().Should().Be("C230H324N67O122P19S19");
        Mipomersen.AcidicProtons.Should().Be(19);
        Mipomersen.GetFormula(Salt.Full(CounterIon.Sodium)).ToString().Should().Be("C230H305N67Na19O122P19S19");
        Math.Round(Mipomersen.MonoisotopicMass.Daltons, 5).Should().Be(7172.09168m);
        Mipomersen.MonoisotopicMass.ToDouble().Should().BeApproximately(7172.091683, 1e-6);
        Mipomersen.Sequence.Should().Be("GCCTCAGTCTGCTTCGCACC");
        Mipomersen.Length.Should().Be(20);
    }

    /// <summary>Nucleosides and dimers: monomers.tsv (T nucleoside), peer-monomers.tsv, mass-spectrometry.md (GUACUG).</summary>
    [Theory]
    [InlineData("Td", "C10H14N2O5")]
    [InlineData("Tr", "C10H14N2O6")]
    [InlineData("Tm", "C11H16N2O6")]
    [InlineData("Ad", "C10H13N5O3")]
    [InlineData("Gro Uro Aro Cro Uro Gr", "C57H71N22O41P5")]
    [InlineData("Ad {p}", "C10H14N5O6P")]
    [InlineData("{p} Ad {p}", "C10H15N5O9P2")]
    public void Formula_of_small_molecules_is_the_published_one(string text, string formula) =>
        Strand.Parse(text).Formula.ToString().Should().Be(formula);

    [Fact]
    public void Formula_of_strands_joined_by_a_linkage_is_the_sum_with_the_linkage_acid_less_two_waters()
    {
        var strands = new RandomStrands(21);
        for (int i = 0; i < s_cases;)
        {
            Strand a = strands.Next(6);
            Strand b = strands.Next(6);
            if (a.ThreePrimeGroup is not null || b.FivePrimeGroup is not null)
            {
                continue;
            }
            i++;
            Linkage linkage = Linkage.All[i % Linkage.All.Length];
            Strand joined = a.Join(linkage, b);
            MolecularFormula sum = a.Formula + b.Formula + linkage.Formula - (2 * MolecularFormula.Water);
            bool holds = joined.Formula == sum
                && joined.MonoisotopicMass == a.MonoisotopicMass + b.MonoisotopicMass
                + linkage.Formula.MonoisotopicMass - (2 * MolecularFormula.Water.MonoisotopicMass)
                && (joined.FixedCharge > 0 || joined.AcidicProtons == a.AcidicProtons + b.AcidicProtons + linkage.AcidicProtons)
                && joined.Length == a.Length + b.Length;
            if (!holds)
            {
                Assert.Fail($"case {i}: {a} + {b}");
            }
        }
    }

    [Fact]
    public void ReverseComplement_twice_is_the_identity_over_the_four_letters()
    {
        var random = new Random(22);
        foreach (NucleicAcidKind kind in Enum.GetValues<NucleicAcidKind>())
        {
            Sugar sugar = kind == NucleicAcidKind.Dna ? Sugar.Deoxyribose : Sugar.Ribose;
            Nucleobase[] bases =
                [Nucleobase.Adenine, Nucleobase.Cytosine, Nucleobase.Guanine,
                    kind == NucleicAcidKind.Dna ? Nucleobase.Thymine : Nucleobase.Uracil];
            for (int i = 0; i < s_cases / 2; i++)
            {
                var builder = new StrandBuilder();
                int length = random.Next(1, 12);
                for (int k = 0; k < length; k++)
                {
                    builder.Add(bases[random.Next(4)], sugar, k == length - 1 ? null : Linkage.Phosphodiester);
                }
                Strand strand = builder.Build();
                if (strand.ReverseComplement(kind).ReverseComplement(kind) != strand || strand.Complement(kind).Complement(kind) != strand)
                {
                    Assert.Fail($"{kind} {strand}");
                }
            }
        }
    }

    [Fact]
    public void ReverseComplement_of_mipomersen_is_the_target_of_apolipoprotein_B()
    {
        Mipomersen.ReverseComplement(NucleicAcidKind.Rna).Sequence.Should().Be("GGUGCGAAGCAGACUGAGGC");
        Mipomersen.Complement(NucleicAcidKind.Dna).Sequence.Should().Be("CGGAGTCAGACGAAGCGTGG");
    }

    [Fact]
    public void Complement_of_a_base_without_partner_throws()
    {
        var odd = new Nucleobase("odd", "odd base", MolecularFormula.Parse("C4H4"), 'N', "test");
        Strand strand = new StrandBuilder(MonomerLibrary.Default.With(odd)).Add(odd, Sugar.Ribose).Build();
        strand.Invoking(s => s.Complement(NucleicAcidKind.Rna)).Should()
            .Throw<InvalidOperationException>().WithMessage("*position 1*odd base*");
    }

    [Fact]
    public void Slice_keeps_what_lies_inside()
    {
        Strand strand = Strand.Read("{ppp} Ads {Sp18}o Gd<Chol>o Tdo Cdo {L96}", RandomStrands.Library).Value;
        strand.Length.Should().Be(4);
        strand.Slice(0, 2).ToString().Should().Be("{ppp} Ads {Sp18}o Gd<Chol>");
        strand.Slice(1, 2).ToString().Should().Be("Gd<Chol>o Td");
        strand[2..].ToString().Should().Be("Tdo Cdo {L96}");
        strand[..].Should().Be(strand);
        strand.Invoking(s => s.Slice(2, 3)).Should().Throw<ArgumentOutOfRangeException>();
        strand.Invoking(s => s.Slice(0, 0)).Should().Throw<ArgumentOutOfRangeException>();
        strand.Invoking(s => s.Slice(-1, 1)).Should().Throw<ArgumentOutOfRangeException>();
        Strand poly = Strand.Read("{PEG:3}o Ado Td", RandomStrands.Library).Value;
        poly.Slice(0, 1).ToString().Should().Be("{PEG:3}o Ad");
        poly.Slice(1, 1).ToString().Should().Be("Td");
    }

    [Fact]
    public void Slices_joined_again_give_the_strand()
    {
        var strands = new RandomStrands(23);
        for (int i = 0; i < 5000; i++)
        {
            Strand strand = strands.Next();
            if (strand.Length < 2)
            {
                continue;
            }
            int cut = strands.Random.Next(1, strand.Length);
            Nucleotide before = strand[cut - 1];
            strand[..cut].Join(before.Linkage!, strand[cut..], before.Stereo, before.Joint).Should().Be(strand);
        }
    }

    [Fact]
    public void Residues_are_looked_up_by_index()
    {
        Nucleotide residue = Mipomersen[5];
        residue.Position.Should().Be(6);
        residue.Base.Should().BeSameAs(Nucleobase.Adenine);
        residue.Sugar.Should().BeSameAs(Sugar.Deoxyribose);
        residue.Linkage.Should().BeSameAs(Linkage.Phosphorothioate);
        residue.ToString().Should().Be("Ad");
        Mipomersen[^1].Linkage.Should().BeNull();
        Mipomersen.Nucleotides.Select(r => r.Position).Should().Equal(Enumerable.Range(1, 20));
        FluentActions.Invoking(() => Mipomersen[20]).Should().Throw<ArgumentOutOfRangeException>();
        Mipomersen.Strands.Should().Equal(Mipomersen);
    }

    [Fact]
    public void WithLinkages_and_WithStereo_change_all_of_them()
    {
        Strand strand = Strand.Parse("AdsR Gdo Td");
        strand.WithLinkages(Linkage.Phosphodiester).ToString().Should().Be("Ado Gdo Td");
        strand.WithStereo(PhosphorusStereo.Sp).ToString().Should().Be("AdsS Gdo Td");
        strand.WithStereo(PhosphorusStereo.Mixture).ToString().Should().Be("AdsX Gdo Td");
        strand.WithStereo(PhosphorusStereo.Unspecified).ToString().Should().Be("Ads Gdo Td");
    }

    [Fact]
    public void Equality_is_of_the_molecule_also_across_libraries()
    {
        Nucleobase a = new("x", "base x", MolecularFormula.Parse("C6H9N3O"), 'C', "test");
        Nucleobase filler = new("y1", "base y", MolecularFormula.Parse("C6H9N3"), 'C', "test");
        Nucleobase b = new("x", "base x again", MolecularFormula.Parse("C6H9N3O"), 'C', "elsewhere");
        Strand one = Strand.Read("[x]ds Ad", MonomerLibrary.Default.With(a)).Value;
        Strand two = Strand.Read("[x]ds Ad", MonomerLibrary.Default.With(filler, b)).Value;
        one.PackedUnits.SequenceEqual(two.PackedUnits).Should().BeFalse("the codes differ");
        one.Should().Be(two);
        one.GetHashCode().Should().Be(two.GetHashCode());
        Strand other = Strand.Read("[y1]ds Ad", MonomerLibrary.Default.With(filler, b)).Value;
        one.Should().NotBe(other);
        Strand three = Strand.Read("Cds Ad", MonomerLibrary.Default.With(a)).Value;
        three.Should().Be(Strand.Parse("Cds Ad"));
        (three == Strand.Parse("Cds Ad")).Should().BeTrue();
        (three != Strand.Parse("Cdo Ad")).Should().BeTrue();
        three.Equals((object?)null).Should().BeFalse();
        ((Strand?)null == null).Should().BeTrue();
        Strand.Parse("{p} Ad").Should().NotBe(Strand.Parse("Ad {p}"));
        Strand.Parse("AdsR Ad").Should().NotBe(Strand.Parse("AdsS Ad"));
        Strand.Parse("Aro(2-5) Ar").Should().NotBe(Strand.Parse("Aro Ar"));
        Strand.Read("[x]dsR Ad", MonomerLibrary.Default.With(a)).Value.Should().NotBe(two);
        Strand.Read("[x]do Ad", MonomerLibrary.Default.With(a)).Value.Should().NotBe(two);
    }

    [Fact]
    public void Groups_count_in_formula_and_protons_but_not_in_length()
    {
        Strand strand = Strand.Read("{THA-GN3}o Tes Ae", RandomStrands.Library).Value;
        strand.Length.Should().Be(2);
        strand.AcidicProtons.Should().Be(2);
        // termini.tsv: through a phosphodiester THA-GN3 adds C66H119N8O29P.
        (strand.Formula - Strand.Parse("Tes Ae").Formula).ToString().Should().Be("C66H119N8O29P");
        (Strand.Read("Ams Umo {L96}", RandomStrands.Library).Value.Formula - Strand.Parse("Ams Um").Formula)
            .ToString().Should().Be("C78H138N11O33P");
        (Strand.Read("{ppp} Ar", RandomStrands.Library).Value.Formula - Strand.Parse("Ar").Formula).ToString().Should().Be("H3O9P3");
        Strand poly = Strand.Read("{PEG:45}o Ad", RandomStrands.Library).Value;
        (poly.Formula - Strand.Parse("Ad").Formula).ToString().Should()
            .Be("C90H181O48P", "H2O + 45 C2H4O + the phosphodiester increment H-1O2P");
    }

    [Fact]
    public void Json_is_the_canonical_text_and_comes_back()
    {
        JsonSerializer.Serialize(Mipomersen).Should().Be($"\"{CanonicalNotationTest.Mipomersen}\"");
        JsonSerializer.Deserialize<Strand>("\"Ges mCe\"").Should().Be(Strand.Parse("Ges mCe"));
        JsonSerializer.Deserialize<Duplex>("\"Gro Ur |0| Aro Cr\"")!.Register.Should().Be(0);
        JsonSerializer.Serialize(Duplex.Parse("Gro Ur |0| Aro Cr")).Should().Be("\"Gro Ur |0| Aro Cr\"");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Strand>("\"Ges Q\""))
            .Should().Throw<JsonException>().WithMessage("OLG2001*column 5*");
        NucleicAcid any = JsonSerializer.Deserialize<NucleicAcid>("\"Gro Ur |0| Aro Cr\"")!;
        any.Should().BeOfType<Duplex>();
        JsonSerializer.Serialize(any).Should().Be("\"Gro Ur |0| Aro Cr\"");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Strand>("7")).Should().Throw<JsonException>();
    }

    [Fact]
    public void Span_interfaces_agree_with_the_text()
    {
        const string Text = "Ges mCe";
        Strand strand = Strand.Parse(Text);
        var chars = new char[Text.Length];
        strand.TryFormat(chars, out int written).Should().BeTrue();
        new string(chars, 0, written).Should().Be(Text);
        strand.TryFormat(chars.AsSpan(0, 6), out written).Should().BeFalse();
        written.Should().Be(0);
        var bytes = new byte[Text.Length];
        strand.TryFormat(bytes, out written).Should().BeTrue();
        Encoding.UTF8.GetString(bytes, 0, written).Should().Be(Text);
        strand.TryFormat(bytes.AsSpan(0, 6), out written).Should().BeFalse();
        written.Should().Be(0);
        $"{strand}".Should().Be(Text);
        strand.ToString(null, null).Should().Be(Text);
        Strand longest = Enumerable.Range(0, 12).Aggregate(Mipomersen, (joined, _) => joined.Join(Linkage.Phosphodiester, Mipomersen));
        var big = new byte[2000];
        longest.TryFormat(big, out written).Should().BeTrue("texts longer than the buffer on the stack work as well");
        Encoding.UTF8.GetString(big, 0, written).Should().Be(longest.ToString());
        ParseAs<Strand>(Text).Should().Be(strand);
        ParseAs<Duplex>("Gro Ur |0| Aro Cr").ToString(null, null).Should().Be("Gro Ur |0| Aro Cr");
        Strand.TryParse((string?)null, out _).Should().BeFalse();
        Duplex.TryParse((string?)null, out _).Should().BeFalse();
        FluentActions.Invoking(() => Strand.Parse("Ges Q".AsSpan())).Should().Throw<OligoFormatException>();
        FluentActions.Invoking(() => Duplex.Parse("Ges Q".AsSpan())).Should().Throw<OligoFormatException>();
    }

    private static T ParseAs<T>(string text)
        where T : ISpanParsable<T>
    {
        T.TryParse(text.AsSpan(), null, out T? first).Should().BeTrue();
        T.TryParse(text, null, out T? second).Should().BeTrue();
        second.Should().Be(first);
        T.Parse(text.AsSpan(), null).Should().Be(first);
        return T.Parse(text, null);
    }

    [Fact]
    public void Join_refuses_occupied_ends_and_foreign_libraries()
    {
        Strand a = Strand.Parse("Ad");
        Strand.Parse("Ad {p}").Invoking(s => s.Join(Linkage.Phosphodiester, a)).Should().Throw<InvalidOperationException>();
        a.Invoking(s => s.Join(Linkage.Phosphodiester, Strand.Parse("{p} Ad"))).Should().Throw<InvalidOperationException>();
        a.Invoking(s => s.Join(Linkage.Phosphodiester, Strand.Read("Ad", RandomStrands.Library).Value)).Should().Throw<ArgumentException>();
        a.Invoking(s => s.Join(Linkage.Phosphodiester, a, joint: Joint.TwoFive))
            .Should().Throw<InvalidOperationException>().WithMessage("OLG2013*");
        a.Join(Linkage.Phosphorothioate, Strand.Parse("Td"), PhosphorusStereo.Rp, Joint.ThreeThree).ToString().Should().Be("AdsR(3-3) Td");
        a.Invoking(s => s.Join(Linkage.Phosphorothioate, a, PhosphorusStereo.Rp, Joint.ThreeThree)).Should()
            .Throw<InvalidOperationException>("two like neighbours make no stereocentre").WithMessage("OLG2010*");
    }

    /// <summary>
    /// A phosphorus whose two neighbours are alike is not a stereocentre; where the halves differ, in a base, an end or a configuration, it
    /// is one.
    /// </summary>
    [Theory]
    [InlineData("AdsR(3-3) Ad", false)]
    [InlineData("AdsS(5-5) Ad", false)]
    [InlineData("AdsX(3-3) Ad", false)]
    [InlineData("Ads CdsR(3-3) Cds(5-3) Ad", false)]
    [InlineData("AdsR CdsR(3-3) CdsS(5-3) Ad", true)]
    [InlineData("AdsR(3-3) Td", true)]
    [InlineData("{p} AdsR(3-3) Ad", true)]
    [InlineData("AdsR Ad", true)]
    [InlineData("Ad<Chol>sR(3-3) Ad<Chol>", false)]
    [InlineData("Ad<Chol>sR(3-3) Ad", true)]
    [InlineData("Ad<Chol>s CdsR(3-3) Cds(5-3) Ad<Chol>", false)]
    [InlineData("Ad<Chol>s CdsR(3-3) Cd<Chol>s(5-3) Ad", true)]
    [InlineData("Ad<Chol>s Cd<Chol>sR(3-3) Cd<Chol>s(5-3) Ad<Chol>", false)]
    public void Phosphorus_between_like_neighbours_has_no_configuration(string text, bool isChiral)
    {
        ParseResult<Strand> read = Strand.Read(text, RandomStrands.Library);
        read.Success.Should().Be(isChiral);
        read.Errors.Select(error => error.Code).Should().Equal(isChiral ? [] : ["OLG2010"]);
    }

    /// <summary>
    /// An amine in place of the 3' oxygen of DNA and 2'-fluoro is the 3'-amino sugar, from a text and from the builder, at an inverted 5'
    /// end too.
    /// </summary>
    [Theory]
    [InlineData("Ads Td {NH2}", "Ads T[n3d]")]
    [InlineData("Ads Tf {NH2}", "Ads T[n3f]")]
    [InlineData("{NH2} Ads(5-5) Td", "A[n3d]s(5-5) Td")]
    [InlineData("{NH2} Ads Td", "{NH2} Ads Td")]
    [InlineData("Ads Tr {NH2}", "Ads Tr {NH2}")]
    public void Amine_at_a_3_prime_end_is_part_of_the_sugar(string text, string expected)
    {
        Strand strand = Strand.Parse(text);
        strand.ToString().Should().Be(expected);
        strand.Should().Be(Strand.Parse(expected));
        strand.Formula.Should().Be(Strand.Parse(expected).Formula);
    }

    [Fact]
    public void Amine_at_a_3_prime_end_is_part_of_the_sugar_in_the_builder() =>
        new StrandBuilder().Add(Nucleobase.Thymine, Sugar.Deoxyribose)
            .SetThreePrimeGroup(Group.Amine).Build().Should().Be(Strand.Parse("T[n3d]"));

    /// <summary>Rows of a caller can be heavy enough that a count leaves the range of a whole number: that is said, not wrapped.</summary>
    [Fact]
    public void Counts_beyond_the_range_are_refused()
    {
        MonomerLibrary library = MonomerLibrary.Default.With(
            new Nucleobase("heavy-B", "heavy base", MolecularFormula.Parse("C100H250"), 'N', "arithmetic"),
            new Sugar("heavy-S", "heavy sugar", "heavy", MolecularFormula.Parse("C100H250O4"), SugarSites.Three | SugarSites.Five,
                SugarClass.Modified, "arithmetic"));
        PackedUnit unit = new(library.Bases.Find("heavy-B")!, library.Sugars.Find("heavy-S")!, Linkage.Phosphodiester);
        PackedUnit last = new(library.Bases.Find("heavy-B")!, library.Sugars.Find("heavy-S")!, null);
        Strand Of(int length) => new([.. Enumerable.Repeat(unit, length - 1), last], library);

        // 500 H of each residue less one H2O for the bond within; H3PO4 of each linkage less two H2O.
        const int HeaviestLength = (int.MaxValue - 1) / 497;
        Of(HeaviestLength).Formula[Element.Hydrogen].Should().Be((497 * HeaviestLength) + 1);
        Assert.Throws<OverflowException>(() => Of(HeaviestLength + 20).Formula);
    }

    /// <summary>A unit whose base is not in the library of its strand has no formula.</summary>
    [Fact]
    public void Units_of_another_library_are_refused()
    {
        PackedUnit foreign = new(RandomStrands.Library.Bases[192], Sugar.Deoxyribose, null);
        Assert.Throws<KeyNotFoundException>(() => new Strand([foreign], MonomerLibrary.Default).Formula);
    }
}
