namespace Oligo.Fuzz.Engine;

/// <summary>Pseudo-random numbers (SplitMix64), the same for a seed on every machine and version of the runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            ulong z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to one less than the bound, which is at least 1.</summary>
    public int Next(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>True once in so many throws.</summary>
    public bool OneIn(int throws) => Next(throws) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>A length from 1 to the bound, short ones far more often.</summary>
    public int Length(int bound) => 1 + Next(1 + Next(Math.Max(1, Math.Min(bound, OneIn(8) ? bound : 16))));
}
