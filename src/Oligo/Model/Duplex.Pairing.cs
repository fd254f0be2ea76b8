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
    public int PairCount => CountPairs(Sense, Antisense, Register);

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
    public int CountPairs(BasePairKind kind) => Enumerable.Range(0, Sense.Length).Count(index => OppositeOf(index) >= 0 && PairAt(index) == kind);

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
        register > -sense.Length && register < antisense.Length;

    /// <summary>The one register with most Watson-Crick pairs; <see langword="null"/> and the tied ones (none if nothing pairs) otherwise.</summary>
    internal static int? FindBestRegister(Strand sense, Strand antisense, out int[] tied)
    {
        var table = new PairTable(sense, antisense);
        var best = new List<int>();
        int most = 0;
        for (int register = 1 - sense.Length; register < antisense.Length; register++)
        {
            int pairs = table.CountPairs(register);
            if (pairs > most)
            {
                best.Clear();
                most = pairs;
            }
            if (pairs == most && pairs > 0)
            {
                best.Add(register);
            }
        }
        tied = best.Count == 1 ? [] : [.. best];
        return best.Count == 1 ? best[0] : null;
    }

    private static int CountPairs(Strand sense, Strand antisense, int register) => new PairTable(sense, antisense).CountPairs(register);

    /// <summary>Which kinds of bases of two strands pair, so that all registers of long strands are counted without looking at a row twice.</summary>
    private sealed class PairTable
    {
        private readonly byte[] _sense;

        // From the 3' end, so that both strands are walked in the same direction.
        private readonly byte[] _antisense;
        private readonly bool[] _pairs = new bool[256 * 256];

        public PairTable(Strand sense, Strand antisense)
        {
            _sense = CodesOf(sense);
            _antisense = CodesOf(antisense);
            Array.Reverse(_antisense);
            foreach (byte one in _sense.Distinct())
            {
                foreach (byte other in _antisense.Distinct())
                {
                    _pairs[(one << 8) | other] = sense.Library.Bases[one].PairsWith(antisense.Library.Bases[other]);
                }
            }
        }

        public int CountPairs(int register)
        {
            int first = Math.Max(0, -register);
            int last = Math.Min(_sense.Length, _antisense.Length - register);
            int pairs = 0;
            for (int i = first; i < last; i++)
            {
                pairs += _pairs[(_sense[i] << 8) | _antisense[register + i]] ? 1 : 0;
            }
            return pairs;
        }

        private static byte[] CodesOf(Strand strand) => [.. strand.PackedUnits.Where(unit => !unit.IsGroup).Select(unit => unit.BaseCode)];
    }
}
