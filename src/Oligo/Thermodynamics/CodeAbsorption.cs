using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Oligo.Batches;

namespace Oligo.Thermodynamics;

/// <summary>What each code of a batch adds after each other code, so that a row is one look-up for each nucleotide.</summary>
internal sealed class CodeAbsorption
{
    private const int Codes = CompositionTables.Codes;

    // Of a row: the code before, then the code. 0 is the start of a row, and what is after its end.
    private readonly int[] _added = new int[Codes * Codes];
    private readonly ulong _unknown;
    private readonly ulong _last;

    public CodeAbsorption(StrandBatch batch, AbsorptionTable table, ExtinctionOptions options)
    {
        ReadOnlySpan<PackedUnit> kinds = batch.Alphabet.Kinds;
        StrandAbsorption?[] known = new StrandAbsorption?[kinds.Length];
        for (int i = 0; i < kinds.Length; i++)
        {
            known[i] = StrandAbsorption.OfNucleotide(batch.Library.Bases[kinds[i].BaseCode], batch.Library.Sugars[kinds[i].SugarCode],
                table, options);
            ulong bit = 1ul << (i + 1);
            _unknown |= known[i] is null ? bit : 0;
            _last |= kinds[i].HasLinkage ? 0 : bit;
        }
        for (int i = 0; i < kinds.Length; i++)
        {
            for (int before = 0; before <= kinds.Length; before++)
            {
                _added[(before * Codes) + i + 1] = known[i] is { } own
                    ? own.After(before == 0 ? null : known[before - 1], table)
                    : 0;
            }
        }
    }

    /// <summary>The coefficient of a row.</summary>
    /// <param name="codes">Its codes, and zeros after them.</param>
    /// <returns>Per M per cm; NaN for a nucleotide without a value, and unless the row is one chain with two ends.</returns>
    public double Add(ReadOnlySpan<byte> codes)
    {
        unchecked
        {
            ref int added = ref MemoryMarshal.GetArrayDataReference(_added);
            ulong seen = 0;
            long sum = 0;
            int before = 0;
            foreach (byte code in codes)
            {
                if (code == 0)
                {
                    break;
                }
                seen |= 1ul << before;
                sum += Unsafe.Add(ref added, (before * Codes) + code);
                before = code;
            }
            bool isChain = (seen & _last) == 0 && (_last >> before & 1) != 0;
            return isChain && ((seen | 1ul << before) & _unknown) == 0 ? sum / AbsorptionTable.Unit : double.NaN;
        }
    }
}
