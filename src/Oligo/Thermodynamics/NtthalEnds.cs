namespace Oligo.Thermodynamics;

/// <summary>The end of a helix as ntthal 2.6.1 weighs it: that of the highest melting temperature.</summary>
/// <param name="tables">The energies.</param>
/// <param name="initiation">What both dH and dS hold besides.</param>
/// <param name="concentrationEntropy">R ln k in cal/(mol K); 0 within one molecule.</param>
internal sealed class NtthalEnds(StructureTables tables, StructureEnergy initiation, double concentrationEntropy)
{
    /// <summary>No base there.</summary>
    public const int None = -1;

    /// <summary>A pair at the end of a helix.</summary>
    /// <param name="pair">The base of the strand that is read.</param>
    /// <param name="next">The base after it, or <see cref="None"/>.</param>
    /// <param name="facing">The base that faces that one, or <see cref="None"/>.</param>
    public StructureEnergy Best(int pair, int next, int facing)
    {
        StructureEnergy bare = tables.End(pair);
        // Where the helix could go on, nothing is added.
        if (next >= 0 && facing >= 0 && FoldSequence.ArePaired(next, facing))
        {
            return bare;
        }
        StructureEnergy? mismatch = next >= 0 && facing >= 0 ? Falling(bare + tables.Terminal(pair, next, facing)) : null;
        StructureEnergy? dangling = Dangling(bare, pair, next, facing);
        StructureEnergy? best = mismatch is { } one && dangling is { } other
            ? MeltingOf(one) >= MeltingOf(other) ? one : other
            : mismatch ?? dangling;
        return best is { } found && MeltingOf(found) >= MeltingOf(bare) ? found : bare;
    }

    /// <summary>Melting temperature in K.</summary>
    public double MeltingOf(StructureEnergy energy) => (energy.Enthalpy + initiation.Enthalpy)
        / (((energy.Entropy + initiation.Entropy) / StructureEnergy.EntropyUnit) + concentrationEntropy);

    private StructureEnergy? Dangling(StructureEnergy bare, int pair, int next, int facing)
    {
        if (next < 0 && facing < 0)
        {
            return null;
        }
        StructureEnergy sum = bare;
        sum += next >= 0 ? tables.ThreePrimeDangle(pair, next) : default;
        sum += facing >= 0 ? tables.FivePrimeDangle(pair, facing) : default;
        return Falling(sum);
    }

    private static StructureEnergy? Falling(StructureEnergy energy) => energy.FreeEnergy37 < 0 ? energy : null;
}
