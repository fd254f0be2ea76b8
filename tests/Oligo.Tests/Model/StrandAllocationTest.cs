using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Model;

/// <summary>A plain strand costs its own two objects, its formula the two that it keeps, and masses nothing.</summary>
public sealed class StrandAllocationTest
{
    private const string Text = "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe";
    private const int Rounds = 1000;

    private static long Measure(Action work)
    {
        for (int i = 0; i < 200; i++)
        {
            work();
        }
        long least = long.MaxValue;
        for (int repeat = 0; repeat < 5; repeat++)
        {
            long start = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Rounds; i++)
            {
                work();
            }
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - start) / Rounds);
        }
        return least;
    }

    [Fact]
    public void Parsing_allocates_the_strand_and_its_units()
    {
        // Strand: 14 words; 20 units of 4 bytes in an array with a header of 3 words.
        long bytes = Measure(() => Strand.Parse(Text));
        bytes.Should().BeLessThanOrEqualTo((14 * 8) + (3 * 8) + (20 * 4));
        bool read = true;
        Measure(() => read &= Strand.TryParse(Text, out _)).Should().Be(bytes);
        read.Should().BeTrue();
    }

    [Fact]
    public void The_formula_allocates_itself_and_masses_nothing()
    {
        Strand strand = Strand.Parse(Text);
        Measure(() => strand.ComputeFormula()).Should().BeLessThanOrEqualTo(40 + 24 + (4 * Element.All.Length) + 8);
        MolecularFormula formula = strand.Formula;
        double mass = 0;
        Mass average = default;
        Measure(() =>
        {
            mass += strand.MonoisotopicMass.ToDouble();
            average += strand.MonoisotopicMass + strand.GetAverageMass().Value;
        }).Should().Be(0);
        byte[] buffer = new byte[100];
        Measure(() => formula.TryFormat(buffer, out _)).Should().Be(0);
        Measure(() => strand.TryFormat(buffer, out _)).Should().Be(0);
    }
}
