using FluentAssertions;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

/// <summary>tests/data/structure-ntthal.tsv: answers of ntthal of primer3 2.6.1.</summary>
public sealed class NtthalPresetTest
{
    private static readonly IReadOnlyList<TestData.Row> s_rows = TestData.Read("structure-ntthal.tsv");

    // A tie that the peer breaks by the rounding of its sums, and a drawing that it cuts off.
    private static readonly (string Id, string Second, string Mode)[] s_otherDrawings =
        [("mm09", "TATGAAATCACATCTA", "ANY"), ("dna096", "TAACCCAGCACAATGTTGCTAGTGAGGGCTTACGCG", "END1")];

    [Theory]
    [InlineData("HAIRPIN", 120)]
    [InlineData("ANY", 298)]
    [InlineData("END1", 120)]
    public void Energies_are_those_of_the_peer(string mode, int count)
    {
        TestData.Row[] rows = [.. s_rows.Where(row => row["mode"] == mode)];
        rows.Should().HaveCount(count);
        foreach (TestData.Row row in rows)
        {
            SecondaryStructure? found = Find(row);
            if (row["dh_cal_mol"].Length == 0)
            {
                found.Should().BeNull(row.ToString());
                continue;
            }
            found.Should().NotBeNull(row.ToString());
            found!.MeltingCelsius.Should().BeApproximately(Number(row["tm_c"]), 0.001, row.ToString());
            (1000 * found.Enthalpy).Should().BeApproximately(Number(row["dh_cal_mol"]), 0.5, row.ToString());
            found.Entropy.Should().BeApproximately(Number(row["ds_cal_mol_k"]), 0.001, row.ToString());
            (1000 * found.FreeEnergy).Should().BeApproximately(Number(row["dg37_cal_mol"]), 0.06, row.ToString());
        }
    }

    [Fact]
    public void Drawings_are_those_of_the_peer()
    {
        foreach (TestData.Row row in s_rows.Where(row => row["drawing"].Length > 0))
        {
            string drawing = Find(row)!.ToNtthalText().Replace("\n", " / ", StringComparison.Ordinal);
            (drawing == row["drawing"].TrimEnd()).Should().Be(
                !s_otherDrawings.Contains((row["id"], row["strand2_5to3"], row["mode"])), $"{row}: {drawing} and {row["drawing"]}");
        }
    }

    private static SecondaryStructure? Find(TestData.Row row)
    {
        // All rows were made at 50 mM monovalent salt, 50 nM, 37 C, loops up to 30.
        row["settings"].Should().Be("mv50_dv0_n0_d50_t37_maxloop30");
        var search = new StructureSearch(new StructureOptions { Model = StructureModel.Ntthal261 });
        Strand first = ExtinctionCoefficientTest.Dna(row["strand1_5to3"]);
        StructureResult result = row["mode"] == "HAIRPIN"
            ? search.FindHairpins(first)
            : search.FindDimers(first, ExtinctionCoefficientTest.Dna(row["strand2_5to3"]),
                row["mode"] == "END1" ? DimerEnds.FirstThreePrime : DimerEnds.Any);
        return result.Structures.SingleOrDefault();
    }

    private static double Number(string text) => ExtinctionCoefficientTest.Number(text);
}
