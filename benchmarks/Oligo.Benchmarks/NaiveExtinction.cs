using Oligo.Thermodynamics;

namespace Oligo.Benchmarks;

/// <summary>An extinction coefficient as a first program has it: dinucleotides as texts in a dictionary.</summary>
internal static class NaiveExtinction
{
    private static readonly Dictionary<string, int> s_steps = (
        from one in "ACGT"
        from other in "ACGT"
        select (Key: $"{one}{other}", Value: ExtinctionTable.Dna.OfStep(one, other))).ToDictionary(step => step.Key, step => step.Value);

    public static double Of(string sequence)
    {
        double sum = 0;
        for (int i = 0; i + 1 < sequence.Length; i++)
        {
            sum += s_steps[sequence.Substring(i, 2)];
        }
        for (int i = 1; i + 1 < sequence.Length; i++)
        {
            sum -= ExtinctionTable.Dna.OfNucleotide(sequence[i]);
        }
        return sum;
    }
}
