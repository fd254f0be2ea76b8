using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>Candidates that stand in no other table: formulas of acid and sodium salt, and both average masses.</summary>
public sealed class NewMoleculesTest
{
    public static TheoryData<string> Names => [.. TestData.Read("new-molecules.tsv").Select(row => row["name"])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Molecule_has_the_stated_formulas_and_masses(string name)
    {
        TestData.Row row = TestData.Read("new-molecules.tsv").Single(row => row["name"] == name);
        // The spacer of the table's own has a row here.
        string text = row["notation"].Replace("{GLY}", "{Gly}", StringComparison.Ordinal);
        NucleicAcid molecule = Notations.Find(row["dialect"].Split(' ')[0])!.Read(text).Value;
        molecule.Formula.ToString().Should().Be(row["free_acid_formula"]);
        MolecularFormula sodium = Salt.Full(CounterIon.Sodium).Apply(molecule.Formula, molecule.AcidicProtons);
        sodium.ToString().Should().Be(row["sodium_formula"]);
        IsNear(molecule.GetAverageMass().Value, row["average_free_acid_da"]).Should().BeTrue(name);
        IsNear(sodium.GetAverageMass().Value, row["average_sodium_da"]).Should().BeTrue(name);
    }

    private static bool IsNear(Mass mass, string printed) =>
        Math.Abs(mass.ToDouble() - double.Parse(printed, CultureInfo.InvariantCulture)) <= 0.0011;
}
