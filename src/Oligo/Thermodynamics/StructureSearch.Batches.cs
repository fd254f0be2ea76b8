using Oligo.Batches;

namespace Oligo.Thermodynamics;

// Columns of batches: no allocation for a row.
public sealed partial class StructureSearch
{
    /// <summary>dG in kcal/mol of the best hairpin of each row of a batch.</summary>
    /// <param name="batch">The strands.</param>
    /// <param name="destination">
    /// Takes one number for each row from <paramref name="start"/> on; its length says how many. Not a number where nothing can pair, where
    /// a residue has no energies, and for rows that are not one chain of nucleotides alone: duplexes, rings, strands with groups, rows
    /// without a molecule.
    /// </param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    /// <exception cref="InvalidOperationException">The options ask for the rules of another program, which finds one strand at a time.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The batch was disposed of.</exception>
    public void CopyHairpinEnergies(StrandBatch batch, Span<double> destination, int start = 0)
    {
        Demand(batch, destination, start);
        HairpinSearch search = _hairpins.Take();
        var rows = new FoldRows(batch);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = rows.TryRead(start + i, out FoldStrand strand) ? FreeEnergy(search.FindEnergy(strand)) : double.NaN;
        }
        _hairpins.GiveBack(search);
    }

    /// <summary>dG in kcal/mol of the best dimer of two molecules of each row of a batch.</summary>
    /// <param name="batch">The strands.</param>
    /// <param name="destination">As for <see cref="CopyHairpinEnergies"/>.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    /// <exception cref="InvalidOperationException">The options ask for the rules of another program, which finds one strand at a time.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The batch was disposed of.</exception>
    public void CopySelfDimerEnergies(StrandBatch batch, Span<double> destination, int start = 0)
    {
        Demand(batch, destination, start);
        DimerSearch search = _dimers.Take();
        var rows = new FoldRows(batch);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = rows.TryRead(start + i, out FoldStrand strand) ? FreeEnergy(search.FindEnergy(strand, strand)) : double.NaN;
        }
        _dimers.GiveBack(search);
    }

    /// <summary>dG in kcal/mol of the best dimer of each row of a batch with the row of the same index of another one.</summary>
    /// <param name="first">One strand of each pair.</param>
    /// <param name="second">The other strands.</param>
    /// <param name="destination">As for <see cref="CopyHairpinEnergies"/>.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">A batch has fewer rows.</exception>
    /// <exception cref="InvalidOperationException">The options ask for the rules of another program, which finds one strand at a time.
    /// </exception>
    /// <exception cref="ObjectDisposedException">A batch was disposed of.</exception>
    public void CopyDimerEnergies(StrandBatch first, StrandBatch second, Span<double> destination, int start = 0)
    {
        Demand(first, destination, start);
        Demand(second, destination, start);
        DimerSearch search = _dimers.Take();
        var rows = new FoldRows(first);
        var others = new FoldRows(second);
        for (int i = 0; i < destination.Length; i++)
        {
            bool areRead = rows.TryRead(start + i, out FoldStrand one) & others.TryRead(start + i, out FoldStrand other);
            destination[i] = !areRead ? double.NaN
                : FreeEnergy(one.CompareTo(other) > 0 ? search.FindEnergy(other, one) : search.FindEnergy(one, other));
        }
        _dimers.GiveBack(search);
    }

    private void Demand(StrandBatch batch, ReadOnlySpan<double> destination, int start)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(destination.Length, batch.Count - start, nameof(destination));
        if (_energies is null)
        {
            throw new InvalidOperationException("Columns of batches are those of the least free energy.");
        }
    }

    private double FreeEnergy(FoundEnergy? found) => found is { } best
        ? (best.Energy.Enthalpy / 1000.0) - ((Options.TemperatureCelsius + StructureConditions.Kelvin0) * Entropy(best.Energy, best.Stacks)
            / 1000)
        : double.NaN;
}
