namespace Oligo.Thermodynamics;

/// <summary>The energies of all steps of two strands, by the four bases of a step; the index takes three bits for each.</summary>
internal sealed class StepTable
{
    private const int Size = 1 << 12;

    private readonly long[] _energies = new long[Size];
    private readonly EnergyRow?[] _rows = new EnergyRow?[Size];

    public StepTable() => Array.Fill(_energies, PackedEnergy.None);

    /// <summary>Index of a step: the upper strand 5' to 3', the lower one 3' to 5'.</summary>
    public static int IndexOf(byte top, byte bottom, byte nextTop, byte nextBottom) =>
        (PairedResidue.BaseOf(top) << 9) | (PairedResidue.BaseOf(bottom) << 6) | (PairedResidue.BaseOf(nextTop) << 3)
            | PairedResidue.BaseOf(nextBottom);

    /// <summary>The energy of a step; <see cref="PackedEnergy.None"/> where no row is known.</summary>
    public long this[int index] => _energies[index];

    public EnergyRow? RowAt(int index) => _rows[index];

    /// <summary>Adds the rows of a table that have no step yet; a step may be read from either end where the strands are alike.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="locked">Locked sugars of the upper strand, one bit each: rows of other ones are not of this table.</param>
    /// <param name="reversible">Whether a step is the same read from the other end.</param>
    /// <param name="decimals">Decimals of dS that count.</param>
    public void Add(IEnumerable<EnergyRow> rows, int locked = 0, bool reversible = true, int decimals = 3)
    {
        foreach (EnergyRow row in rows)
        {
            if (row is not { Enthalpy: { } enthalpy, Entropy: { } entropy } || !EnergyKey.TrySplit(row.Key, out var first, out var second)
                || first.Residues.Length != 2 || second.Residues.Length != 2 || first.Locked != locked || second.Locked != 0)
            {
                continue;
            }
            long energy = PackedEnergy.Of(enthalpy, decimal.Round(entropy, decimals, MidpointRounding.AwayFromZero));
            Put(IndexOf(first.Residues, second.Residues), energy, row);
            if (reversible)
            {
                Put(IndexOf(Reverse(second.Residues), Reverse(first.Residues)), energy, row);
            }
        }
    }

    /// <summary>A row in the place of that of its step.</summary>
    public void Replace(EnergyRow row, decimal enthalpy, decimal entropy)
    {
        EnergyKey.TrySplit(row.Key, out var first, out var second);
        int index = IndexOf(first.Residues, second.Residues);
        _energies[index] = PackedEnergy.Of(enthalpy, entropy);
        _rows[index] = row;
        if (first.Locked == 0)
        {
            index = IndexOf(Reverse(second.Residues), Reverse(first.Residues));
            _energies[index] = PackedEnergy.Of(enthalpy, entropy);
            _rows[index] = row;
        }
    }

    /// <summary>A step of values that several rows give.</summary>
    public void Put(int index, long energy, EnergyRow? row)
    {
        if (_energies[index] == PackedEnergy.None)
        {
            _energies[index] = energy;
            _rows[index] = row;
        }
    }

    public static int IndexOf(string top, string bottom) =>
        IndexOf(PairedResidue.Of(top[0]), PairedResidue.Of(bottom[0]), PairedResidue.Of(top[1]), PairedResidue.Of(bottom[1]));

    private static string Reverse(string text) => $"{text[1]}{text[0]}";
}
