using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Search;
using Oligo.Text;

namespace Oligo.Design;

/// <summary>All candidates of a design for a target: one for each stretch of it. Immutable and thread-safe.</summary>
public sealed class TargetTiling
{
    private readonly TargetDatabase _target;
    private readonly NotationOptions[] _designs;

    private TargetTiling(TargetDatabase target, NotationOptions[] designs, TargetStrand strand)
    {
        _target = target;
        _designs = designs;
        Strand = strand;
    }

    /// <summary>The strand of the records that is the RNA.</summary>
    public TargetStrand Strand { get; }

    /// <summary>Number of stretches of the target: candidates, and stretches with an ambiguous letter, which have none.</summary>
    public long StretchCount => _target.Records.Sum(record => CountBefore(record, record.Length + 1));

    /// <summary>Prepares the candidates of a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="design">Architecture and chemistry.</param>
    /// <param name="shortest">The shortest length; that of the design where it states one.</param>
    /// <param name="longest">The longest length.</param>
    /// <param name="strand">The strand of the records that is the RNA.</param>
    /// <param name="library">The monomers; the built-in ones by default.</param>
    /// <returns>The tiling, or why the design has no strand of such a length.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> or <paramref name="design"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is not from 1 to <see cref="TargetQuery.MaxLength"/>, or the longest is
    /// less than the shortest.</exception>
    public static ParseResult<TargetTiling> Create(
        TargetDatabase target, StrandDesign design, int shortest, int longest, TargetStrand strand = TargetStrand.Plus,
        MonomerLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(design);
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, shortest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longest, TargetQuery.MaxLength);
        NotationOptions[] designs = [.. Enumerable.Range(shortest, longest - shortest + 1).Select(length => NotationOptions.None with
        {
            Design = design.IsOfAnyLength ? design.WithLength(length) : design,
            Library = library ?? MonomerLibrary.Default,
        })];
        for (int i = 0; i < designs.Length; i++)
        {
            // The design is tried once, so that candidates cannot fail one by one.
            ParseResult<NucleicAcid> probe = Notations.Sequence.Read(new string('A', shortest + i), designs[i]);
            if (!probe.TryGetValue(out _))
            {
                return new ParseResult<TargetTiling>(probe.Input, null, [.. probe.Errors]);
            }
        }
        return new ParseResult<TargetTiling>("", new TargetTiling(target, designs, strand), []);
    }

    /// <summary>The candidates in the order of record, start and length; a stretch with an ambiguous letter has none.</summary>
    public IEnumerable<Candidate> Enumerate() => Enumerate(0, StretchCount);

    /// <summary>The candidates of some stretches that follow each other, in the same order.</summary>
    /// <param name="first">0-based number of the first stretch.</param>
    /// <param name="count">Number of stretches.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many stretches.</exception>
    public IEnumerable<Candidate> Enumerate(long first, long count)
    {
        long all = StretchCount;
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, all);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, all - first);
        return EnumerateStretches(first, count);
    }

    private IEnumerable<Candidate> EnumerateStretches(long first, long count)
    {
        foreach (TargetRecord record in _target.Records.TakeWhile(_ => count > 0))
        {
            long ofRecord = CountBefore(record, record.Length + 1);
            if (first >= ofRecord)
            {
                first -= ofRecord;
                continue;
            }
            long start = StartOf(record, first);
            first -= CountBefore(record, start);
            for (; count > 0 && start <= record.Length; start++)
            {
                // The designs in the order of length; those that fit come first.
                foreach (NotationOptions design in _designs.Where(design => start + design.Design!.Length - 1 <= record.Length))
                {
                    if (first > 0)
                    {
                        first--;
                        continue;
                    }
                    if (count-- <= 0)
                    {
                        yield break;
                    }
                    if (Create(record, start, design) is { } candidate)
                    {
                        yield return candidate;
                    }
                }
            }
        }
    }

    /// <summary>Number of stretches of a record that begin before a position.</summary>
    private long CountBefore(TargetRecord record, long start) =>
        _designs.Sum(design => Math.Clamp(record.Length - design.Design!.Length + 1, 0, start - 1));

    /// <summary>Where the stretch of a number begins in its record.</summary>
    private long StartOf(TargetRecord record, long number)
    {
        long low = 1;
        long high = record.Length;
        while (low < high)
        {
            long middle = low + ((high - low + 1) / 2);
            (low, high) = CountBefore(record, middle) <= number ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    private Candidate? Create(TargetRecord record, long start, NotationOptions design)
    {
        string letters = _target.GetLetters(record, start, design.Design!.Length).ToUpperInvariant().Replace('U', 'T');
        if (letters.AsSpan().ContainsAnyExcept("ACGT"))
        {
            return null;
        }
        string opposite = IupacLetters.ReverseComplement(letters);
        string bases = Strand == TargetStrand.Plus ? opposite : letters;
        string rna = (Strand == TargetStrand.Plus ? letters : opposite).Replace('T', 'U');
        ParseResult<NucleicAcid> result = Notations.Sequence.Read(WithUracil(bases, design.Design), design);
        return result.TryGetValue(out NucleicAcid? molecule) && molecule is Strand strand
            ? new Candidate(record, Strand, start, rna, strand, TargetQuery.Of(bases))
            : null;
    }

    /// <summary>Ribose and its 2'-O-methyl and 2'-fluoro forms are made with uracil, other sugars with thymine.</summary>
    private static string WithUracil(string bases, StrandDesign design) => string.Create(bases.Length, (bases, design), static (made, of) =>
    {
        for (int i = 0; i < made.Length; i++)
        {
            Sugar? sugar = of.design.SugarAt(i);
            bool takesUracil = sugar == Sugar.Ribose || sugar == Sugar.MethylRibose || sugar == Sugar.FluoroRibose;
            made[i] = takesUracil && of.bases[i] == 'T' ? 'U' : of.bases[i];
        }
    });
}
