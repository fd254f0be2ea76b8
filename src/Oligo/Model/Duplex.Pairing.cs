using Oligo.Internal;
using Oligo.Monomers;

namespace Oligo;

public sealed partial class Duplex
{
    /// <summary>Index in the second strand of the residue opposite to one of the first, or -1 where nothing lies opposite.</summary>
    /// <param name="senseIndex">0-based index in the first strand.</param>
    /// <returns>0-based index in the second strand, or -1.</returns>
    public int OppositeOf(int senseIndex)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(senseIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(senseIndex, Sense.Length);
        int index = Antisense.Length - 1 - Register - senseIndex;
        return index >= 0 && index < Antisense.Length ? index : -1;
    }

    /// <summary>Number of Watson-Crick pairs.</summary>
    public int PairCount => new PairMasks(Sense, Antisense).Count(Register);

    /// <summary>How the residue at an index of the first strand pairs with the one opposite.</summary>
    /// <param name="senseIndex">0-based index in the first strand.</param>
    /// <returns>The kind of the pair; none where nothing lies opposite.</returns>
    public BasePairKind PairAt(int senseIndex)
    {
        int opposite = OppositeOf(senseIndex);
        return opposite < 0 ? BasePairKind.None : Sense.BaseAt(senseIndex).PairingWith(Antisense.BaseAt(opposite));
    }

    /// <summary>Number of residues that lie opposite each other and pair in one way.</summary>
    /// <param name="kind">The way; <see cref="BasePairKind.None"/> counts the mismatches.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public int CountPairs(BasePairKind kind)
    {
        DefinedValue.Demand(kind);
        return Enumerable.Range(0, Sense.Length).Count(index => OppositeOf(index) >= 0 && PairAt(index) == kind);
    }

    /// <summary>Residues of the first strand's 5' end that pass the second strand.</summary>
    public int SenseFivePrimeOverhang => Math.Max(0, -Register);

    /// <summary>Residues of the first strand's 3' end that pass the second strand.</summary>
    public int SenseThreePrimeOverhang => Math.Max(0, Sense.Length + Register - Antisense.Length);

    /// <summary>Residues of the second strand's 5' end that pass the first strand.</summary>
    public int AntisenseFivePrimeOverhang => Math.Max(0, Antisense.Length - Register - Sense.Length);

    /// <summary>Residues of the second strand's 3' end that pass the first strand.</summary>
    public int AntisenseThreePrimeOverhang => Math.Max(0, Register);

    /// <summary>Whether both ends are blunt: no residue of either strand passes the other.</summary>
    public bool IsBlunt => Register == 0 && Sense.Length == Antisense.Length;

    internal static bool IsValidRegister(Strand sense, Strand antisense, int register) =>
        sense.Length > 0 && antisense.Length > 0 && register > -sense.Length && register < antisense.Length;

    /// <summary>
    /// The one register with most Watson-Crick pairs; <see langword="null"/> and the tied ones (none if nothing pairs) otherwise.
    /// </summary>
    internal static int? FindBestRegister(Strand sense, Strand antisense, out int[] tied)
    {
        int[] counts = new PairMasks(sense, antisense).CountAll();
        // Strands without bases have no register.
        int most = counts.DefaultIfEmpty().Max();
        var best = new List<int>();
        for (int i = 0; i < counts.Length && most > 0; i++)
        {
            if (counts[i] == most)
            {
                best.Add(i + 1 - sense.Length);
            }
        }
        tied = best.Count == 1 ? [] : [.. best];
        return best.Count == 1 ? best[0] : null;
    }
}
