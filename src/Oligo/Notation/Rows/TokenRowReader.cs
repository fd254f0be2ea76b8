using System.Buffers;
using System.Collections.Immutable;
using Oligo.Batches;

namespace Oligo.Notation;

/// <summary>
/// Reads plain strands in the words of a dialect, or of several that read them alike. What the words mean is asked of the readers of the
/// dialects (<see cref="TokenMeanings"/>), once, when there have been so many rows that it pays; every text with anything else in it is
/// left to those readers. Thread-safe.
/// </summary>
/// <param name="dialects">The dialects.</param>
/// <param name="options">What the rows themselves do not say.</param>
internal sealed class TokenRowReader(ImmutableArray<DialectWords> dialects, NotationOptions options) : RowReader
{
    /// <summary>Rows after which the meanings are asked.</summary>
    public const int RowsBefore = 1000;

    // In lower case and nothing else, letters of bases may be a masked sequence: a caller may take it otherwise than the dialect does. The
    // names of ends say nothing of that; their primes may be characters that are not ASCII.
    private static readonly SearchValues<byte> s_maskedLetters =
        SearchValues.Create([.. "acgu \t\r\n53'`-"u8, .. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    private readonly Lazy<TokenMeanings> _meanings = new(() => new TokenMeanings(dialects, options));
    private int _rows;

    /// <summary>The reader of one dialect.</summary>
    public TokenRowReader(INotation notation, Func<IEnumerable<string>> words, IReadOnlyList<string> links, NotationOptions options)
        : this([new DialectWords(notation, words, links)], options)
    {
    }

    /// <summary>The dialects.</summary>
    public ImmutableArray<DialectWords> Dialects => dialects;

    /// <summary>Whether a text is of letters that a masked sequence has too, and of names of ends.</summary>
    public static bool IsMasked(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(s_maskedLetters);

    public override bool Heeds(NotationOptions options) => true;

    public override bool TryAdd(ReadOnlySpan<byte> text, ReadOnlySpan<byte> identifier, BatchWriter writer)
    {
        Span<PackedUnit> units = writer.UnitsFor(text.Length);
        int count = Read(text, units, out BatchRemainder ends);
        return count > 0 && writer.AddChain(units[..count], ends, identifier);
    }

    /// <summary>Reads a text that is plain.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="units">Takes the nucleotides; as long as the text.</param>
    /// <param name="ends">What the ends add.</param>
    /// <returns>Number of nucleotides; 0 for a text that the readers of the dialects must decide.</returns>
    public int Read(ReadOnlySpan<byte> text, Span<PackedUnit> units, out BatchRemainder ends)
    {
        if (!_meanings.IsValueCreated && Interlocked.Increment(ref _rows) <= RowsBefore)
        {
            ends = BatchRemainder.None;
            return 0;
        }
        return _meanings.Value.Read(text, units, out ends);
    }
}
