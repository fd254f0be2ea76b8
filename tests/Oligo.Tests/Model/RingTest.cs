using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Model;

public sealed class RingTest
{
    public static TheoryData<string> Names => [.. TestData.Read("rings.tsv").Select(row => row["name"])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ring_of_the_literature_is_read_from_each_notation(string name)
    {
        TestData.Row row = TestData.Read("rings.tsv").Single(row => row["name"] == name);
        NucleicAcid ring = NucleicAcid.Parse(row["text"]);
        ring.Formula.ToString().Should().Be(row["formula"]);
        ring.MonoisotopicMass.ToDouble().Should().BeApproximately(double.Parse(row["monoisotopic"], null), 5e-5);
        Notations.Helm.Read(row["helm"]).Value.Should().Be(ring);
        Notations.Smiles.Read(row["smiles"]).Value.Should().Be(ring);
        ring.ToString().Should().Be(row["text"]);
        Notations.Detect(row["helm"]).Result.Value.Should().Be(ring);
        Notations.Detect(row["smiles"]).Result.Value.Should().Be(ring);
        Notations.Detect(row["text"]).Result.Value.Should().Be(ring);
    }

    /// <summary>A ring has a linkage more than the chain: less the H2O that each of its two new bonds costs, by hand.</summary>
    [Fact]
    public void Closing_a_chain_adds_a_linkage_less_two_waters()
    {
        Strand chain = Strand.Parse("Gro Cro Ar");
        Strand ring = Strand.Parse("cyclo(Gro Cro Aro)");
        (chain.IsCircular, ring.IsCircular).Should().Be((false, true));
        (ring.Formula + (2 * MolecularFormula.Water)).Should().Be(chain.Formula + MolecularFormula.Parse("H3O4P"));
        (chain.AcidicProtons, ring.AcidicProtons).Should().Be((2, 3));
        ring.GetFormula(Salt.Full(CounterIon.Sodium)).Should()
            .Be(ring.Formula + MolecularFormula.Parse("Na3") - MolecularFormula.Parse("H3"));
    }

    [Fact]
    public void Ring_has_one_value_wherever_it_was_begun()
    {
        var strands = new RandomStrands(4711);
        for (int i = 0; i < 5_000; i++)
        {
            var ring = (Strand)strands.NextOfKind("ring");
            StrandUnit[] units = [.. ring.Units];
            int start = strands.Random.Next(units.Length);
            Strand rotated = new StrandBuilder().AddRange([.. units[start..], .. units[..start]]).BuildCircular();
            rotated.Should().Be(ring);
            rotated.GetHashCode().Should().Be(ring.GetHashCode());
            rotated.ToString().Should().Be(ring.ToString());
            // The texts of all rotations, the naive way.
            string[] texts = [.. Enumerable.Range(0, units.Length).Select(at => string.Join(' ', units[at..].Concat(units[..at]).Select(TextOf)))];
            string[] words = ring.ToString()["cyclo(".Length..^1].Split(' ');
            words.Should().Equal(texts.Select(text => text.Split(' ')).Min(new Ordinal()));
        }
    }

    [Fact]
    public void Ring_is_edited_as_a_ring()
    {
        Strand ring = Strand.Parse("cyclo(Aro Cro Gro)");
        ring.RemoveAt(2).ToString().Should().Be("cyclo(Aro Cro)");
        ring.InsertAt(3, new Nucleotide(Nucleobase.Uracil, Sugar.Ribose, Linkage.Phosphorothioate)).ToString().Should().Be("cyclo(Aro Cro Gro Urs)");
        ring.WithLinkages(Linkage.Phosphorothioate).ToString().Should().Be("cyclo(Ars Crs Grs)");
        ring.WithLinkageAt(2, Linkage.Phosphorothioate).ToString().Should().Be("cyclo(Aro Cro Grs)");
        ring.ReplaceAt(0, new Nucleotide(Nucleobase.Uracil, Sugar.Ribose)).ToString().Should().Be("cyclo(Cro Gro Uro)");
        ring.Slice(0, 3).ToString().Should().Be("Aro Cro Gr");
        ring.Invoking(strand => strand.Join(Linkage.Phosphodiester, strand)).Should().Throw<InvalidOperationException>();
        ring.Invoking(strand => new Duplex(strand, strand, 0)).Should().Throw<ArgumentException>();
        StrandArchitecture.Create(ring).ToString().Should().Be("cyclic 3 RNA");
    }

    /// <summary>With a 3'-3' and a 5'-5' joint a ring has an axis: the phosphorus on it has two like neighbours.</summary>
    [Theory]
    [InlineData("cyclo(AdsR(3-3) Ads(5-5))", "OLG2010")]
    [InlineData("cyclo(AdsR(3-3) Ado(5-3) Cdo(5-5) Cdo)", "OLG2010")]
    [InlineData("cyclo(AdsR(3-3) Ado(5-3) Cdo(5-5) Gdo)", null)]
    [InlineData("cyclo(AdsR Ads)", null)]
    public void Phosphorus_between_like_halves_has_no_configuration(string text, string? code) =>
        Strand.Read(text).Errors.Select(error => error.Code).FirstOrDefault().Should().Be(code);

    private static string TextOf(StrandUnit unit)
    {
        string stereo = unit.Stereo switch { PhosphorusStereo.Rp => "R", PhosphorusStereo.Sp => "S", PhosphorusStereo.Mixture => "X", _ => "" };
        return $"{unit}{unit.Linkage!.Token}{stereo}{(unit.Joint.IsOrdinary ? "" : unit.Joint.ToString())}";
    }

    private sealed class Ordinal : IComparer<string[]>
    {
        public int Compare(string[]? x, string[]? y) => x!.Zip(y!, string.CompareOrdinal).FirstOrDefault(order => order != 0);
    }
}
