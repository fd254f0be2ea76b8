using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Monomers;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

public sealed class DigestTest
{
    private static readonly MonomerLibrary s_library = MonomerLibrary.Default.With(
        new Nucleobase("m1G", "1-methylguanine", MolecularFormula.Parse("C6H7N5O"), 'G', "test"));

    /// <summary>peer-digestion.tsv: all digests that mzLib and OpenMS test.</summary>
    [Fact]
    public void Digests_are_those_of_other_programs()
    {
        int rows = 0;
        foreach (TestData.Row row in TestData.Read("digests.tsv"))
        {
            var options = new DigestOptions
            {
                Nuclease = Nuclease.Find(row["enzyme"])!,
                MissedCleavages = int.Parse(row["missed"], CultureInfo.InvariantCulture),
                MinLength = row["min"].Length == 0 ? 1 : int.Parse(row["min"], CultureInfo.InvariantCulture),
                MaxLength = row["max"].Length == 0 ? int.MaxValue : int.Parse(row["max"], CultureInfo.InvariantCulture),
            };
            Digest digest = Digest.Create(Strand.Read(row["strand"], s_library).Value, options);
            digest.Products.Select(product => product.ToString()).Should().BeEquivalentTo(row["products"].Split(" ; "), row.ToString());
            string[] masses = row["masses"].Split(';', StringSplitOptions.RemoveEmptyEntries);
            foreach ((string product, string mass) in row["products"].Split(" ; ").Zip(masses))
            {
                digest.Products.First(one => one.ToString() == product).Strand.MonoisotopicMass.ToDouble()
                    .Should().BeApproximately(double.Parse(mass, CultureInfo.InvariantCulture), 0.01, row.ToString());
            }
            rows++;
        }
        rows.Should().Be(23);
    }

    [Theory]
    [InlineData("rnase-a", "Aro Cro Aro Uro Ar", "Aro Cr {p}|Aro Ur {p}|Ar")]
    [InlineData("RNase T1", "Aro Gro Iro Ar", "Aro Gr {p}|Ir {p}|Ar")]
    [InlineData("rnase-t2", "Aro Cdo Gro Ur", "Ar {p}|Cdo Gr {p}|Ur")]
    [InlineData("RNase_U2", "Aro Uro Gro Cr", "Ar {p}|Uro Gr {p}|Cr")]
    [InlineData("phym", "Cro Aro Gro Uro Cr", "Cro Ar {p}|Gro Ur {p}|Cr")]
    [InlineData("mc1", "Cro Uro Gro Uro Ar", "Cr {p}|Uro Gr {p}|Uro Ar")]
    [InlineData("cusativin", "Cro Cro Aro Cro Ur", "Cro Cr {p}|Aro Cr {p}|Ur")]
    [InlineData("cusativin-every-c", "Cro Cro Aro Cro Ur", "Cr {p}|Cr {p}|Aro Cr {p}|Ur")]
    [InlineData("mazf", "Gro Aro Cro Aro Aro [m6A]ro Cro Ar", "Gr {p}|Aro Cro Aro Aro [m6A]ro Cro Ar")]
    [InlineData("colicin-e5", "Gro Uro Gro Cr", "Gr {p}|Uro Gro Cr")]
    [InlineData("rnase-4", "Uro Uro Aro Ur", "Uro Ur {p}|Uro Ur {cp}|Aro Ur")]
    [InlineData("none", "Gro Gr", "Gro Gr")]
    public void Enzymes_cut_by_their_rules(string enzyme, string strand, string products) =>
        Products(strand, new DigestOptions { Nuclease = Nuclease.Find(enzyme)! }).Should().Equal(products.Split('|'));

    /// <summary>The 2'-hydroxyl makes the cut: no other sugar has it, and the linkage is a phosphodiester.</summary>
    [Theory]
    [InlineData("Gmo Gr")]
    [InlineData("Gdo Gr")]
    [InlineData("Gfo Gr")]
    [InlineData("Geo Gr")]
    [InlineData("Grs Gr")]
    [InlineData("Gro(2-5) Gr")]
    public void Modified_sugars_and_linkages_are_not_cut(string strand)
    {
        Digest digest = Digest.Create(Strand.Parse(strand));
        digest.Products.Should().ContainSingle().Which.ToString().Should().Be(strand);
        digest.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("OLG3231");
    }

    [Fact]
    public void Ends_of_products_are_an_option()
    {
        var options = new DigestOptions { Ends = ProductEnds.CyclicPhosphate | ProductEnds.Phosphate };
        Products("Gro Uro Gro Ar", options).Should().Equal("Gr {p}", "Gr {cp}", "Uro Gr {p}", "Uro Gr {cp}", "Ar");
        Products("Gro Ar", options with { Ends = ProductEnds.Hydroxyl }).Should().Equal("Gr", "{p} Ar");
        // A product and its water: C10H12N5O7P is 2',3'-cGMP, C10H14N5O8P 3'-GMP.
        Digest digest = Digest.Create(Strand.Parse("Gro Ar"), options);
        digest.Products[0].Strand.Formula.Should().Be(MolecularFormula.Parse("C10H14N5O8P"));
        digest.Products[1].Strand.Formula.Should().Be(MolecularFormula.Parse("C10H12N5O7P"));
    }

