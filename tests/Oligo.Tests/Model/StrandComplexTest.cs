using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Drawing;
using Oligo.Notation;
using Oligo.Verification;
using Xunit;

namespace Oligo.Tests.Model;

public sealed class StrandComplexTest
{
    private const string Text = "Aro Ar & |1:0| Ur {p} & |1:-1| Ur";

    [Fact]
    public void Complex_is_the_sum_of_its_strands()
    {
        StrandComplex complex = StrandComplex.Parse(Text);
        complex.ToString().Should().Be(Text);
        complex.Strands.Select(strand => strand.ToString()).Should().Equal("Aro Ar", "Ur {p}", "Ur");
        complex.Pairings.Should().Equal(new StrandPairing(0, 1, 0), new StrandPairing(0, 2, -1));
        complex.Formula.Should().Be(complex.Strands.Aggregate(MolecularFormula.Empty, (sum, strand) => sum + strand.Formula));
        // epam/ketcher#6427.
        complex.Formula.ToString().Should().Be("C38H50N14O25P2");
        (complex.AcidicProtons, complex.FixedCharge, complex.UnbalancedCharge, complex.IsPolydisperse).Should().Be((3, 0, 0, false));
        complex.Should().Be(NucleicAcid.Parse(Text)).And.NotBe(StrandComplex.Parse("Aro Ar & Ur {p} & Ur"));
        complex.GetHashCode().Should().Be(NucleicAcid.Parse(Text).GetHashCode());
        (complex == StrandComplex.Parse(Text), complex != StrandComplex.Parse("Aro Ar & Ur & Ur")).Should().Be((true, true));
    }

    [Fact]
    public void Complex_refuses_what_is_a_duplex_and_what_cannot_pair()
    {
        Strand one = Strand.Parse("Aro Ar");
        Strand ring = Strand.Parse("cyclo(Aro)");
        Make([one]).Should().Throw<ArgumentException>();
        Make([one, one], new StrandPairing(0, 1, 0)).Should().Throw<ArgumentException>();
        Make([one, one, one], new StrandPairing(0, 3, 0)).Should().Throw<ArgumentException>();
        Make([one, one, one], new StrandPairing(0, 1, 2)).Should().Throw<ArgumentException>();
        Make([one, one, one], new StrandPairing(0, 1, 0), new StrandPairing(0, 1, 1)).Should().Throw<ArgumentException>();
        Make([one, ring, one], new StrandPairing(0, 1, 0)).Should().Throw<ArgumentException>();
        Make([one, Strand.Parse("Ad", RandomStrands.Library)]).Should().Throw<ArgumentException>();
        Make([one, ring]).Should().NotThrow();
        Strand.Read(Text).Errors.Should().ContainSingle(error => error.Code == "OLG2023");

        static Action Make(Strand[] strands, params StrandPairing[] pairings) => () => _ = new StrandComplex([.. strands], [.. pairings]);
    }

    [Fact]
    public void Complexes_are_compared_strand_by_strand_whatever_their_order()
    {
        MoleculeComparison same = MoleculeComparison.Create(NucleicAcid.Parse(Text), NucleicAcid.Parse("Ur {p} & Ur & Aro Ar"));
        same.Match.Should().Be(MoleculeMatch.Same);
        same.Differences.Should().ContainSingle(difference => difference.Part == MoleculePart.Order);
        MoleculeComparison registers = MoleculeComparison.Create(NucleicAcid.Parse(Text), NucleicAcid.Parse("Aro Ar & Ur {p} & Ur"));
        registers.Match.Should().Be(MoleculeMatch.Same);
        registers.Differences.Should().ContainSingle(difference => difference.Part == MoleculePart.Register);
        MoleculeComparison other = MoleculeComparison.Create(NucleicAcid.Parse(Text), NucleicAcid.Parse("Aro Ar & Ur {p} & Cr"));
        other.Match.Should().Be(MoleculeMatch.Different);
        other.Differences.Should().Contain(difference => difference.Part == MoleculePart.Base && difference.Strand == "strand 3");
    }

    [Fact]
    public void Complex_is_drawn_strand_by_strand()
    {
        StripLayout.Create(StrandComplex.Parse(Text)).Rows.Select(row => row.LastColumn).Should().Equal(1, 1, 0);
        StripSvg.Write(StrandComplex.Parse(Text)).Should().Contain("</svg>");
        StripLayout.Create(Strand.Parse("cyclo(Aro Gro(2-5))")).Rows[0].RightLabel.Should().Be("o(2-5))");
        StripLayout.Create(Strand.Parse("{dSp} {p}")).Rows[0].LeftLabel.Should().Be("5'");
    }

    /// <summary>What only the canonical text, HELM and structures can state is refused elsewhere, by name.</summary>
    [Theory]
    [InlineData(Text, "a complex of 3 strands")]
    [InlineData("cyclo(Gro Gro)", "a ring")]
    public void Other_notations_refuse_by_name(string text, string reason)
    {
        NucleicAcid molecule = NucleicAcid.Parse(text);
        foreach (INotation notation in Notations.All.Where(notation => notation.Name is not ("ionis" or "helm" or "smiles" or "molfile" or "sdf")))
        {
            FormatResult written = notation.Write(molecule);
            written.Success.Should().BeFalse(notation.Name);
            written.Diagnostics[^1].Message.Should().Contain(reason, notation.Name);
        }
        Notations.Molfile.Write(molecule).Success.Should().Be(!molecule.Strands[0].IsCircular);
    }
}
