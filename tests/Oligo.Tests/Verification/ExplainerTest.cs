using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Verification;
using Xunit;

namespace Oligo.Tests.Verification;

public sealed class ExplainerTest
{
    private const int Protons = 19;
    private static readonly MolecularFormula Mipomersen = MolecularFormula.Parse("C230H324N67O122P19S19");

    [Fact]
    public void Mass_of_the_older_labels_is_explained_by_the_weights_of_1993_alone()
    {
        MassExplanation only = MassExplainer.Explain(Mipomersen, Protons, StatedMass.Read("7594.9").Value).Should().ContainSingle().Subject;
        only.ToString().Should().Be("average mass of the nonadecasodium salt with the atomic weights of 1993");
        only.IsUsualForm.Should().BeTrue();
        only.Difference.Daltons.Should().Be(7594.9m - 7594.891150m);
    }

    /// <summary>Masses: issue, 'It is done when'; mass-spectrometry.md section 5; drugs.tsv (the 7158 of a vendor).</summary>
    [Theory]
    [InlineData("7594.764", "average mass of the nonadecasodium salt with the atomic weights of 2009 to 2024")]
    [InlineData("7594.822", "average mass of the nonadecasodium salt with the atomic weights of 1995 and 1997")]
    [InlineData("7594.891", "average mass of the nonadecasodium salt with the atomic weights of 1993")]
    [InlineData("7177.110", "average mass of the free acid with the atomic weights of 2009 to 2024")]
    [InlineData("7172.0917", "monoisotopic mass of the free acid")]
    [InlineData("7158", "average mass of the anion of 19 charges with the atomic weights of 2009 to 2024")]
    public void Mass_of_each_convention_is_named(string mass, string sentence) =>
        MassExplainer.Explain(Mipomersen, Protons, StatedMass.Read(mass).Value)[0].ToString().Should().Be(sentence);

    [Fact]
    public void Mass_of_another_molecule_has_no_explanation() =>
        MassExplainer.Explain(Mipomersen, Protons, StatedMass.Read("7000.123").Value).Should().BeEmpty();

    [Fact]
    public void Mass_with_a_named_edition_is_explained_by_that_one_only()
    {
        AtomicWeights? edition = AtomicWeights.Find("2021")!;
        edition.Should().NotBeNull();
        MassExplainer.Explain(Mipomersen, Protons, StatedMass.Read("7594.9").Value, edition).Should().BeEmpty();
        MassExplainer.Explain(Mipomersen, Protons, StatedMass.Read("7594.764").Value, edition)[0].Editions.Should().Equal(edition!);
    }

    [Fact]
    public void Mass_of_an_uncharged_molecule_is_explained_without_salts() =>
        MassExplainer.Explain(MolecularFormula.Parse("C364H569N177O122P30"), 0, StatedMass.Read("10305.7").Value)
            .Should().NotContain(e => e.Salt == null);

    /// <summary>Slips that circulate: drugs.tsv (S of rxreasoner, H324 with Na19), notations.md section 4.</summary>
    [Theory]
    [InlineData("C230H324N67O122P19S19", true, "the free acid")]
    [InlineData("C230H305N67Na19O122P19S19", true, "the nonadecasodium salt")]
    [InlineData("C230H305K19N67O122P19S19", true, "the nonadecapotassium salt")]
    [InlineData("C230H317N67Na7O122P19S19", true, "the heptasodium dodecahydrogen salt")]
    [InlineData("C230H305N67O122P19S19", false,
        "the anion of 19 charges, not a compound: 19 H are missing and no counter-ion replaces them")]
    [InlineData("C230H324N67Na19O122P19S19", false, "the hydrogens of the free acid with the 19 Na of the salt: 19 H too many")]
    [InlineData("C230H324N67O122P19S", false, "the free acid with the count of S lost: S where S19 follows")]
    [InlineData("C221H306N67O122P19S19", false, "the free acid with 9 methyl groups (CH2) fewer: 5-methyl-C written as C, or T as U")]
    [InlineData("C230H324N67O141P19", false,
        "the free acid with 19 oxygen in place of sulfur: phosphorothioates written as phosphodiesters")]
    [InlineData("C230H325N67O124P20S20", false, "the free acid with 1 thiophosphate (HPO2S) more: n linkages counted on n residues")]
    [InlineData("C230H325N67O125P20S19", false, "the free acid with 1 phosphate (HPO3) more: a phosphate at an end")]
    [InlineData("C230H326N67O123P19S19", false, "the free acid with 1 H2O more: water of hydration, or a bond not counted")]
    [InlineData("C230H307N67Na19O123P19S19", false, "the nonadecasodium salt with 1 H2O more: water of hydration, or a bond not counted")]
    public void Formula_is_explained_in_words(string stated, bool holds, string sentence)
    {
        FormulaExplanation? explanation = FormulaExplainer.Explain(Mipomersen, Protons, MolecularFormula.Parse(stated));
        explanation.Should().NotBeNull();
        explanation!.ToString().Should().Be(sentence);
        explanation.Holds.Should().Be(holds);
        (explanation.Salt is not null).Should().Be(holds);
    }

    [Fact]
    public void Formula_of_another_molecule_has_no_explanation() =>
        FormulaExplainer.Explain(Mipomersen, Protons, MolecularFormula.Parse("C10H10O4Fe")).Should().BeNull();
}
