using System.Numerics;

namespace Oligo.Internal;

/// <summary>
/// Counts at every shift of two rows of bits where both have a bit: all shifts at once, in time that grows with the length and its
/// logarithm. Exact, because it is a product of polynomials over whole numbers modulo a prime (a number-theoretic transform).
/// </summary>
internal static class BitCorrelation
{
    /// <summary>Bits that both rows together may have.</summary>
    public const int MaxBits = 1 << 23;

    // 119 * 2^23 + 1, of which 3 is a primitive root: there are roots of unity for 2^23 places, and no count reaches it.
    private const uint Prime = 998_244_353;
    private const uint PrimitiveRoot = 3;

    /// <summary>The counts of several pairs of rows, added up.</summary>
    /// <param name="pairs">Rows of bits, lowest bits first.</param>
    /// <param name="length">Bits of the first of each pair, at least one.</param>
    /// <param name="otherLength">Bits of the second of each pair, at least one.</param>
    /// <returns>By shift: at index <paramref name="length"/> - 1 + s the bits i of the first that the second has at i + s.</returns>
    public static int[] Count(IEnumerable<(Func<int, bool> First, Func<int, bool> Second)> pairs, int length, int otherLength)
    {
        int shifts = length + otherLength - 1;
        int places = (int)BitOperations.RoundUpToPowerOf2((uint)shifts);
        uint[] roots = Roots(places, Power(PrimitiveRoot, (Prime - 1) / (uint)places));
        uint[] sum = new uint[places];
        uint[] one = new uint[places];
        uint[] other = new uint[places];
        foreach ((Func<int, bool> first, Func<int, bool> second) in pairs)
        {
            Array.Clear(one);
            Array.Clear(other);
            for (int i = 0; i < length; i++)
            {
                one[length - 1 - i] = first(i) ? 1u : 0;
            }
            for (int i = 0; i < otherLength; i++)
            {
                other[i] = second(i) ? 1u : 0;
            }
            Transform(one, roots);
            Transform(other, roots);
            for (int i = 0; i < places; i++)
            {
                sum[i] = (uint)((sum[i] + ((ulong)one[i] * other[i])) % Prime);
            }
        }
        TransformBack(sum, Roots(places, Power(Power(PrimitiveRoot, (Prime - 1) / (uint)places), Prime - 2)));
        uint scale = Power((uint)places, Prime - 2);
        int[] counts = new int[shifts];
        for (int i = 0; i < shifts; i++)
        {
            counts[i] = (int)((ulong)sum[i] * scale % Prime);
        }
        return counts;
    }

    /// <summary>The powers of the roots of unity: at n + i, for each power of two n, the i-th power of the root of 2 n places.</summary>
    private static uint[] Roots(int places, uint root)
    {
        uint[] roots = new uint[Math.Max(places, 2)];
        for (int half = places / 2; half > 0; half /= 2)
        {
            ulong power = 1;
            for (int i = 0; i < half; i++)
            {
                roots[half + i] = (uint)power;
                power = power * root % Prime;
            }
            root = (uint)((ulong)root * root % Prime);
        }
        return roots;
    }

    /// <summary>Values to their transform, whose places are in the order of reversed bits.</summary>
    private static void Transform(uint[] values, uint[] roots)
    {
        for (int half = values.Length / 2; half > 0; half /= 2)
        {
            for (int start = 0; start < values.Length; start += 2 * half)
            {
                Span<uint> low = values.AsSpan(start, half);
                Span<uint> high = values.AsSpan(start + half, half);
                ReadOnlySpan<uint> factors = roots.AsSpan(half, half);
                for (int i = 0; i < low.Length; i++)
                {
                    (uint one, uint other) = (low[i], high[i]);
                    uint sum = one + other;
                    low[i] = sum >= Prime ? sum - Prime : sum;
                    high[i] = (uint)((ulong)(one + Prime - other) * factors[i] % Prime);
                }
            }
        }
    }

    /// <summary>A transform in the order of reversed bits to its values, each times their number.</summary>
    private static void TransformBack(uint[] values, uint[] roots)
    {
        for (int half = 1; half < values.Length; half *= 2)
        {
            for (int start = 0; start < values.Length; start += 2 * half)
            {
                Span<uint> low = values.AsSpan(start, half);
                Span<uint> high = values.AsSpan(start + half, half);
                ReadOnlySpan<uint> factors = roots.AsSpan(half, half);
                for (int i = 0; i < low.Length; i++)
                {
                    uint one = low[i];
                    uint other = (uint)((ulong)high[i] * factors[i] % Prime);
                    uint sum = one + other;
                    low[i] = sum >= Prime ? sum - Prime : sum;
                    high[i] = one >= other ? one - other : one + Prime - other;
                }
            }
        }
    }

    private static uint Power(uint value, uint exponent)
    {
        ulong result = 1;
        ulong factor = value;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) != 0 ? result * factor % Prime : result;
            factor = factor * factor % Prime;
        }
        return (uint)result;
    }
}
