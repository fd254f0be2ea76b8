using Oligo.Thermodynamics;

namespace Oligo.Benchmarks;

/// <summary>Dimers as a first program has them: every pair after every earlier pair, energies looked up by text.</summary>
internal static class NaiveDimers
{
    private const double Salt = 310.15 * 0.368 * 3 / 1000;
    private const int LargestLoop = 30;

    public static double BestOf(string first, string second)
    {
        string other = new([.. second.Reverse()]);
        double[,] best = new double[first.Length, other.Length];
        double least = 0;
        for (int i = 0; i < first.Length; i++)
        {
            for (int j = 0; j < other.Length; j++)
            {
                best[i, j] = double.PositiveInfinity;
                if (!Pairs(first[i], other[j]))
                {
                    continue;
                }
                best[i, j] = 1.96;
                for (int k = Math.Max(0, i - LargestLoop); k < i; k++)
                {
                    for (int l = Math.Max(0, j - LargestLoop + i - k); l < j; l++)
                    {
                        if (!double.IsInfinity(best[k, l]))
                        {
                            best[i, j] = Math.Min(best[i, j], best[k, l] + Between(first, other, i, j, k, l) + Salt);
                        }
                    }
                }
                least = Math.Min(least, best[i, j]);
            }
        }
        return least;
    }

    private static double Between(string a, string b, int i, int j, int k, int l)
    {
        int open = i - k - 1 + (j - l - 1);
        EnergyTables tables = EnergyTables.Default;
        return open == 0
            ? Energy(tables.Find("DNA_AllawiSantaLucia1997")!.Find(EnergyKind.Step, $"{a[k]}{a[i]}/{b[l]}{b[j]}")!)
            : open > LargestLoop ? double.PositiveInfinity
            : Energy(tables.Find("DNA_Structure")!.Find(EnergyKind.BulgeLoop, $"{open}")!);
    }

    private static double Energy(EnergyRow row) => (double)row.FreeEnergy37!.Value;

    private static bool Pairs(char one, char other) => (one, other) is ('A', 'T') or ('T', 'A') or ('C', 'G') or ('G', 'C');
}
