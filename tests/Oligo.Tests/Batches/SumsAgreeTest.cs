using FluentAssertions;
using Oligo.Batches;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Batches;

/// <summary>The three ways to add a molecule up agree: the strand, the sums of its parts, and the row of a batch.</summary>
public sealed class SumsAgreeTest
{
    private static readonly int s_cases = LongRun.Cases(100_000);
    private const int RowsAtOnce = 5_000;

    public static TheoryData<string> Kinds => [.. RandomStrands.Kinds, "rich"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Strands_parts_and_batches_add_up_to_the_same(string kind)
    {
        var random = new RandomStrands(kind.Length + 4711);
        using var builder = new StrandBatchBuilder(kind == "rich" ? RandomStrands.Library : null);
        var molecules = new NucleicAcid[RowsAtOnce];
        for (int done = 0; done < s_cases / Kinds.Count; done += RowsAtOnce)
        {
            for (int i = 0; i < molecules.Length; i++)
            {
                molecules[i] = kind == "rich" ? random.NextRich() : random.NextOfKind(kind, 12);
                builder.Add(molecules[i]);
            }
            using StrandBatch batch = builder.Build();
            int[] protons = new int[molecules.Length];
            batch.CopyAcidicProtons(protons);
            for (int i = 0; i < molecules.Length; i++)
            {
                NucleicAcid molecule = molecules[i];
                StrandPart[] parts = [.. molecule.Strands.Select(strand => StrandComposition.Of(strand).Whole)];
                MolecularFormula formula = parts.Select(part => part.Formula).Aggregate((sum, part) => sum + part);
                bool holds = formula == molecule.Formula && formula == batch.GetFormula(i)
                    && parts.Sum(part => part.Protons.Replaceable) == molecule.AcidicProtons && protons[i] == molecule.AcidicProtons
                    && parts.Sum(part => part.Protons.FixedCharge) == molecule.FixedCharge
                    && parts.Any(part => part.IsPolydisperse) == molecule.IsPolydisperse
                    && batch.IsPolydisperse(i) == molecule.IsPolydisperse;
                holds.Should().BeTrue($"{kind} {done + i}: {molecule}");
            }
        }
    }
}
