using System.Numerics;
using System.Runtime.InteropServices;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Neutral masses of ladders as sums of whole numbers, for strands of plain nucleotides.</summary>
internal static class LadderSum
{
    // A buffer of the stack is cleared, so that the usual one is no longer than it needs to be.
    private const int UsualUnits = 32;
    private const int MostUnits = 512;

    // H2O: what d has more than c, and what a fragment can lose.
    private static readonly long s_water = (long)Bridge.Oxygen.Hydride.MonoisotopicMass.Picodaltons;
    private static readonly long s_hydrogen = (long)Element.Hydrogen.MostAbundant.Mass.Picodaltons;

    /// <summary>Adds up the masses in 1e-12 Da, series after series, each by number.</summary>
    /// <returns>Whether the strand is of plain nucleotides whose rows have masses in the tables.</returns>
    public static bool TryAdd(Strand strand, ReadOnlySpan<FragmentSeries> series, FragmentConvention convention, Span<double> neutral)
    {
        ReadOnlySpan<PackedUnit> units = strand.PackedUnits.AsSpan();
        int cuts = units.Length - 1;
        if (units.Length > MostUnits || strand.HasGroups)
        {
            return false;
        }
        LadderMasses masses = strand.Library.LadderMasses;
        // Of each cut the masses of a, b, c and d, place after place.
        Span<long> left = units.Length <= UsualUnits ? stackalloc long[4 * UsualUnits] : stackalloc long[4 * MostUnits];
        if (!TryAddLeft(units, masses, left, out long whole))
        {
            return false;
        }
        for (int i = 0; i < series.Length; i++)
        {
            FragmentSeries one = series[i];
            bool isFivePrime = one.Kind == FragmentKind.FivePrime;
            ReadOnlySpan<long> sums = left.Slice((int)(isFivePrime ? one.End : one.Start) * cuts, cuts);
            long change = (one.Loss == FragmentLoss.Water ? -s_water : 0)
                + ((convention & FragmentConvention.Mongo) != 0 ? one.MongoHydrogens * s_hydrogen : 0);
            Span<double> ladder = neutral.Slice(i * cuts, cuts);
            if (isFivePrime)
            {
                for (int cut = 0; cut < ladder.Length; cut++)
                {
                    ladder[cut] = sums[cut] + change;
                }
            }
            else
            {
                for (int cut = 0; cut < sums.Length; cut++)
                {
                    ladder[sums.Length - 1 - cut] = whole + change - sums[cut];
                }
            }
            if (one.Loss == FragmentLoss.Base)
            {
                LoseBases(units, masses, isFivePrime, ladder);
            }
            if ((isFivePrime ? one.End : one.Start) == ChainCutPlace.BeforeBridgeThree)
            {
                LeaveOutRings(units, masses, isFivePrime, ladder);
            }
        }
        return true;
    }

    /// <summary>m/z of neutral masses.</summary>
    /// <remarks>A product and a sum, not fused, so that every processor gives the same.</remarks>
    public static void ToMz(ReadOnlySpan<double> neutral, double scale, double carrier, Span<double> mz)
    {
        ReadOnlySpan<Vector<double>> from = MemoryMarshal.Cast<double, Vector<double>>(neutral);
        Span<Vector<double>> to = MemoryMarshal.Cast<double, Vector<double>>(mz);
        var shift = new Vector<double>(carrier);
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = (from[i] * scale) + shift;
        }
        for (int i = from.Length * Vector<double>.Count; i < neutral.Length; i++)
        {
            mz[i] = (neutral[i] * scale) + carrier;
        }
    }

    private static bool TryAddLeft(ReadOnlySpan<PackedUnit> units, LadderMasses masses, Span<long> left, out long whole)
    {
        ReadOnlySpan<long> bases = masses.Bases.AsSpan();
        ReadOnlySpan<long> sugars = masses.Sugars.AsSpan();
        ReadOnlySpan<long> linkages = masses.Linkages.AsSpan();
        ReadOnlySpan<long> bridges = masses.Bridges.AsSpan();
        int cuts = units.Length - 1;
        Span<long> a = left[..cuts];
        Span<long> b = left.Slice(cuts, cuts);
        Span<long> c = left.Slice(2 * cuts, cuts);
        Span<long> d = left.Slice(3 * cuts, cuts);
        whole = 0;
        for (int i = 0; i < units.Length; i++)
        {
            PackedUnit unit = units[i];
            long nucleobase = bases[unit.BaseCode];
            long sugar = sugars[unit.SugarCode];
            long linkage = linkages[unit.LinkageCode];
            if (nucleobase == LadderMasses.None || sugar == LadderMasses.None || linkage == LadderMasses.None || !unit.Joint.IsOrdinary)
            {
                return false;
            }
            whole += nucleobase + sugar;
            if (i < cuts)
            {
                a[i] = whole - bridges[unit.SugarCode];
                b[i] = whole;
                whole += linkage;
                c[i] = whole;
                d[i] = whole + s_water;
            }
        }
        return true;
    }

    private static void LoseBases(ReadOnlySpan<PackedUnit> units, LadderMasses masses, bool isFivePrime, Span<double> ladder)
    {
        ReadOnlySpan<long> bases = masses.Bases.AsSpan();
        ReadOnlySpan<bool> leaving = masses.LeavingBases.AsSpan();
        for (int i = 0; i < ladder.Length; i++)
        {
            byte code = units[isFivePrime ? i : units.Length - 1 - i].BaseCode;
            ladder[i] = leaving[code] ? ladder[i] - bases[code] : double.NaN;
        }
    }

    private static void LeaveOutRings(ReadOnlySpan<PackedUnit> units, LadderMasses masses, bool isFivePrime, Span<double> ladder)
    {
        ReadOnlySpan<bool> cuttable = masses.CuttableBridges.AsSpan();
        for (int i = 0; i < ladder.Length; i++)
        {
            if (!cuttable[units[isFivePrime ? i : units.Length - 2 - i].SugarCode])
            {
                ladder[i] = double.NaN;
            }
        }
    }
}
