using Oligo.Thermodynamics;

namespace Oligo.Tests.Thermodynamics;

/// <summary>All dimers of two short strands of DNA, one after another, with energies looked up by their letters.</summary>
internal static class EveryDimer
{
    private static readonly EnergyTables s_tables = EnergyTables.Default;

    public static List<double> EnergiesOf(string first, string second, DimerEnds ends, StructureOptions options)
    {
        string other = new([.. second.Reverse()]);
        double salt = 0.368 * Math.Log(options.MonovalentMillimolar / 1000);
        var energies = new List<double>();
        for (int i = 0; i < first.Length; i++)
        {
            for (int j = 0; j < other.Length; j++)
            {
                if (Pairs(first[i], other[j]) && (ends != DimerEnds.BothThreePrime || j == 0))
                {
                    Extend(i, j, Energy(s_tables.Find("DNA_Structure")!.Find(EnergyKind.Initiation, "all")!) + End(other, first, j, i, -1));
                }
            }
        }
        energies.Sort();
        return energies;

        void Extend(int i, int j, double energy)
        {
            if (ends == DimerEnds.Any || i == first.Length - 1)
            {
                energies.Add(energy + End(first, other, i, j, 1));
            }
            for (int k = i + 1; k < first.Length; k++)
            {
                for (int l = j + 1; l < other.Length; l++)
                {
                    if (Pairs(first[k], other[l]) && Between(first, other, i, j, k, l) is { } loop)
                    {
                        Extend(k, l, energy + loop - (310.15 * salt / 1000));
                    }
                }
            }
        }
    }

    private static double? Between(string a, string b, int i, int j, int k, int l)
    {
        (int one, int two) = (k - i - 1, l - j - 1);
        EnergyTable loops = s_tables.Find("DNA_Structure")!;
        if (one == 0 && two == 0)
        {
            return Step(a[i], a[k], b[j], b[l]);
        }
        if (one == 0 || two == 0)
        {
            double bulge = Energy(loops.Find(EnergyKind.BulgeLoop, Text(one + two))!);
            return one + two == 1 ? bulge + Step(a[i], a[k], b[j], b[l]) : bulge + Closing(a[i]) + Closing(a[k]);
        }
        if (one == 1 && two == 1)
        {
            return Pairs(a[i + 1], b[j + 1])
                ? null
                : Energy(s_tables.Find("DNA_MM")!.Find(EnergyKind.Mismatch, $"{a[i]}{a[i + 1]}/{b[j]}{b[j + 1]}")!)
                    + Energy(s_tables.Find("DNA_MM")!.Find(EnergyKind.Mismatch, $"{a[k - 1]}{a[k]}/{b[l - 1]}{b[l]}")!);
        }
        return Energy(loops.Find(EnergyKind.InternalLoop, Text(one + two))!) + Facing(a[i], a[i + 1], b[j], b[j + 1])
            + Facing(b[l], b[l - 1], a[k], a[k - 1]) + (Math.Abs(one - two) * Energy(loops.Find(EnergyKind.Asymmetry, "per_nucleotide")!));
    }

    private static double End(string a, string b, int i, int j, int side)
    {
        char? next = i + side >= 0 && i + side < a.Length ? a[i + side] : null;
        char? facing = j + side >= 0 && j + side < b.Length ? b[j + side] : null;
        double bare = Closing(a[i]);
        if (next is { } one && facing is { } two && Pairs(one, two))
        {
            return bare;
        }
        EnergyTable dangling = s_tables.Find("DNA_DanglingEnds")!;
        double? after = next is null ? null : Energy(dangling.Find(EnergyKind.Dangling, $".{b[j]}/{next}{a[i]}")!);
        double? beside = facing is null ? null : Energy(dangling.Find(EnergyKind.Dangling, $"{facing}{b[j]}/.{a[i]}")!);
        double best = Math.Min(bare, Math.Min(bare + (after ?? 0), bare + (beside ?? 0)));
        best = Math.Min(best, bare + (after ?? 0) + (beside ?? 0));
        return next is null || facing is null ? best : Math.Min(best, bare + Facing(a[i], next.Value, b[j], facing.Value));
    }

    private static double Facing(char pair, char next, char partner, char facing)
    {
        string key = $"{pair}{next}/{partner}{facing}";
        return Energy(s_tables.Find("DNA_TerminalMM")!.Find(EnergyKind.TerminalMismatch, key)
            ?? s_tables.Find("DNA_Structure")!.Find(EnergyKind.TerminalUnextended, key)!);
    }

    private static double Step(char a, char b, char c, char d) =>
        Energy(s_tables.Find("DNA_AllawiSantaLucia1997")!.Find(EnergyKind.Step, $"{a}{b}/{c}{d}")!);

    private static double Closing(char letter) =>
        letter is 'A' or 'T' ? Energy(s_tables.Find("DNA_Structure")!.Find(EnergyKind.Terminal, "per_A/T")!) : 0;

    private static double Energy(EnergyRow row) => (double)row.Enthalpy!.Value - (310.15 * (double)row.Entropy!.Value / 1000);

    private static bool Pairs(char one, char other) => (one, other) is ('A', 'T') or ('T', 'A') or ('C', 'G') or ('G', 'C');

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