    [Fact]
    public void Products_that_come_twice_or_weigh_the_same_are_not_unique()
    {
        Digest digest = Digest.Create(Strand.Parse("Aro Gro Aro Gro Aro Cro Uro Gro Cro Aro Uro Gro Gr"));
        digest.Products.Select(product => (product.ToString(), product.Copies, product.Isomers, product.IsUnique)).Should().Equal(
            ("Aro Gr {p}", 2, 0, false), ("Aro Gr {p}", 2, 0, false), ("Aro Cro Uro Gr {p}", 1, 1, false),
            ("Cro Aro Uro Gr {p}", 1, 1, false), ("Gr", 1, 0, true));
        digest.Products.Select(product => (product.First, product.Last, product.Index)).Should()
            .Equal((1, 2, 1), (3, 4, 1), (5, 8, 1), (9, 12, 1), (13, 13, 1));
    }

    /// <summary>RNase H leaves 5'-phosphates and 3'-hydroxyls, and cuts only what pairs with five or more DNA in a row.</summary>
    [Fact]
    public void RNase_H_cuts_rna_that_pairs_with_the_dna_of_its_guide()
    {
        // The guide 3' to 5': Gm Td Cd Cd Ad Gd Um below C A G G U C A.
        Strand guide = Strand.Parse("Umo Gdo Ado Cdo Cdo Tdo Gm");
        var options = new DigestOptions { Nuclease = Nuclease.RNaseH, Guide = guide };
        Digest digest = Digest.Create(Strand.Parse("Uro Cro Aro Gro Gro Uro Cro Aro Ur"), options);
        digest.Products.Where(product => product.First == 1).Select(product => product.Last).Should().Equal(3, 4, 5, 6, 9);
        digest.Products.Select(product => product.ToString()).Should().Contain(["Uro Cro Ar", "{p} Gro Gro Uro Cro Aro Ur", "{p} Gr"]);
        digest.Diagnostics.Should().BeEmpty();
        // Four nucleotides of DNA are too few, and a mismatch is no pair.
        var few = new DigestOptions { Nuclease = Nuclease.RNaseH, Guide = Strand.Parse("Umo Gmo Ado Cdo Cdo Tdo Gm") };
        Digest.Create(Strand.Parse("Uro Cro Aro Gro Gro Uro Cro Aro Ur"), few).Diagnostics.Single().Code.Should().Be("OLG3232");
        Digest.Create(Strand.Parse("Uro Cro Cro Gro Gro Uro Cro Aro Ur"), options).Diagnostics.Single().Code.Should().Be("OLG3232");
    }

    /// <summary>What the products of one cut everywhere have together is the strand and a molecule of water for each cut.</summary>
    [Fact]
    public void Products_without_missed_cleavages_are_the_strand_and_water()
    {
        var strands = new RandomStrands(1521);
        for (int i = 0; i < LongRun.Cases(500); i++)
        {
            Strand strand = (Strand)strands.NextOfKind("rna", 30);
            foreach (Nuclease nuclease in Nuclease.All.Where(one => !one.CutsAtRandom))
            {
                Digest digest = Digest.Create(strand, new DigestOptions { Nuclease = nuclease, Ends = ProductEnds.Phosphate });
                digest.Products.Aggregate(MolecularFormula.Empty, (sum, product) => sum + product.Strand.Formula).Should().Be(
                    strand.Formula + ((digest.Products.Length - 1) * MolecularFormula.Water), $"{nuclease} of {strand}");
                digest.Products.Sum(product => product.Strand.Length).Should().Be(strand.Length);
            }
        }
    }

    [Fact]
    public void Requests_that_cannot_be_met_are_named()
    {
        Strand strand = Strand.Parse("Gro Uro Gr");
        Codes(Strand.Parse("{mPEG:45}o Gro Gr"), DigestOptions.Default).Should().Equal("OLG3210");
        Codes(Strand.Parse("cyclo(Gro Uro Gro)"), DigestOptions.Default).Should().Equal("OLG3233");
        Codes(strand, new DigestOptions { MinLength = 9 }).Should().Equal("OLG3234");
        Strand huge = Strand.Parse(string.Join(' ', Enumerable.Repeat("Gro", 9_999)) + " Gr");
        Codes(huge, new DigestOptions { Nuclease = Nuclease.Nonspecific }).Should().Equal("OLG3230");
        Digest.Create(huge).Products.Should().HaveCount(10_000);
        Action guide = () => Digest.Create(strand, new DigestOptions { Nuclease = Nuclease.RNaseH });
        guide.Should().Throw<ArgumentException>();
        Action lengths = () => Digest.Create(strand, new DigestOptions { MinLength = 3, MaxLength = 2 });
        lengths.Should().Throw<ArgumentException>();
        Action missed = () => _ = new DigestOptions { MissedCleavages = -1 };
        missed.Should().Throw<ArgumentOutOfRangeException>();
        Action ends = () => _ = new DigestOptions { Ends = 0 };
        ends.Should().Throw<ArgumentOutOfRangeException>();
        Nuclease.Find("scissors").Should().BeNull();
        Nuclease.All.Select(nuclease => nuclease.Symbol).Should().OnlyHaveUniqueItems();
    }

    private static IEnumerable<string> Products(string strand, DigestOptions options) =>
        Digest.Create(Strand.Parse(strand), options).Products.Select(product => product.ToString());

    private static IEnumerable<string> Codes(NucleicAcid molecule, DigestOptions options) =>
        Digest.Create(molecule, options).Diagnostics.Select(found => found.Code);
}
