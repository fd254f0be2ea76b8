using Oligo.Batches;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>Reads the rows of a batch for searches of structures, one after another into the same arrays. Not thread-safe.</summary>
internal sealed class FoldRows
{
    private const byte NoEnergies = 255;
    private const int UsualLength = 64;

    private readonly BatchStore _store;
    private readonly byte[] _baseOf = new byte[CompositionTables.Codes];
    private readonly byte[] _classOf = new byte[CompositionTables.Codes];
    private readonly bool[] _isLinked = new bool[CompositionTables.Codes];
    private byte[] _bases = new byte[UsualLength];
    private byte[] _classes = new byte[UsualLength];

    public FoldRows(StrandBatch batch)
    {
        _store = batch.Store;
        ReadOnlySpan<PackedUnit> kinds = batch.Alphabet.Kinds;
        for (int i = 0; i < kinds.Length; i++)
        {
            Nucleobase nucleobase = batch.Library.Bases[kinds[i].BaseCode];
            Sugar sugar = batch.Library.Sugars[kinds[i].SugarCode];
            _baseOf[i + 1] = FoldReader.HasEnergies(nucleobase, sugar) ? FoldSequence.BaseOf(nucleobase.Letter) : NoEnergies;
            _classOf[i + 1] = HybridClass.IsLikeRna(sugar) ? (byte)1 : (byte)0;
            _isLinked[i + 1] = kinds[i].HasLinkage;
        }
    }

    /// <summary>Reads a row.</summary>
    /// <returns><see langword="false"/> unless it is one chain of nucleotides that have energies.</returns>
    public bool TryRead(int row, out FoldStrand strand)
    {
        strand = default;
        ReadOnlySpan<byte> codes = _store.CodesAt(row).TrimEnd((byte)0);
        if (codes.Length is 0 or > FoldReader.LongestStrand || !ReferenceEquals(_store.RemainderAt(row), BatchRemainder.None))
        {
            return false;
        }
        if (codes.Length > _bases.Length)
        {
            (_bases, _classes) = (new byte[FoldReader.LongestStrand], new byte[FoldReader.LongestStrand]);
        }
        Span<byte> bases = _bases.AsSpan(0, codes.Length);
        Span<byte> classes = _classes.AsSpan(0, codes.Length);
        for (int i = 0; i < codes.Length; i++)
        {
            byte code = codes[i];
            if (_baseOf[code] == NoEnergies || _isLinked[code] != (i < codes.Length - 1))
            {
                return false;
            }
            (bases[i], classes[i]) = (_baseOf[code], _classOf[code]);
        }
        strand = new FoldStrand(bases, classes);
        return true;
    }
}
