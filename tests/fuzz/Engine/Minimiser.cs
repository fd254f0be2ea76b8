using System.Diagnostics;
using Oligo.Fuzz.Oracles;

namespace Oligo.Fuzz.Engine;

/// <summary>Makes a text smaller that shows a fault: pieces are taken out, larger ones first, as long as the fault remains.</summary>
/// <param name="find">The fault of a text, or <see langword="null"/> where it is not the one that is looked for.</param>
internal sealed class Minimiser(Func<string, Fault?> find)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    public (string Text, Fault Fault) Minimise(string text, Fault fault)
    {
        long started = Stopwatch.GetTimestamp();
        for (int length = Math.Max(1, text.Length / 2); length > 0; length /= 2)
        {
            for (int start = 0; start < text.Length && Stopwatch.GetElapsedTime(started) < s_longest;)
            {
                string shorter = text.Remove(start, Math.Min(length, text.Length - start));
                if (find(shorter) is { } same)
                {
                    (text, fault) = (shorter, same);
                    continue;
                }
                start += length;
            }
        }
        return (text, fault);
    }
}
