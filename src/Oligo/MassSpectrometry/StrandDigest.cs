using System.Collections.Immutable;
using System.Numerics;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Cuts one strand.</summary>
internal sealed class StrandDigest
{
    private static readonly ImmutableArray<ProductEnds> s_kinds =
        [ProductEnds.Phosphate, ProductEnds.CyclicPhosphate, ProductEnds.Hydroxyl];

    private readonly Strand _strand;
    private readonly int _index;
    private readonly DigestOptions _options;

    // The first unit of each stretch that the enzyme leaves when it cuts everywhere, and the number of units at the end.
    private readonly List<int> _starts = [0];

    private readonly int[] _nucleotidesBefore;

    /// <summary>Finds the bonds that the enzyme cuts.</summary>
    /// <param name="strand">The strand; no ring.</param>
    /// <param name="index">1-based index in its molecule.</param>
    /// <param name="options">How it is cut.</param>
    public StrandDigest(Strand strand, int index, DigestOptions options)
    {
        _strand = strand;
        _index = index;
        _options = options;
        int units = strand.PackedUnits.Length;
        bool[]? hybrid = options.Nuclease.NeedsGuide ? HybridSites.Find(strand, options.Guide!) : null;
        IsPaired = hybrid?.Contains(true) ?? true;
        for (int unit = 0; unit + 1 < units; unit++)
        {
            if (hybrid is null ? options.Nuclease.Cleaves(new CleavageSite(strand, unit)) : hybrid[unit])
            {
                _starts.Add(unit + 1);
            }
        }
        _starts.Add(units);
        _nucleotidesBefore = new int[units + 1];
        for (int i = 0; i < units; i++)
        {
            _nucleotidesBefore[i + 1] = _nucleotidesBefore[i] + (strand.PackedUnits[i].IsGroup ? 0 : 1);
        }
    }

    /// <summary>Whether a guide, where one is needed, pairs with a stretch that can be cut.</summary>
    public bool IsPaired { get; }

    /// <summary>Bonds that can be cut.</summary>
    public int Sites => Stretches - 1;

    /// <summary>Most products.</summary>
    public long MostProducts
    {
        get
        {
            long within = Math.Min(MostMissed, Stretches - 1L) + 1;
            // Stretches of each number of missed cleavages: as many as there are, less that number.
            return Kinds * ((within * Stretches) - (within * (within - 1) / 2));
        }
    }

    private int Stretches => _starts.Count - 1;

    private int MostMissed => _options.Nuclease.CutsAtRandom ? int.MaxValue : _options.MissedCleavages;

    private ProductEnds Ends => _options.Ends ?? _options.Nuclease.Ends;

    private int Kinds => BitOperations.PopCount((uint)Ends);

    /// <summary>The products: by their 5' side, then by length, then by end.</summary>
    public IEnumerable<DigestProduct> Products()
    {
        for (int from = 0; from < Stretches; from++)
        {
            for (int to = from; to < Stretches && to - from <= MostMissed; to++)
            {
                int first = _starts[from];
                int end = _starts[to + 1];
                int length = _nucleotidesBefore[end] - _nucleotidesBefore[first];
                if (length > _options.MaxLength)
                {
                    break;
                }
                if (length < _options.MinLength)
                {
                    continue;
                }
                foreach (Strand product in Pieces(first, end))
                {
                    yield return new DigestProduct(product, _index, _nucleotidesBefore[first] + 1, to - from);
                }
            }
        }
    }

    private IEnumerable<Strand> Pieces(int first, int end)
    {
        bool isCutAtEnd = end < _strand.PackedUnits.Length;
        Strand? last = null;
        foreach (ProductEnds kind in s_kinds)
        {
            if ((Ends & kind) == 0)
            {
                continue;
            }
            Group? threePrime = kind switch
            {
                ProductEnds.Phosphate => Group.Phosphate,
                ProductEnds.CyclicPhosphate => Group.CyclicPhosphate,
                _ => null,
            };
            // Whole strands and their last stretches have no new 3' end, and come once for all kinds of ends.
            Group? fivePrime = kind == ProductEnds.Hydroxyl ? Group.Phosphate : null;
            Strand? piece = _strand.FindPiece(first, end - first, fivePrime, isCutAtEnd ? threePrime : null);
            if (piece is not null && !piece.Equals(last))
            {
                yield return last = piece;
            }
        }
    }
}
