using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Oligo.Chemistry;

namespace Oligo.Batches;

/// <summary>
/// What a batch weighs its counts with, in 1e-12 Da: one weight for each element of the batch, and what a row gains for each counter-ion in
/// a salt. Immutable.
/// </summary>
internal sealed class BatchWeights
{
    private BatchWeights(StrandBatch batch, Func<Element, long> weightOf, CounterIon? ion)
    {
        // The first column holds acidic protons, which weigh what a salt exchanges for them; nothing in the free acid.
        long[] weights = new long[batch.Elements.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = weightOf(batch.Elements[i]);
        }
        Elements = ImmutableCollectionsMarshal.AsImmutableArray(weights);
        if (ion is not null)
        {
            Int128 gained = 0;
            for (int i = 0; i < ion.Formula.UsedLength; i++)
            {
                gained += ion.Formula.Counts[i] == 0 ? 0 : (Int128)ion.Formula.Counts[i] * weightOf(Element.All[i]);
            }
            Charge = ion.Charge;
            Exchange = (long)(gained - ((Int128)ion.Charge * weightOf(Element.Hydrogen)));
        }
    }

    /// <summary>One weight for each element of the batch.</summary>
    public ImmutableArray<long> Elements { get; }

    /// <summary>Charge of the counter-ion; 1 for the free acid.</summary>
    public int Charge { get; } = 1;

    /// <summary>What each counter-ion weighs more than the protons that it replaces; 0 for the free acid.</summary>
    public long Exchange { get; }

    /// <summary>What a residue of each code weighs; for ions of one charge only, because others are not a matter of one residue.</summary>
    /// <param name="tables">The tables of the batch.</param>
    /// <returns>One number for each code, 0 for none.</returns>
    public long[] ByCode(CompositionTables tables)
    {
        long[] weights = new long[CompositionTables.Codes];
        for (int code = 0; code < weights.Length; code++)
        {
            weights[code] = tables.Bytes[code] * Exchange;
            for (int i = 0; i < tables.Elements.Length; i++)
            {
                weights[code] += tables.Bytes[((i + 1) * CompositionTables.Codes) + code] * Elements[i];
            }
        }
        return weights;
    }

    /// <summary>Masses of the most abundant isotopes.</summary>
    public static BatchWeights Monoisotopic(StrandBatch batch) => new(batch, element => element.MostAbundant.MassPicodaltons, null);

    /// <summary>The weights of an edition.</summary>
    public static BatchWeights Average(StrandBatch batch, AtomicWeights edition, CounterIon? ion) =>
        new(batch, element => edition.Picodaltons[element.Index], ion);
}
