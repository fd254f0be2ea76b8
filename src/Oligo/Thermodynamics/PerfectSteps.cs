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
            long[] energies = _energies;
            long least = 0;
            sum = 0;
            int at = letters[0];
            for (int i = 1; i < letters.Length; i++)
            {
                at = ((at << Bits) | letters[i]) & Mask;
                long energy = energies[at];
                least = Math.Min(least, energy);
                sum += energy;
            }
            return least != PackedEnergy.None;
        }
    }
}
