using System.Collections.Immutable;
using Oligo.Internal;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>Finds hairpins and dimers. Immutable and thread-safe; one for many strands is quicker than one each.</summary>
/// <remarks>
/// Energies of DNA: SantaLucia, Proc. Natl Acad. Sci. USA 95, 1460 (1998) with the loops and ends of SantaLucia and Hicks, Annu. Rev.
/// Biophys. Biomol. Struct. 33, 415 (2004); of RNA: Xia et al., Biochemistry 37, 14719 (1998) with the loops and dangling ends of Mathews
/// et al., Proc. Natl Acad. Sci. USA 101, 7287 (2004). Modified sugars count as DNA or RNA, their increments are not added; where both
/// meet, the mean is taken. Only Watson-Crick pairs are formed, and no loop has more than two helices, which suffices up to some 60
/// nucleotides.
/// </remarks>
public sealed partial class StructureSearch
{
    private readonly StructureConditions _conditions;
    private readonly FoldEnergies? _energies;

    // Searches whose arrays are free: a thread takes one and gives it back.
    private readonly SparePart<DimerSearch> _dimers;
    private readonly SparePart<HairpinSearch> _hairpins;

    /// <summary>A search at some conditions.</summary>
    /// <param name="options">Conditions and rules; <see cref="StructureOptions.Default"/> by default.</param>
    public StructureSearch(StructureOptions? options = null)
    {
        Options = options ?? StructureOptions.Default;
        _conditions = new StructureConditions(Options);
        _energies = Options.Model == StructureModel.LeastFreeEnergy ? new FoldEnergies(_conditions) : null;
        _dimers = new(() => new DimerSearch(_energies!, Options.MaxLoop), search => search.IsSmall);
        _hairpins = new(() => new HairpinSearch(_energies!, Options.MaxLoop), search => search.IsSmall);
    }

    /// <summary>Conditions and rules.</summary>
    public StructureOptions Options { get; }

    /// <summary>The hairpins of a strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <returns>The best structures, the best first; none where nothing can pair.</returns>
    public StructureResult FindHairpins(Strand strand)
    {
        var bag = new DiagnosticBag();
        if (FoldReader.Read(strand, Options.Model, bag) is not { } sequence)
        {
            return new StructureResult([], bag.ToImmutable());
        }
        IEnumerable<FoundPairs> found;
        if (_energies is null)
        {
            found = NtthalHairpin.Find(sequence, Options.MaxLoop) is { } one ? [one] : [];
        }
        else
        {
            HairpinSearch search = _hairpins.Take();
            found = search.Find(sequence.Strand, Options.Best);
            _hairpins.GiveBack(search);
        }
        return new StructureResult([.. found.Select(one => Structure(StructureKind.Hairpin, sequence, null, one, 0))], bag.ToImmutable());
    }

    /// <summary>The dimers of two molecules of one strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="ends">Which ends must be paired.</param>
    /// <returns>The best structures, the best first; none where nothing can pair.</returns>
    public StructureResult FindSelfDimers(Strand strand, DimerEnds ends = DimerEnds.Any) => Find(strand, strand, ends, true);

    /// <summary>The dimers of two strands. Either order gives the same structures, unless an end of one strand must be paired.</summary>
    /// <param name="first">One strand.</param>
    /// <param name="second">The other strand.</param>
    /// <param name="ends">Which ends must be paired.</param>
    /// <returns>The best structures, the best first; none where nothing can pair.</returns>
    public StructureResult FindDimers(Strand first, Strand second, DimerEnds ends = DimerEnds.Any) => Find(first, second, ends, false);

    private StructureResult Find(Strand first, Strand second, DimerEnds ends, bool isSelf)
    {
        DefinedValue.Demand(ends);
        var bag = new DiagnosticBag();
        if (FoldReader.Read(first, Options.Model, bag) is not { } one
            || (isSelf ? one : FoldReader.Read(second, Options.Model, bag)) is not { } other)
        {
            return new StructureResult([], bag.ToImmutable());
        }
        bool areAlike = _energies is null ? one.IsPalindrome && other.IsPalindrome : isSelf || one.Letters == other.Letters;
        double concentration = _conditions.ConcentrationEntropy(areAlike);
        IEnumerable<FoundPairs> found = _energies is null
            ? NtthalDimer.Find(one, other, concentration, ends, Options.MaxLoop) is { } preset ? [preset] : []
            : FindBest(one, other, ends);
        StructureKind kind = isSelf ? StructureKind.SelfDimer : StructureKind.HeteroDimer;
        return new StructureResult([.. found.Select(pairs => Structure(kind, one, other, pairs, concentration))], bag.ToImmutable());
    }

    private IEnumerable<FoundPairs> FindBest(FoldSequence first, FoldSequence second, DimerEnds ends)
    {
        if (first.Bases.Length == 0 || second.Bases.Length == 0)
        {
            return [];
        }
        // One order for both calls; ties are broken in it.
        int order = first.Strand.CompareTo(second.Strand);
        bool isTurned = order > 0;
        bool toFirst = ends != DimerEnds.Any;
        bool toSecond = ends == DimerEnds.BothThreePrime;
        // Two molecules of one strand have every structure twice, once from each of them.
        bool areAlike = order == 0 && toFirst == toSecond;
        int best = areAlike ? 2 * Options.Best : Options.Best;
        DimerSearch search = _dimers.Take();
        List<FoundPairs> found = isTurned
            ? search.Find(second.Strand, first.Strand, toSecond, toFirst, best)
            : search.Find(first.Strand, second.Strand, toFirst, toSecond, best);
        _dimers.GiveBack(search);
        IEnumerable<FoundPairs> distinct = areAlike ? found.DistinctBy(one => Mirrored(one.Pairs)).Take(Options.Best) : found;
        return isTurned ? [.. distinct.Select(Turned)] : [.. distinct];
    }

    private static FoundPairs Turned(FoundPairs found) =>
        found with { Pairs = [.. found.Pairs.Select(pair => new BasePair(pair.Second, pair.First)).Reverse()] };

    // The same text for a structure and for the one in which the two molecules change places.
    private static string Mirrored(ImmutableArray<BasePair> pairs)
    {
        string one = string.Join(' ', pairs);
        string other = string.Join(' ', pairs.Select(pair => new BasePair(pair.Second, pair.First)).Reverse());
        return string.CompareOrdinal(one, other) < 0 ? one : other;
    }

    private SecondaryStructure Structure(
        StructureKind kind, FoldSequence first, FoldSequence? second, FoundPairs found, double concentration)
    {
        double entropy = Entropy(found.Energy, found.Stacks);
        double divisor = entropy + concentration;
        double melting = found.Energy.Enthalpy / divisor;
        bool melts = _energies is null || (found.Energy.Enthalpy < 0 && divisor < 0);
        return new SecondaryStructure(
            kind, Options.Model, first.Letters, second?.Letters ?? "", found.Pairs, found.Energy.Enthalpy / 1000.0, entropy,
            Options.TemperatureCelsius, melts ? melting - StructureConditions.Kelvin0 : double.NaN);
    }

    private double Entropy(StructureEnergy energy, int stacks) =>
        (energy.Entropy / StructureEnergy.EntropyUnit) + (stacks * _conditions.SaltEntropy);
}
