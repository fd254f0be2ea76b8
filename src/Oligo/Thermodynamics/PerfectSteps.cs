namespace Oligo.Thermodynamics;

/// <summary>The energies of all steps of pairs of Watson and Crick, by the two letters of the upper strand.</summary>
internal sealed class PerfectSteps
{
    private const int Bits = 4;
    private const int Mask = (PerfectLetter.Count * PerfectLetter.Count) - 1;

    private readonly long[] _energies = new long[Mask + 1];

    /// <summary>A table out of a model.</summary>
    /// <param name="energyOf">The energy of two residues in a row; <see cref="PackedEnergy.None"/> for none.</param>
    public PerfectSteps(Func<byte, byte, long> energyOf)
    {
        for (int i = 0; i < _energies.Length; i++)
        {
            (int top, int next) = Math.DivRem(i, PerfectLetter.Count);
            _energies[i] = top < PerfectLetter.FirstUnused && next < PerfectLetter.FirstUnused
                ? energyOf(PerfectLetter.ResidueOf(top), PerfectLetter.ResidueOf(next))
                : PackedEnergy.None;
        }
    }

    /// <summary>The sum of the steps of a strand; false where one of them is not known.</summary>
    public bool TrySum(ReadOnlySpan<byte> letters, out long sum)
    {
        unchecked
        {
            // Two sums side by side, and no place that follows from the one before: nothing waits.
            ReadOnlySpan<long> energies = _energies;
            long least = 0;
            long others = 0;
            long even = 0;
            long odd = 0;
            int i = 1;
            for (; i < letters.Length - 1; i += 2)
            {
                int middle = letters[i];
                long energy = energies[((letters[i - 1] << Bits) | middle) & Mask];
                long next = energies[((middle << Bits) | letters[i + 1]) & Mask];
                least = Math.Min(least, energy);
                others = Math.Min(others, next);
                even += energy;
                odd += next;
            }
            if (i < letters.Length)
            {
                long energy = energies[((letters[i - 1] << Bits) | letters[i]) & Mask];
                least = Math.Min(least, energy);
                even += energy;
            }
            sum = even + odd;
            return Math.Min(least, others) != PackedEnergy.None;
        }
    }
}
