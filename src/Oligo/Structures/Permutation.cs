namespace Oligo.Structures;

/// <summary>Parity of the order of a stereocentre's neighbours.</summary>
internal static class Permutation
{
    /// <summary>Whether one order becomes the other by an even number of exchanges.</summary>
    /// <param name="one">Four different numbers.</param>
    /// <param name="other">The same numbers in another order.</param>
    public static bool IsEven(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        Span<int> places = stackalloc int[4];
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                if (other[j] == one[i])
                {
                    places[i] = j;
                }
            }
        }
        int inversions = 0;
        for (int i = 0; i < 4; i++)
        {
            for (int j = i + 1; j < 4; j++)
            {
                inversions += places[i] > places[j] ? 1 : 0;
            }
        }
        return inversions % 2 == 0;
    }
}
