using Oligo.Monomers;

namespace Oligo.Benchmarks;

/// <summary>What one writes without a batch: one byte for each residue, a table of masses or of counts, and two loops.</summary>
internal sealed class NaiveBatch
{
    public const int Elements = 16;

    private readonly byte[] _codes;
    private readonly int[] _ends;
    private readonly double[] _masses;
    private readonly int[][] _counts;

    public NaiveBatch(PackedUnit[][] strands)
    {
        uint[] kinds = [.. strands.SelectMany(strand => strand).Select(unit => unit.ToUInt32()).Distinct()];
        var codeOf = kinds.Index().ToDictionary(kind => kind.Item, kind => (byte)kind.Index);
        _codes = [.. strands.SelectMany(strand => strand).Select(unit => codeOf[unit.ToUInt32()])];
        _ends = new int[strands.Length];
        int end = 0;
        for (int i = 0; i < strands.Length; i++)
        {
            _ends[i] = end += strands[i].Length;
        }
        _counts =
            [.. kinds.Select(kind =>
                StrandComposition.OfUnit(PackedUnit.FromUInt32(kind), MonomerLibrary.Default).Formula.Counts[..Elements].ToArray())];
        _masses =
            [.. _counts.Select(counts =>
                counts.Index().Sum(count => count.Item * Chemistry.Element.All[count.Index].MostAbundant.Mass.ToDouble()))];
    }

    public int Rows => _ends.Length;

    public void Masses(double[] masses)
    {
        int start = 0;
        for (int row = 0; row < _ends.Length; row++)
        {
            double mass = 0;
            for (int i = start; i < _ends[row]; i++)
            {
                mass += _masses[_codes[i]];
            }
            masses[row] = mass;
            start = _ends[row];
        }
    }

    public void Formulas(int[] counts)
    {
        int start = 0;
        for (int row = 0; row < _ends.Length; row++)
        {
            Span<int> sum = counts.AsSpan(row * Elements, Elements);
            sum.Clear();
            for (int i = start; i < _ends[row]; i++)
            {
                int[] residue = _counts[_codes[i]];
                for (int element = 0; element < residue.Length; element++)
                {
                    sum[element] += residue[element];
                }
            }
            start = _ends[row];
        }
    }
}
