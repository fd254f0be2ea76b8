using System.Numerics;

namespace Oligo.Thermodynamics;

/// <summary>What modifications add to dG37: low, mid and high of each kind.</summary>
internal sealed class ModificationIncrements
{
    /// <summary>Kinds of modifications: the sugars, then phosphorothioate and 5-methylcytosine.</summary>
    public const int Kinds = 13;

    public const int Thioate = 11;
    public const int Methylcytosine = 12;

    // The row of each sugar; NMA has that of MOE, ENA that of LNA, because neither has a set of its own.
    private static readonly string[] s_names =
        ["", "", "2'-OMe", "MOE", "2'-F", "MOE", "LNA", "cEt", "LNA", "FANA", "UNA", "PS", "5mC"];

    private readonly double[] _low = new double[Kinds];
    private readonly double[] _mid = new double[Kinds];
    private readonly double[] _high = new double[Kinds];
    private readonly EnergyRow?[] _rows = new EnergyRow?[Kinds];
    private readonly int _unknownSugars;

    public ModificationIncrements(EnergyTable table)
    {
        for (int i = 0; i < Kinds; i++)
        {
            if (s_names[i].Length > 0)
            {
                _rows[i] = table.Find(EnergyKind.Increment, s_names[i] + ":mid");
                _low[i] = Value(table, s_names[i] + ":low");
                _mid[i] = Value(table, s_names[i] + ":mid");
                _high[i] = Value(table, s_names[i] + ":high");
            }
            if (i < (int)ResidueSugar.Unknown && !Knows(i))
            {
                _unknownSugars |= 1 << i;
            }
        }
    }

    /// <summary>Name of a kind.</summary>
    public static string NameOf(int kind) => s_names[kind];

    /// <summary>Counts the modifications of a residue.</summary>
    /// <param name="residue">The residue, or a gap.</param>
    /// <param name="counts">One number for each kind.</param>
    /// <returns><see langword="false"/> where there are no parameters for its sugar.</returns>
    public bool TryCount(byte residue, Span<int> counts)
    {
        if (PairedResidue.BaseOf(residue) == PairedResidue.Gap)
        {
            return true;
        }
        int sugar = (int)PairedResidue.SugarOf(residue);
        if (sugar >= (int)ResidueSugar.Unknown || !Knows(sugar))
        {
            return false;
        }
        counts[sugar]++;
        counts[Methylcytosine] += residue >> 7;
        return true;
    }

    /// <summary>Whether all sugars of a strand have parameters.</summary>
    public bool Know(in PerfectStrand strand) => (strand.Modifications & _unknownSugars) == 0;

    /// <summary>The sum of the increments of a strand, in kcal/mol.</summary>
    public double Sum(in PerfectStrand strand)
    {
        double increment = 0;
        for (int kinds = strand.Modifications; kinds != 0; kinds &= kinds - 1)
        {
            int kind = BitOperations.TrailingZeroCount(kinds);
            increment += strand.CountOf(kind) * _mid[kind];
        }
        return increment;
    }

    /// <summary>The sum of the increments and half of the width that their spreads give, in kcal/mol.</summary>
    /// <param name="counts">One number for each kind.</param>
    /// <param name="terms">Takes the rows, or <see langword="null"/>.</param>
    /// <remarks>
    /// Residues of a kind are off in the same way, so that their spreads add up; those of different kinds are independent.
    /// </remarks>
    public (double Increment, double HalfWidth) Sum(ReadOnlySpan<int> counts, List<MeltingTerm>? terms)
    {
        double increment = 0;
        double squares = 0;
        for (int i = 2; i < Kinds; i++)
        {
            if (counts[i] == 0)
            {
                continue;
            }
            double half = counts[i] * (_high[i] - _low[i]) / 2;
            increment += counts[i] * _mid[i];
            squares += half * half;
            terms?.Add(new MeltingTerm(
                $"increment of {counts[i]}", s_names[i], 0, -counts[i] * _mid[i] / CompositeTables.KilokelvinAt37, _rows[i]));
        }
        return (increment, Math.Sqrt(squares));
    }

    private bool Knows(int sugar) => _rows[sugar] is not null || s_names[sugar].Length == 0;

    private static double Value(EnergyTable table, string key) => (double)(table.Find(EnergyKind.Increment, key)?.FreeEnergy37 ?? 0);
}
