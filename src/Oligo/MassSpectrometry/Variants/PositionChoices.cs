namespace Oligo.MassSpectrometry;

/// <summary>Choices of some out of several, one after another without keeping them.</summary>
internal static class PositionChoices
{
    /// <summary>Every choice of different things, in ascending order.</summary>
    /// <param name="all">How many things there are.</param>
    /// <param name="some">How many are chosen, from 1 to <paramref name="all"/>.</param>
    /// <returns>Indices of the chosen things, ascending.</returns>
    public static IEnumerable<int[]> Of(int all, int some)
    {
        int[] chosen = [.. Enumerable.Range(0, some)];
        while (true)
        {
            yield return [.. chosen];
            int at = some - 1;
            while (at >= 0 && chosen[at] == all - some + at)
            {
                at--;
            }
            if (at < 0)
            {
                yield break;
            }
            chosen[at]++;
            for (int i = at + 1; i < some; i++)
            {
                chosen[i] = chosen[i - 1] + 1;
            }
        }
    }

    /// <summary>Every way to take a number of things out of heaps of like ones.</summary>
    /// <param name="heaps">How many things each heap has.</param>
    /// <param name="some">How many are taken in all.</param>
    /// <returns>How many are taken from each heap.</returns>
    public static IEnumerable<int[]> OfHeaps(IReadOnlyList<int> heaps, int some)
    {
        int[] taken = new int[heaps.Count];
        // From the left as many as there are; the next way takes one less from the last heap that can give it to a later one.
        if (!TryFill(0, some))
        {
            yield break;
        }
        while (true)
        {
            yield return [.. taken];
            int rest = 0;
            int at = taken.Length - 1;
            while (at >= 0 && (taken[at] == 0 || !TryFill(at + 1, rest + 1)))
            {
                rest += taken[at--];
            }
            if (at < 0)
            {
                yield break;
            }
            taken[at]--;
        }

        bool TryFill(int from, int count)
        {
            long room = 0;
            for (int i = from; i < taken.Length; i++)
            {
                room += heaps[i];
            }
            if (room < count)
            {
                return false;
            }
            for (int i = from; i < taken.Length; i++)
            {
                taken[i] = Math.Min(heaps[i], count);
                count -= taken[i];
            }
            return true;
        }
    }
}
