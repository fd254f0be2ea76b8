using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Metals in the texts of mzLib are the salt that is stated; masses are those of its tests.</summary>
public sealed class MzLibNotationTest
{
    /// <summary>Masses: TestFragmentation of mzLib, 1874.28 Da, and 1896.26 Da with sodium.</summary>
    [Theory]
    [InlineData("GUACUG", null, 1874.28)]
    [InlineData("GUA[Metal:Sodium on A]CUG", "1Na", 1896.26)]
    [InlineData("G[Metal:Sodium on G]UA[Metal:Sodium on A]CUG", "2Na", null)]
    [InlineData("GUA[Metal:Potassium on A]CU[Sodium on U]G", "1Na 1K", null)]
    public void Metals_are_a_salt(string text, string? salt, double? mass)
    {
        ParseResult<NucleicAcid> read = Notations.MzLib.Read(text);
        read.Value.Should().Be(Strand.Parse("Gro Uro Aro Cro Uro Gr"));
        Notations.FindSalt(read).Should().Be(salt is null ? null : Salt.Parse(salt));
        MolecularFormula formula = read.Value.GetFormula(Notations.FindSalt(read) ?? Salt.FreeAcid);
        if (mass is not null)
        {
            formula.MonoisotopicMass.ToDouble().Should().BeApproximately(mass.Value, 0.01);
        }
    }

    [Fact]
    public void Methyl_group_without_a_place_is_refused_with_the_reason() =>
        Notations.MzLib.Read("AAC[Biological:Methylation on C]U").Errors.Single().Hint.Should().Contain("where the methyl group is");
}
